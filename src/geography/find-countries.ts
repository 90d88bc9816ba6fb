import { articleEvidence, countryMeant, type Occurrence } from './article-evidence.ts'
import type { CountryForm } from './country-forms.ts'
import { readOccurrence } from './occurrence.ts'
import { scanForms } from './scan.ts'

/** A place in a text that names a country. */
export interface CountryMatch {
  readonly start: number
  readonly end: number
  /** ISO 3166-1 alpha-2. */
  readonly code: string
  readonly form: 'name' | 'demonym' | 'abbreviation' | 'seat'
}

/**
 * The countries that the passages of one article name, passage by passage. All of them are read together,
 * because what a name means in one ('Chad Smith', 'Lebanon, Pa.') it means in the others.
 */
export function findCountries(texts: readonly string[]): readonly (readonly CountryMatch[])[] {
  const passages = texts.map(readPassage)
  const evidence = articleEvidence(passages.flat())
  return passages.map((occurrences) =>
    occurrences.flatMap((occurrence) => {
      const code = countryMeant(occurrence, evidence)
      const { start, end, form } = occurrence.candidate
      return code ? [{ start, end, code, form: matchForm(form.kind) }] : []
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

function readPassage(text: string): readonly Occurrence[] {
  const passage = { text, headline: isHeadline(text) }
  return scanForms(text).map((candidate, index, all) => ({
    candidate,
    reading: readOccurrence(passage, candidate, all[index + 1]),
    located: /\b(?:in|into|across|inside|throughout)\s$/iu.test(
      text.slice(Math.max(0, candidate.start - 12), candidate.start),
    ),
  }))
}

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
