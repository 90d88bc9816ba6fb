import { type Span, trimSpan } from '../../text/span.ts'
import { quoted } from './data.ts'
import type { FrontMatterFormat, FrontMatterProblem } from './front-matter.ts'

export interface FrontMatterPlace {
  readonly format: FrontMatterFormat
  /** With both fences. */
  readonly span: Span
  /** The data without the fences. */
  readonly data: Span
  readonly problem?: FrontMatterProblem
}

/** Where a file's front matter is, fenced or not. */
export function locateFrontMatter(text: string): FrontMatterPlace | undefined {
  const at = text.search(/\S/u)
  switch (text.charAt(at)) {
    case '-':
    case '+':
      return fencedPlace(text)
    case '{':
      return jsonPlace(text, at) ?? jsonLines(text, at)
    default:
      return at === 0 ? headLines(text) : undefined
  }
}

/** The opening fence after blank lines, with the language of the data: `---`, `--- yaml`, `+++`. */
const OPENING = /^((?:[ \t]*\r?\n)*)(---[ \t]*([a-z]*)|\+\+\+)[ \t]*(?:\r?\n|$)/iu

const LANGUAGES: Readonly<Record<string, FrontMatterFormat>> = {
  '': 'yaml',
  json: 'json',
  toml: 'toml',
  yaml: 'yaml',
  yml: 'yaml',
}

/** YAML ends with `---` or `...`, TOML with `+++`. */
const CLOSING = { '-': /^(?:---|\.\.\.)[ \t]*\r?$/gmu, '+': /^\+\+\+[ \t]*\r?$/gmu }

/** The first key of YAML or TOML, with comments and blank lines before it. */
const FIRST_KEY = {
  '-': /(?:[ \t]*(?:#[^\n]*)?\r?\n)*["']?[\p{L}\p{N}_<][\p{L}\p{N}_ .<-]*["']?:(?:\s|$)/uy,
  '+': /(?:[ \t]*(?:#[^\n]*)?\r?\n)*(?:\[|["']?\w[\w.-]*["']?[ \t]*=)/uy,
}

function fencedPlace(text: string): FrontMatterPlace | undefined {
  const [opening, blankLines = '', fence = '', written = ''] = OPENING.exec(text) ?? []
  if (opening === undefined) return undefined
  const start = blankLines.length
  const mark = fence.startsWith('-') ? '-' : '+'
  const format = mark === '+' ? 'toml' : (LANGUAGES[written.toLowerCase()] ?? 'unread')
  const dataStart = opening.length
  const firstKey = FIRST_KEY[mark]
  firstKey.lastIndex = dataStart
  const hasKey = firstKey.test(text)
  const closing = CLOSING[mark]
  closing.lastIndex = dataStart
  const end = closing.exec(text)
  if (!end) return UNCLOSED.test(text) ? unclosedFence(text, format) : undefined
  const data = { start: dataStart, end: end.index }
  if (!hasKey && isProse(text, data, start > 0)) return undefined
  const span = { start, end: end.index + end[0].trimEnd().length }
  if (format === 'json') return { format, span, data: trimSpan(text, data) }
  if (format !== 'unread') return { format, span, data }
  const reason = `geolint reads YAML, TOML and JSON, not ${quoted(written)}`
  return { format, span, data, problem: { span: { start, end: start + fence.length }, reason } }
}

/** Whether fences enclose words without a key. They are thematic breaks if blank lines come before or after the first. */
function isProse(text: string, { start, end }: Span, isAfterBlankLines: boolean): boolean {
  const words = text.slice(start, end)
  return words.trim() !== '' && (BLANK_LINE.test(words) || (isAfterBlankLines && !/^[{[]/u.test(words)))
}

const BLANK_LINE = /^[ \t]*\r?\n/u

const UNCLOSED =
  /^(?:---[ \t]*\r?\n["']?\w[\w .-]*["']?:(?:\s|$)|\+\+\+[ \t]*\r?\n["']?\w[\w.-]*["']?[ \t]*=)/u

function unclosedFence(text: string, format: FrontMatterFormat): FrontMatterPlace {
  const end = firstBlankLine(text)
  const problem = { span: { start: 0, end: 3 }, reason: `the opening ${text.slice(0, 3)} is never closed` }
  return { format, span: { start: 0, end }, data: { start: text.indexOf('\n') + 1, end }, problem }
}

/** The end of the last line before the first blank line. */
function firstBlankLine(text: string): number {
  const end = text.search(/\r?\n[ \t]*(?:\r?\n|$)/u)
  return end === -1 ? text.length : end
}

const JSON_BEGINS = /\{\s*"/uy
const STRING_OR_BRACE = /"(?:[^"\\\n]|\\.)*"?|[{}]/gu

/** A JSON object with nothing after it on its last line. */
function jsonPlace(text: string, start: number): FrontMatterPlace | undefined {
  JSON_BEGINS.lastIndex = start
  if (!JSON_BEGINS.test(text)) return undefined
  let depth = 0
  for (const match of text.slice(start).matchAll(STRING_OR_BRACE)) {
    if (match[0] === '{') depth += 1
    if (match[0] === '}') depth -= 1
    if (depth > 0) continue
    const span = { start, end: start + match.index + 1 }
    const lineEnd = text.indexOf('\n', span.end)
    const rest = text.slice(span.end, lineEnd === -1 ? text.length : lineEnd)
    return rest.trim() === '' ? { format: 'json', span, data: span } : undefined
  }
  return undefined
}

const JSON_LINES = /\{[ \t]*\r?\n(?:[^\n]*\n)*?\}(?=[ \t]*\r?(?:\n|$))/uy

/** From a line with an opening brace to the first line with a closing one, whatever mistakes are in between. */
function jsonLines(text: string, start: number): FrontMatterPlace | undefined {
  JSON_LINES.lastIndex = start
  const [lines] = JSON_LINES.exec(text) ?? []
  const span = { start, end: start + (lines?.length ?? 0) }
  return lines === undefined ? undefined : { format: 'json', span, data: span }
}

/** Keys of Pelican and Python-Markdown. At least one of them makes the first lines of a file its front matter. */
const WELL_KNOWN_KEYS: ReadonlySet<string> = new Set([
  'author',
  'authors',
  'category',
  'date',
  'keywords',
  'lang',
  'modified',
  'slug',
  'status',
  'summary',
  'tags',
  'title',
])

/** The key of a metadata line, `Title: The long night`. */
export const HEAD_KEY = /^([a-z][\w-]*):(?!\/\/)/gimu

function headLines(text: string): FrontMatterPlace | undefined {
  const end = firstBlankLine(text)
  const lines = text.slice(0, end).split('\n')
  const keys = Array.from(text.slice(0, end).matchAll(HEAD_KEY), (match) => (match[1] ?? '').toLowerCase())
  const indented = lines.filter((line) => /^[ \t]+\S/u.test(line)).length
  const isHead = keys.length >= 2 && keys.length + indented === lines.length && HEAD_START.test(text)
  if (!isHead || !keys.some((key) => WELL_KNOWN_KEYS.has(key))) return undefined
  return { format: 'pelican', span: { start: 0, end }, data: { start: 0, end } }
}

const HEAD_START = /^[a-z]/iu
