import type { Status } from './status.ts'

/** Follows what is wrong with a configuration while the last valid one is in use. */
export const LAST_VALID = 'The last valid configuration applies until this is corrected'

/** The status of a document that cannot be checked as the command line would check it now; `problems` are clauses. */
export function problemStatus(problems: readonly string[]): Pick<Status, 'message' | 'state'> {
  return { state: 'problem', message: `geolint: ${problems.map(sentence).join(' ')}` }
}

function sentence(text: string): string {
  return /[.?!]$/.test(text) ? text : `${text}.`
}
