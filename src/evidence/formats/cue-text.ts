import type { Piece } from '../../text/align.ts'
import { decodeEntities } from '../../text/entities.ts'
import type { Span } from '../../text/span.ts'
import { clockTimeAt } from '../clock-times.ts'
import { decodeText } from '../decode-text.ts'
import { literalPassage, type Passage } from '../passage.ts'
import type { TimedPlace } from '../transcript.ts'

const TAG = /<(?:(\/?)([a-z]{1,10})(?![a-z])[^<>\n]{0,200}|([\d:.,]{4,20}))>|\{\\[^{}\n]{1,60}\}/gi
const ENTITY = /&#?\w{1,32};/g
const VOICE = /^<v(?:\.[^\s<>]*)?[ \t]+([^<>]+)>$/i
const MARKUP = new Set(['b', 'c', 'font', 'i', 'lang', 'rt', 'ruby', 'u', 'v'])

/** Reads a line of a caption: tags are dropped, but for what they say of the speaker and the time. */
export function readCueLine(file: string, line: Span): readonly Passage[] {
  const written = file.slice(line.start, line.end)
  if (!/[<&{]/.test(written)) return written.trim() === '' ? [] : [literalPassage(file, line, 'line')]
  const writer = new CueWriter(file)
  let at = 0
  for (const match of written.matchAll(TAG)) {
    const [tag, , name, time] = match
    if (name !== undefined && !MARKUP.has(name.toLowerCase())) continue
    writer.add({ start: line.start + at, end: line.start + match.index })
    at = match.index + tag.length
    const voice = VOICE.exec(tag)?.[1]
    const seconds = time === undefined ? undefined : clockTimeAt(time, 0)?.seconds
    if (voice !== undefined) writer.startTurn(decodeEntities(voice).trim())
    else if (seconds !== undefined) writer.addTime(seconds)
  }
  writer.add({ start: line.start + at, end: line.end })
  return writer.finish()
}

class CueWriter {
  private readonly file: string
  private readonly passages: Passage[] = []
  private text = ''
  private pieces: Piece[] = []
  private times: TimedPlace[] = []
  private begins: Passage['begins'] = 'line'
  private speaker: string | undefined

  constructor(file: string) {
    this.file = file
  }

  add(span: Span): void {
    const offset = this.text.length
    const { pieces, text } = decodeText(this.file, span, ENTITY, decodeEntities)
    for (const piece of pieces) this.pieces.push({ ...piece, textStart: piece.textStart + offset })
    this.text += text
  }

  addTime(seconds: number): void {
    this.times.push({ at: this.text.length, seconds })
  }

  startTurn(speaker: string): void {
    this.endPassage()
    this.begins = 'turn'
    this.speaker = speaker === '' ? undefined : speaker
  }

  finish(): readonly Passage[] {
    this.endPassage()
    return this.passages
  }

  private endPassage(): void {
    const { begins, pieces, speaker, text, times } = this
    if (text.trim() !== '') this.passages.push({ text, pieces, begins, speaker, times })
    this.text = ''
    this.pieces = []
    this.times = []
  }
}
