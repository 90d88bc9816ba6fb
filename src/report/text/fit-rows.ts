import { plainLine } from './plain-text.ts'
import { cutEnd, textWidth } from './text-width.ts'
import { indent, sizedWords, wrapWords } from './wrap.ts'

/** A row of a table: cells that are never cut, then what takes the room beside them. */
export interface Row {
  readonly cells: readonly string[]
  /** Cut to one line. */
  readonly excerpt?: string
  /** Wrapped, below the excerpt if there is one. */
  readonly note?: string | undefined
}

const MARGIN = '  '
const GAP = '  '
/** How much of the width is kept for excerpts and notes. */
const EXCERPT_SHARE = 0.35
/** In columns: beside cells that leave less, excerpts and notes say nothing, so they go below. */
const NARROWEST_EXCERPT = 20
const NARROWEST_CELL = 12

/**
 * Lines of at most `width` columns, unless a single word is wider. The widest cells are wrapped in their column:
 *
 * ```
 *   direct  the current Bolivian  “Luis Arce is afraid of US sanctions.…
 *           diplomat              exact: arce.vtt, characters 812–901
 * ```
 */
export function fitRows(written: readonly Row[], width: number): readonly string[] {
  const rows = written.map(plainRow)
  const widths = columnWidths(rows, width)
  const used = MARGIN.length + sum(widths) + GAP.length * (widths.length - 1)
  const room = width - used - GAP.length
  const rest = widestRest(rows)
  const isBeside =
    rest === 0 ? used <= width : room >= Math.max(longestWord(rows), Math.min(NARROWEST_EXCERPT, rest))
  return rows.flatMap((row) => (isBeside ? besideLines(row, widths, room) : belowLines(row, width)))
}

function besideLines(row: Row, widths: readonly number[], room: number): readonly string[] {
  const columns = row.cells.map((cell, at) => wrapWords(cell, widths[at] ?? 0))
  const rest = restLines(row, room)
  const height = Math.max(rest.length, ...columns.map(({ length }) => length))
  return Array.from({ length: height }, (_, line) => {
    const cells = columns.map((lines, at) => padded(lines[line] ?? '', widths[at] ?? 0))
    return (MARGIN + [...cells, rest[line] ?? ''].join(GAP)).trimEnd()
  })
}

function belowLines(row: Row, width: number): readonly string[] {
  const words = row.cells.flatMap((cell) => sizedWords(cell, { gap: GAP.length }))
  const below = MARGIN + GAP
  return [
    ...indent(words, MARGIN, width),
    ...restLines(row, width - below.length).map((line) => below + line),
  ]
}

function restLines({ excerpt, note }: Row, room: number): readonly string[] {
  return [
    ...(excerpt === undefined ? [] : [cutEnd(excerpt, room)]),
    ...(note === undefined ? [] : wrapWords(note, room)),
  ]
}

/** The width of each column: as wide as its cells, but for the widest, which leaves room for the rest of the row. */
function columnWidths(rows: readonly Row[], width: number): readonly number[] {
  const widths: number[] = []
  for (const { cells } of rows)
    cells.forEach((cell, at) => (widths[at] = Math.max(widths[at] ?? 0, textWidth(cell))))
  const widest = Math.max(...widths)
  const others = MARGIN.length + sum(widths) - widest + GAP.length * (widths.length - 1)
  const kept = Math.min(
    widestRest(rows),
    Math.max(NARROWEST_EXCERPT, longestWord(rows), Math.floor(width * EXCERPT_SHARE)),
  )
  const room = Math.max(NARROWEST_CELL, width - others - (kept > 0 ? GAP.length + kept : 0))
  const at = widths.indexOf(widest)
  return widest <= room ? widths : widths.with(at, room)
}

function widestRest(rows: readonly Row[]): number {
  return Math.max(0, ...rows.flatMap(({ excerpt = '', note = '' }) => [textWidth(excerpt), textWidth(note)]))
}

/** The width of the longest word of a note, such as a path. */
function longestWord(rows: readonly Row[]): number {
  return Math.max(0, ...rows.flatMap(({ note = '' }) => note.split(' ').map(textWidth)))
}

function plainRow({ cells, excerpt, note }: Row): Row {
  const plain = (text: string) => plainLine(text).replace(/\s+/g, ' ')
  return {
    cells: cells.map(plain),
    ...(excerpt === undefined ? {} : { excerpt: plain(excerpt) }),
    ...(note === undefined ? {} : { note: plain(note) }),
  }
}

function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - textWidth(text)))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}
