import { isEvidenceName } from '../evidence/evidence-name.ts'
import type { EvidenceEntry } from '../evidence/given-evidence.ts'
import { nameHint } from '../text/nearest-name.ts'
import type { Span } from '../text/span.ts'
import { quoted } from './front-matter/data.ts'
import type {
  FrontMatter,
  FrontMatterEntry,
  FrontMatterMap,
  FrontMatterScalar,
  FrontMatterValue,
} from './front-matter/front-matter.ts'

/** Evidence that an article names in its front matter. */
export interface WrittenEvidence extends EvidenceEntry {
  /** A path or a glob, as it is written. */
  readonly path: string
  readonly span: Span
  /** What is wrong with the entry and what to do, to follow the path; undefined if nothing is. */
  readonly problem: string | undefined
}

/**
 * What the front matter's `evidence` names: paths, globs, and maps such as `{ file: ruiz.vtt, speaker: Ana Ruiz }`. Any
 * other value belongs to somebody who uses the key for something else.
 */
export function evidenceEntries({ entries }: Pick<FrontMatter, 'entries'>): readonly WrittenEvidence[] {
  return entries.flatMap(({ key, value }) => (key.toLowerCase() === 'evidence' ? entriesOf(value) : []))
}

function entriesOf(value: FrontMatterValue): readonly WrittenEvidence[] {
  switch (value.kind) {
    case 'list':
      return value.items.flatMap((item) => (item.kind === 'list' ? [] : entriesOf(item)))
    case 'map':
      return isEvidenceMap(value) ? [mapEntry(value)] : []
    case 'scalar':
      return isPath(value.value) ? [pathEntry(value.value, value)] : []
  }
}

const KEYS: readonly string[] = ['file', 'speaker', 'language', 'date']

/** Whether a map names a file, or lacks one: it has only keys of evidence, or a path under another key. */
function isEvidenceMap({ entries }: FrontMatterMap): boolean {
  const keys = entries.map(({ key }) => key.toLowerCase())
  const hasPath = entries.some(({ value }) => value.kind === 'scalar' && isPath(value.value))
  return keys.includes('file') || hasPath || (keys.length > 0 && keys.every((key) => KEYS.includes(key)))
}

function pathEntry(path: string, { span }: FrontMatterScalar): WrittenEvidence {
  return { path, speaker: undefined, language: undefined, date: undefined, span, problem: undefined }
}

function mapEntry(map: FrontMatterMap): WrittenEvidence {
  const file = entryOf(map, 'file')
  const path = textOf(file)
  const place = file?.value.kind === 'scalar' && path !== undefined ? file.value.span : map.span
  const language = textOf(entryOf(map, 'language'))
  return {
    path: path ?? shownMap(map),
    speaker: textOf(entryOf(map, 'speaker')),
    language: language === undefined ? undefined : PRIMARY_SUBTAG.exec(language)?.[0].toLowerCase(),
    date: textOf(entryOf(map, 'date')),
    span: place,
    problem: path === undefined ? "has no path; put one under 'file'" : mapProblem(map, path),
  }
}

/** An address cannot be read: geolint never uses the network. */
function mapProblem(map: FrontMatterMap, path: string): string | undefined {
  if (ADDRESS.test(path)) return 'is an address; download it and name the file'
  const unknown = map.entries.find(({ key }) => !KEYS.includes(key.toLowerCase()))
  if (unknown) return `has an unknown key ${quoted(unknown.key)}; ${keyHint(unknown)}`
  const empty = map.entries.find((entry) => textOf(entry) === undefined)
  if (empty) return `has no text under ${quoted(empty.key)}; add it, or remove the key`
  const language = textOf(entryOf(map, 'language'))
  if (language !== undefined && !LANGUAGE_TAG.test(language))
    return `has the language ${quoted(language)}, which is not a language tag; use one such as 'en'`
  return undefined
}

/** `speaker: Former minister, Bolivia` in braces is a speaker and a key. */
function keyHint({ key, value }: FrontMatterEntry): string {
  const isEmpty = value.kind === 'scalar' && value.value === null
  return isEmpty ? 'put a value that has a comma in quotation marks' : nameHint(key, KEYS)
}

const PRIMARY_SUBTAG = /^[a-z]{2,3}/i
const LANGUAGE_TAG = /^[a-z]{2,3}(?:[-_][a-z\d]{1,8})*$/i
const ADDRESS = /^https?:\/\//i

function entryOf({ entries }: FrontMatterMap, name: string): FrontMatterEntry | undefined {
  return entries.find(({ key }) => key.toLowerCase() === name)
}

/** The words of a value; undefined if it has none. A date or a year may be written without quotation marks. */
function textOf(entry: FrontMatterEntry | undefined): string | undefined {
  if (entry?.value.kind !== 'scalar') return undefined
  const { value } = entry.value
  const isText =
    typeof value === 'string' || (typeof value === 'number' && entry.key.toLowerCase() === 'date')
  const text = isText ? String(value).trim() : ''
  return text === '' ? undefined : text
}

/** `{ speaker: Ana Ruiz }` */
function shownMap(map: FrontMatterMap): string {
  const members = map.entries.flatMap((entry) => {
    const text = textOf(entry)
    return text === undefined ? [] : [`${entry.key}: ${text}`]
  })
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`
}

const LONGEST_PATH = 1000

/** Whether a value can only be meant as a path or a glob, unlike `strong`, `n/a` or a sentence. */
function isPath(value: FrontMatterScalar['value']): value is string {
  if (typeof value !== 'string' || value.length > LONGEST_PATH) return false
  if (/[\r\n]/.test(value) || ADDRESS.test(value) || EMPHASIS.test(value)) return false
  if (isEvidenceName(value)) return true
  const slash = value.lastIndexOf('/')
  const name = value.slice(slash + 1)
  // A sentence may well have a slash in it.
  if (/\s/.test(value)) return slash !== -1 && name.includes('*') && !/\s/.test(name)
  return ENDING.test(value) || value.includes('*') || (slash !== -1 && !ALTERNATIVE.test(value))
}

/** `**strong**` */
const EMPHASIS = /^\*{1,3}[^*./]+\*{1,3}$/
const ENDING = /[^./]\.[a-z][a-z\d]{1,7}$/i
/** `n/a`, `and/or`, `high/low` */
const ALTERNATIVE = /^\p{L}{1,4}\/\p{L}{1,4}$/u
