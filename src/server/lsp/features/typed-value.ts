import type { FrontMatter } from '../../../article/front-matter/front-matter.ts'
import { type Excerpt, type Span, trimSpan } from '../../../text/span.ts'
import { type FlowValue, scanFlow } from './scan-flow.ts'
import {
  headLineAt,
  headText,
  type HeadLine,
  type HeadText,
  keyPathOf,
  linesAfter,
  linesBefore,
} from './head-lines.ts'

/** A value of a front matter in which somebody is typing. */
export interface TypedValue {
  /** The key and those above it, the outermost first. */
  readonly keyPath: readonly string[]
  /** With its quotation marks; empty at the cursor if nothing is written. */
  readonly span: Span
  /** The other values under the key, as they are written. */
  readonly others: readonly Excerpt[]
  /** In brackets, one of several with commas between them, an item of a list with dashes, or the only value. */
  readonly form: 'brackets' | 'commas' | 'item' | 'only'
}

/** Finds the value at an offset by the text of the lines alone, as a front matter in the making can seldom be parsed. */
export function typedValueAt(
  text: string,
  frontMatter: Pick<FrontMatter, 'data' | 'format'>,
  at: number,
): TypedValue | undefined {
  const { data, format } = frontMatter
  const isInData = at >= data.start && (at < data.end || (at === data.end && text.charAt(at - 1) !== '\n'))
  if (format === 'none' || format === 'unread' || !isInData) return undefined
  const head = headText(text, frontMatter)
  if (format === 'json') return inBrackets(scanFlow(text, data.start, at, data.end), [])
  const line = headLineAt(head, at)
  const bracketed = bracketedValue(head, line, at)
  if (bracketed) return bracketed
  const { dash, key, valueStart } = line
  // YAML asks for a space after a colon or a dash.
  const isApart = format !== 'yaml' || /\s/.test(text.charAt((valueStart ?? at) - 1))
  if (valueStart === undefined || at < valueStart || !isApart) return undefined
  const value = lineValue(text, { start: valueStart, end: line.end }, at)
  if (!value) return undefined
  const keyPath = keyPathOf(head, line)
  if (key !== undefined)
    return { keyPath, ...(commaValue(text, value, at) ?? { span: value, others: [], form: 'only' }) }
  return dash === undefined
    ? undefined
    : { keyPath, span: value, others: otherItems(head, line), form: 'item' }
}

/** The value at an offset inside brackets that this line or one before it opens. */
function bracketedValue(head: HeadText, line: HeadLine, at: number): TypedValue | undefined {
  let least = Infinity
  for (const one of thisAndBefore(head, line)) {
    const { column, key, valueStart } = one
    const isOpener = valueStart !== undefined && valueStart < at && /[[{]/.test(head.text.charAt(valueStart))
    if (isOpener && column < least)
      return inBrackets(scanFlow(head.text, valueStart, at, head.end), keyPathOf(head, one))
    if (key !== undefined) least = Math.min(least, column)
    if (least === 0) return undefined
  }
  return undefined
}

function* thisAndBefore(head: HeadText, line: HeadLine): Iterable<HeadLine> {
  yield line
  yield* linesBefore(head, line)
}

function inBrackets(found: FlowValue | undefined, outer: readonly string[]): TypedValue | undefined {
  if (!found) return undefined
  const { keys, others, span } = found
  return { keyPath: [...outer, ...keys], span, others, form: 'brackets' }
}

/** How a value begins that is not words: a block of text, an anchor, an alias, a list. */
const NOT_WORDS = /^[|>&*![{]/

/** The value of a line, without a comment; undefined if the offset is after it. */
function lineValue(text: string, whole: Span, at: number): Span | undefined {
  const written = text.slice(whole.start, whole.end)
  if (NOT_WORDS.test(written)) return undefined
  const [value = ''] = /^"(?:[^"\\]|\\.)*"|^'(?:[^']|'')*'|^(?:(?!\s#|^#)[^])*/.exec(written) ?? []
  const span = trimSpan(text, { start: whole.start, end: whole.start + value.length })
  if (span.start >= span.end) return { start: at, end: at }
  const isAfter = at > span.end && (/^["']/.test(value) || at > whole.start + value.length)
  return isAfter || at < span.start ? undefined : { start: span.start, end: Math.max(span.end, at) }
}

/** `Peru, Bo`: the value at an offset among others in a string; undefined if it is the only one. */
function commaValue(text: string, { end, start }: Span, at: number): Omit<TypedValue, 'keyPath'> | undefined {
  const written = text.slice(start, end)
  if (!/[,;|]/.test(written)) return undefined
  const mark = /^["']/.exec(written)?.[0]
  const inner = {
    start: start + (mark === undefined ? 0 : 1),
    end: mark !== undefined && written.length > 1 && written.endsWith(mark) ? end - 1 : end,
  }
  const parts = Array.from(text.slice(inner.start, inner.end).matchAll(/[^,;|]*/g), ({ 0: part, index }) => ({
    start: inner.start + index,
    end: inner.start + index + part.length,
  }))
  const own = parts.find((part) => part.start <= at && at <= part.end)
  if (!own) return undefined
  const words = trimSpan(text, own)
  const span =
    words.start < words.end && words.start <= at
      ? { start: words.start, end: Math.max(words.end, at) }
      : { start: at, end: at }
  return {
    span,
    others: excerpts(
      text,
      parts.filter((part) => part !== own),
    ),
    form: 'commas',
  }
}

/** The other items of a list with dashes. */
function otherItems(head: HeadText, line: HeadLine): readonly Excerpt[] {
  const { text } = head
  const items = [linesBefore(head, line), linesAfter(head, line)].flatMap((lines) => {
    const found: Span[] = []
    for (const { column, dash, end, key, start, valueStart } of lines) {
      if (text.slice(start, end).trim() === '') continue
      if (column < (line.dash ?? 0) || (dash === undefined && key !== undefined)) break
      if (dash === line.dash && valueStart !== undefined) found.push({ start: valueStart, end })
    }
    return found
  })
  return excerpts(text, items)
}

function excerpts(text: string, spans: readonly Span[]): readonly Excerpt[] {
  return spans.flatMap((one) => {
    const span = trimSpan(text, one)
    return span.start < span.end ? [{ span, text: text.slice(span.start, span.end) }] : []
  })
}
