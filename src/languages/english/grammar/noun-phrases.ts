import type { Span } from '../../../text/span.ts'
import type { SpeakerType } from '../../quoted-text.ts'
import { PHRASAL_VERBS, REPORTING_VERB_FORMS, type VerbForm } from '../words/reporting-verbs.ts'
import { BODY_NOUNS, ROLE_NOUNS } from '../words/role-nouns.ts'
import { wordSet } from '../words/word-set.ts'
import type { Tag, Token } from './tokens.ts'

/** A piece of a sentence: a noun phrase, a verb with its auxiliaries, a preposition, a mark, a quotation … */
export type Chunk = NounPhrase | VerbGroup | Particle

export interface NounPhrase extends Span {
  readonly kind: 'noun-phrase'
  readonly type: SpeakerType
  readonly tokens: readonly Token[]
}

export interface VerbGroup extends Span {
  readonly kind: 'verb'
  readonly word: string
  readonly place: Span
  readonly reporting: boolean
  readonly form: VerbForm
  readonly passive: boolean
  /** Without an auxiliary. */
  readonly bare: boolean
}

export interface Particle extends Span {
  readonly kind:
    | 'preposition'
    | 'subordinator'
    | 'relative'
    | 'conjunction'
    | 'comma'
    | 'colon'
    | 'dash'
    | 'stop'
    | 'adverbial'
    | 'parenthesis'
    | 'quotation'
  readonly word: string
}

/** The chunks of a sentence, in order. */
export function readChunks(tokens: readonly Token[]): readonly Chunk[] {
  const chunks: Chunk[] = []
  let at = 0
  while (at < tokens.length) {
    const adverbial = adverbialEnd(tokens, at)
    const end = adverbial > at ? adverbial : chunkEnd(tokens, at)
    const first = tokens[at]
    const last = tokens[end - 1]
    if (first && last) {
      chunks.push(adverbial > at ? particle(first, last, 'adverbial') : toChunk(tokens, at, end, first, last))
    }
    at = end
  }
  return chunks
}

const NOMINAL: ReadonlySet<Tag> = new Set(['noun', 'name', 'number', 'possessive'])
const VERBAL: ReadonlySet<Tag> = new Set(['auxiliary', 'verb', 'reporting', 'past', 'gerund'])
const PERIODS = wordSet(
  'day days week weeks weekend month months year years morning afternoon evening night spring summer fall autumn winter',
)
const MONTHS = wordSet(
  'january february march april may june july august september october november december jan feb aug sept oct nov dec',
)
const BEFORE_TIME = wordSet('on in by since until during earlier late early')
const WHICH_TIME = wordSet('this last next that earlier late early first each every')
const TAKES_VERB = wordSet('to be been being')
const PARTICLES = wordSet('back in on out')
const STANDS_ALONE = wordSet('first last more next')
const BE = wordSet("am are is was were be been being 's 're 'm")

function chunkEnd(tokens: readonly Token[], start: number): number {
  const tag = tokens[start]?.tag ?? 'stop'
  if (tag === 'opens') return parenthesisEnd(tokens, start)
  if (VERBAL.has(tag)) return verbEnd(tokens, start)
  if (tag === 'determiner' || NOMINAL.has(tag)) return phraseEnd(tokens, start)
  return start + 1
}

/** `on Tuesday`, `last week`, `in May 2014`, but not `Monday's rally`. */
function adverbialEnd(tokens: readonly Token[], start: number): number {
  let at = start
  if (BEFORE_TIME.has(tokens[at]?.word ?? '')) at += 1
  const first = tokens[at]
  if (!first) return start
  let end = start
  if (first.tag === 'time') end = at + 1
  else if (MONTHS.has(first.word) && (at > start || tokens[at + 1]?.tag === 'number')) end = at + 1
  else if (at > start && /^\d{4}s?$/u.test(first.word)) end = at + 1
  else if (WHICH_TIME.has(first.word)) {
    if (PERIODS.has(tokens[at + 1]?.word ?? '') || tokens[at + 1]?.tag === 'time') end = at + 2
  }
  if (end === start) return start
  const limit = start + LONGEST_TIME
  while (
    end < limit &&
    (tokens[end]?.tag === 'number' || tokens[end]?.tag === 'time' || PERIODS.has(tokens[end]?.word ?? ''))
  )
    end += 1
  return tokens[end]?.tag === 'possessive' ? start : end
}

/** The most words that name a time: `late on Tuesday evening, 12 May 2014`. */
const LONGEST_TIME = 12
const LONGEST_PARENTHESIS = 40

function parenthesisEnd(tokens: readonly Token[], start: number): number {
  const limit = Math.min(tokens.length, start + LONGEST_PARENTHESIS)
  for (let at = start + 1; at < limit; at += 1) {
    const tag = tokens[at]?.tag
    if (tag === 'closes') return at + 1
    if (tag === 'quotation' || tag === 'opens') break
  }
  return start + 1
}

function verbEnd(tokens: readonly Token[], start: number): number {
  let end = start + 1
  for (let at = end; at < tokens.length; at += 1) {
    const token = tokens[at]
    const last = tokens[end - 1]
    if (!token || !last) break
    if (token.tag === 'adverb') continue
    const infinitive = token.word === 'to' && tokens[at + 1]?.tag === 'reporting'
    const continues = last.tag === 'auxiliary' || TAKES_VERB.has(last.word)
    if (infinitive || (continues && VERBAL.has(token.tag))) end = at + 1
    else break
  }
  return end
}

function phraseEnd(tokens: readonly Token[], start: number): number {
  let end = start
  while (end < tokens.length && !breaksPhrase(tokens, start, end)) end += 1
  return Math.max(end, start + 1)
}

function breaksPhrase(tokens: readonly Token[], start: number, at: number): boolean {
  const token = tokens[at]
  const last = tokens[at - 1]
  if (!token) return true
  if (at === start || !last) return false
  if (token.tag === 'adverb') {
    return last.tag !== 'determiner' || !NOMINAL.has(tokens[at + 1]?.tag ?? 'stop')
  }
  if (token.tag === 'determiner') return last.tag !== 'determiner'
  if (token.tag === 'dash') return !(last.end === token.start && tokens[at + 1]?.start === token.end)
  if (!NOMINAL.has(token.tag)) return true
  if (adverbialEnd(tokens, at) > at && token.tag === 'name') return true
  return (
    token.tag === 'name' && last.tag === 'noun' && isComplete(tokens, start, last) && !leadsToNoun(tokens, at)
  )
}

const MODIFIER =
  /^(?:acting|ex|fellow|former|incoming|late|longtime|outgoing|senior|then|top|veteran)$|(?:al|an|ed|ic|ish|ive)$|(?<!brief|build|even|fil|hear|meet|morn|rul|warn)ing$/u

/** Whether a name after this common noun starts a phrase of its own: `in an interview Petrov said`. */
function isComplete(tokens: readonly Token[], start: number, { word }: Token): boolean {
  const before = tokens[start - 1]?.tag
  if (ROLE_NOUNS.has(word) && (before === undefined || before === 'quotation')) return false
  if (/[^s]s$/u.test(word) || PERIODS.has(word)) return true
  if (ROLE_NOUNS.has(word) || BODY_NOUNS.has(word) || MODIFIER.test(word)) return false
  return (
    tokens[start]?.tag === 'determiner' &&
    (before === 'preposition' || (before !== undefined && VERBAL.has(before)))
  )
}

/** `the independent Vermont senator`. */
function leadsToNoun(tokens: readonly Token[], name: number): boolean {
  const end = Math.min(tokens.length, name + 5)
  for (let at = name; at < end; at += 1) if (tokens[at]?.tag !== 'name') return tokens[at]?.tag === 'noun'
  return false
}

/** The chunk of the tokens from `at` up to `after`, which begins with `first` and ends with `last`. */
function toChunk(tokens: readonly Token[], at: number, after: number, first: Token, last: Token): Chunk {
  switch (first.tag) {
    case 'opens':
      return particle(first, last, last.tag === 'closes' ? 'parenthesis' : 'dash')
    case 'closes':
      return particle(first, last, 'dash')
    case 'pronoun':
      return nounPhrase(tokens.slice(at, after), first, last, 'pronoun')
    case 'determiner':
      if (first === last && STANDS_ALONE.has(first.word)) return particle(first, last, 'adverbial')
      return nounPhrase(tokens.slice(at, after), first, last)
    case 'noun':
    case 'name':
    case 'number':
    case 'possessive':
      return nounPhrase(tokens.slice(at, after), first, last)
    case 'auxiliary':
    case 'verb':
    case 'reporting':
    case 'past':
    case 'gerund':
      return verbGroup(tokens, at, after, first, last)
    case 'adverb':
    case 'time':
      return particle(first, last, 'adverbial')
    default:
      return particle(first, last, first.tag)
  }
}

function particle({ start, word }: Token, { end }: Token, kind: Particle['kind']): Particle {
  return { start, end, kind, word }
}

function nounPhrase(
  tokens: readonly Token[],
  { start }: Token,
  { end }: Token,
  type: SpeakerType = typeOf(tokens),
): NounPhrase {
  return { start, end, kind: 'noun-phrase', type, tokens }
}

function typeOf(tokens: readonly Token[]): SpeakerType {
  const head = tokens.findLast(({ tag }) => tag !== 'possessive' && tag !== 'number') ?? tokens[0]
  if (!head) return 'role'
  if (head.tag === 'determiner') return 'pronoun'
  if (BODY_NOUNS.has(head.word)) return 'organisation'
  return head.tag === 'name' ? 'named' : 'role'
}

function verbGroup(
  tokens: readonly Token[],
  at: number,
  after: number,
  first: Token,
  { end }: Token,
): VerbGroup {
  let head = first
  let bare = true
  let be = false
  for (let index = at; index < after; index += 1) {
    const token = tokens[index]
    if (!token) break
    if (VERBAL.has(token.tag)) head = token
    if (token.tag !== 'auxiliary') continue
    bare = false
    be ||= BE.has(token.word)
  }
  const { word } = head
  const next = tokens[after]
  const forms = REPORTING_VERB_FORMS.get(word) ?? []
  const phrasal =
    next !== undefined &&
    PARTICLES.has(next.word) &&
    PHRASAL_VERBS.has(`${word} ${next.word}`) &&
    !NOMINAL.has(tokens[after + 1]?.tag ?? 'stop')
  const gerund = word.endsWith('ing')
  const participle = forms.includes('participle') || word.endsWith('ed')
  const known = bare ? forms[0] : forms[forms[0] === 'past' ? 1 : 0]
  return {
    start: first.start,
    end,
    kind: 'verb',
    word,
    place: { start: head.start, end: head.end },
    reporting: phrasal || (head.tag === 'reporting' && !(word.startsWith('continu') && next?.word === 'to')),
    form: gerund ? 'gerund' : (known ?? (participle ? 'past' : 'base')),
    passive: be && participle && !gerund,
    bare,
  }
}
