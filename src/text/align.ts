import { decodeEntities } from './entities.ts'
import type { Span } from './span.ts'
import { isSpace } from './white-space.ts'

/** A stretch in which a decoded value and the text of the file match character for character. */
export interface Piece {
  readonly textStart: number
  readonly fileStart: number
  readonly length: number
}

/**
 * Where the characters of a decoded `value` are in the `span` of the text that it was decoded from.
 * Characters between two pieces stand for the text between them: an escape, an entity, a folded line.
 *
 * ```
 * value   Côte d’Ivoire
 * text    C\u00f4te d’Ivoire
 *         ^      ^^^^^^^^^^^   two pieces; the ô stands for the six characters between
 * ```
 */
export function alignText(value: string, text: string, span: Span): readonly Piece[] {
  const pieces: Piece[] = []
  let at = 0
  let offset = span.start
  while (at < value.length && offset < span.end) {
    const step =
      encodedStep(value, at, text, offset, span.end) ??
      commonStep(value, at, text, offset, span.end) ??
      spaceStep(value, at, text, offset, span.end) ??
      doubledStep(value, at, text, offset) ??
      nearestStep(value, at, text, offset, span.end)
    if (step.alike) addPiece(pieces, { textStart: at, fileStart: offset, length: step.value })
    at += step.value
    offset += step.text
  }
  return withEnds(pieces, value, span)
}

/** How far to advance in the value and in the text; at least one of them is above 0. */
interface AlignStep {
  readonly value: number
  readonly text: number
  readonly alike: boolean
}

const ESCAPE = /\\(?:u([\da-f]{4})|U([\da-f]{8})|x([\da-f]{2})|([^uUx]))/iuy
const ENTITY = /&#?\w{1,32};/uy
const ESCAPED: Readonly<Record<string, string>> = {
  0: '\0',
  a: '\x07',
  b: '\b',
  e: '\x1B',
  f: '\f',
  L: '\u2028',
  n: '\n',
  N: '\x85',
  P: '\u2029',
  r: '\r',
  t: '\t',
  v: '\v',
  _: '\xA0',
}

/** An escape or an entity, unless the value has it literally. */
function encodedStep(
  value: string,
  at: number,
  text: string,
  offset: number,
  end: number,
): AlignStep | undefined {
  const encoded = encodedAt(text, offset)
  if (!encoded || offset + encoded.raw.length > end || value.startsWith(encoded.raw, at)) return undefined
  if (!value.startsWith(encoded.decoded, at)) return undefined
  return { value: encoded.decoded.length, text: encoded.raw.length, alike: false }
}

function encodedAt(text: string, at: number): { raw: string; decoded: string } | undefined {
  const first = text.charAt(at)
  if (first === '&') {
    const raw = matchAt(ENTITY, text, at)?.[0]
    return raw === undefined ? undefined : { raw, decoded: decodeEntities(raw) }
  }
  const match = first === '\\' ? matchAt(ESCAPE, text, at) : undefined
  if (!match) return undefined
  const digits = match[1] ?? match[2] ?? match[3]
  const letter = match[4] ?? ''
  const decoded = digits === undefined ? (ESCAPED[letter] ?? letter) : fromCodePoint(digits)
  return { raw: match[0], decoded }
}

function matchAt(sticky: RegExp, text: string, at: number): RegExpExecArray | undefined {
  sticky.lastIndex = at
  return sticky.exec(text) ?? undefined
}

function fromCodePoint(digits: string): string {
  const point = Number.parseInt(digits, 16)
  return point > 0x10ffff ? '\uFFFD' : String.fromCodePoint(point)
}

/** What both have in common, up to where an escape or an entity may begin. */
function commonStep(
  value: string,
  at: number,
  text: string,
  offset: number,
  end: number,
): AlignStep | undefined {
  const limit = Math.min(value.length - at, end - offset)
  let length = 0
  while (length < limit && value.charCodeAt(at + length) === text.charCodeAt(offset + length)) {
    const next = text.charAt(offset + length)
    if (length > 0 && (next === '\\' || next === '&')) break
    length += 1
  }
  return length > 0 ? { value: length, text: length, alike: true } : undefined
}

/** A folded line: white space of any length on both sides, or on one of them. */
function spaceStep(
  value: string,
  at: number,
  text: string,
  offset: number,
  end: number,
): AlignStep | undefined {
  const inValue = spaceLength(value, at, value.length)
  const inText = spaceLength(text, offset, end)
  return inValue + inText > 0 ? { value: inValue, text: inText, alike: false } : undefined
}

function spaceLength(text: string, start: number, end: number): number {
  let at = start
  while (at < end && isSpace(text, at)) at += 1
  return at - start
}

/** The second of two quotation marks that stand for one, as in YAML's single quotes. */
function doubledStep(value: string, at: number, text: string, offset: number): AlignStep | undefined {
  const isDoubled = text.charAt(offset) === "'" && text.charAt(offset - 1) === "'" && value.charAt(at) !== "'"
  return isDoubled ? { value: 0, text: 1, alike: false } : undefined
}

/** How far ahead of a mismatch the two texts are compared, in characters. */
const VALUE_REACH = 4
const TEXT_REACH = 40

/** To the nearest place where both match again for two characters. */
function nearestStep(value: string, at: number, text: string, offset: number, end: number): AlignStep {
  const window = text.slice(offset, Math.min(end, offset + TEXT_REACH))
  for (let ahead = 0; ahead <= VALUE_REACH && at + ahead < value.length; ahead += 1) {
    const found = window.indexOf(value.slice(at + ahead, at + ahead + 2))
    if (found !== -1) return { value: ahead, text: found, alike: false }
  }
  return { value: 1, text: 1, alike: false }
}

/** Adds a piece, or lengthens the last one if the new one continues it. */
function addPiece(pieces: Piece[], piece: Piece): void {
  const last = pieces.at(-1)
  const runsOn =
    last !== undefined &&
    last.textStart + last.length === piece.textStart &&
    last.fileStart + last.length === piece.fileStart
  if (runsOn) pieces[pieces.length - 1] = { ...last, length: last.length + piece.length }
  else pieces.push(piece)
}

/** Closes the gaps before the first and after the last piece with empty pieces at the span's ends. */
function withEnds(pieces: readonly Piece[], value: string, span: Span): readonly Piece[] {
  const first = pieces[0]
  const last = pieces.at(-1)
  const start = first?.textStart === 0 ? [] : [{ textStart: 0, fileStart: span.start, length: 0 }]
  const open = last === undefined || last.textStart + last.length < value.length
  const end = open ? [{ textStart: value.length, fileStart: span.end, length: 0 }] : []
  return [...start, ...pieces, ...end]
}
