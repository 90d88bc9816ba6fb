import type { Span } from '../../text/span.ts'
import { ABBREVIATIONS, TITLES } from './abbreviations.ts'
import { FUNCTION_WORDS, type WordClass } from './function-words.ts'
import { REPORTING_NOUN_FORMS, REPORTING_VERB_FORMS } from './reporting-verbs.ts'
import { BODY_NOUNS, ROLE_NOUNS } from './role-nouns.ts'

export type Tag =
  | WordClass
  | 'name'
  | 'noun'
  | 'number'
  | 'possessive'
  | 'reporting'
  | 'past'
  | 'gerund'
  | 'quotation'
  | 'comma'
  | 'colon'
  | 'dash'
  | 'opens'
  | 'closes'
  | 'stop'

/** A word, a mark, or a whole quotation. */
export interface Token extends Span {
  readonly tag: Tag
  /** In lower case, with straight apostrophes. */
  readonly word: string
}

const TOKEN = /[\p{L}\p{N}\uFFFC]+(?:[.,'’\-‑&/][\p{L}\p{N}]+)*|[$€£#@%]+|[.!?…;]+|,|:|[-–—―‒]+|[([]|[)\]]/gu

const MARKS: Readonly<Record<string, Tag>> = {
  ',': 'comma',
  ':': 'colon',
  '(': 'opens',
  '[': 'opens',
  ')': 'closes',
  ']': 'closes',
}

/** The tokens of a sentence; each span of `quotations` is one token. */
export function readTokens(text: string, sentence: Span, quotations: readonly Span[]): readonly Token[] {
  const tokens: Token[] = []
  let at = sentence.start
  for (const quotation of quotations) {
    readWords(text, { start: at, end: quotation.start }, tokens)
    tokens.push({ start: quotation.start, end: quotation.end, word: '', tag: 'quotation' })
    at = quotation.end
  }
  readWords(text, { start: at, end: sentence.end }, tokens)
  tokens.forEach((token, index) => {
    tokens[index] = { ...token, tag: tagInContext(tokens, index) }
  })
  return tokens
}

function readWords(text: string, span: Span, tokens: Token[]): void {
  for (const match of text.slice(span.start, span.end).matchAll(TOKEN)) {
    const start = span.start + match.index
    const end = start + match[0].length
    const last = tokens.at(-1)
    if (match[0].startsWith('.') && last?.end === start && isAbbreviated(last, text, end)) {
      tokens[tokens.length - 1] = { ...last, end: start + 1 }
    } else addWord(match[0], { start, end }, tokens)
  }
}

function isAbbreviated(token: Token, text: string, end: number): boolean {
  if (TITLES.has(token.word) || ABBREVIATIONS.has(token.word) || /[,)\]]/u.test(text.charAt(end))) return true
  return /^\p{Lu}$/u.test(text.charAt(token.start)) && /^(?:\p{L}|(?:\p{L}\.)+\p{L})$/u.test(token.word)
}

const CLITIC = /['’](?:s|ve|d|ll|re|m)$/iu

function addWord(written: string, span: Span, tokens: Token[]): void {
  const clitic = CLITIC.exec(written)
  if (!clitic) return void tokens.push({ ...span, word: folded(written), tag: tagAlone(written, tokens) })
  const cut = span.end - clitic[0].length
  const stem = written.slice(0, clitic.index)
  const tag = tagAlone(stem, tokens)
  tokens.push({ start: span.start, end: cut, word: folded(stem), tag })
  const owns = /s$/iu.test(clitic[0]) && tag !== 'pronoun' && tag !== 'relative'
  tokens.push({ start: cut, end: span.end, word: folded(clitic[0]), tag: owns ? 'possessive' : 'auxiliary' })
}

function folded(written: string): string {
  return written.toLowerCase().replaceAll('’', "'").replaceAll('‑', '-')
}

function tagAlone(written: string, before: readonly Token[]): Tag {
  const mark = MARKS[written]
  if (mark) return mark
  if (/^[-–—―‒]/u.test(written)) return 'dash'
  if (/^[.!?…;]/u.test(written)) return 'stop'
  if (/^[\d$€£#@%]/u.test(written)) return /^\d+-[\p{L}]/u.test(written) ? 'noun' : 'number'
  const word = folded(written)
  const capital = /^\p{Lu}/u.test(written)
  const known = FUNCTION_WORDS.get(word)
  if (known === 'time') return known
  if (capital && before.length > 0 && known !== 'pronoun' && known !== 'determiner') return 'name'
  if (known) return known
  if (capital && before.length === 0) return startsAsCommonWord(word) ? tagCommon(word) : 'name'
  return capital ? 'name' : tagCommon(word)
}

function startsAsCommonWord(word: string): boolean {
  return (
    ROLE_NOUNS.has(word) ||
    BODY_NOUNS.has(word) ||
    REPORTING_VERB_FORMS.has(word) ||
    /(?:ing|ly)$/u.test(word)
  )
}

const NOT_PAST = new Set([
  'breed',
  'creed',
  'exceed',
  'greed',
  'hundred',
  'naked',
  'proceed',
  'sacred',
  'speed',
  'succeed',
])
const NOT_ADVERBS = new Set(['anomaly', 'assembly', 'elderly', 'family', 'monopoly', 'supply', 'weekly'])

function tagCommon(word: string): Tag {
  if (REPORTING_VERB_FORMS.has(word)) return 'reporting'
  if (/...ly$/u.test(word) && !NOT_ADVERBS.has(word)) return 'adverb'
  if (word.length > 4 && /^[^-]+ed$/u.test(word) && !NOT_PAST.has(word)) return 'past'
  if (word.length > 5 && /^[^-]+ing$/u.test(word)) return 'gerund'
  return 'noun'
}

const OPENS_PHRASE: ReadonlySet<Tag> = new Set(['determiner', 'possessive', 'number'])
const IN_PHRASE: ReadonlySet<Tag> = new Set(['noun', 'name', 'number', 'reporting', 'past', 'gerund'])

/** Reads a verb form as part of a noun phrase where it stands as an adjective or noun does. */
function tagInContext(tokens: readonly Token[], index: number): Tag {
  const token = tokens[index]
  if (!token) return 'stop'
  const { tag, word } = token
  const previous = tokens[index - 1]
  const next = tokens[index + 1]
  if (tag === 'time' && next?.tag === 'possessive') return 'name'
  if (tag === 'verb' && previous && OPENS_PHRASE.has(previous.tag)) return 'noun'
  if (tag !== 'past' && tag !== 'gerund' && tag !== 'reporting') return tag
  const opened = previous !== undefined && (OPENS_PHRASE.has(previous.tag) || opensWithAdverb(tokens, index))
  if (tag !== 'reporting') {
    if (opened && previous.tag !== 'number') return 'noun'
    const modifies = next !== undefined && IN_PHRASE.has(next.tag) && next.tag !== 'past'
    return modifies && previous?.tag === 'preposition' && tag === 'past' ? 'noun' : tag
  }
  const forms = REPORTING_VERB_FORMS.get(word) ?? []
  if (!REPORTING_NOUN_FORMS.has(word)) {
    const adjective = opened && next !== undefined && IN_PHRASE.has(next.tag) && !forms.includes('third')
    return adjective && previous.tag !== 'number' ? 'noun' : tag
  }
  if (opened || previous?.tag === 'preposition' || next?.word === 'of' || next?.tag === 'possessive') {
    return previous?.word === 'to' && forms.includes('base') ? tag : 'noun'
  }
  if (previous?.tag !== 'noun' && previous?.tag !== 'name') return tag
  if (!forms.includes('third') && !forms.includes('past')) return isPlural(previous.word) ? tag : 'noun'
  return previous.tag === 'name' || ROLE_NOUNS.has(previous.word) || BODY_NOUNS.has(previous.word)
    ? tag
    : 'noun'
}

function isPlural(word: string): boolean {
  return /[^s]s$|men$|people$/u.test(word)
}

function opensWithAdverb(tokens: readonly Token[], index: number): boolean {
  const opener = tokens[index - 2]
  return tokens[index - 1]?.tag === 'adverb' && opener !== undefined && OPENS_PHRASE.has(opener.tag)
}
