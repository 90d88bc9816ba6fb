import { CITIES } from '../../../geography/cities.ts'
import { CONSTITUENTS } from '../../../geography/constituents.ts'
import { COUNTRIES } from '../../../geography/countries.ts'
import type {
  CandidateText,
  CountryForm,
  CountryLexicon,
  CountryMatch,
} from '../../../geography/country-lexicon.ts'
import { namesOf } from '../../../geography/country.ts'
import { AMBIGUOUS_NAMES, GEORGIAN_WORDS } from './ambiguous-names.ts'
import { AMERICAN_STATES } from './american-states.ts'
import { articleForms, countryMeant, type Occurrence } from './article-forms.ts'
import { COMBINING_FORMS } from './combining-forms.ts'
import { fullNamesIn, possibleFullName } from './full-names.ts'
import { NOT_COUNTRIES } from './not-countries.ts'
import { readOccurrence } from './read-occurrence.ts'
import { isVenue } from './venues.ts'

/** How English names countries. */
export const ENGLISH_COUNTRIES: CountryLexicon = { eachForm, interpret }

/** Words that many write in lower case: 'the South China sea'. */
const LANDFORM = / (?:Basin|Canal|Channel|Delta|Ocean|Peninsula|River|Seas?|Straits?|Valley)$/

function eachForm(add: (form: CountryForm) => void): void {
  const addAll = (texts: readonly string[] | undefined, code: string, kind: CountryForm['kind']) => {
    if (texts) for (const text of texts) add({ text, code, kind })
  }
  addAll(NOT_COUNTRIES, '', 'other')
  addAll(
    NOT_COUNTRIES.filter((text) => LANDFORM.test(text)).map((text) =>
      text.replace(LANDFORM, (word) => word.toLowerCase()),
    ),
    '',
    'other',
  )
  for (const [text, code] of COMBINING_FORMS) add({ text, code, kind: 'combining' })
  addAll(GEORGIAN_WORDS, 'GE', 'hint')
  for (const [text] of AMERICAN_STATES) {
    if (text !== 'Georgia' && text !== 'Washington') add({ text, code: '', kind: 'state' })
  }
  for (const country of COUNTRIES) {
    const { code } = country
    const names = namesOf(country)
    addAll(names, code, 'name')
    addAll(names.flatMap(turned), code, 'name')
    addAll(country.adjectives, code, 'demonym')
    addAll(country.demonyms, code, 'demonym')
    addAll(country.abbreviations, code, 'abbreviation')
    addAll(country.seats, code, 'seat')
    add({ text: country.capital, code, kind: 'capital' })
  }
  for (const { name, of, adjectives, demonyms } of CONSTITUENTS) {
    add({ text: name, code: of, kind: 'name' })
    addAll(adjectives, of, 'demonym')
    addAll(demonyms, of, 'demonym')
  }
  for (const code of Object.keys(CITIES)) addAll(CITIES[code], code, 'city')
  for (const { rivals } of AMBIGUOUS_NAMES) addAll(rivals, '', 'other')
}

/** 'Korea, Democratic People's Republic of', as lists have it: without it, 'Korea' would be another country. */
function turned(name: string): readonly string[] {
  const of = name.lastIndexOf(OF)
  if (of === -1) return []
  const land = name.slice(of + OF.length)
  const isThe = land.startsWith('the ')
  return [`${isThe ? land.slice('the '.length) : land}, ${name.slice(0, of)}${isThe ? ' of the' : ' of'}`]
}

const OF = ' of '

function interpret(passages: readonly CandidateText[]): readonly (readonly CountryMatch[])[] {
  const occurrences = passages.map(readText)
  const forms = articleForms(occurrences.flat(), fullNames(passages, occurrences))
  return occurrences.map((ofPassage) =>
    ofPassage.flatMap((occurrence) => {
      const { candidate, where } = occurrence
      const { start, end, form } = candidate
      const code = countryMeant(occurrence, forms)
      if (code) return [{ start, end, code, form: matchForm(form.kind), isVenue: isVenue(where, candidate) }]
      const isCity = occurrence.reading === 'city' && !forms.settled.has(form.text)
      return isCity ? [{ start, end, code: form.code, form: 'city', isVenue: false }] : []
    }),
  )
}

function fullNames(
  passages: readonly CandidateText[],
  occurrences: readonly (readonly Occurrence[])[],
): readonly string[] {
  const possible = occurrences.flatMap((ofPassage) =>
    ofPassage.flatMap(({ candidate, reading, where }, index) =>
      reading === 'country' && candidate.form.kind === 'name'
        ? (possibleFullName(where, candidate, ofPassage[index + 1]?.candidate) ?? [])
        : [],
    ),
  )
  return possible.length === 0
    ? []
    : fullNamesIn(
        passages.map(({ text }) => text),
        possible,
      )
}

/** How a form is reported: a capital that acts as a seat of government, a combining form as an adjective. */
function matchForm(kind: CountryForm['kind']): CountryMatch['form'] {
  switch (kind) {
    case 'demonym':
    case 'combining':
      return 'demonym'
    case 'seat':
    case 'capital':
      return 'seat'
    case 'abbreviation':
      return 'abbreviation'
    default:
      return 'name'
  }
}

function readText({ text, candidates }: CandidateText): readonly Occurrence[] {
  if (candidates.length === 0) return []
  const where = { text, headline: isHeadline(text) }
  let languageEnd: number | undefined
  return candidates.map((candidate, index) => {
    const reading = readOccurrence(where, candidate, { next: candidates[index + 1], languageEnd })
    languageEnd = reading === 'language' ? candidate.end : undefined
    return { candidate, reading, where }
  })
}

const LONGEST_HEADLINE = 160
const FEWEST_WORDS = 4

/** Whether most of the longer words begin with a capital, as in a title. */
function isHeadline(text: string): boolean {
  if (text.length > LONGEST_HEADLINE || text.endsWith('.')) return false
  const words = text.match(/\p{L}{4,}/gu) ?? []
  return (
    words.length >= FEWEST_WORDS && words.filter((word) => /^\p{Lu}/u.test(word)).length > words.length * 0.7
  )
}
