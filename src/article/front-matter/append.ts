import type { Edit } from '../../text/edit.ts'
import type { Span } from '../../text/span.ts'
import type { DataFormat } from './front-matter.ts'

/** What every edit of a file's front matter needs to know about the file. */
export interface EditedFile {
  readonly text: string
  readonly lineEnding: '\n' | '\r\n'
  readonly format: DataFormat
}

/** A list or map with the spans of its items. */
interface Items {
  readonly span: Span
  readonly items: readonly Span[]
}

export function insertion(at: number, text: string): Edit {
  return { span: { start: at, end: at }, text }
}

export function lineStartAt(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1
}

/** The end of the line at an offset, before its line ending. */
export function lineEndAt(text: string, offset: number): number {
  const newline = text.indexOf('\n', offset)
  if (newline === -1) return text.length
  return newline > offset && text.charAt(newline - 1) === '\r' ? newline - 1 : newline
}

/** The white space before an offset on its line; undefined if there is anything else. */
export function indentationAt(text: string, offset: number): string | undefined {
  const before = text.slice(lineStartAt(text, offset), offset)
  return /^[ \t]*$/u.test(before) ? before : undefined
}

/** Adds written items at the end of brackets or braces, each on its own line if the others are. */
export function appendToFlow(
  file: EditedFile,
  { span, items }: Items,
  written: readonly string[],
): readonly Edit[] {
  const { text, lineEnding } = file
  const last = items.at(-1)
  if (!last) {
    const isOpen = text.slice(span.start, span.end).includes('\n')
    const [outer = ''] = /^[ \t]*/u.exec(text.slice(lineStartAt(text, span.start))) ?? []
    const gap = isOpen ? `${lineEnding}${outer}  ` : ''
    return [insertion(span.start + 1, gap + written.join(isOpen ? `,${gap}` : ', '))]
  }
  const indentation = indentationAt(text, last.start)
  if (indentation === undefined) {
    const separator = flowSeparator(text, items)
    return [insertion(last.end, written.map((item) => separator + item).join(''))]
  }
  return appendFlowLines(
    file,
    span,
    last,
    written.map((item) => `${lineEnding}${indentation}${item}`),
  )
}

/** What separates the last two items, if they are on one line. */
function flowSeparator(text: string, items: readonly Span[]): string {
  const [one, other] = items.slice(-2)
  const between = one && other ? text.slice(one.end, other.start) : ''
  return /^[ \t]*,[ \t]*$/u.test(between) ? between : ', '
}

/** Adds lines below the last item and any comment after it, or before the bracket if it is on the same line. */
function appendFlowLines(
  file: EditedFile,
  list: Span,
  last: Span,
  lines: readonly string[],
): readonly Edit[] {
  const { text } = file
  const lineEnd = lineEndAt(text, last.end)
  if (lineEnd >= list.end) return [insertion(last.end, lines.map((line) => `,${line}`).join(''))]
  const hasComma = /^[ \t]*,/u.test(text.slice(last.end, lineEnd))
  if (hasComma) return [insertion(lineEnd, lines.map((line) => `${line},`).join(''))]
  if (lineEnd === last.end) return [insertion(lineEnd, `,${lines.join(',')}`)]
  return [insertion(last.end, ','), insertion(lineEnd, lines.join(','))]
}

/** Adds dashed lines below the last item of a YAML list; undefined if they could change that item. */
export function appendToBlockList(
  { text, lineEnding }: EditedFile,
  { span, items }: Items,
  written: readonly string[],
): readonly Edit[] | undefined {
  const indentation = indentationAt(text, span.start)
  const [first, last] = [items[0], items.at(-1)]
  if (indentation === undefined || !first || !last) return undefined
  if (/^[|>]\d?\+/u.test(text.slice(last.start, last.end))) return undefined
  const between = text.slice(span.start + 1, first.start)
  const dash = /^ +$/u.test(between) ? `-${between}` : '- '
  const lines = written.map((item) => `${lineEnding}${indentation}${dash}${item}`)
  return [insertion(lineEndAt(text, last.end), lines.join(''))]
}
