import type { Span } from '../../text/span.ts'
import type { FrontMatterList, FrontMatterMap, FrontMatterValue } from './front-matter.ts'

/** A table while its keys are collected, which may be in several places in a file. */
export interface TomlTable {
  readonly style: 'flow' | 'block'
  /** The span of the header or the inline table or, if there is neither, of the key that made the table. */
  readonly span: Span
  readonly entries: Map<string, TomlEntry>
}

interface TomlEntry {
  readonly keySpan: Span
  /** A list of tables is an array of tables. */
  readonly value: FrontMatterValue | TomlTable | TomlTable[]
}

export function tomlTable(style: 'flow' | 'block', span: Span): TomlTable {
  return { style, span, entries: new Map() }
}

/** The table under a key, created if there is none yet; undefined if the key's value is not a table. */
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

/** A new table at the end of an array of tables; undefined if the key has another value. */
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
