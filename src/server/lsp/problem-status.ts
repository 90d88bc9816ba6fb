import type { Status } from './status.ts'

/** Said after what is wrong with a configuration while an earlier one stands in for it. */
export const LAST_VALID = 'The last valid configuration applies until this is corrected'

/** The status of a document that something keeps from being checked as the command line would check it now. */
export function problemStatus(problems: readonly string[]): Pick<Status, 'message' | 'state'> {
  return { state: 'problem', message: `geolint: ${problems.map(sentence).join(' ')}` }
}

export function sentence(text: string): string {
  return /[.?!]$/.test(text) ? text : `${text}.`
}
