import type { Span } from '../../../../text/span.ts'
import { ROLE_NOUNS } from '../../words/role-nouns.ts'
import { OFFICES, ROLE_VARIANTS, SHORT_OFFICES } from './roles.ts'
import type { LabelToken } from '../segments.ts'

/** A word of a role in the form used in comparisons. */
export interface RoleWord extends Span {
  readonly word: string
}

/** `A of B` is the same as `B A`. */
export const OF: ReadonlySet<string> = new Set(['for', 'from', 'of'])
export const AT: ReadonlySet<string> = new Set(['at', 'with'])
const OTHER_PREPOSITIONS = new Set(['about', 'against', 'in', 'near', 'on', 'to', 'under'])

/** Words that do not change a role: *foreign affairs* says no more than *foreign*. */
export const SILENT: ReadonlySet<string> = new Set(['a', 'affairs', 'an', 'based', 'born', 'the'])

export function isPreposition({ word }: LabelToken): boolean {
  return OF.has(word) || AT.has(word) || OTHER_PREPOSITIONS.has(word)
}

/** Whether it names somebody by what they do: `minister`, `Ministers`, but not a possessive such as *King’s*. */
export function isRoleNoun({ word, stem }: LabelToken): boolean {
  return word === stem && (ROLE_NOUNS.has(word) || SHORT_OFFICES.has(word))
}

export function isOffice({ stem }: LabelToken): boolean {
  return OFFICES.has(stem)
}

export function roleWords(tokens: readonly LabelToken[]): readonly RoleWord[] {
  return tokens.filter(({ word }) => !SILENT.has(word)).map(roleWord)
}

export function roleWord(token: LabelToken): RoleWord {
  const word = isPlural(token) ? singular(token.word) : token.stem
  const stem = /^(.{3,}?)(?:wo)?man$/u.exec(word)?.[1]
  const neutral = stem !== undefined && ROLE_NOUNS.has(word) ? `${stem}person` : word
  return { word: ROLE_VARIANTS.get(neutral) ?? neutral, start: token.start, end: token.end }
}

export function isPlural({ word, stem }: LabelToken): boolean {
  return word === stem && ROLE_NOUNS.has(word) && singular(word) !== word
}

/** The singular of a noun for a person; any other word as it is. */
function singular(word: string): string {
  const candidates = [
    word.replace(/men$/u, 'man'),
    word.replace(/people$/u, 'person'),
    word.replace(/ies$/u, 'y'),
    word.replace(/s$/u, ''),
    word.replace(/es$/u, ''),
  ]
  return candidates.find((candidate) => candidate !== word && ROLE_NOUNS.has(candidate)) ?? word
}
