import type { SpeechReader, SpokenForm, WordKind } from '../language.ts'
import { FUNCTION_WORDS, type WordClass } from './words/function-words.ts'
import { areForms, stem } from './words/inflection.ts'
import { REPORTING_VERB_FORMS } from './words/reporting-verbs.ts'
import { FILLERS, GRAMMATICAL, HESITATIONS, ONLY, SPEECH_CLASSES } from './words/speech-words.ts'
import { commonSpelling } from './words/spelling.ts'
import { CONTRACTED, SIGNS, STANDING_FOR } from './words/spoken-forms.ts'
import { spokenNumber } from './words/spoken-numbers.ts'

export const ENGLISH_SPEECH: SpeechReader = {
  areForms,
  formsOf,
  hasNegation,
  isFiller: (words) => FILLERS.has(words.join(' ')),
  isGrammatical: (word) => GRAMMATICAL.has(word),
  isHesitation: (word) => HESITATIONS.has(word),
  isReportingVerb: (word) => REPORTING_VERB_FORMS.has(word) || word === 'quote',
  kindOf,
  number: spokenNumber,
  signs: SIGNS,
  stem,
}

function formsOf(word: string): readonly SpokenForm[] {
  const whole = STANDING_FOR.get(word)
  if (whole) return whole.map((form) => ({ form, also: [] }))
  const [, bare = '', ending = ''] = /^(.+?)(n't|'(?:d|ll|m|re|s|ve))$/u.exec(word) ?? []
  const first = { form: commonSpelling(bare), also: [] }
  if (ending === "n't") return [first, { form: 'not', also: [] }]
  const [form, ...also] = CONTRACTED.get(ending.slice(1)) ?? []
  return form === undefined ? [{ form: commonSpelling(word), also: [] }] : [first, { form, also }]
}

function hasNegation(words: readonly string[]): boolean {
  return words.some((word, at) => {
    if (SPEECH_CLASSES.get(word) !== 'negation') return false
    return !(word === 'not' && ONLY.has(words[at + 1] ?? '') && words.includes('but', at))
  })
}

const GRAMMAR: ReadonlySet<WordClass | undefined> = new Set([
  'auxiliary',
  'conjunction',
  'determiner',
  'preposition',
  'relative',
  'subordinator',
])

function kindOf(word: string): WordKind {
  const known = SPEECH_CLASSES.get(word)
  if (known) return known
  if (/^\d/u.test(word)) return 'number'
  return GRAMMAR.has(FUNCTION_WORDS.get(word)) ? 'function' : 'content'
}
