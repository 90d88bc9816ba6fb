import type { SourceLabel } from '../../source-label.ts'
import { BODY_NOUNS } from '../words/role-nouns.ts'

export function isBody({ name, role }: SourceLabel): boolean {
  return name === undefined && (role === undefined || BODY_NOUNS.has(headNoun(role)))
}

/** The last word before a preposition: `ministry` in *foreign ministry in Lima*. */
export function headNoun(role: string): string {
  const [phrase = ''] = role.split(/ (?:about|against|at|in|near|on|to|under|with) /u)
  return phrase.split(' ').at(-1) ?? ''
}
