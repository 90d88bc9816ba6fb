import type { Node } from 'jsonc-parser'
import type { Span } from '../../text/span.ts'
import { clockTimeAt } from '../clock-times.ts'

/** A string of a JSON file that was said. */
export interface SaidText {
  readonly text: string
  /** In the file, without the quotation marks. */
  readonly span: Span
  readonly kind: 'text' | 'word'
  readonly speaker: string | undefined
  readonly seconds: number | undefined
}

/**
 * Under which keys programs put parts of a transcript, those first that say most of speakers and times. By them: Amazon
 * Transcribe, AssemblyAI and Deepgram and Gladia, Whisper and Podcasting 2.0, Rev, Hugging Face, whisper.cpp, Deepgram,
 * Azure, YouTube, Google and Speechmatics, Otter and Amazon.
 */
const LISTS = [
  'audio_segments',
  'utterances',
  'segments',
  'monologues',
  'chunks',
  'transcription',
  'paragraphs',
  'sentences',
  'recognizedPhrases',
  'events',
  'segs',
  'channels',
  'results',
  'result',
  'transcripts',
  'turns',
  'captions',
]

/** Of what these hold, the first is the best guess. */
const GUESSES = ['alternatives', 'nBest', 'NBest']
const TEXTS = ['text', 'transcript', 'body', 'utterance', 'sentence', 'caption', 'display', 'full_transcript']
const WORDS = ['punctuated_word', 'word', 'content', 'value', 'utf8']
const WORD_LISTS = ['words', 'items', 'elements']
const SPEAKERS = [
  'speaker',
  'speaker_name',
  'speakerName',
  'speaker_label',
  'speakerLabel',
  'speaker_id',
  'speakerId',
]
const STARTS = ['start', 'start_time', 'startTime', 'begin', 'from', 'ts', 'time', 'timestamp', 'timestamps']
const STARTS_IN_MILLISECONDS = ['tStartMs', 'start_ms', 'startMs']
const ENDS = ['end', 'end_time', 'endTime', 'to', 'end_ts']

/** In seconds. Nobody's segments are that long on average, so times in whole numbers are milliseconds then. */
const LONGEST_SEGMENT = 100

interface Context {
  readonly speaker: string | undefined
  readonly seconds: number | undefined
}

/** A time of a list, in its own unit. */
interface ListTimes {
  count: number
  duration: number
  areWhole: boolean
}

/** The strings that were said, in order. */
export function saidTexts(root: Node): readonly SaidText[] {
  const found: SaidText[] = []
  const times: ListTimes = { count: 0, duration: 0, areWhole: true }
  collect(root, { speaker: undefined, seconds: undefined }, found, times)
  const isInMilliseconds =
    times.areWhole && times.count > 0 && times.duration / times.count >= LONGEST_SEGMENT
  if (!isInMilliseconds) return found
  return found.map((said) => (said.seconds === undefined ? said : { ...said, seconds: said.seconds / 1000 }))
}

export function isWord({ kind }: SaidText): boolean {
  return kind === 'word'
}

function collect(node: Node, context: Context, found: SaidText[], times: ListTimes): void {
  if (node.type === 'array') {
    for (const [index, element] of elementsOf(node).entries())
      collect(element, index === 0 ? context : { ...context, seconds: undefined }, found, times)
    return
  }
  if (node.type !== 'object') return
  const inner = {
    speaker: speakerOf(propertyOf(node, SPEAKERS)) ?? context.speaker,
    seconds: startOf(node, times) ?? context.seconds,
  }
  const before = found.length
  for (const part of partsOf(node)) {
    collect(part, inner, found, times)
    if (found.length > before) return
  }
  const said = saidText(node, TEXTS, 'text', inner) ?? saidText(node, WORDS, 'word', inner)
  if (said) found.push(said)
  else for (const name of WORD_LISTS) collectWords(propertyOf(node, [name]), inner, found, times)
}

function collectWords(list: Node | undefined, context: Context, found: SaidText[], times: ListTimes): void {
  if (list) collect(list, context, found, times)
}

/** The parts that a node may have, the best first. */
function* partsOf(node: Node): Iterable<Node> {
  for (const name of LISTS) {
    const list = propertyOf(node, [name])
    if (list?.type === 'array' || list?.type === 'object') yield list
  }
  const guesses = propertyOf(node, GUESSES)
  const guess = guesses && elementsOf(guesses)[0]
  if (guess) yield guess
}

function saidText(
  node: Node,
  keys: readonly string[],
  kind: SaidText['kind'],
  context: Context,
): SaidText | undefined {
  const string = propertyOf(node, keys)
  const value: unknown = string?.value
  if (!string || typeof value !== 'string' || value.trim() === '') return undefined
  const span = { start: string.offset + 1, end: string.offset + string.length - 1 }
  return { ...context, kind, text: value, span }
}

/** As it is named, or by its number; an object may hold the name. */
function speakerOf(node: Node | undefined): string | undefined {
  if (!node) return undefined
  if (node.type === 'object') return speakerOf(propertyOf(node, ['name', 'label', 'id']))
  const value: unknown = node.value
  if (typeof value === 'number') return `Speaker ${value}`
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
}

function startOf(node: Node, times: ListTimes): number | undefined {
  const milliseconds = secondsOf(propertyOf(node, STARTS_IN_MILLISECONDS))
  if (milliseconds !== undefined) return milliseconds / 1000
  const written = propertyOf(node, STARTS)
  const start = secondsOf(written)
  const end = secondsOf(propertyOf(node, ENDS))
  if (start !== undefined && end !== undefined && written?.type === 'number') {
    times.count += 1
    times.duration += end - start
    times.areWhole &&= Number.isInteger(start) && Number.isInteger(end)
  }
  return start
}

/** `4.2`, `"4.2"`, `"4.200s"`, `"00:00:04,200"`, and the first of a pair. */
function secondsOf(node: Node | undefined): number | undefined {
  if (!node) return undefined
  if (node.type === 'array') return secondsOf(elementsOf(node)[0])
  if (node.type === 'object') return secondsOf(propertyOf(node, STARTS))
  const value: unknown = node.value
  if (typeof value === 'number') return value >= 0 ? value : undefined
  if (typeof value !== 'string') return undefined
  const number = /^(\d{1,9}(?:\.\d{1,9})?)s?$/.exec(value)?.[1]
  return number === undefined ? clockTimeAt(value, 0)?.seconds : Number(number)
}

/** The value of the first of some keys that an object has and that is not null. */
export function propertyOf(node: Node, keys: readonly string[]): Node | undefined {
  if (node.type !== 'object') return undefined
  let best = keys.length
  let found: Node | undefined
  for (const { children: [key, value] = [] } of node.children ?? []) {
    const rank = keys.indexOf(key?.value)
    if (rank === -1 || rank >= best || !value || value.type === 'null') continue
    best = rank
    found = value
  }
  return found
}

export function elementsOf(node: Node): readonly Node[] {
  return node.type === 'array' ? (node.children ?? []) : []
}
