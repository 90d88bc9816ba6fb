import type { Span } from '../text/span.ts'

/** An exception that an author has made, in the text or in the front matter. */
export interface Exception {
  /** The rule that is to be silent; undefined where the exception names none. */
  readonly ruleId: string | undefined
  readonly reason: string | undefined
  /** The last day on which it holds, as `YYYY-MM-DD`. */
  readonly until: string | undefined
  /** Where it is written. */
  readonly span: Span
  /** A finding that starts here is excepted. */
  readonly scope: Span
}

/** An exception after the findings of its article were held against it. */
export interface JudgedException {
  readonly exception: Exception
  /** How many findings it silences. */
  readonly excepted: number
  /** What is wrong with it, as `unused-directive` reports it. */
  readonly problem: string | undefined
}
