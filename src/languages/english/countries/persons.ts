import type { Candidate } from '../../../geography/country-lexicon.ts'
import { isBreak, isCapitalised, isShouted, wordAfter, wordBefore } from '../../../geography/neighbours.ts'
import { OFFICE_WORDS, PREPOSITIONS } from './context-words.ts'
import type { NamingText } from './naming.ts'
import {
  COUNTRY_SURNAMES,
  GIVEN_NAME_COUNTRIES,
  GIVEN_NAMES,
  NAME_TITLES,
  PEOPLE,
  RELATIVES,
  SURNAME_COUNTRIES,
  SURNAME_DEMONYMS,
} from './person-names.ts'
import { isGivenName as isKnownGivenName } from '../words/given-names.ts'
import { SURNAMES } from './surnames.ts'

/** Whether a form is part of a person's name in its place. */
export function isPerson(naming: NamingText, candidate: Candidate, next?: Candidate): boolean {
  return isSurname(naming, candidate) || isGivenName(naming, candidate) || isOneOfTwo(naming, candidate, next)
}

/** 'the suspects Jordan and Brown', 'the brothers Smith and Jordan', 'the Jordan brothers' */
function isOneOfTwo(
  { text }: NamingText,
  { form, start, end }: Candidate,
  next: Candidate | undefined,
): boolean {
  if (!COUNTRY_SURNAMES.has(form.text)) return false
  const before = wordBefore(text, start)
  if (before?.gap !== ' ') return false
  if (before.word.toLowerCase() === 'the') return RELATIVES.has(wordAfter(text, end)?.word ?? '')
  if (PEOPLE.has(before.word)) {
    const link = wordAfter(text, end)
    const other = link && wordAfter(text, link.end)
    return (
      link?.word === 'and' && other !== undefined && isCapitalised(other.word) && next?.start !== other.start
    )
  }
  const first = before.word === 'and' ? wordBefore(text, before.start) : undefined
  if (!first || !SURNAMES.has(first.word)) return false
  return PEOPLE.has(wordBefore(text, first.start)?.word ?? '')
}

/** 'Michael Jordan', 'Mr. Holland', 'Dawn French', 'Jack St. Martin'. */
function isSurname({ text, headline }: NamingText, { form, start, end }: Candidate): boolean {
  const isOneName = !form.text.includes(' ') || form.text.startsWith('St')
  if (!isOneName || (form.kind === 'demonym' && !SURNAME_DEMONYMS.has(form.text))) return false
  const before = wordBefore(text, start)
  if (!before || !/^\.?\s$/u.test(before.gap) || !isCapitalised(before.word)) return false
  if (NAME_TITLES.has(before.word)) return true
  if (before.gap !== ' ') return before.word.length === 1 && wordBefore(text, before.start)?.gap === ' '
  if (
    GIVEN_NAMES.has(before.word) ||
    (isOfPeople(form.text) && isKnownGivenName(before.word.toLowerCase())) ||
    AGE.test(text.slice(end, end + LONGEST_AGE))
  )
    return true
  const first = wordBefore(text, before.start)
  const opensSentence = !first || isBreak(first.gap)
  return SURNAME_COUNTRIES.has(form.text) && !headline && !opensSentence && !LEADS.has(before.word)
}

/** Whether some people have it as a surname, so that even a rare given name before it shows that it is one. */
function isOfPeople(form: string): boolean {
  return COUNTRY_SURNAMES.has(form) || SURNAME_DEMONYMS.has(form)
}

/** 'Dequan Jordan, 24, was held' */
const AGE = /^, \d{1,2}, (?!\d|of\b)/u
const LONGEST_AGE = 8

/** Capitalised words that come before a country but are not a name. */
const LEADS = new Set([
  'Central',
  'Eastern',
  'Greater',
  'Lower',
  'Northern',
  'President',
  'Southern',
  'Upper',
  'Western',
])

/** 'Chad Smith' and 'Kenya Moore', but not 'Chad President' or 'Kenya Airways'. */
function isGivenName({ text, headline }: NamingText, { form, start, end }: Candidate): boolean {
  const after = wordAfter(text, end)
  if (after?.gap !== ' ' || !isCapitalised(after.word) || OFFICE_WORDS.has(after.word)) return false
  if (form.kind === 'name' && SURNAMES.has(after.word)) {
    return !form.text.includes(' ') && !PREPOSITIONS.has(wordBefore(text, start)?.word.toLowerCase() ?? '')
  }
  if (!GIVEN_NAME_COUNTRIES.has(form.text)) return false
  return isShouted(text.slice(start, end)) ? wordBefore(text, start)?.word === 'BY' : !headline
}
