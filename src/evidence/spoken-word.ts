import type { Span } from '../text/span.ts'

/** A word in the form in which speech is compared: *don't* is two of them, *twenty thousand* one. */
export interface SpokenWord extends Span {
  readonly form: string
  /** Other words that it may be short for: *has* for the *'s* in *she's*. */
  readonly also: readonly string[]
  /** Whether what was said may have it or not: a hesitation, or words in brackets. */
  readonly isAside: boolean
}
