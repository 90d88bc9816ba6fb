import type { SourceLabel } from '../labels/part.ts'
import { BODY_NOUNS } from '../words/role-nouns.ts'

/** `role` is a person given by what they are, `body` one that speaks without being a person: a ministry, a report. */
export type SourceKind = 'body' | 'name' | 'role'

export function sourceKind({ name, role }: SourceLabel): SourceKind {
  if (name !== undefined) return 'name'
  return role === undefined || BODY_NOUNS.has(headNoun(role)) ? 'body' : 'role'
}

/** The last word before a preposition: `ministry` in *foreign ministry in Lima*. */
function headNoun(role: string): string {
  const [phrase = ''] = role.split(/ (?:about|against|at|in|near|on|to|under|with) /u)
  return phrase.split(' ').at(-1) ?? ''
}
