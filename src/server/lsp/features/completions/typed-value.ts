import type { FrontMatter } from '../../../../article/front-matter/front-matter.ts'
import { type Excerpt, type Span, trimSpan } from '../../../../text/span.ts'
import { type FlowValue, scanFlow } from './scan-flow.ts'
import {
  frontMatterLineAt,
  type FrontMatterLine,
  type FrontMatterText,
  frontMatterText,
  linesAfter,
  linesBefore,
} from './front-matter-lines.ts'
import { keyPathOf, LONGEST_PATH } from './key-paths.ts'

/** A value in a front matter in which somebody is typing. */
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

/** Finds the value at an offset from the lines alone, because a front matter in the making can seldom be parsed. */
export function typedValueAt(
  text: string,
  frontMatter: Pick<FrontMatter, 'data' | 'format'>,
  at: number,
): TypedValue | undefined {
  const { data, format } = frontMatter
  const isInData = at >= data.start && (at < data.end || (at === data.end && text.charAt(at - 1) !== '\n'))
  if (format === 'none' || format === 'unread' || !isInData) return undefined
  if (format === 'json') return inBrackets(scanFlow(text, data.start, at, data.end), [])
  const lines = frontMatterText(text, frontMatter)
  const line = frontMatterLineAt(lines, at)
  const bracketed = bracketedValue(lines, line, at)
  if (bracketed) return bracketed
  const { dash, key, valueStart } = line
  // YAML asks for a space after a colon or a dash.
  const isApart = format !== 'yaml' || /\s/.test(text.charAt((valueStart ?? at) - 1))
  if (valueStart === undefined || at < valueStart || !isApart) return undefined
  const value = lineValue(text, { start: valueStart, end: line.end }, at)
  if (!value) return undefined
  const keyPath = keyPathOf(lines, line)
  if (!keyPath) return undefined
  if (key !== undefined)
    return { keyPath, ...(commaValue(text, value, at) ?? { span: value, others: [], form: 'only' }) }
  return dash === undefined
    ? undefined
    : { keyPath, span: value, others: otherItems(lines, line), form: 'item' }
}

/** The value at an offset inside brackets that this line or one before it opens. */
function bracketedValue(lines: FrontMatterText, line: FrontMatterLine, at: number): TypedValue | undefined {
  let least = Infinity
  for (const one of thisAndBefore(lines, line)) {
    const { column, key, valueStart } = one
    const isOpener = valueStart !== undefined && valueStart < at && /[[{]/.test(lines.text.charAt(valueStart))
    if (isOpener && column < least)
      return inBrackets(scanFlow(lines.text, valueStart, at, lines.end), keyPathOf(lines, one))
    if (key !== undefined) least = Math.min(least, column)
    if (least === 0) return undefined
  }
  return undefined
}

function* thisAndBefore(lines: FrontMatterText, line: FrontMatterLine): Iterable<FrontMatterLine> {
  yield line
  yield* linesBefore(lines, line)
}

function inBrackets(
  found: FlowValue | undefined,
  outer: readonly string[] | undefined,
): TypedValue | undefined {
  if (!found || !outer || outer.length + found.keys.length > LONGEST_PATH) return undefined
  const { keys, others, span } = found
  return { keyPath: [...outer, ...keys], span, others, form: 'brackets' }
}

/** The beginning of a value that is not words: a block of text, an anchor, an alias, a list. */
const NOT_WORDS = /^[|>&*![{]/

/** The value of a line, without a comment; undefined if the offset is not in it. */
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
function otherItems(lines: FrontMatterText, line: FrontMatterLine): readonly Excerpt[] {
  const { text } = lines
  const items = [linesBefore(lines, line), linesAfter(lines, line)].flatMap((nearby) => {
    const found: Span[] = []
    for (const { column, dash, end, key, start, valueStart } of nearby) {
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
