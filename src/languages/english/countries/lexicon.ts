import { CITIES } from '../../../geography/cities.ts'
import { COUNTRIES } from '../../../geography/countries.ts'
import { namesOf } from '../../../geography/country.ts'
import type {
  CandidatePassage,
  CountryForm,
  CountryLexicon,
  CountryMatch,
} from '../../../geography/country-lexicon.ts'
import { GEORGIAN_WORDS, TRIBAL_WORDS } from './american-names.ts'
import { AMERICAN_STATES } from './american-states.ts'
import { articleEvidence, countryMeant, type Occurrence } from './article-evidence.ts'
import { COMBINING_FORMS } from './combining-forms.ts'
import { NOT_COUNTRIES } from './not-countries.ts'
import { readOccurrence } from './read-occurrence.ts'

/** How English names countries. */
export const ENGLISH_COUNTRIES: CountryLexicon = { forms: allForms, interpret }

function* allForms(): Generator<CountryForm> {
  for (const text of TRIBAL_WORDS) yield { text, code: '', kind: 'tribe' }
  for (const text of NOT_COUNTRIES) yield { text, code: '', kind: 'other' }
  for (const [text, code] of COMBINING_FORMS) yield { text, code, kind: 'combining' }
  for (const text of GEORGIAN_WORDS) yield { text, code: 'GE', kind: 'evidence' }
  for (const [text] of AMERICAN_STATES) {
    if (text !== 'Georgia' && text !== 'Washington') yield { text, code: '', kind: 'state' }
  }
  for (const country of COUNTRIES) {
    const { code, adjectives = [], demonyms = [], abbreviations = [], seats = [], capital } = country
    for (const text of namesOf(country)) yield { text, code, kind: 'name' }
    for (const text of [...adjectives, ...demonyms]) yield { text, code, kind: 'demonym' }
    for (const text of abbreviations) yield { text, code, kind: 'abbreviation' }
    for (const text of seats) yield { text, code, kind: 'seat' }
    yield { text: capital, code, kind: 'capital' }
  }
  for (const [code, cities] of Object.entries(CITIES)) {
    for (const text of cities) yield { text, code, kind: 'city' }
  }
}

function interpret(passages: readonly CandidatePassage[]): readonly (readonly CountryMatch[])[] {
  const occurrences = passages.map(readPassage)
  const evidence = articleEvidence(occurrences.flat())
  return occurrences.map((passage) =>
    passage.flatMap((occurrence) => {
      const { start, end, form } = occurrence.candidate
      const code = countryMeant(occurrence, evidence)
      if (code) return [{ start, end, code, form: matchForm(form.kind) }]
      const isCity = occurrence.reading === 'city' && !evidence.settled.has(form.text)
      return isCity ? [{ start, end, code: form.code, form: 'city' }] : []
    }),
  )
}

/** What a form counts as: a capital that acts is a seat of government, a combining form an adjective. */
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

function readPassage({ text, candidates }: CandidatePassage): readonly Occurrence[] {
  const passage = { text, headline: isHeadline(text) }
  return candidates.map((candidate, index) => ({
    candidate,
    reading: readOccurrence(passage, candidate, candidates[index + 1]),
    located: LOCATING.test(text.slice(Math.max(0, candidate.start - 12), candidate.start)),
  }))
}

const LOCATING = /\b(?:in|into|across|inside|throughout)\s$/iu
const LONGEST_HEADLINE = 160
const FEWEST_WORDS = 4

/** Whether most of the longer words begin with a capital, as in a title. */
function isHeadline(text: string): boolean {
  if (text.length > LONGEST_HEADLINE) return false
  const words = text.match(/\p{L}{4,}/gu) ?? []
  return (
    words.length >= FEWEST_WORDS && words.filter((word) => /^\p{Lu}/u.test(word)).length > words.length * 0.7
  )
}
