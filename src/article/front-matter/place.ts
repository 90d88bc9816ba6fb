import type { Span } from '../../text/span.ts'
import type { FrontMatterFormat, FrontMatterProblem } from './front-matter.ts'

/** Front matter as the markdown parser finds it; the span includes both fences. */
export interface FencedFrontMatter {
  readonly format: 'yaml' | 'toml' | 'json'
  readonly span: Span
}

interface FrontMatterPlace {
  readonly format: FrontMatterFormat
  readonly span: Span
  /** The data without the fences. */
  readonly data: Span
  readonly problem?: FrontMatterProblem
}

/** Where a file's front matter is, fenced or not. */
export function locateFrontMatter(
  text: string,
  fenced: FencedFrontMatter | undefined,
): FrontMatterPlace | undefined {
  if (fenced && fenced.format !== 'json') return { ...fenced, data: insideFences(text, fenced.span) }
  const first = text.charAt(0)
  if (first === '{') return jsonPlace(text) ?? (fenced && { ...fenced, data: fenced.span })
  return first === '-' || first === '+' ? unclosedFence(text) : headLines(text)
}

function insideFences(text: string, span: Span): Span {
  const start = text.indexOf('\n', span.start) + 1
  return { start, end: Math.max(start, text.lastIndexOf('\n', span.end - 1) + 1) }
}

const UNCLOSED_YAML = /^---[ \t]*\r?\n(?=["']?\w[\w .-]*["']?:(?:\s|$))/u
const UNCLOSED_TOML = /^\+\+\+[ \t]*\r?\n(?=["']?\w[\w.-]*["']?[ \t]*=)/u

function unclosedFence(text: string): FrontMatterPlace | undefined {
  const format = UNCLOSED_YAML.test(text) ? 'yaml' : UNCLOSED_TOML.test(text) ? 'toml' : undefined
  if (!format) return undefined
  const end = firstBlankLine(text)
  const fence = { start: 0, end: 3 }
  const problem = { span: fence, reason: `the opening ${text.slice(0, 3)} is never closed` }
  return { format, span: { start: 0, end }, data: { start: text.indexOf('\n') + 1, end }, problem }
}

/** The end of the last line before the first blank line. */
function firstBlankLine(text: string): number {
  const end = text.search(/\r?\n[ \t]*(?:\r?\n|$)/u)
  return end === -1 ? text.length : end
}

const JSON_BEGINS = /^\{\s*"/u
const STRING_OR_BRACE = /"(?:[^"\\\n]|\\.)*"?|[{}]/gu

/** A JSON object that begins the file, with nothing after it on its last line. */
function jsonPlace(text: string): FrontMatterPlace | undefined {
  if (!JSON_BEGINS.test(text)) return undefined
  let depth = 0
  for (const match of text.matchAll(STRING_OR_BRACE)) {
    if (match[0] === '{') depth += 1
    if (match[0] === '}') depth -= 1
    if (depth > 0) continue
    const span = { start: 0, end: match.index + 1 }
    const lineEnd = text.indexOf('\n', span.end)
    const rest = text.slice(span.end, lineEnd === -1 ? text.length : lineEnd)
    return rest.trim() === '' ? { format: 'json', span, data: span } : undefined
  }
  return undefined
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
