import type { Candidate } from '../../../geography/country-lexicon.ts'
import {
  SHARED_ABBREVIATIONS,
  SHARED_CAPITALS,
  SHARED_NAMES,
  SHARED_SEATS,
} from '../../../geography/names-of-two.ts'
import { wordAfter, wordBefore } from '../../../geography/neighbours.ts'
import { isWriting, nounAfter } from './adjective-noun.ts'
import { AMBIGUOUS_NAMES, type AmbiguousName } from './ambiguous-names.ts'
import { GOVERNMENT_VERBS } from './context-words.ts'
import { fullNamesAt } from './full-names.ts'
import { OFFICIALS, STATE_NOUNS } from './noun-classes.ts'
import type { NameSense, NamingText } from './naming.ts'
import { hasTownOffice } from './towns.ts'

/** A candidate, with what it stands for as far as its own sentence shows. */
export interface Occurrence {
  readonly candidate: Candidate
  readonly reading: NameSense
  readonly where: NamingText
}

/** What the article as a whole says about the names in it. */
export interface ArticleForms {
  /** How often each form points to each country, shared forms left out. */
  readonly forms: ReadonlyMap<string, ReadonlyMap<string, number>>
  /** Names that are a person's or a place's somewhere in the article. */
  readonly settled: ReadonlyMap<string, 'person' | 'place'>
  /** Names of people and firms of which a country's name is one half. */
  readonly fullNames: ReadonlySet<string>
  /** How often each form is a language. */
  readonly languages: ReadonlyMap<string, number>
  /** Names that never mean the country in the article. */
  readonly foreign: ReadonlySet<string>
  /** Doubtful names that a state's officials or bodies show to be the country's: 'PRC officials'. */
  readonly official: ReadonlySet<string>
}

const SHARED = new Map(SHARED_NAMES.flatMap((shared) => shared.forms.map((form) => [form, shared])))
/** Forms that point to a country without naming it. */
const POINTERS: ReadonlySet<string> = new Set(['capital', 'city', 'hint'])

/** `names` are the full names that other texts of the article show to be some. */
export function articleForms(occurrences: readonly Occurrence[], names: readonly string[]): ArticleForms {
  const forms = new Map<string, Map<string, number>>()
  const settled = new Map<string, 'person' | 'place'>()
  const fullNames = new Set(names)
  const towns = new Set<string>()
  const languages = new Map<string, number>()
  const rivals = new Map<string, number>()
  for (const { candidate, reading, where } of occurrences) {
    const { text, code, kind } = candidate.form
    if (RIVALS.has(text)) addOne(rivals, text)
    if (hasTownOffice(where.text, candidate)) towns.add(text)
    if (reading === 'person' || reading === 'place') settled.set(text, reading)
    else if (reading === 'full-name') for (const name of fullNamesAt(where, candidate)) fullNames.add(name)
    else if (reading === 'language') addOne(languages, text)
    else if (kind === 'state') addOne(rivals, ANY_STATE)
    else if (code && !SHARED.has(text) && (reading === 'country' || POINTERS.has(kind))) {
      const known = forms.get(code) ?? new Map<string, number>()
      forms.set(code, addOne(known, text))
    }
  }
  if (rivals.has(ANY_STATE) || forms.has('US')) for (const town of towns) settled.set(town, 'place')
  const official = occurrences.filter((each) => isShared(each.candidate.form.text) && isOfficial(each))
  const written = new Set(occurrences.map(({ candidate }) => candidate.form.text))
  const foreign = AMBIGUOUS_NAMES.filter(
    (name) => name.forms.some((form) => written.has(form)) && isForeign(name, { forms, rivals, occurrences }),
  )
  return {
    forms,
    settled,
    fullNames,
    languages,
    foreign: new Set(foreign.flatMap((name) => name.forms)),
    official: new Set(official.map(({ candidate }) => candidate.form.text)),
  }
}

const RIVALS: ReadonlySet<string> = new Set(AMBIGUOUS_NAMES.flatMap(({ rivals }) => rivals))
const ANY_STATE = 'a state of the United States'

function addOne(counts: Map<string, number>, text: string): Map<string, number> {
  return counts.set(text, (counts.get(text) ?? 0) + 1)
}

interface FormCounts {
  readonly forms: ArticleForms['forms']
  readonly rivals: ReadonlyMap<string, number>
  readonly occurrences: readonly Occurrence[]
}

/** Whether the article mentions the other thing that has the name, and names the country in no other form. */
function isForeign(name: AmbiguousName, { forms, rivals, occurrences }: FormCounts): boolean {
  if (hasFormBut(forms, name.code, name.forms)) return false
  const places = occurrences.filter(({ candidate }) => name.forms.includes(candidate.form.text))
  const texts = new Set(places.map(({ where }) => where.text))
  if (!name.american && places.some(isOfState)) return false
  const named = [...name.rivals, ...(name.american ? [ANY_STATE] : [])]
  const count = sum(named.map((rival) => rivals.get(rival) ?? 0))
  const isRivalled =
    count > 0 || (name.american && forms.has('US')) || [...texts].some((text) => name.rivalWords?.test(text))
  return isRivalled && count >= sum((name.neighbours ?? []).map((code) => mentionsOf(forms, code)))
}

/** 'the Indian army', 'Turkey said' */
function isOfState({ candidate: { end }, where: { text } }: Occurrence): boolean {
  const after = wordAfter(text, end)
  return after?.gap === ' ' && (STATE_NOUNS.has(after.word) || GOVERNMENT_VERBS.has(after.word))
}

/** 'PRC officials', 'PRC and ROC troops', 'the PRC’s navy', 'the PRC denied it' */
function isOfficial({ candidate: { start, end, form }, where: { text } }: Occurrence): boolean {
  if (form.kind !== 'abbreviation') return false
  const possessive = /^['’]s/u.exec(text.slice(end, end + 2))?.[0].length ?? 0
  const noun = nounAfter(text, end + possessive)?.word ?? ''
  if (STATE_NOUNS.has(noun) || OFFICIALS.has(noun)) return true
  return GOVERNMENT_VERBS.has(noun) && wordBefore(text, start)?.word.toLowerCase() === 'the'
}

function mentionsOf(forms: ArticleForms['forms'], code: string): number {
  return sum([...(forms.get(code)?.values() ?? [])])
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0)
}

/** The code of the country that an occurrence names in this article, if it names one. */
export function countryMeant(occurrence: Occurrence, article: ArticleForms): string | undefined {
  const { candidate, reading } = occurrence
  const { text, code } = candidate.form
  if (reading !== 'country' || article.foreign.has(text)) return undefined
  if (article.fullNames.size > 0 && isInFullName(occurrence, article)) return undefined
  if (article.languages.has(text) && isAlwaysLanguage(occurrence, article)) return undefined
  const settled = article.settled.get(text)
  const isDoubtful =
    settled === 'place' ||
    (settled === 'person' && !isLocated(occurrence)) ||
    (isShared(text) && !article.official.has(text))
  if (isDoubtful && !hasFormBut(article.forms, code, [text])) return undefined
  const shared = SHARED.get(text)
  if (!shared) return code
  return article.forms.has(shared.other) && !article.forms.has(shared.usual) ? shared.other : shared.usual
}

function isInFullName({ candidate, where }: Occurrence, { fullNames }: ArticleForms): boolean {
  return fullNamesAt(where, candidate).some((name) => fullNames.has(name))
}

/**
 * Whether an adjective is the language's here, because the article mentions the language and nothing else of the
 * country: the adjective is mostly the language elsewhere, or its noun is something written.
 */
function isAlwaysLanguage({ candidate, where }: Occurrence, article: ArticleForms): boolean {
  const { text, code } = candidate.form
  if (hasFormBut(article.forms, code, [text])) return false
  const asLanguage = article.languages.get(text) ?? 0
  const asCountry = article.forms.get(code)?.get(text) ?? 0
  return asLanguage > asCountry || isWriting(nounAfter(where.text, candidate.end))
}

const LOCATING = /\b(?:in|into|across|inside|throughout)\s$/iu
const LONGEST_LOCATING = 12

/** Whether a preposition makes it a place: 'in Jordan'. */
function isLocated({ candidate: { start }, where }: Occurrence): boolean {
  return LOCATING.test(where.text.slice(Math.max(0, start - LONGEST_LOCATING), start))
}

function isShared(text: string): boolean {
  return SHARED_ABBREVIATIONS.has(text) || SHARED_CAPITALS.has(text) || SHARED_SEATS.has(text)
}

/** Whether the article names the country in a form other than these. */
function hasFormBut(forms: ArticleForms['forms'], code: string, but: readonly string[]): boolean {
  return [...(forms.get(code)?.keys() ?? [])].some((form) => !but.includes(form))
}
