import type { Span } from '../text/span.ts'

/** A block that would take the parser too long. */
export interface Tangle {
  readonly span: Span
  /** What there is too much of. */
  readonly marks: string
  readonly count: number
}
