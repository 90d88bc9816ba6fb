import type { Span } from '../text/span.ts'

/** An author's wish that a rule be silent, made in the text or in the front matter. */
export interface Exception {
  /** The rule to be silent; undefined if the exception names none. */
  readonly ruleId: string | undefined
  readonly reason: string | undefined
  /** The last day on which the exception applies, as `YYYY-MM-DD`. */
  readonly until: string | undefined
  /** Given if its keyword is unknown, such as `geolint-disabel`. It then has no effect. */
  readonly unknownWord?: string
  /** Given if what is written instead of a rule or a reason is not words, such as `nan`. */
  readonly notARule?: string
  readonly notAReason?: string
  /** Given if it is a comment that ends exceptions, and there is none for its rule. */
  readonly endsNothing?: true
  /** Where it is written. */
  readonly span: Span
  /** It applies to findings that start here. */
  readonly scope: Span
}

/** The keys of an exception that is listed in the front matter. */
export const LISTED_KEYS: readonly string[] = ['rule', 'reason', 'until']

/** An exception after it was applied to the findings of its article. */
export interface JudgedException {
  readonly exception: Exception
  /** How many findings it covers. */
  readonly excepted: number
  readonly fault: ExceptionFault | undefined
}

/** What is wrong with an exception: a message of the rule `unneeded-exception`, and its data. */
export type ExceptionFault =
  | { readonly message: 'noRule' }
  | { readonly message: 'misspelt'; readonly data: { readonly word: string; readonly nearest: string } }
  | { readonly message: 'unknownRule'; readonly data: { readonly rule: string; readonly hint: string } }
  | { readonly message: 'expired'; readonly data: { readonly rule: string; readonly day: string } }
  | { readonly message: 'notARule'; readonly data: { readonly value: string } }
  | { readonly message: 'notAReason'; readonly data: { readonly rule: string; readonly value: string } }
  | { readonly message: 'notADay'; readonly data: { readonly rule: string; readonly until: string } }
  | { readonly message: 'endsNothing' | 'noReason' | 'unneeded'; readonly data: { readonly rule: string } }
