import { type Node, parseTree, type ParseError } from 'jsonc-parser'
import type { Piece } from '../../text/align.ts'
import { decodeText } from '../decode-text.ts'
import { languageTag } from './front-matter.ts'
import { elementsOf, isWord, propertyOf, type SaidText, saidTexts } from './json-transcripts.ts'
import { type Passage, type ReadEvidence, splitLines } from '../passage.ts'
import type { TimedPlace } from '../transcript.ts'

/** No transcript is nested deeper; the parser calls itself for each level. */
const DEEPEST = 100

const LANGUAGE_KEYS = ['language', 'language_code', 'languageCode', 'lang', 'locale']

/** Reads JSON as programs that transcribe recordings write it. */
export function readJson(file: string): ReadEvidence | { readonly problem: string } {
  if (isTooDeep(file))
    return { problem: 'is nested too deeply for a transcript; export it as text or WebVTT' }
  const errors: ParseError[] = []
  const root = parseTree(file, errors, { disallowComments: true })
  if (!root || errors.length > 0)
    return { problem: 'is not valid JSON; export it again, or name a text file' }
  const texts = saidTexts(root)
  if (texts.length === 0)
    return { problem: 'is not a transcript that geolint can read; export it as text, WebVTT or SubRip' }
  return { passages: joinTexts(file, texts), language: languageOf(root) }
}

function isTooDeep(file: string): boolean {
  let depth = 0
  for (let at = 0; at < file.length; at += 1) {
    const character = file.charAt(at)
    if (character === '"') at = stringEnd(file, at)
    else if (character === '{' || character === '[') depth += 1
    else if (character === '}' || character === ']') depth -= 1
    if (depth > DEEPEST) return true
  }
  return false
}

/** The offset of the quotation mark that ends a string. */
function stringEnd(file: string, start: number): number {
  let at = start + 1
  while (at < file.length && file.charAt(at) !== '"') at += file.charAt(at) === '\\' ? 2 : 1
  return at
}

/** At the top, or among the results or the first of them. */
function languageOf(root: Node): string | undefined {
  const results = propertyOf(root, ['results', 'result', 'metadata'])
  const places = [root, results, results && elementsOf(results)[0]]
  for (const place of places) {
    const value: unknown = place && propertyOf(place, LANGUAGE_KEYS)?.value
    const language = typeof value === 'string' ? languageTag(value) : undefined
    if (language !== undefined) return language
  }
  return undefined
}

/** A passage for every text, and one for the words in a row that one person says. */
function joinTexts(file: string, texts: readonly SaidText[]): readonly Passage[] {
  const parts: (readonly Passage[])[] = []
  let run: SaidText[] = []
  const endRun = () => {
    if (run.length > 0) parts.push([joinWords(file, run)])
    run = []
  }
  for (const said of texts) {
    if (run[0] && (!isWord(said) || run[0].speaker !== said.speaker)) endRun()
    if (isWord(said)) run.push(said)
    else parts.push(textPassages(file, said))
  }
  endRun()
  return parts.flat()
}

function textPassages(file: string, said: SaidText): readonly Passage[] {
  const { seconds, speaker, text } = said
  return splitLines({
    text,
    pieces: piecesOf(file, said),
    begins: speaker === undefined ? 'line' : 'turn',
    speaker,
    times: seconds === undefined ? [] : [{ at: 0, seconds }],
  })
}

/** Words with a space between them, but none before a point or a comma. */
function joinWords(file: string, words: readonly SaidText[]): Passage {
  const parts: string[] = []
  const pieces: Piece[] = []
  const times: TimedPlace[] = []
  let length = 0
  const append = (part: string) => {
    parts.push(part)
    length += part.length
  }
  for (const word of words) {
    if (length > 0 && !/^[.,!?;:…]/.test(word.text)) append(' ')
    if (word.seconds !== undefined) times.push({ at: length, seconds: word.seconds })
    for (const piece of piecesOf(file, word)) pieces.push({ ...piece, textStart: piece.textStart + length })
    append(word.text.replaceAll('\n', ' '))
  }
  const speaker = words[0]?.speaker
  return { text: parts.join(''), pieces, begins: speaker === undefined ? 'line' : 'turn', speaker, times }
}

const ESCAPE = /\\(?:u[\da-f]{4}|.)/gi
const ESCAPED: Readonly<{ [letter: string]: string }> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' }

function piecesOf(file: string, { span }: SaidText): readonly Piece[] {
  return decodeText(file, span, ESCAPE, unescape).pieces
}

function unescape(escape: string): string {
  const letter = escape.charAt(1)
  return letter === 'u'
    ? String.fromCharCode(Number.parseInt(escape.slice(2), 16))
    : (ESCAPED[letter] ?? letter)
}
