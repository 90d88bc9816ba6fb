import type { Candidate } from '../../../geography/country-lexicon.ts'
import {
  isBreak,
  isCapitalised,
  type NeighbouringWord,
  wordAfter,
  wordBefore,
} from '../../../geography/neighbours.ts'
import {
  ADJECTIVES_ONLY,
  WORDS_AFTER_NOUNS,
  LANGUAGE_CUES,
  LANGUAGE_NAMES,
  PREDICATE_CUES,
} from './context-words.ts'
import {
  CURRENCIES,
  CURRENCY_MOVES,
  DISEASE_NOUNS,
  DISH_NOUNS,
  DOUBTFUL_CURRENCIES,
  LANGUAGE_NOUNS,
  SPECIES_NOUNS,
  STRAIN_NOUNS,
  WRITING_NOUNS,
} from './noun-classes.ts'

const LONGEST_SERIES = 6

/** The noun of an adjective, or of the series that it begins: 'Danish, Dutch and German cooking'. */
export function nounAfter(text: string, end: number): NeighbouringWord | undefined {
  let at = end
  for (let more = 0; more < LONGEST_SERIES; more += 1) {
    const after = wordAfter(text, at)
    if (!after || /[^\s,-]/u.test(after.gap)) return undefined
    const next = after.word === 'and' || after.word === 'or' ? wordAfter(text, after.end) : after
    if (next && isCapitalised(next.word) && (next !== after || after.gap !== ' ')) {
      const compound = next.word.lastIndexOf('-')
      at = compound === -1 ? next.end : next.start + compound
    } else return after.gap.includes(',') || WORDS_AFTER_NOUNS.has(after.word) ? undefined : after
  }
  return undefined
}

/** Whether the word after `end` is money: 'Canadian dollars', 'the Korean won fell'. */
export function isMoney(text: string, end: number): boolean {
  const noun = wordAfter(text, end)
  if (!noun || !/^\s$/u.test(noun.gap)) return false
  if (CURRENCIES.has(noun.word.toLowerCase())) return true
  return DOUBTFUL_CURRENCIES.has(noun.word) && CURRENCY_MOVES.has(wordAfter(text, noun.end)?.word ?? '')
}

/** Whether the noun is a dish, a place to eat, an animal, a plant or a disease. */
export function isDishOrSpecies(text: string, noun: NeighbouringWord): boolean {
  const word = noun.word.toLowerCase()
  if (DISH_NOUNS.has(word) || SPECIES_NOUNS.has(word) || isDisease(text, noun)) return true
  return word === 'food' && endsPhrase(text, noun.end)
}

/** 'Spanish flu', but not 'German flu vaccines' */
function isDisease(text: string, noun: NeighbouringWord): boolean {
  return (
    DISEASE_NOUNS.has(noun.word.toLowerCase()) && (/gic$|ric$/u.test(noun.word) || endsPhrase(text, noun.end))
  )
}

/** Whether the word after a country's name is the disease that is called after it: 'Malta fever', 'Sudan virus'. */
export function isOfDisease(text: string, end: number): boolean {
  const noun = wordAfter(text, end)
  return noun?.gap === ' ' && (STRAIN_NOUNS.has(noun.word) || isDisease(text, noun))
}

/** Whether no further noun follows: 'Chinese food', but not 'Chinese food imports'. */
function endsPhrase(text: string, end: number): boolean {
  const after = wordAfter(text, end)
  return !after || after.gap !== ' ' || after.word === 'and' || WORDS_AFTER_NOUNS.has(after.word)
}

/** Whether the noun is something written or read: 'the Spanish site'. */
export function isWriting(noun: NeighbouringWord | undefined): boolean {
  return noun !== undefined && WRITING_NOUNS.has(noun.word)
}

const SERIES_LINK = /^(?:,|,? and|,? or| into| to)\s$/u
/** 'translated from', 'fluent in', 'languages such as': a language follows, even if the next word could be its noun. */
const LANGUAGE_LEAD =
  /\b(?:translat\p{L}+ (?:\p{L}+ )?from|fluent in|(?:speakers|students|teachers?|command|knowledge) of|languages?,? (?:such as|like|including|are|is)) $/u
const LONGEST_LEAD = 40

/** 'in French', 'speaks Russian', 'Spanish-language', or linked to a language before it: 'Thai and Lao'. */
export function isLanguage(
  text: string,
  { form, start }: Candidate,
  noun: NeighbouringWord | undefined,
  languageEnd: number | undefined,
): boolean {
  if (!LANGUAGE_NAMES.has(form.text)) return false
  if (noun && LANGUAGE_NOUNS.has(noun.word.toLowerCase())) return true
  if (LANGUAGE_LEAD.test(text.slice(Math.max(0, start - LONGEST_LEAD), start))) return true
  if (noun) return false
  if (languageEnd !== undefined && SERIES_LINK.test(text.slice(languageEnd, start))) return true
  const before = wordBefore(text, start)
  if (!before || isBreak(before.gap) || LANGUAGE_CUES.has(before.word.toLowerCase())) return true
  return ADJECTIVES_ONLY.has(form.text) && !PREDICATE_CUES.has(before.word.toLowerCase())
}
