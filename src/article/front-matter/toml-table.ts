import type { Span } from '../../text/span.ts'
import type { FrontMatterList, FrontMatterMap, FrontMatterValue } from './front-matter.ts'

/** A table while its keys are gathered: they may stand in several places of a file. */
export interface TomlTable {
  readonly style: 'flow' | 'block'
  /** The header's, the inline table's or, where there is neither, that of the key that made it. */
  readonly span: Span
  readonly entries: Map<string, TomlEntry>
}

interface TomlEntry {
  readonly keySpan: Span
  /** Several tables are those of an array of tables. */
  readonly value: FrontMatterValue | TomlTable | TomlTable[]
}

export function tomlTable(style: 'flow' | 'block', span: Span): TomlTable {
  return { style, span, entries: new Map() }
}

/** The table of this key, new if there is none yet; undefined where the key has a value that is no table. */
export function innerTable(table: TomlTable, key: string, keySpan: Span, span: Span): TomlTable | undefined {
  const known = table.entries.get(key)?.value
  if (!known) {
    const inner = tomlTable('block', span)
    table.entries.set(key, { keySpan, value: inner })
    return inner
  }
  if (Array.isArray(known)) return known.at(-1)
  return isTable(known) ? known : undefined
}

/** A new table at the end of an array of tables; undefined where the key has another value. */
export function addToList(table: TomlTable, key: string, keySpan: Span, span: Span): TomlTable | undefined {
  const known = table.entries.get(key)?.value ?? []
  if (!Array.isArray(known)) return undefined
  const inner = tomlTable('block', span)
  known.push(inner)
  if (known.length === 1) table.entries.set(key, { keySpan, value: known })
  return inner
}

export function finishTable(table: TomlTable): FrontMatterMap {
  const entries = Array.from(table.entries, ([key, { keySpan, value }]) => ({
    key,
    keySpan,
    value: Array.isArray(value) ? finishList(value) : isTable(value) ? finishTable(value) : value,
  }))
  const span = {
    start: table.span.start,
    end: lastEnd(
      table.span.end,
      entries.map((entry) => entry.value),
    ),
  }
  return { kind: 'map', style: table.style, entries, span }
}

function finishList(tables: readonly TomlTable[]): FrontMatterList {
  const items = tables.map(finishTable)
  const start = items[0]?.span.start ?? 0
  return { kind: 'list', style: 'block', items, span: { start, end: lastEnd(start, items) } }
}

function isTable(value: FrontMatterValue | TomlTable): value is TomlTable {
  return !('kind' in value)
}

function lastEnd(end: number, values: readonly FrontMatterValue[]): number {
  return values.reduce((latest, value) => Math.max(latest, value.span.end), end)
}
