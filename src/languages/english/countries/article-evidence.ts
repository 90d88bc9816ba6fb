import type { Candidate } from '../../../geography/country-lexicon.ts'
import { SHARED_ABBREVIATIONS, SHARED_CAPITALS, SHARED_NAMES } from '../../../geography/shared-names.ts'
import { AMERICAN_NAMES, type AmericanName } from './american-names.ts'
import type { Reading } from './read-occurrence.ts'

/** A candidate with what it stands for as far as its own sentence tells. */
export interface Occurrence {
  readonly candidate: Candidate
  readonly reading: Reading
  /** Whether a preposition makes it a place: 'in Jordan'. */
  readonly located: boolean
}

/** What the article as a whole tells about the names in it. */
export interface ArticleEvidence {
  /** How often each form speaks for each country; shared forms left out. */
  readonly forms: ReadonlyMap<string, ReadonlyMap<string, number>>
  /** Names that are a person's or a place's somewhere in the article. */
  readonly settled: ReadonlyMap<string, 'person' | 'place'>
  /** Names that no occurrence in the article uses for the country. */
  readonly foreign: ReadonlySet<string>
}

const SHARED = new Map(SHARED_NAMES.flatMap((shared) => shared.forms.map((form) => [form, shared])))

export function articleEvidence(occurrences: readonly Occurrence[]): ArticleEvidence {
  const forms = new Map<string, Map<string, number>>()
  const settled = new Map<string, 'person' | 'place'>()
  let states = 0
  let tribes = 0
  for (const { candidate, reading } of occurrences) {
    const { text, code, kind } = candidate.form
    if (reading === 'person' || reading === 'place') settled.set(text, reading)
    else if (kind === 'state') states += 1
    else if (kind === 'tribe') tribes += 1
    else if (
      code &&
      !SHARED.has(text) &&
      (reading === 'country' || kind === 'capital' || kind === 'evidence')
    ) {
      const known = forms.get(code) ?? new Map<string, number>()
      forms.set(code, known.set(text, (known.get(text) ?? 0) + 1))
    }
  }
  const foreign = AMERICAN_NAMES.filter((each) => isAmerican(each, forms, states)).map(({ name }) => name)
  if (tribes > 0 && !hasFormBut(forms, 'IN', INDIANS)) foreign.push(...INDIANS)
  return { forms, settled, foreign: new Set(foreign) }
}

const INDIANS = ['Indian', 'Indians']

/** The name is the American place's where the article speaks of America and of nothing else of the country's. */
function isAmerican(
  { name, code, neighbours }: AmericanName,
  forms: ArticleEvidence['forms'],
  states: number,
): boolean {
  if (hasFormBut(forms, code, [name])) return false
  const around = neighbours.reduce((sum, each) => sum + mentionsOf(forms, each), 0)
  return states + mentionsOf(forms, 'US') > 0 && states >= around
}

function mentionsOf(forms: ArticleEvidence['forms'], code: string): number {
  return [...(forms.get(code)?.values() ?? [])].reduce((sum, count) => sum + count, 0)
}

/** The code of the country that an occurrence names in this article, if it names one. */
export function countryMeant(occurrence: Occurrence, evidence: ArticleEvidence): string | undefined {
  const { candidate, reading, located } = occurrence
  const { text, code } = candidate.form
  if (reading !== 'country' || evidence.foreign.has(text)) return undefined
  const settled = evidence.settled.get(text)
  const isDoubtful = settled === 'place' || (settled === 'person' && !located) || isShared(text)
  if (isDoubtful && !hasFormBut(evidence.forms, code, [text])) return undefined
  const shared = SHARED.get(text)
  if (!shared) return code
  return evidence.forms.has(shared.other) && !evidence.forms.has(shared.usual) ? shared.other : shared.usual
}

function isShared(text: string): boolean {
  return SHARED_ABBREVIATIONS.has(text) || SHARED_CAPITALS.has(text)
}

/** Whether the article names the country by another form than these. */
function hasFormBut(forms: ArticleEvidence['forms'], code: string, but: readonly string[]): boolean {
  return [...(forms.get(code)?.keys() ?? [])].some((form) => !but.includes(form))
}
