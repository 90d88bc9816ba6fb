import type { Article } from '../../article/article.ts'
import type { FrontMatterEntry, FrontMatterList } from '../../article/front-matter/front-matter.ts'
import type { Finding } from '../../rule/finding.ts'
import type { Edit } from '../../text/edit.ts'
import { lineEndAt, positionAt, type TextFile } from '../../text/text-file.ts'

/** An exception for one finding, complete except for its reason. */
export interface ExceptionDraft {
  /** Insertions in order of place; the reason goes into the first. */
  readonly edits: readonly Edit[]
  /** Where in its text the reason goes. */
  readonly reason: number
}

/**
 * The exceptions that an author could write for a finding, the narrowest first. The caller must try whether one works
 * and leaves the article's blocks as they are.
 */
export function exceptionDrafts(article: Article, finding: Finding): readonly ExceptionDraft[] {
  const { file, frontMatter } = article
  const inFrontMatter = listedDrafts(article, finding.ruleId)
  if (finding.span.start < frontMatter.span.end) return inFrontMatter
  const { line } = positionAt(file, finding.span.start)
  const firstLine = frontMatter.span.end === 0 ? 1 : positionAt(file, frontMatter.span.end).line + 1
  const chunk = chunkAround(file, line, firstLine)
  const above = line > firstLine ? lineAt(file, line - 1) : ''
  return [
    ...(above === '' || above.startsWith('#') ? [lineBefore(file, line, finding.ruleId)] : []),
    ...(WORDS.test(above) ? [endOfLine(file, line - 1, finding.ruleId)] : []),
    around(file, chunk, finding.ruleId),
    ...inFrontMatter,
  ]
}

/** A line that a comment can end without changing what it is, unlike that of an HTML element, a table or attributes. */
const WORDS = /^[^#<{|`~:=]/

/** The words of a line, counted from 1; empty for a blank one. */
function lineAt(file: TextFile, line: number): string {
  const start = file.lineStarts[line - 1] ?? 0
  return file.text.slice(start, lineEndAt(file, start)).trim()
}

/** A comment on a line of its own: in the same block quotation, or in the list item before the one that the line begins. */
function lineBefore(file: TextFile, line: number, ruleId: string): ExceptionDraft {
  const start = file.lineStarts[line - 1] ?? 0
  const text = file.text.slice(start, lineEndAt(file, start))
  const [marks = '', bullet = ''] = /^(?:[ \t]*>)*[ \t]*([-*+] |\d{1,9}[.)] )?/.exec(text) ?? []
  const opening = `${marks.replace(bullet, ' '.repeat(bullet.length))}<!-- geolint-disable-next-line ${ruleId} -- `
  return draft([{ at: start, opening, closing: ` -->${file.lineEnding}` }])
}

/** A comment after the words of a line, before the spaces or backslash of a line break. */
function endOfLine(file: TextFile, number: number, ruleId: string): ExceptionDraft {
  const start = file.lineStarts[number - 1] ?? 0
  const line = file.text.slice(start, lineEndAt(file, start)).trimEnd()
  const words = breaksLine(line) ? line.slice(0, -1).trimEnd() : line
  const opening = ` <!-- geolint-disable-next-line ${ruleId} -- `
  return draft([{ at: start + words.length, opening, closing: ' -->' }])
}

/** Whether a backslash at the end breaks the line, rather than being a word of it that another one escapes. */
function breaksLine(line: string): boolean {
  let start = line.length
  while (line.charAt(start - 1) === '\\') start -= 1
  return (line.length - start) % 2 === 1
}

/** Lines from one to another, counted from 1. */
interface Lines {
  readonly first: number
  readonly last: number
}

/** Comments before and after lines. */
function around(file: TextFile, { first, last }: Lines, ruleId: string): ExceptionDraft {
  const { lineEnding } = file
  const start = file.lineStarts[first - 1] ?? 0
  const end = lineEndAt(file, file.lineStarts[last - 1] ?? 0)
  return draft([
    { at: start, opening: `<!-- geolint-disable ${ruleId} -- `, closing: ` -->${lineEnding}` },
    { at: end, opening: '', closing: `${lineEnding}<!-- geolint-enable ${ruleId} -->` },
  ])
}

/** The lines around one up to the blank lines before and after it. */
function chunkAround(file: TextFile, line: number, firstLine: number): Lines {
  const isBlank = (one: number) => lineAt(file, one) === ''
  let [first, last] = [line, line]
  while (first > firstLine && !isBlank(first - 1)) first -= 1
  while (last < file.lineStarts.length && !isBlank(last + 1)) last += 1
  return { first, last }
}

/** A new item in the front matter's list under `geolint: disable:`, or such a list if it has none. */
function listedDrafts({ file, frontMatter }: Article, ruleId: string): readonly ExceptionDraft[] {
  const { data, entries, format, problems } = frontMatter
  if (problems.length > 0) return []
  const { lineEnding: end } = file
  const known = entries.find(({ key }) => key === 'geolint')
  if (format === 'toml') {
    const opening = `${end}[[geolint.disable]]${end}rule = "${ruleId}"${end}reason = "`
    return [draft([{ at: data.end, opening, closing: `"${end}` }])]
  }
  if (format !== 'yaml') return []
  if (!known) {
    const opening = `geolint:${end}  disable:${end}    - rule: ${ruleId}${end}      reason: "`
    return [draft([{ at: data.end, opening, closing: `"${end}` }])]
  }
  const list = blockListUnder(known)
  const first = list?.items[0]
  if (!list || !first) return []
  const { column } = positionAt(file, first.span.start)
  const indent = ' '.repeat(Math.max(0, column - 3))
  const opening = `${end}${indent}- rule: ${ruleId}${end}${indent}  reason: "`
  return [draft([{ at: lineEndAt(file, lastCharacter(list)), opening, closing: '"' }])]
}

function blockListUnder({ value }: FrontMatterEntry): FrontMatterList | undefined {
  const list = value.kind === 'map' ? value.entries.find(({ key }) => key === 'disable')?.value : undefined
  return list?.kind === 'list' && list.style === 'block' ? list : undefined
}

function lastCharacter({ items, span }: FrontMatterList): number {
  return Math.max(span.start, (items.at(-1)?.span.end ?? span.end) - 1)
}

interface Insertion {
  readonly at: number
  readonly opening: string
  readonly closing: string
}

/** The reason goes into the first insertion, between its opening and its closing. */
function draft(insertions: readonly Insertion[]): ExceptionDraft {
  return {
    edits: insertions.map(({ at, closing, opening }) => ({
      span: { start: at, end: at },
      text: opening + closing,
    })),
    reason: insertions[0]?.opening.length ?? 0,
  }
}
