import type { FrontMatterEntry, FrontMatterValue } from '../../../src/article/front-matter/front-matter.ts'

function valueOf(value: FrontMatterValue): unknown {
  if (value.kind === 'scalar') return value.value
  return value.kind === 'list' ? value.items.map(valueOf) : dataOf(value.entries)
}

/** The entries as plain data. */
export function dataOf(entries: readonly FrontMatterEntry[]): Record<string, unknown> {
  return Object.fromEntries(entries.map(({ key, value }) => [key, valueOf(value)]))
}
/** An article whose front matter has these lines. */
export const yaml = (...lines: readonly string[]): string =>
  ['---', ...lines, '---', '', 'La Paz is calm.', ''].join('\n')
export const toml = (...lines: readonly string[]): string =>
  ['+++', ...lines, '+++', '', 'La Paz is calm.', ''].join('\n')
