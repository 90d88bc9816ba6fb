import type {
  FrontMatter,
  FrontMatterEntry,
  FrontMatterValue,
} from '../../../src/article/front-matter/front-matter.ts'
import type { FencedFrontMatter } from '../../../src/article/front-matter/place.ts'
import { readFrontMatter } from '../../../src/article/front-matter/read-front-matter.ts'
import { parse as parseMarkdown } from '../../../src/markdown/parser.ts'
import { nodeSpan } from '../../../src/markdown/read-prose.ts'

/** What the markdown parser finds at the start of a file. */
function fencedIn(text: string): FencedFrontMatter | undefined {
  const [first] = parseMarkdown(text).children
  const format: string | undefined = first?.type
  if (!first || (format !== 'yaml' && format !== 'toml' && format !== 'json')) return undefined
  return { format, span: nodeSpan(first) }
}

/** Reads the front matter of a text that begins with it. */
export function read(text: string): Promise<FrontMatter> {
  return readFrontMatter(text, fencedIn(text))
}

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
