import type { QuotedPiece } from '../../../text/quotation-marks/quotation-marks.ts'
import type { Chunk, NounPhrase } from '../grammar/noun-phrases.ts'
import { isFiniteVerb } from '../grammar/clause-subjects.ts'
import { phraseFrom, type Subject } from '../grammar/phrase-from.ts'
import { readChunks } from '../grammar/noun-phrases.ts'
import { readTokens } from '../grammar/tokens.ts'
import { BODY_NOUNS, ROLE_NOUNS } from '../words/role-nouns.ts'
import type { QuotedWords } from './quoted-words.ts'
import type { Attribution } from './who-speaks.ts'

/** In characters: what is longer is not a label. */
const LONGEST = 120
/** Fewer words than this, without a mark at their end, may be a term or a title. */
const STATEMENT = 5

const IN_BRACKETS = /^(\s*[([])([^()[\]]{3,100})[)\]](\s*[.,;]?\s*$)?/u
const AFTER_COLON = /^(\s*:\s*)(\S[^]*)$/u
const AFTER_COMMA = /^(\s*,\s+)(\p{Lu}[^]*)$/u
const BARE = /^(\s+)(\p{Lu}[^]*)$/u

/**
 * Who speaks by the label printed beside the words: `“…” (Ana Ruiz, pilot)`, `“…” [Ana Ruiz]`, `“…”: Ana Ruiz, pilot`,
 * `“…” Ana Ruiz, pilot` and `Ana Ruiz, pilot “…”`. All but the brackets need a paragraph of their own.
 */
export function printedLabel(text: string, piece: QuotedPiece, words: QuotedWords): Attribution | undefined {
  if (!words.capital || words.titleCase || (words.count < STATEMENT && words.ending === '')) return undefined
  const speaker = labelAfter(text, piece) ?? labelBefore(text, piece, words)
  return speaker && { speaker, cue: undefined, strength: 'label' }
}

function labelAfter(text: string, { start, end }: QuotedPiece): Subject | undefined {
  const rest = text.slice(end, end + LONGEST)
  const bracketed = IN_BRACKETS.exec(rest)
  const opens = start <= LONGEST && !hasLetter(text.slice(0, start))
  if (bracketed) {
    const [, before = '', label = '', after] = bracketed
    return opens || after !== undefined ? labelled(text, end + before.length, label, 'bracketed') : undefined
  }
  if (!opens || text.length - end > LONGEST) return undefined
  for (const [form, place] of [
    [AFTER_COLON, 'apart'],
    [AFTER_COMMA, 'titled'],
    [BARE, 'bare'],
  ] as const) {
    const [, before = '', label] = form.exec(rest) ?? []
    if (label !== undefined) return labelled(text, end + before.length, label, place)
  }
  return undefined
}

function labelBefore(
  text: string,
  { start, end }: QuotedPiece,
  { ending, count }: QuotedWords,
): Subject | undefined {
  if (start > LONGEST || count < STATEMENT || !/[.!?…]/u.test(ending) || text.length - end > LONGEST)
    return undefined
  const label = text.slice(0, start)
  if (/[,:;–—-]\s*$/u.test(label) || hasLetter(text.slice(end))) return undefined
  return labelled(text, 0, label, 'bare')
}

function hasLetter(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text)
}

/** The name or role that a label begins with; undefined if the words are no label. */
function labelled(
  text: string,
  start: number,
  label: string,
  place: 'apart' | 'bare' | 'bracketed' | 'titled',
): Subject | undefined {
  const chunks = readChunks(readTokens(text, { start, end: start + label.length }, []))
  const [first] = chunks
  if (first?.kind !== 'noun-phrase' || !withoutStop(chunks).every(mayBeInLabel) || /\d{3}|[:?!]/u.test(label))
    return undefined
  if (place === 'bare' && chunks.at(-1)?.kind === 'stop') return undefined
  if (!namesPerson(first, chunks) && (place === 'bare' || !isOffice(first))) return undefined
  if (place === 'titled' && !isTitled(chunks)) return undefined
  return phraseFrom(chunks, 0)
}

/** `Ana Ruiz, pilot`: without the role, what follows a comma may be the place of a title. */
function isTitled([name, comma, role]: readonly Chunk[]): boolean {
  const isNamed = name?.kind === 'noun-phrase' && name.type === 'named'
  return isNamed && comma?.kind === 'comma' && role?.kind === 'noun-phrase' && isOffice(role)
}

function withoutStop(chunks: readonly Chunk[]): readonly Chunk[] {
  return chunks.at(-1)?.kind === 'stop' ? chunks.slice(0, -1) : chunks
}

function mayBeInLabel(chunk: Chunk): boolean {
  return chunk.kind === 'verb'
    ? !isFiniteVerb(chunk)
    : /^(?:adverbial|comma|conjunction|dash|noun-phrase|parenthesis|preposition)$/u.test(chunk.kind)
}

/** `Ana Ruiz`, or `Ruiz` before a role. */
function namesPerson(first: NounPhrase, [, comma, role]: readonly Chunk[]): boolean {
  if (first.type !== 'named') return false
  const names = first.tokens.filter(({ tag }) => tag === 'name').length
  return names > 1
    ? first.tokens.at(-1)?.tag === 'name'
    : comma?.kind === 'comma' && role?.kind === 'noun-phrase' && isOffice(role)
}

function isOffice({ tokens }: NounPhrase): boolean {
  const head = tokens.at(-1)?.word ?? ''
  return ROLE_NOUNS.has(head) || BODY_NOUNS.has(head)
}
