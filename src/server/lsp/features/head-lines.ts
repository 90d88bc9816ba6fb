import type { FrontMatter } from '../../../article/front-matter/front-matter.ts'
import type { Span } from '../../../text/span.ts'

/** The text of a front matter, whatever can be read of it. */
export interface HeadText extends Span {
  readonly text: string
  readonly format: FrontMatter['format']
}

/** A line of a front matter: `  - rule: misquotation`. */
export interface HeadLine extends Span {
  /** The column of the dash of a list item. */
  readonly dash: number | undefined
  /** The column of what follows the dash, or of the first word. */
  readonly column: number
  readonly key: string | undefined
  /** Where the value begins, or may begin: after the key, else after the dash. */
  readonly valueStart: number | undefined
}

const OPENING = /^([ \t]*)(-(?:[ \t]+|$))?/
const KEY = /^(["']?)([^\s"'#[\]{},&*!|>%@`-][^"'#:=[\]{},]*?)\1[ \t]*([:=])(?:[ \t]+|$)/u

export function headText(text: string, { data, format }: Pick<FrontMatter, 'data' | 'format'>): HeadText {
  return { text, format, start: data.start, end: data.end }
}

export function headLineAt({ end, format, start, text }: HeadText, at: number): HeadLine {
  const lineStart = Math.max(start, text.lastIndexOf('\n', at - 1) + 1)
  const next = text.indexOf('\n', at)
  const written = text.slice(lineStart, next === -1 ? end : Math.min(next, end)).replace(/\r$/, '')
  const [opening = '', indent = '', dash] = OPENING.exec(written) ?? []
  const [beginning = '', , key, sign] = KEY.exec(written.slice(opening.length)) ?? []
  const hasKey = sign === (format === 'toml' ? '=' : ':')
  const valueColumn = hasKey
    ? opening.length + beginning.length
    : dash === undefined
      ? undefined
      : opening.length
  return {
    start: lineStart,
    end: lineStart + written.length,
    dash: dash === undefined ? undefined : indent.length,
    column: opening.length,
    key: hasKey ? key : undefined,
    valueStart: valueColumn === undefined ? undefined : lineStart + valueColumn,
  }
}

/** The lines before another, the nearest first. */
export function* linesBefore(head: HeadText, { start }: Span): Iterable<HeadLine> {
  for (let at = start - 1; at >= head.start;) {
    const line = headLineAt(head, at)
    yield line
    at = line.start - 1
  }
}

/** The lines after another, the nearest first. */
export function* linesAfter(head: HeadText, { end }: Span): Iterable<HeadLine> {
  for (let at = head.text.indexOf('\n', end) + 1; at > 0 && at < head.end;) {
    const line = headLineAt(head, at)
    yield line
    at = head.text.indexOf('\n', line.end) + 1
  }
}

/** The keys above a line and, if it has one, its own. */
export function keyPathOf(head: HeadText, line: HeadLine): readonly string[] {
  const own = line.key === undefined ? [] : [line.key]
  if (head.format !== 'toml') return [...outerKeys(head, line), ...own]
  for (const { end, start } of linesBefore(head, line)) {
    const table = /^\s*\[\[?([^[\]"',]+)\]\]?\s*(?:#.*)?$/.exec(head.text.slice(start, end))?.[1]
    if (table !== undefined) return [...dotted(table), ...own.flatMap(dotted)]
  }
  return own.flatMap(dotted)
}

function dotted(key: string): readonly string[] {
  return key.split('.').map((part) => part.trim())
}

/** The keys of the lines above that are indented less, the outermost first. A list may begin below its key's first letter. */
function outerKeys(head: HeadText, line: HeadLine): readonly string[] {
  const keys: string[] = []
  let limit = line.dash ?? line.column
  let isItem = line.dash !== undefined
  for (const { column, dash, key } of linesBefore(head, line)) {
    if (limit === 0 && !isItem) break
    const isOuter = column < limit || (isItem && column === limit && dash === undefined)
    if (key !== undefined && isOuter) {
      keys.unshift(key)
      limit = dash ?? column
      isItem = dash !== undefined
    } else if (dash !== undefined && dash < limit) {
      limit = dash
      isItem = true
    }
  }
  return keys
}

/** The path of every key, in the order of the lines. */
export function headKeyPaths(head: HeadText): readonly (readonly string[])[] {
  const first = headLineAt(head, head.start)
  return [first, ...linesAfter(head, first)].flatMap((line) =>
    line.key === undefined ? [] : [keyPathOf(head, line)],
  )
}
