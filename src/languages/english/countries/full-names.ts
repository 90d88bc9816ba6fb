import type { Candidate } from '../../../geography/country-lexicon.ts'
import {
  isBreak,
  isCapitalised,
  isShouted,
  type NeighbouringWord,
  wordAfter,
  wordBefore,
} from '../../../geography/neighbours.ts'
import { REPORTING_VERB_FORMS } from '../words/reporting-verbs.ts'
import { BODY_NOUNS, ROLE_NOUNS } from '../words/role-nouns.ts'
import { OFFICE_WORDS, PLACE_WORDS, PREPOSITIONS } from './context-words.ts'
import type { NamingText } from './naming.ts'
import { STATE_NOUNS } from './noun-classes.ts'
import { COUNTRY_GIVEN_NAMES, COUNTRY_SURNAMES } from './person-names.ts'
import { AUXILIARIES, OTHER_PASTS, PERSONAL_VERBS } from './personal-verbs.ts'

/**
 * Whether a country's name is half of a person's, as far as the sentence shows: 'Jamaica Kincaid wrote', 'Anatole
 * France, a novelist'. Firms and newspapers have the same form ('India Today wrote'), and are no country either.
 */
export function isFullName(naming: NamingText, candidate: Candidate, next: Candidate | undefined): boolean {
  if (naming.headline || isShouted(candidate.form.text)) return false
  return isGivenName(naming.text, candidate, next) || isSurname(naming.text, candidate)
}

/** The names that the form makes with a capitalised word before it or after it. */
export function fullNamesAt({ text }: NamingText, { form, start, end }: Candidate): readonly string[] {
  const before = wordBefore(text, start)
  const after = wordAfter(text, end)
  return [
    ...(before?.gap === ' ' && isSurnameWord(before.word) ? [`${before.word} ${form.text}`] : []),
    ...(after?.gap === ' ' && isSurnameWord(after.word) ? [`${form.text} ${bare(after.word)}`] : []),
  ]
}

function isGivenName(text: string, candidate: Candidate, next: Candidate | undefined): boolean {
  const surname = surnameAfter(text, candidate, next)
  if (!surname) return false
  const before = wordBefore(text, candidate.start)
  if (before && !isBreak(before.gap) && isOneRole(before.word)) return true
  return isPossessive(surname.word) || acts(text, surname.end) || isDescribed(text, surname.end)
}

/** The word that is a surname if the form is a given name. */
function surnameAfter(
  text: string,
  { form, start, end }: Candidate,
  next: Candidate | undefined,
): NeighbouringWord | undefined {
  if (!COUNTRY_GIVEN_NAMES.has(form.text)) return undefined
  const surname = wordAfter(text, end)
  if (surname?.gap !== ' ' || next?.start === surname.start || !isSurnameWord(surname.word)) return undefined
  const before = wordBefore(text, start)
  return before && !isBreak(before.gap) && leadsAway(before.word) ? undefined : surname
}

/** What may be a full name in running text; the rest of the article shows whether it is one. */
export function possibleFullName(
  { headline, text }: NamingText,
  candidate: Candidate,
  next: Candidate | undefined,
): PossibleName | undefined {
  const surname = headline ? undefined : surnameAfter(text, candidate, next)
  return surname && { given: candidate.form.text, surname: bare(surname.word) }
}

/** A country's name, and the capitalised word after it. */
export interface PossibleName {
  readonly given: string
  readonly surname: string
}

/** An article with more such names than this is not about the persons. */
const MOST_NAMES = 20

/** The full names among the possible ones: their surname stands alone elsewhere as somebody, and is no word. */
export function fullNamesIn(texts: readonly string[], possible: readonly PossibleName[]): readonly string[] {
  const names = [...new Map(possible.map((name) => [`${name.given} ${name.surname}`, name]))]
  return names.slice(0, MOST_NAMES).flatMap(([fullName, { given, surname }]) => {
    const word = new RegExp(`(?<!\\p{L})${surname.toLowerCase()}(?!\\p{L})`, 'u')
    const isName =
      texts.some((text) => standsAlone(text, surname, given)) && !texts.some((text) => word.test(text))
    return isName ? [fullName] : []
  })
}

/** 'Katz said', 'Mr Katz', 'Katz’s' */
function standsAlone(text: string, surname: string, given: string): boolean {
  for (let at = text.indexOf(surname); at !== -1; at = text.indexOf(surname, at + surname.length)) {
    const end = at + surname.length
    const before = wordBefore(text, at)
    const isWhole = bare(wordAfter(text, at)?.word ?? '') === surname && before?.end !== at
    const isAlone = before?.word !== given || before.gap !== ' '
    if (isWhole && isAlone && (/^['’]s/u.test(text.slice(end, end + 2)) || acts(text, end))) return true
  }
  return false
}

/** Whether the word before makes it a country ('in') or part of a longer name ('the', 'Keep'), unless it is a role. */
function leadsAway(word: string): boolean {
  const lower = word.toLowerCase()
  return LEADS.has(lower) || (isCapitalised(word) && !ROLE_NOUNS.has(lower))
}

/** 'minister Israel Orellana', but not 'officials Israel …' or 'its ally Israel …' */
function isOneRole(word: string): boolean {
  const role = word.toLowerCase()
  return ROLE_NOUNS.has(role) && !role.endsWith('s') && !ROLES_OF_STATES.has(role)
}

const ROLES_OF_STATES: ReadonlySet<string> = new Set([
  'ally',
  'donor',
  'enemy',
  'host',
  'member',
  'neighbor',
  'neighbour',
  'opponent',
  'partner',
  'rival',
])

/** 'Israel Monday denied it', 'Brazil First is a slogan' */
const NOT_SURNAMES =
  /^(?:First|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December)$/u

/** A capitalised word that does not name an office, a body or a place: not 'Police', 'Chancellor' or 'Valley'. */
function isSurnameWord(word: string): boolean {
  const name = bare(word)
  const lower = name.toLowerCase()
  if (
    !/^\p{Lu}\p{L}*\p{Ll}/u.test(name) ||
    NOT_SURNAMES.test(name) ||
    OFFICE_WORDS.has(name) ||
    PLACE_WORDS.has(name)
  )
    return false
  return !STATE_NOUNS.has(lower) && !ROLE_NOUNS.has(lower) && !BODY_NOUNS.has(lower)
}

function isSurname(text: string, { form, start, end }: Candidate): boolean {
  if (!COUNTRY_SURNAMES.has(form.text)) return false
  const given = wordBefore(text, start)
  if (given?.gap !== ' ' || !isSurnameWord(given.word)) return false
  const first = wordBefore(text, given.start)
  if (first && !isBreak(first.gap) && isCapitalised(first.word)) return false
  return PERSONAL_VERBS.has(wordAfter(text, end)?.word ?? '') || isDescribed(text, end)
}

const LEADS: ReadonlySet<string> = new Set([
  ...PREPOSITIONS,
  'a',
  'an',
  'its',
  'our',
  'that',
  'the',
  'their',
  'this',
])

/** Whether a verb follows. */
function acts(text: string, end: number): boolean {
  const after = wordAfter(text, end)
  if (after?.gap !== ' ') return false
  const { word } = after
  return (
    AUXILIARIES.has(word) ||
    PERSONAL_VERBS.has(word) ||
    OTHER_PASTS.has(word) ||
    PAST.test(word) ||
    isReporting(word)
  )
}

const PAST = /^\p{Ll}{2,}ed$/u

function isReporting(word: string): boolean {
  return REPORTING_VERB_FORMS.get(word)?.some((form) => form === 'past' || form === 'third') === true
}

/** Whether an apposition says that it is somebody: ', 34,', ', who', ', a deputy minister'. */
function isDescribed(text: string, end: number): boolean {
  const described = APPOSITION.exec(text.slice(end, end + LONGEST_APPOSITION))?.[1]
  if (described === undefined) return false
  return !/^\p{L}+ /u.test(described) || described.split(/[ -]/u).some((word) => ROLE_NOUNS.has(word))
}

const APPOSITION = /^, (\d{1,2}(?=[,.])|who\b|(?:an?|former|her|his|the|then)(?: [\p{Ll}-]+){1,4})/u
const LONGEST_APPOSITION = 60

function isPossessive(word: string): boolean {
  return /['’]s$/u.test(word)
}

function bare(word: string): string {
  return word.replace(/['’]s?$/u, '')
}
