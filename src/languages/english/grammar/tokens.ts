import type { Span } from '../../../text/span.ts'
import { ABBREVIATIONS, TITLES } from '../words/abbreviations.ts'
import { FUNCTION_WORDS, type WordClass } from '../words/function-words.ts'
import { PHRASAL_VERBS, REPORTING_NOUN_FORMS, REPORTING_VERB_FORMS } from '../words/reporting-verbs.ts'
import { BODY_NOUNS, ROLE_NOUNS } from '../words/role-nouns.ts'
import { wordSet } from '../words/word-set.ts'

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

const TOKEN =
  /[\p{L}\p{N}\uFFFC]+(?:[.,'’\-‑&/][\p{L}\p{N}]+)*|(?<=\p{L}s)['’](?=\s)|[$€£#@%]+|[.!?…;]+|,|:|[-–—―‒]+|[([]|[)\]]/gu

/** The tag of a token whose first character is neither a letter nor a digit, by that character. */
const MARKS: Readonly<Record<string, Tag>> = {
  ',': 'comma',
  ':': 'colon',
  '(': 'opens',
  '[': 'opens',
  ')': 'closes',
  ']': 'closes',
  '-': 'dash',
  '–': 'dash',
  '—': 'dash',
  '―': 'dash',
  '‒': 'dash',
  '.': 'stop',
  '!': 'stop',
  '?': 'stop',
  '…': 'stop',
  ';': 'stop',
  "'": 'possessive',
  '’': 'possessive',
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
    const tag = tagInContext(tokens, index)
    if (tag !== token.tag) tokens[index] = { start: token.start, end: token.end, word: token.word, tag }
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

const CLITIC = /'(?:s|ve|d|ll|re|m)$/u

function addWord(written: string, { start, end }: Span, tokens: Token[]): void {
  const word = folded(written)
  const clitic = word.includes("'") ? CLITIC.exec(word) : null
  if (!clitic) return void tokens.push({ start, end, word, tag: tagAlone(written, word, tokens) })
  const cut = start + clitic.index
  const stem = word.slice(0, clitic.index)
  const tag = tagAlone(written, stem, tokens)
  tokens.push({ start, end: cut, word: stem, tag })
  const owns = clitic[0] === "'s" && tag !== 'pronoun' && tag !== 'relative'
  tokens.push({ start: cut, end, word: clitic[0], tag: owns ? 'possessive' : 'auxiliary' })
}

function folded(written: string): string {
  const word = written.toLowerCase()
  return /[’‑]/u.test(word) ? word.replaceAll('’', "'").replaceAll('‑', '-') : word
}

/** The tag of a word out of context; `word` is `written` in lower case. */
function tagAlone(written: string, word: string, before: readonly Token[]): Tag {
  const first = written.charAt(0)
  const mark = MARKS[first]
  if (mark) return mark
  if (/[\d$€£#@%]/u.test(first)) return /^\d+-\p{L}/u.test(written) ? 'noun' : 'number'
  const capital = first !== word.charAt(0)
  const known = FUNCTION_WORDS.get(word)
  if (known === 'time') return known
  if (capital && before.length > 0 && known !== 'pronoun' && known !== 'determiner') return 'name'
  if (capital && known === 'determiner' && before.at(-1)?.tag === 'name') return 'name'
  if (known) return known
  if (capital && before.length === 0) return startsAsCommonWord(word) ? tagCommon(word) : 'name'
  return capital ? 'name' : tagCommon(word)
}

/** Names that end like verbs and adverbs. */
const LIKE_COMMON_WORDS = new Set([
  'beijing',
  'billy',
  'emily',
  'italy',
  'kelly',
  'lily',
  'molly',
  'nanjing',
  "o'reilly",
  'reilly',
  'sally',
  'sicily',
])

function startsAsCommonWord(word: string): boolean {
  return (
    ROLE_NOUNS.has(word) ||
    BODY_NOUNS.has(word) ||
    REPORTING_VERB_FORMS.has(word) ||
    (/(?:ing|ly)$/u.test(word) && !LIKE_COMMON_WORDS.has(word))
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
const NOT_GERUNDS = new Set([
  'anything',
  'building',
  'ceiling',
  'evening',
  'everything',
  'meeting',
  'morning',
  'nothing',
  'offspring',
  'something',
  'spring',
  'string',
])
const NOT_ADVERBS = new Set(['anomaly', 'assembly', 'elderly', 'family', 'monopoly', 'supply', 'weekly'])

function tagCommon(word: string): Tag {
  if (REPORTING_VERB_FORMS.has(word)) return 'reporting'
  if (word.length > 4 && word.endsWith('ly') && !NOT_ADVERBS.has(word)) return 'adverb'
  if (word.length > 4 && word.endsWith('ed') && !word.includes('-') && !NOT_PAST.has(word)) return 'past'
  if (word.length > 5 && word.endsWith('ing') && !word.includes('-') && !NOT_GERUNDS.has(word))
    return 'gerund'
  return 'noun'
}

const OPENS_PHRASE: ReadonlySet<Tag> = new Set(['determiner', 'possessive', 'number'])
const IN_PHRASE: ReadonlySet<Tag> = new Set(['noun', 'name', 'number', 'reporting', 'past', 'gerund'])

/** Reads a verb form as part of a noun phrase if it is used as an adjective or a noun. */
function tagInContext(tokens: readonly Token[], index: number): Tag {
  const token = tokens[index]
  if (!token) return 'stop'
  const { tag, word } = token
  const previous = tokens[index - 1]
  const next = tokens[index + 1]
  if (tag === 'time' && next?.tag === 'possessive') return 'name'
  if (tag === 'verb' && previous && OPENS_PHRASE.has(previous.tag)) return 'noun'
  if (tag === 'noun' && previous && BEFORE_VERB.has(previous.word)) return 'verb'
  if (tag === 'noun' && isThirdPerson(tokens, index)) return 'verb'
  if (word === 'found' && next?.word === 'that' && previous) return 'reporting'
  if (tag === 'name' && previous?.tag === 'quotation' && isInvertedVerb(tokens, index)) return 'reporting'
  if (tag === 'gerund' && !previous && next && /^(?:auxiliary|reporting|past)$/u.test(next.tag)) return 'name'
  if (tag !== 'past' && tag !== 'gerund' && tag !== 'reporting') return tag
  if (tag === 'gerund' && isNamedAfter(previous, next)) return 'noun'
  const opened = previous !== undefined && (OPENS_PHRASE.has(previous.tag) || opensWithAdverb(tokens, index))
  if (tag !== 'reporting') {
    if (opened && previous.tag !== 'number') return 'noun'
    const modifies = next !== undefined && IN_PHRASE.has(next.tag) && next.tag !== 'past'
    return modifies && /^(?:preposition|reporting)$/u.test(previous?.tag ?? '') && tag === 'past'
      ? 'noun'
      : tag
  }
  const forms = REPORTING_VERB_FORMS.get(word) ?? []
  if (next?.word === 'that' && forms.includes('third') && previous?.tag === 'number') return tag
  if (!REPORTING_NOUN_FORMS.has(word)) {
    if (forms.includes('base') && !forms.includes('past') && SINGULAR.has(previous?.word ?? '')) return 'noun'
    if (forms[0] === 'base' && next?.word === 'of' && isModified(tokens, index)) return 'noun'
    const adjective = opened && next !== undefined && IN_PHRASE.has(next.tag) && !forms.includes('third')
    return adjective && previous.tag !== 'number' ? 'noun' : tag
  }
  if (
    opened ||
    previous?.tag === 'preposition' ||
    (previous?.tag === 'quotation' && forms[0] === 'base') ||
    next?.word === 'of' ||
    next?.tag === 'possessive'
  ) {
    return previous?.word === 'to' && forms.includes('base') ? tag : 'noun'
  }
  if (previous && /^(?:gerund|past|reporting|verb)$/u.test(previous.tag))
    return forms.includes('third') ? 'noun' : tag
  if (previous?.tag !== 'noun' && previous?.tag !== 'name') return tag
  if (!forms.includes('third') && !forms.includes('past')) {
    return isPluralWord(previous.word) && !/^(?:an?|each|every)$/u.test(tokens[index - 2]?.word ?? '')
      ? tag
      : 'noun'
  }
  return previous.tag === 'name' || ROLE_NOUNS.has(previous.word) || BODY_NOUNS.has(previous.word)
    ? tag
    : 'noun'
}

/** `a Serbian mining official`. */
function isNamedAfter(previous: Token | undefined, next: Token | undefined): boolean {
  const isSomebody = next !== undefined && (ROLE_NOUNS.has(next.word) || BODY_NOUNS.has(next.word))
  return isSomebody && (previous?.tag === 'name' || previous?.tag === 'noun')
}

/** `the famous paraphrase`: after a singular word that a determiner opens. */
function isModified(tokens: readonly Token[], index: number): boolean {
  const [opener, word] = [tokens[index - 2], tokens[index - 1]]
  return opener?.tag === 'determiner' && word?.tag === 'noun' && !isPluralWord(word.word)
}

/** Determiners that the base form of a verb cannot follow. */
const SINGULAR = wordSet('a an another each every her his its my no our the their this whose your')

/** Subject pronouns and auxiliaries, after which a verb comes. */
const BEFORE_VERB = wordSet(
  "can can't cannot could couldn't did didn't do don't does doesn't he i may might must shall she should shouldn't they we who will won't would wouldn't 'll",
)

/** Adverbs that stand between a subject and its verb. */
const BEFORE_THIRD_PERSON = wordSet('always never now often rarely seldom sometimes still then usually')

/** `The film shows the envoy`, `Ruiz often breaks ranks`, `Ruiz points out`: a word in -s that can only be a verb. */
function isThirdPerson(tokens: readonly Token[], index: number): boolean {
  const [previous, token, next] = [tokens[index - 1], tokens[index], tokens[index + 1]]
  if (!token || !isPluralWord(token.word)) return false
  if (BEFORE_THIRD_PERSON.has(previous?.word ?? '')) return tokens[index - 2]?.tag === 'name'
  if (next?.tag !== 'determiner' && !PHRASAL_VERBS.has(`${token.word} ${next?.word ?? ''}`)) return false
  return previous?.tag === 'name' || (previous?.tag === 'noun' && !isPluralWord(previous.word))
}

/** `“…,” Said Ruiz`, as some write it; but in `“…,” Said Ruiz said` it is a name. */
function isInvertedVerb(tokens: readonly Token[], index: number): boolean {
  const forms = REPORTING_VERB_FORMS.get(tokens[index]?.word ?? '')
  if (!forms?.some((form) => form === 'past' || form === 'third')) return false
  let at = index + 1
  while (/^(?:name|determiner|noun)$/u.test(tokens[at]?.tag ?? '')) at += 1
  return at > index + 1 && !/^(?:auxiliary|past|reporting|verb)$/u.test(tokens[at]?.tag ?? '')
}

function isPluralWord(word: string): boolean {
  return /(?<!ou|s)s$|men$|people$/u.test(word)
}

function opensWithAdverb(tokens: readonly Token[], index: number): boolean {
  const opener = tokens[index - 2]
  return tokens[index - 1]?.tag === 'adverb' && opener !== undefined && OPENS_PHRASE.has(opener.tag)
}
