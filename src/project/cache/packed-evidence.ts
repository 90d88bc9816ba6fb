import { requireList, requireText } from '../../engine/plain-parts.ts'
import type { GivenEvidence } from '../../evidence/given-evidence.ts'
import type { Transcript } from '../../evidence/transcript.ts'
import { placedWords, type WordIndex } from '../../evidence/word-index.ts'
import { BytesReader } from './bytes-reader.ts'
import { isShallow } from './shallow-json.ts'
import { requireSoundIndex, requireSoundTranscript } from './sound-evidence.ts'

/** A file of evidence that has been read, in the language that was given or else in its own. */
export type OpenedEvidence = Pick<GivenEvidence, 'index' | 'language' | 'transcript'>

/** What is not an array of numbers; what is short. */
interface Header {
  readonly language: string
  /** Absent if the file does not name its language. */
  readonly named?: string
  readonly speakers: readonly string[]
  /** What else words of a form may stand for, by the place of the form. */
  readonly also: readonly (readonly [form: number, also: readonly string[]])[]
  /** How many there are of each, in the order of the file. */
  readonly counts: Counts
}

type Counts = readonly [
  times: number,
  words: number,
  turns: number,
  pieces: number,
  asides: number,
  lines: number,
  formBytes: number,
  textBytes: number,
]

/** In bytes. */
const LONGEST_HEADER = 1_000_000

/**
 * Evidence as bytes: a header in JSON and its length, the arrays as this machine holds them, the forms of the words, and
 * the text. Undefined if it has something that would not be the same afterwards, such as half a character.
 */
export function packEvidence({ index, language, transcript }: OpenedEvidence): Buffer | undefined {
  const { asides, lineStarts, pieces, times, turns } = transcript
  const speakers = [...new Set(turns.flatMap(({ speaker }) => speaker ?? []))]
  const placeOf = new Map(speakers.map((speaker, at) => [speaker, at + 1]))
  const columns: readonly (Float64Array | Uint32Array | Uint8Array)[] = [
    Float64Array.from(times, ({ seconds }) => seconds),
    Uint32Array.from(times, ({ at }) => at),
    index.starts,
    index.ends,
    index.ids,
    rows(turns, ({ end, speaker, start }) => [
      start,
      end,
      speaker === undefined ? 0 : (placeOf.get(speaker) ?? 0),
    ]),
    rows(pieces, ({ fileStart, length, textStart }) => [textStart, fileStart, length]),
    rows(asides, ({ end, start }) => [start, end]),
    Uint32Array.from(lineStarts),
    index.flags,
  ]
  const forms = textBytes(index.forms.join('\n'))
  const text = textBytes(transcript.text)
  if (!forms || !text || index.forms.some((form) => form.includes('\n'))) return undefined
  const header: Header = {
    language,
    ...(transcript.language !== undefined && { named: transcript.language }),
    speakers,
    also: [...index.alsoOf].map(([form, also]) => [index.idOf.get(form) ?? 0, also]),
    counts: [
      times.length,
      index.length,
      turns.length,
      pieces.length,
      asides.length,
      lineStarts.length,
      forms.length,
      text.length,
    ],
  }
  const head = Buffer.from(JSON.stringify(header))
  if (head.length > LONGEST_HEADER) return undefined
  const bytes = columns.map(({ buffer, byteLength, byteOffset }) =>
    Buffer.from(buffer, byteOffset, byteLength),
  )
  return Buffer.concat([Buffer.from(Uint32Array.of(head.length).buffer), head, ...bytes, forms, text])
}

/** A text in UTF-8; undefined if it could not be read again. */
function textBytes(text: string): Buffer | undefined {
  const bytes = Buffer.from(text)
  return bytes.toString('utf8') === text ? bytes : undefined
}

/**
 * The evidence in some bytes. Throws if no file of evidence of so many characters can have given it: anyone who has the
 * file can write them into a cache.
 */
export function unpackEvidence(bytes: Buffer, longest: number): OpenedEvidence {
  const reader = new BytesReader(bytes)
  const [headLength = 0] = reader.numbers(1)
  const json = reader.text(headLength)
  if (headLength > LONGEST_HEADER || !isShallow(json))
    throw new TypeError('a header must be short and shallow')
  const { also, counts, language, named, speakers }: Header = JSON.parse(json)
  const [timeCount, words, turnCount, pieceCount, asideCount, lineCount, formLength, textLength] = counts
  const seconds = reader.fractions(timeCount)
  const times = Array.from(reader.numbers(timeCount), (at, time) => ({ at, seconds: seconds[time] ?? 0 }))
  const [starts, ends, ids] = [reader.numbers(words), reader.numbers(words), reader.numbers(words)]
  const turns = reader.rows(turnCount, 3, (start, end, speaker) => ({
    speaker: speaker === 0 ? undefined : requireText(speakers[speaker - 1], 'a speaker'),
    start,
    end,
  }))
  const pieces = reader.rows(pieceCount, 3, (textStart, fileStart, length) => ({
    textStart,
    fileStart,
    length,
  }))
  const asides = reader.rows(asideCount, 2, (start, end) => ({ start, end }))
  const lineStarts = [...reader.numbers(lineCount)]
  const flags = reader.bytes(words)
  const forms = reader.text(formLength).split('\n')
  const text = reader.text(textLength)
  const transcript: Transcript = { text, pieces, turns, times, asides, lineStarts, language: named }
  requireSoundTranscript(transcript, longest)
  const idOf = new Map(forms.map((form, id) => [form, id]))
  const index = { starts, ends, ids, flags, forms, idOf, alsoOf: alsoOfForms(also, forms) }
  requireSoundIndex(index, text.length)
  return { language: requireText(language, 'a language'), transcript, index: placedWords(index) }
}

function alsoOfForms(also: Header['also'], forms: readonly string[]): WordIndex['alsoOf'] {
  return new Map(
    requireList(also, 'contractions').map(([id, others]) => [
      requireText(forms[id], 'a contraction'),
      requireTexts(others),
    ]),
  )
}

function requireTexts(texts: readonly string[]): readonly string[] {
  if (!Array.isArray(texts)) throw new TypeError('words must be a list')
  return texts.map((text) => requireText(text, 'a word'))
}

/** Numbers in a row, in as many columns as `read` gives for each item. */
function rows<T>(items: readonly T[], read: (item: T) => readonly number[]): Uint32Array {
  return Uint32Array.from(items.flatMap(read))
}
