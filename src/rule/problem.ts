import type { Fix } from '../text/edit.ts'
import type { Span } from '../text/span.ts'
import type { MessageData, Severity } from './finding.ts'

/** What a rule finds in one place; the engine turns it into a finding. */
export interface Problem {
  /** The name of one of the rule's messages. */
  readonly message: string
  /** A value for each placeholder of the message. A whole number is written as `1,234`, so a year is a string. */
  readonly data?: MessageData | undefined
  readonly span: Span
  /**
   * What the problem is about (`BO`), if that is the whole article and the span is only the most telling place. A
   * baseline recognises the finding by it, wherever that place has moved.
   */
  readonly subject?: string
  /** Given if this problem is less severe than the rule; it is never reported above the severity set for the rule. */
  readonly severity?: Severity
  readonly related?: readonly RelatedPlace[]
  readonly fix?: Fix | undefined
  readonly suggestions?: readonly Fix[]
}

/** Another place that a problem concerns, in the same article unless a path is given. */
export interface RelatedPlace {
  readonly path?: string
  readonly span: Span
  /** The part that an excerpt must show. */
  readonly focus?: Span
  readonly message: string
}

/** A problem found by comparing articles, in the article at `path`. */
export interface CorpusProblem extends Problem {
  readonly path: string
}

/** What a corpus rule collected from the article at `path`: plain JSON. */
export interface CollectedFrom<Collected> {
  readonly path: string
  readonly collected: Collected
}
