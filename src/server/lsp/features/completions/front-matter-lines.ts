import type { FrontMatter } from '../../../../article/front-matter/front-matter.ts'
import type { Span } from '../../../../text/span.ts'

/** The text of a front matter, whether or not it can be parsed. */
export interface FrontMatterText extends Span {
  readonly text: string
  readonly format: FrontMatter['format']
}

/** A line of a front matter: `  - rule: misquotation`. */
export interface FrontMatterLine extends Span {
  /** The column of the dash of a list item. */
  readonly dash: number | undefined
  /** The column of what follows the dash, or of the first word. */
  readonly column: number
  readonly key: string | undefined
  /** Where the value begins, or may begin: after the key, else after the dash. */
  readonly valueStart: number | undefined
}

const OPENING = /^([ \t]*)(-(?:[ \t]+|$))?/
const WORDS = /[^\s"'#[\]{},&*!|>%@`-][^"'#:=[\]{},]*/.source
/** A key in quotation marks, or one without, which may have spaces after it. */
const KEY = new RegExp(`^(?:(["'])(${WORDS})\\1[ \\t]*|(${WORDS}))([:=])(?:[ \\t]+|$)`, 'u')

export function frontMatterText(
  text: string,
  { data, format }: Pick<FrontMatter, 'data' | 'format'>,
): FrontMatterText {
  return { text, format, start: data.start, end: data.end }
}

export function frontMatterLineAt(
  { end, format, start, text }: FrontMatterText,
  at: number,
): FrontMatterLine {
  const lineStart = at === 0 ? 0 : Math.max(start, text.lastIndexOf('\n', at - 1) + 1)
  const next = text.indexOf('\n', at)
  const written = text.slice(lineStart, next === -1 ? end : Math.min(next, end)).replace(/\r$/, '')
  const [opening = '', indent = '', dash] = OPENING.exec(written) ?? []
  const [beginning = '', , quoted, bare = '', sign] = KEY.exec(written.slice(opening.length)) ?? []
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
    key: hasKey ? (quoted ?? bare.trimEnd()) : undefined,
    valueStart: valueColumn === undefined ? undefined : lineStart + valueColumn,
  }
}

/** The lines before another, the nearest first. */
export function* linesBefore(frontMatter: FrontMatterText, { start }: Span): Iterable<FrontMatterLine> {
  for (let at = start - 1; at >= frontMatter.start;) {
    const line = frontMatterLineAt(frontMatter, at)
    yield line
    at = line.start - 1
  }
}

/** The lines after another, the nearest first. */
export function* linesAfter(frontMatter: FrontMatterText, { end }: Span): Iterable<FrontMatterLine> {
  const { text } = frontMatter
  for (let at = text.indexOf('\n', end) + 1; at > 0 && at < frontMatter.end;) {
    const line = frontMatterLineAt(frontMatter, at)
    yield line
    at = text.indexOf('\n', line.end) + 1
  }
}
