import {
  frontMatterLineAt,
  type FrontMatterLine,
  type FrontMatterText,
  linesAfter,
} from './front-matter-lines.ts'

/** A line with a key or a dash, the keys above it and, if it has one, its own; the outermost key first. */
interface LinePath {
  readonly line: FrontMatterLine
  readonly path: readonly string[]
}

/** In keys. Longer paths are left out, as nobody tags countries so deep. */
export const LONGEST_PATH = 32

/** The keys above a line and, if it has one, its own; undefined if there are too many. */
export function keyPathOf(
  frontMatter: FrontMatterText,
  { start }: FrontMatterLine,
): readonly string[] | undefined {
  for (const { line, path } of linePaths(frontMatter)) if (line.start === start) return path
  return undefined
}

/** The path of every key, in the order of the lines. */
export function frontMatterKeyPaths(frontMatter: FrontMatterText): readonly (readonly string[])[] {
  return [...linePaths(frontMatter)].filter(({ line }) => line.key !== undefined).map(({ path }) => path)
}

function linePaths(frontMatter: FrontMatterText): Iterable<LinePath> {
  return frontMatter.format === 'toml' ? pathsByTable(frontMatter) : pathsByIndent(frontMatter)
}

function* allLines(frontMatter: FrontMatterText): Iterable<FrontMatterLine> {
  const first = frontMatterLineAt(frontMatter, frontMatter.start)
  yield first
  yield* linesAfter(frontMatter, first)
}

const TABLE = /^\s*\[\[?([^[\]"',]+)\]\]?\s*(?:#.*)?$/

/** In TOML a line such as `[geolint.disable]` gives the keys above those that follow. */
function* pathsByTable(frontMatter: FrontMatterText): Iterable<LinePath> {
  let table: readonly string[] = []
  for (const line of allLines(frontMatter)) {
    const { dash, end, key, start } = line
    const name = TABLE.exec(frontMatter.text.slice(start, end))?.[1]
    if (name !== undefined) table = dotted(name)
    if (key === undefined && dash === undefined) continue
    const own = key === undefined ? [] : dotted(key)
    if (table.length + own.length <= LONGEST_PATH) yield { line, path: [...table, ...own] }
  }
}

function dotted(key: string): readonly string[] {
  return key.split('.').map((part) => part.trim())
}

/** A line that may have others below it, indented more. */
interface OpenLine {
  readonly line: FrontMatterLine
  /** The keys above it. */
  readonly outer: readonly string[]
}

/** The keys above a line are those of earlier lines that are indented less. A list may begin below its key's first letter. */
function* pathsByIndent(frontMatter: FrontMatterText): Iterable<LinePath> {
  const open: OpenLine[] = []
  for (const line of allLines(frontMatter)) {
    const { dash, key } = line
    if (key === undefined && dash === undefined) continue
    let above = open.at(-1)
    while (above && !isAbove(above.line, line)) {
      open.pop()
      above = open.at(-1)
    }
    const outer = above ? pathBelow(above, line) : []
    open.push({ line, outer })
    const path = key === undefined ? outer : [...outer, key]
    if (path.length <= LONGEST_PATH) yield { line, path }
  }
}

/** The column that a line begins at, its dash included. */
function indentOf({ column, dash }: FrontMatterLine): number {
  return dash ?? column
}

function isAbove(line: FrontMatterLine, lower: FrontMatterLine): boolean {
  const by = indentOf(lower) - indentOf(line)
  return by > 0 || (by === 0 && line.dash === undefined && lower.dash !== undefined)
}

/** The keys above a line that is below an open one: in `- rule: …`, the next key of the same item is beside `rule`. */
function pathBelow({ line, outer }: OpenLine, lower: FrontMatterLine): readonly string[] {
  const { column, dash, key } = line
  const isBeside = dash !== undefined && column >= indentOf(lower)
  return key === undefined || isBeside ? outer : [...outer, key]
}
