import type { Candidate } from '../../../geography/country-lexicon.ts'
import {
  isBreak,
  isCapitalised,
  isShouted,
  type NeighbouringWord,
  wordAfter,
  wordBefore,
} from '../../../geography/neighbours.ts'
import { isDishOrSpecies, isLanguage, isMoney, isOfDisease, nounAfter } from './adjective-noun.ts'
import { GOVERNMENT_VERBS } from './context-words.ts'
import { isFirm } from './firms.ts'
import { isFullName } from './full-names.ts'
import type { NameSense, NamingText } from './naming.ts'
import { isPerson } from './persons.ts'
import { isHomonym } from './towns.ts'

/** What is around a candidate in its text. */
export interface Surroundings {
  readonly next: Candidate | undefined
  /** Where the candidate before it ends, if that one is a language. */
  readonly languageEnd: number | undefined
}

export function readOccurrence(naming: NamingText, candidate: Candidate, around: Surroundings): NameSense {
  const { next, languageEnd } = around
  switch (candidate.form.kind) {
    case 'name':
      return readName(naming, candidate, next)
    case 'demonym':
      return readDemonym(naming, candidate, languageEnd)
    case 'abbreviation':
      return readAbbreviation(naming, candidate)
    case 'capital':
      return readCapital(naming, candidate)
    case 'city':
      return readCity(naming, candidate)
    case 'combining':
      return next?.start === candidate.end + 1 && next.form.code !== '' ? 'country' : 'nothing'
    case 'seat':
      return 'country'
    default:
      return 'nothing'
  }
}

function readName(naming: NamingText, candidate: Candidate, next: Candidate | undefined): NameSense {
  const { text } = naming
  if (isHomonym(text, candidate, next)) return 'place'
  if (isMoney(text, candidate.end) || isOfDisease(text, candidate.end)) return 'nothing'
  if (isPerson(naming, candidate, next)) return 'person'
  if (isFirm(naming, candidate)) return 'nothing'
  return isFullName(naming, candidate, next) ? 'full-name' : 'country'
}

function readDemonym(naming: NamingText, candidate: Candidate, languageEnd: number | undefined): NameSense {
  const { text } = naming
  if (isMoney(text, candidate.end)) return 'nothing'
  const noun = nounAfter(text, candidate.end)
  if (noun && isDishOrSpecies(text, noun)) return 'nothing'
  if (isLanguage(text, candidate, noun, languageEnd)) return 'language'
  if (isFirm(naming, candidate)) return 'nothing'
  return isPerson(naming, candidate) ? 'person' : 'country'
}

function readAbbreviation({ text }: NamingText, { form, start, end }: Candidate): NameSense {
  const after = wordAfter(text, end)
  if (isMoney(text, end)) return 'nothing'
  if (ROAD_NUMBER.test(text.slice(end, end + 16))) return 'nothing'
  return form.text === 'US' && isPronoun(text, start, after) ? 'nothing' : 'country'
}

/** 'U.S. 79 north of the river', but not 'U.S. 10 percent tariffs'. */
const ROAD_NUMBER =
  /^\s\d{1,3}(?:[.,;:)/]?(?:\s*$|\s\p{Lu})|[,;:)/]\s|\s(?:and|at|between|east|from|in|near|north|south|to|west)\b)/u

/** 'THE GUARDS WHO PROTECT US FROM TOURISTS' */
function isPronoun(text: string, start: number, after: NeighbouringWord | undefined): boolean {
  const before = wordBefore(text, start)
  if (!before || isBreak(before.gap) || before.word === 'THE' || !isShouted(before.word)) return false
  return !after || isBreak(after.gap) || isShouted(after.word)
}

/** A capital that acts means the government: 'Beijing said'. */
function readCapital(naming: NamingText, candidate: Candidate): NameSense {
  const reading = readCity(naming, candidate)
  if (reading !== 'city') return reading
  const after = wordAfter(naming.text, candidate.end)
  return after?.gap === ' ' && GOVERNMENT_VERBS.has(after.word) ? 'country' : 'city'
}

function readCity({ text }: NamingText, { start }: Candidate): NameSense {
  const before = wordBefore(text, start)
  return before && !isBreak(before.gap) && isCapitalised(before.word) ? 'nothing' : 'city'
}
