import { byteLength } from './byte-length.ts'
import { countWhile } from './search.ts'
import type { Excerpt, Span } from './span.ts'

/** A file as it was read. All spans in geolint are offsets into `text`. */
export interface TextFile {
  readonly path: string
  /** The decoded text without the byte-order mark, with the line endings of the file. */
  readonly text: string
  /** Of the text; known without reading it again. */
  readonly length: number
  readonly byteOrderMark: boolean
  /** The line ending for new lines: the file's first one, or else `\n`. */
  readonly lineEnding: '\n' | '\r\n'
  /** The offset of each line's first character. */
  readonly lineStarts: readonly number[]
}

/** A place in a file as editors count it: both from 1, columns in UTF-16 code units. */
export interface Position {
  readonly line: number
  readonly column: number
}

export function textFile(path: string, content: string): TextFile {
  const byteOrderMark = content.startsWith('\uFEFF')
  const text = byteOrderMark ? content.slice(1) : content
  const lineEnding = text.charAt(text.indexOf('\n') - 1) === '\r' ? '\r\n' : '\n'
  let lineStarts: readonly number[] | undefined
  return {
    path,
    text,
    length: text.length,
    byteOrderMark,
    lineEnding,
    // Most articles are clean, and nobody asks for positions in them.
    get lineStarts() {
      return (lineStarts ??= lineStartsOf(text))
    },
  }
}

/** The offset of each line's first character. */
export function lineStartsOf(text: string): readonly number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

/** The file's content as it is written back. */
export function fileContent(file: TextFile): string {
  return file.byteOrderMark ? `\uFEFF${file.text}` : file.text
}

/** The line and column of an offset in a file, both from 1. */
export function positionAt(file: TextFile, offset: number): Position {
  const { lineStarts } = file
  const line = countWhile(lineStarts, (start) => start <= offset)
  return { line, column: offset - (lineStarts[line - 1] ?? 0) + 1 }
}

/** Where the line with this offset ends: the offset of its line ending, or of the end of the text. */
export function lineEndAt({ length, lineStarts, text }: TextFile, offset: number): number {
  const next = lineStarts[countWhile(lineStarts, (start) => start <= offset)]
  if (next === undefined) return length
  return text.charAt(next - 2) === '\r' ? next - 2 : next - 1
}

/** The words at a span of a file. */
export function excerpt(file: TextFile, span: Span): Excerpt {
  return { span, text: file.text.slice(span.start, span.end) }
}

/** The line at which a merge by git has put two versions of the same lines one below the other. */
export function conflictLine(text: string): number | undefined {
  if (!text.includes('<<<<<<< ')) return undefined
  const lines = text.split(/\r?\n/)
  const start = lines.findIndex((line) => line.startsWith('<<<<<<< '))
  const middle = lines.indexOf('=======', start)
  const isEnded = middle > start && lines.slice(middle).some((line) => line.startsWith('>>>>>>> '))
  return start !== -1 && isEnded ? start + 1 : undefined
}

/** What is wrong with a text as a whole and what to do, to follow its name; undefined if nothing is. */
export function textProblem(content: string): string | undefined {
  const nul = content.indexOf('\0')
  if (nul !== -1) {
    const before = content.slice(0, nul)
    const place = `offset ${byteLength(before)}, line ${before.split('\n').length}`
    return `has a NUL byte at ${place}; check that it is a text file, and save it as UTF-8`
  }
  const line = conflictLine(content)
  return line === undefined ? undefined : `has an unresolved merge conflict at line ${line}; resolve it`
}
