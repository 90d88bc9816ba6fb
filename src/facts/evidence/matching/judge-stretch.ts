import type { Transcript, Turn } from '../../../evidence/transcript.ts'
import { countWhile } from '../../../text/search.ts'
import { lastStartingBy, overlaps, type Span } from '../../../text/span.ts'
import { compareWords, type SaidWord, type WordComparison, wordWeight } from './compare-words.ts'
import { type Allowance, type DifferingWords, differingWords, withinSentence } from './differences.ts'
import type { Stretch } from './find-stretches.ts'
import type { QuotedWords } from './quoted-words.ts'
import type { SpokenWord } from '../../../evidence/spoken-word.ts'
import type { Surprise } from './surprise.ts'
import { wordAt, type WordIndex } from '../../../evidence/word-index.ts'

/** A quotation compared with the words of one turn of a transcript. */
export interface JudgedStretch {
  readonly turn: Turn
  /** From the first word that agrees to the last, in the text of the transcript. */
  readonly span: Span
  readonly said: readonly SaidWord[]
  /** The places of the words that agree. */
  readonly same: WordComparison['same']
  /** What differs and may not. */
  readonly differences: readonly DifferingWords[]
  /** Whether nothing differs at all. */
  readonly isExact: boolean
  readonly agreement: Agreement
}

/** How much of a quotation agrees with what was said. */
export interface Agreement {
  /** The share of its words, by their weight. */
  readonly share: number
  /** How surprising the words are that agree, and those of the longest run of them, in bits. */
  readonly bits: number
  readonly longest: number
  /** In how many runs they agree. */
  readonly runs: number
}

export interface Judging {
  readonly transcript: Transcript
  readonly index: WordIndex
  readonly allowance: Allowance
  readonly surprise: Surprise
}

/** How many words around a stretch are compared in addition to as many as the quotation has. */
const MARGIN = 8
/** The ends of a long quotation are in the stretch already. */
const LONGEST_REACH = 100
/** Of how many speakers a part of a stretch is compared: those who have the most of it. */
const MOST_ROOMS = 6

/** Compares a quotation with what is in and around a stretch, for each speaker who has a part of it. */
export function judgeStretch(
  quoted: QuotedWords,
  { end, start }: Stretch,
  judging: Judging,
): readonly JudgedStretch[] {
  const { index, transcript } = judging
  const reach = Math.min(quoted.words.length, LONGEST_REACH) + MARGIN
  const around = {
    start: index.starts[Math.max(0, start - reach)] ?? 0,
    end: index.ends[Math.min(index.length, end + reach) - 1] ?? transcript.text.length,
  }
  const core = { start: index.starts[start] ?? 0, end: index.ends[end - 1] ?? 0 }
  const rooms = new Map<number, { readonly room: Room; size: number }>()
  /** Of each speaker, the room that was found last. */
  const latest = new Map<string | undefined, Room>()
  for (const { at, turn } of turnsIn(around, transcript)) {
    const before = latest.get(turn.speaker)
    const room = before && turn.start < before.end ? before : roomOf(turn, at, around, judging)
    latest.set(turn.speaker, room)
    const known = rooms.get(room.start) ?? { room, size: 0 }
    // Turns beside the stretch come after those in it.
    known.size += Math.max(0, Math.min(turn.end, core.end) - Math.max(turn.start, core.start))
    rooms.set(room.start, known)
  }
  return [...rooms.values()]
    .toSorted((a, b) => b.size - a.size)
    .slice(0, MOST_ROOMS)
    .flatMap(({ room }) => judgeRoom(quoted, room, judging) ?? [])
}

/** A part of a transcript in which one speaker goes on, interrupted by interjections at most. */
interface Room extends Span {
  readonly turn: Turn
}

/** What others say between two turns of a speaker is an interjection up to this length, in words. */
const LONGEST_INTERJECTION = 12

function roomOf(turn: Turn, at: number, around: Span, { index, transcript: { turns } }: Judging): Room {
  const furthest = (step: -1 | 1): Turn => {
    let last = turn
    let others = 0
    for (let next = at + step; ; next += step) {
      const other = turns[next]
      if (!other || !overlaps(other, around)) return last
      others = other.speaker === turn.speaker ? 0 : others + Math.max(1, wordsIn(other, index))
      if (others > LONGEST_INTERJECTION) return last
      if (others === 0) last = other
    }
  }
  return {
    turn,
    start: Math.max(around.start, furthest(-1).start),
    end: Math.min(around.end, furthest(1).end),
  }
}

function wordsIn({ end, start }: Span, index: WordIndex): number {
  return wordsBefore(end, index) - wordsBefore(start, index)
}

/** How many words begin before an offset. */
function wordsBefore(offset: number, { length, starts }: WordIndex): number {
  let [low, high] = [0, length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((starts[middle] ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}

function turnsIn(span: Span, { turns }: Transcript): readonly { readonly turn: Turn; readonly at: number }[] {
  const first = lastStartingBy(turns, span.start)
  const count = countWhile(turns, ({ start }) => start < span.end)
  return turns
    .slice(first, count)
    .map((turn, at) => ({ turn, at: first + at }))
    .filter(({ turn }) => overlaps(turn, span))
}

function judgeRoom(
  quoted: QuotedWords,
  { turn, ...room }: Room,
  judging: Judging,
): JudgedStretch | undefined {
  const { allowance, index, transcript } = judging
  const { text: saidText } = transcript
  const others = turnsIn(room, transcript).filter((one) => one.turn.speaker !== turn.speaker)
  const first = wordsBefore(room.start, index)
  const said = Array.from({ length: wordsBefore(room.end, index) - first }, (_, at): SaidWord => {
    const word = wordAt(index, first + at)
    return { ...word, isOthers: others.some((one) => overlaps(one.turn, word)) }
  })
  const comparison = compareWords(quoted.words, said, allowance.speech)
  const [opening, closing] = [comparison.same[0], comparison.same.at(-1)]
  if (!opening || !closing) return undefined
  const stretch = { quoted, said, saidText, comparison }
  const differences = differingWords(stretch, allowance)
  // What was said instead of the first or last words of the quotation belongs to the passage, too.
  const places = [
    opening.said,
    closing.said,
    ...comparison.runs.flatMap((run) => withinSentence(run, stretch).said),
  ]
  const [from, to] = [Math.min(...places), Math.max(...places)]
  const span = { start: said[from]?.start ?? 0, end: said[to]?.end ?? 0 }
  const own = said.slice(from, to + 1).filter(({ isOthers }) => !isOthers)
  return {
    turn,
    span,
    said,
    same: comparison.same,
    differences,
    isExact: differences.length === 0 && written(quoted.words, quoted.text) === written(own, saidText),
    agreement: agreementOf(quoted, new Set(comparison.same.map((pair) => pair.quoted)), judging),
  }
}

/** Words as they are written, without case and typography; asides left out. */
function written(list: readonly SpokenWord[], text: string): string {
  return list
    .filter(({ isAside, start }, at) => !isAside && list[at - 1]?.start !== start)
    .map(({ end, start }) => text.slice(start, end))
    .join(' ')
    .normalize('NFKC')
    .replace(/[‘’ʻʼ\x91\x92]/gu, "'")
    .replace(/[\s\xAD-]+/gu, ' ')
    .toLowerCase()
}

function agreementOf(
  { words }: QuotedWords,
  agreeing: ReadonlySet<number>,
  { allowance, surprise }: Judging,
): Agreement {
  let [bits, longest, runs, run] = [0, 0, 0, 0]
  let [weight, agreed] = [0, 0]
  for (const [at, word] of words.entries()) {
    if (word.isBracketed || word.isAside) continue
    const own = wordWeight(word, allowance.speech)
    weight += own
    if (!agreeing.has(at)) {
      run = 0
      continue
    }
    agreed += own
    const previous = run > 0 ? words[at - 1] : undefined
    const surprising = previous ? surprise.ofNext(word.form, previous.form) : surprise.ofWord(word.form)
    if (!previous) runs += 1
    run += surprising
    bits += surprising
    longest = Math.max(longest, run)
  }
  return { share: weight === 0 ? 0 : agreed / weight, bits, longest, runs }
}
