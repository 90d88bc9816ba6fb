import type { Fix } from '../text/edit.ts'
import type { Span } from '../text/span.ts'

/** How severe a finding is: an error makes geolint exit with 1, a warning does not. */
export type Severity = 'warning' | 'error'

/** A value for each placeholder of a message. */
export type MessageData = Readonly<Record<string, string | number>>

/** Something that a rule or the engine found in one article. */
export interface Finding {
  readonly ruleId: string
  readonly severity: Severity
  readonly path: string
  readonly span: Span
  /** What it is about (`BO`), if that is the whole article and the span is only the most telling place. */
  readonly subject?: string
  /** The name of its message among those of the rule. */
  readonly messageId: string
  readonly message: string
  /** The values in its message, if it can be gathered. */
  readonly data?: MessageData
  readonly related: readonly Related[]
  readonly fix?: Fix
  readonly suggestions?: readonly Fix[]
}

/** Another place that a finding is about. */
export interface Related {
  readonly path: string
  readonly span: Span
  /** The part that an excerpt must show. */
  readonly focus?: Span
  readonly message: string
}
