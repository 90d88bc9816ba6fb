import type { Span } from '../../text/span.ts'
import { PHRASAL_VERBS, REPORTING_VERB_FORMS, type VerbForm } from './reporting-verbs.ts'
import { BODY_NOUNS, ROLE_NOUNS } from './role-nouns.ts'
import type { Tag, Token } from './tokens.ts'

/** A step of a sentence: a noun phrase, a verb with its auxiliaries, a preposition, a mark, a quotation … */
export type Chunk = NounPhrase | VerbGroup | Particle

export interface NounPhrase extends Span {
  readonly kind: 'noun-phrase'
  readonly type: SpeakerType
  readonly tokens: readonly Token[]
}

export type SpeakerType = 'named' | 'role' | 'organisation' | 'pronoun'

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
    const inside = tokens.slice(at, end)
    const chunk = adverbial > at ? particle(inside, 'adverbial') : toChunk(inside, tokens, end)
    if (chunk) chunks.push(chunk)
    at = end
  }
  return chunks
}

const NOMINAL: ReadonlySet<Tag> = new Set(['noun', 'name', 'number', 'possessive'])
const VERBAL: ReadonlySet<Tag> = new Set(['auxiliary', 'verb', 'reporting', 'past', 'gerund'])
const PERIODS =
  /^(?:days?|weeks?|weekend|months?|years?|morning|afternoon|evening|night|spring|summer|fall|autumn|winter)$/u
const MONTHS =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|aug|sept|oct|nov|dec)$/u

function chunkEnd(tokens: readonly Token[], start: number): number {
  const tag = tokens[start]?.tag ?? 'stop'
  if (tag === 'opens') return parenthesisEnd(tokens, start)
  if (VERBAL.has(tag)) return verbEnd(tokens, start)
  if (tag === 'determiner' || NOMINAL.has(tag)) return phraseEnd(tokens, start)
  return start + 1
}

/** `on Tuesday`, `last week`, `in May 2014`; `Monday's rally` is none. */
function adverbialEnd(tokens: readonly Token[], start: number): number {
  let at = start
  if (/^(?:on|in|by|since|until|during|earlier|late|early)$/u.test(tokens[at]?.word ?? '')) at += 1
  const first = tokens[at]
  if (!first) return start
  let end = start
  if (first.tag === 'time') end = at + 1
  else if (MONTHS.test(first.word) && (at > start || tokens[at + 1]?.tag === 'number')) end = at + 1
  else if (at > start && /^\d{4}s?$/u.test(first.word)) end = at + 1
  else if (/^(?:this|last|next|that|earlier|late|early|first|each|every)$/u.test(first.word)) {
    if (PERIODS.test(tokens[at + 1]?.word ?? '') || tokens[at + 1]?.tag === 'time') end = at + 2
  }
  if (end === start) return start
  while (
    tokens[end]?.tag === 'number' ||
    tokens[end]?.tag === 'time' ||
    PERIODS.test(tokens[end]?.word ?? '')
  )
    end += 1
  return tokens[end]?.tag === 'possessive' ? start : end
}

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
    const continues = last.tag === 'auxiliary' || last.word === 'to' || /^be(?:en|ing)?$/u.test(last.word)
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
  if (/[^s]s$/u.test(word) || PERIODS.test(word)) return true
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

function toChunk(tokens: readonly Token[], sentence: readonly Token[], end: number): Chunk | undefined {
  const first = tokens[0]
  const last = tokens.at(-1)
  if (!first || !last) return undefined
  const span = { start: first.start, end: last.end }
  switch (first.tag) {
    case 'opens':
      return particle(tokens, last.tag === 'closes' ? 'parenthesis' : 'dash')
    case 'closes':
      return particle(tokens, 'dash')
    case 'pronoun':
      return { ...span, kind: 'noun-phrase', type: 'pronoun', tokens }
    case 'determiner':
      if (tokens.length === 1 && /^(?:first|last|more|next)$/u.test(first.word)) {
        return particle(tokens, 'adverbial')
      }
      return { ...span, kind: 'noun-phrase', type: typeOf(tokens), tokens }
    case 'noun':
    case 'name':
    case 'number':
    case 'possessive':
      return { ...span, kind: 'noun-phrase', type: typeOf(tokens), tokens }
    case 'auxiliary':
    case 'verb':
    case 'reporting':
    case 'past':
    case 'gerund':
      return verbGroup(tokens, span, sentence[end], sentence[end + 1])
    case 'adverb':
    case 'time':
      return particle(tokens, 'adverbial')
    default:
      return particle(tokens, first.tag)
  }
}

function particle(tokens: readonly Token[], kind: Particle['kind']): Particle | undefined {
  const [first] = tokens
  return first && { start: first.start, end: tokens.at(-1)?.end ?? first.end, kind, word: first.word }
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
  span: Span,
  next: Token | undefined,
  afterNext: Token | undefined,
): VerbGroup {
  const head = tokens.findLast(({ tag }) => VERBAL.has(tag)) ?? tokens[0]
  const word = head?.word ?? ''
  const auxiliaries = tokens.filter(({ tag }) => tag === 'auxiliary')
  const bare = auxiliaries.length === 0
  const be = auxiliaries.some(({ word: auxiliary }) =>
    /^(?:am|are|is|was|were|be|been|being|'s|'re|'m)$/u.test(auxiliary),
  )
  const forms = REPORTING_VERB_FORMS.get(word) ?? []
  const phrasal =
    next !== undefined && PHRASAL_VERBS.has(`${word} ${next.word}`) && !NOMINAL.has(afterNext?.tag ?? 'stop')
  const gerund = word.endsWith('ing')
  const participle = forms.includes('participle') || word.endsWith('ed')
  const form = gerund
    ? 'gerund'
    : (forms.find((known) => bare || known !== 'past') ?? (participle ? 'past' : 'base'))
  return {
    ...span,
    kind: 'verb',
    word,
    place: { start: head?.start ?? span.start, end: head?.end ?? span.end },
    reporting: phrasal || (head?.tag === 'reporting' && !(word.startsWith('continu') && next?.word === 'to')),
    form,
    passive: be && participle && !gerund,
    bare,
  }
}
