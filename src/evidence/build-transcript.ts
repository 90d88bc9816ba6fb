import type { Piece } from '../text/align.ts'
import { type Span, trimSpan } from '../text/span.ts'
import { lineStartsOf } from '../text/text-file.ts'
import { findAsides } from './asides.ts'
import { chooseLabels, type HeadedPassage } from './choose-labels.ts'
import { cutPieces } from './cut-pieces.ts'
import { type Passage, type ReadEvidence, splitPassage } from './passage.ts'
import { readLineHead, type SpeakerLabel } from './speakers.ts'
import type { TimedPlace, Transcript, Turn } from './transcript.ts'

/** Joins the passages of a file to what was said, in the turns that labels and markup give. */
export function buildTranscript(file: string, { language, passages }: ReadEvidence): Transcript {
  const whole = passages.filter(({ text }) => text !== '').map(readHead)
  const isLabel = chooseLabels(whole)
  const headed = whole.flatMap((one) => splitAtLabels(one, isLabel))
  const builder = new TranscriptBuilder()
  for (const { head, passage } of headed) {
    const label = head.label && isLabel(head.label) ? head.label : undefined
    if (label) builder.speaker = label.speaker
    else if (passage.begins === 'turn') builder.speaker = passage.speaker
    else if (head.isChange) builder.speaker = undefined
    if (label || passage.begins === 'paragraph') builder.endParagraph()
    if (head.seconds !== undefined) builder.seconds = head.seconds
    builder.add(passage, label ? head.afterLabel : head.afterTime)
  }
  return { ...builder.finish(), lineStarts: lineStartsOf(file), language }
}

/** Whoever the markup names needs no label; their words may begin with what looks like one. */
function readHead(passage: Passage): HeadedPassage {
  const head = readLineHead(passage.text)
  return { passage, head: passage.speaker === undefined ? head : { ...head, label: undefined } }
}

const ENDS_IN_CAPITALS = /[-.!?…)\]"”’]\s{1,3}(\p{Lu}[\p{Lu}.'’ -]{0,40}\p{Lu})$/u

/** Splits a line at the labels within it, `… thank you. HOLT: Next …`, if they are in capitals and speak elsewhere. */
function splitAtLabels(
  { head, passage }: HeadedPassage,
  isLabel: (label: SpeakerLabel) => boolean,
): readonly HeadedPassage[] {
  const { text } = passage
  const starts: number[] = []
  for (let colon = text.indexOf(':', head.afterLabel); colon !== -1; colon = text.indexOf(':', colon + 1)) {
    const name = ENDS_IN_CAPITALS.exec(text.slice(Math.max(head.afterLabel, colon - 50), colon))?.[1]
    const label = name === undefined ? undefined : readLineHead(`${name}:`).label
    if (name !== undefined && label?.form === 'capitals' && isLabel(label)) starts.push(colon - name.length)
  }
  return starts.length === 0 ? [{ head, passage }] : splitPassage(passage, starts).map(readHead)
}

class TranscriptBuilder {
  /** Of what is added next. */
  speaker: string | undefined
  /** When what is added next is said, if that is known. */
  seconds: number | undefined
  private readonly parts: string[] = []
  private length = 0
  private readonly pieces: Piece[] = []
  private readonly turns: { speaker: string | undefined; start: number; end: number }[] = []
  private readonly times: TimedPlace[] = []
  private readonly paragraphs: { start: number; end: number }[] = []
  private isParagraphOver = true

  endParagraph(): void {
    this.isParagraphOver = true
  }

  /** Adds the words of a passage from an offset of its text on. */
  add(passage: Passage, from: number): void {
    const words = trimSpan(passage.text, { start: from, end: passage.text.length })
    if (words.start === words.end) return
    const start = this.openTurn()
    this.addTimes(passage.times, words, start)
    this.addPieces(passage.pieces, words, start)
    this.append(passage.text.slice(words.start, words.end))
    const turn = this.turns.at(-1)
    if (turn) turn.end = this.length
    const paragraph = this.paragraphs.at(-1)
    if (paragraph) paragraph.end = this.length
  }

  finish(): Omit<Transcript, 'language' | 'lineStarts'> {
    const text = this.parts.join('')
    const turns: readonly Turn[] = this.turns
    const asides = this.paragraphs.flatMap((paragraph) => findAsides(text, paragraph))
    return { text, pieces: this.pieces, turns, times: this.times, asides }
  }

  /** Begins a turn if somebody else speaks, else goes on after a space. Returns where the next words begin. */
  private openTurn(): number {
    const last = this.turns.at(-1)
    const isOther = last === undefined || last.speaker !== this.speaker
    if (last) this.append(isOther ? '\n' : ' ')
    const start = this.length
    if (isOther) this.turns.push({ speaker: this.speaker, start, end: start })
    if (isOther || this.isParagraphOver) this.paragraphs.push({ start, end: start })
    this.isParagraphOver = false
    return start
  }

  private append(text: string): void {
    this.parts.push(text)
    this.length += text.length
  }

  private addTimes(times: readonly TimedPlace[], words: Span, start: number): void {
    if (this.seconds !== undefined) this.addTime({ at: start, seconds: this.seconds })
    this.seconds = undefined
    for (const { at, seconds } of times) {
      if (at < words.end) this.addTime({ at: start + Math.max(at, words.start) - words.start, seconds })
    }
  }

  private addTime(time: TimedPlace): void {
    const last = this.times.at(-1)
    if (last?.at !== time.at) this.times.push(time)
  }

  private addPieces(pieces: readonly Piece[], words: Span, start: number): void {
    for (const piece of cutPieces(pieces, words.start, words.end))
      this.pieces.push({ ...piece, textStart: piece.textStart + start })
  }
}
