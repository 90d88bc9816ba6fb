import { type Excerpt, type Span, trimSpan } from '../../../../text/span.ts'
import { isSpace } from '../../../../text/white-space.ts'

/** A value in which somebody is typing, in brackets or braces: `[Peru, Bo`, `{ rule: un`. */
export interface FlowValue {
  /** The keys of the maps around it, the outermost first. */
  readonly keys: readonly string[]
  /** From its first character, or the cursor if nothing is written, to its last. */
  readonly span: Span
  /** The other values of the same list, as they are written. */
  readonly others: readonly Excerpt[]
}

interface Frame {
  readonly isList: boolean
  readonly items: Excerpt[]
  /** In a map, the key of the value. */
  key: string | undefined
  start: number
}

/**
 * Reads lists and maps in brackets as YAML, TOML and JSON write them, from an opening bracket to a cursor, whether they are
 * complete or not. Undefined if they end before it, or if a key or a comment is typed there.
 *
 * ```
 * { disable: [{ rule: misquotation, reason: a
 * ^ from                           start ^   ^ at
 * ```
 */
export function scanFlow(text: string, from: number, at: number, end: number): FlowValue | undefined {
  const frames: Frame[] = []
  let isComment = false
  /** The last place that is not white space. */
  let last = from
  for (let index = from; index < at; index += 1) {
    const sign = text.charAt(index)
    const frame = frames.at(-1)
    if (isComment) isComment = sign !== '\n'
    else if (sign === '[' || sign === '{') frames.push(newFrame(sign === '[', index + 1))
    else if (!frame) return undefined
    else if (sign === ']' || sign === '}') {
      frames.pop()
      if (frames.length === 0) return undefined
    } else if (sign === ',') endItem(text, frame, index)
    else if (sign === '#' && /\s/.test(text.charAt(index - 1))) isComment = true
    else if (isQuotationMark(sign) && last < frame.start)
      index = Math.min(closingMark(text, index, end) ?? at, at)
    else if (!frame.isList && isKeyEnd(text, index)) {
      frame.key = unquoted(text.slice(frame.start, index))
      frame.start = index + 1
    }
    if (!isSpace(text, index)) last = index
  }
  const frame = frames.at(-1)
  if (isComment || !frame || (!frame.isList && frame.key === undefined)) return undefined
  const itemEnd = valueEnd(text, frame.start, at, end)
  return {
    keys: frames.flatMap(({ isList, key }) => (isList || key === undefined ? [] : [key])),
    span: spanAround(text, { start: frame.start, end: itemEnd }, at),
    others: frame.isList ? [...frame.items, ...itemsAfter(text, itemEnd, end)] : [],
  }
}

function newFrame(isList: boolean, start: number): Frame {
  return { isList, items: [], key: undefined, start }
}

function endItem(text: string, frame: Frame, index: number): void {
  const span = trimSpan(text, { start: frame.start, end: index })
  if (frame.isList && span.end > span.start)
    frame.items.push({ span, text: text.slice(span.start, span.end) })
  frame.key = undefined
  frame.start = index + 1
}

function isQuotationMark(sign: string): boolean {
  return sign === '"' || sign === "'"
}

/** Where a string's closing quotation mark is, if it is on the same line. */
function closingMark(text: string, opening: number, end: number): number | undefined {
  const mark = text.charAt(opening)
  for (let index = opening + 1; index < end; index += 1) {
    const sign = text.charAt(index)
    if (sign === '\n') return undefined
    if (sign === '\\' && mark === '"') index += 1
    else if (sign === mark) return index
  }
  return undefined
}

function isKeyEnd(text: string, index: number): boolean {
  const sign = text.charAt(index)
  return sign === '=' || (sign === ':' && /[\s"'[{]|^$/.test(text.charAt(index + 1)))
}

/** Where the value at a cursor ends: before the next comma, bracket, comment or line end. */
function valueEnd(text: string, start: number, at: number, end: number): number {
  const first = trimSpan(text, { start, end: at }).start
  const closing =
    isQuotationMark(text.charAt(first)) && first < at ? closingMark(text, first, end) : undefined
  if (closing !== undefined && closing >= at - 1) return Math.max(closing + 1, at)
  const rest = /^[^,[\]{}\r\n]*?(?=\s#|[,[\]{}\r\n]|$)/.exec(text.slice(at, end))?.[0] ?? ''
  return at + rest.length
}

/** The value without the white space around it, extended to the cursor; empty at the cursor if nothing is written. */
function spanAround(text: string, span: Span, at: number): Span {
  const { end, start } = trimSpan(text, span)
  return start >= end || start > at ? { start: at, end: at } : { start, end: Math.max(end, at) }
}

/** The items up to the closing bracket. */
function itemsAfter(text: string, from: number, end: number): readonly Excerpt[] {
  const close = text.indexOf(']', from)
  const until = close === -1 ? end : Math.min(close, end)
  const items: Excerpt[] = []
  for (const { 0: written, index } of text.slice(from, until).matchAll(/[^,\n]+/g)) {
    const span = trimSpan(text, { start: from + index, end: from + index + written.length })
    if (span.end > span.start) items.push({ span, text: text.slice(span.start, span.end) })
  }
  return items
}

/** A value or key without its quotation marks. */
export function unquoted(written: string): string {
  return written.trim().replace(/^(["'])(.*?)\1?$/s, '$2')
}
