import { COUNTRIES } from '../../../geography/countries.ts'
import type { Candidate } from '../../../geography/country-lexicon.ts'
import { NAMESAKES } from '../../../geography/namesakes.ts'
import {
  isBreak,
  isCapitalised,
  isShouted,
  type NeighbouringWord,
  wordAfter,
  wordBefore,
} from '../../../geography/neighbours.ts'
import { isDishOrSpecies, isLanguage, isMoney, isOfDisease, nounAfter } from './adjective-noun.ts'
import { AMERICAN_STATES } from './american-states.ts'
import { GOVERNMENT_VERBS, PLACE_LEADS, PLACE_WORDS, TOWNSPEOPLE } from './context-words.ts'
import { isFirm } from './firms.ts'
import { isFullName } from './full-names.ts'
import type { NameSense, NamingText } from './naming.ts'
import { isPerson } from './persons.ts'

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
  if (isNamesake(text, candidate, next)) return 'place'
  if (isTown(text, candidate) || isPartOfPlace(text, candidate)) return 'place'
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

const STATES: ReadonlySet<string> = new Set(AMERICAN_STATES.flat())

/** 'Lebanon, Pa.', 'the city of Turkey', 'John Doe, 60, of Lebanon', '12 Elm St., Lebanon', '(R., Lebanon)'. */
function isTown(text: string, { start, end }: Candidate): boolean {
  if (standsBeforeState(text, end)) return true
  const before = text.slice(Math.max(0, start - LONGEST_LEAD), start)
  return /(?:(?<!\b(?:capital|largest|main|port|second) )\b(?:city|town|village) of\s|, \d{1,2}, (?:of )?|\b(?:Ave|Blvd|Dr|Ln|Rd|St)\., |\([DR]\.?(?:, |[-–]))$/u.test(
    before,
  )
}

const NAMESAKE_NAMES: ReadonlySet<string> = new Set(NAMESAKES.map(({ name }) => name))
const NAMESAKE_PLACES: ReadonlySet<string> = new Set(NAMESAKES.map((place) => `${place.name}, ${place.in}`))
const PLACE_ENDS = /^(?:[.;:)!?]|,\s\p{Ll}|\s*$)/u
const SUBDIVISION =
  /^ (?:Department|Governorate|Province|State|department|governorate|province)\b(?! of\b| Department\b)/u

/** 'in Armenia, Colombia.' and 'Luxembourg province', but not 'in Armenia, Colombia and Peru'. */
function isNamesake(text: string, { form, start, end }: Candidate, next: Candidate | undefined): boolean {
  if (!NAMESAKE_NAMES.has(form.text)) return false
  if (SUBDIVISION.test(text.slice(end, end + LONGEST_LEAD))) return true
  if (!next || text.slice(end, next.start) !== ', ') return false
  if (!NAMESAKE_PLACES.has(`${form.text}, ${next.form.code}`)) return false
  return (
    /\b(?:[Aa]t|[Ff]rom|[Ii]n|[Nn]ear|of) $/.test(text.slice(Math.max(0, start - 6), start)) &&
    PLACE_ENDS.test(text.slice(next.end, next.end + 4))
  )
}

const LONGEST_LEAD = 24

/** Countries whose people take an adjective, not the bare name as in Singapore. */
const HAVE_ADJECTIVES: ReadonlySet<string> = new Set(
  COUNTRIES.flatMap((each) => (each.adjectives ? [each.code] : [])),
)

const SCHOOL = /^(?:Civic|Community|Elementary|High|Middle) (?:Cent(?:er|re)|College|School)/u

/** 'Lebanon Avenue', 'Peru Township', 'Little Portugal', 'a Jordan resident'. */
function isPartOfPlace(text: string, { form, start, end }: Candidate): boolean {
  const after = wordAfter(text, end)
  if (after?.gap === ' ') {
    if (PLACE_WORDS.has(after.word) || SCHOOL.test(text.slice(after.start, after.start + LONGEST_LEAD)))
      return true
    if (TOWNSPEOPLE.has(after.word) && HAVE_ADJECTIVES.has(form.code)) return true
  }
  const before = wordBefore(text, start)
  return before !== undefined && /^\.?\s$/u.test(before.gap) && PLACE_LEADS.has(before.word)
}

function standsBeforeState(text: string, end: number): boolean {
  const match = /^,\s+((?:(?:New|North|Rhode|South|West)\s)?\p{Lu}[\p{L}.]*)(?!\p{L}|['’]s)/u.exec(
    text.slice(end, end + 24),
  )
  const state = match?.[1]
  if (!match || !state) return false
  const stateEnd = end + match[0].length
  if (AMBIGUOUS_STATES.has(state)) return PLACE_ENDS.test(text.slice(stateEnd, stateEnd + 4))
  if (STATE_NAMES.has(state) && STATE_NEXT.test(text.slice(stateEnd, stateEnd + LONGEST_LEAD))) return false
  return STATES.has(state) || STATES.has(state.replace(/\.$/, ''))
}

const STATE_NAMES: ReadonlySet<string> = new Set(AMERICAN_STATES.map(([name]) => name))
/** A further state: 'hit Cuba, Florida and Texas' lists three lands. */
const STATE_NEXT = new RegExp(
  `^(?:,|,? (?:and|or)) (?:${[...STATE_NAMES].join('|')})(?!\\p{L}| \\p{Lu})`,
  'u',
)

/** Also a country and a capital: 'Turkey, Georgia and Iran' and 'Iran, Washington and Paris' are lists. */
const AMBIGUOUS_STATES: ReadonlySet<string> = new Set(['Georgia', 'Washington'])
