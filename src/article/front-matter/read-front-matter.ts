import { alignText, type Piece } from '../../text/align.ts'
import { type Span, trimSpan } from '../../text/span.ts'
import type { FrontMatterData } from './data.ts'
import type { DataFormat, FrontMatter, FrontMatterScalar } from './front-matter.ts'
import { type FrontMatterPlace, locateFrontMatter } from './place.ts'
import { readPlainYaml } from './plain-yaml.ts'

const NOWHERE = { start: 0, end: 0 }
const NONE: FrontMatter = { format: 'none', span: NOWHERE, data: NOWHERE, entries: [], problems: [] }
const NO_DATA: FrontMatterData = { entries: [], problem: undefined }

/** Reads the front matter of a file and never throws. */
export async function readFrontMatter(text: string): Promise<FrontMatter> {
  const place = locateFrontMatter(text)
  if (!place) return NONE
  const { format, data } = place
  return frontMatterAt(place, format === 'unread' ? NO_DATA : await readData(format, text, data))
}

/** The same at once, with readers that are already loaded. */
export function readFrontMatterWith(loaded: Readonly<Record<DataFormat, Reader>>, text: string): FrontMatter {
  const place = locateFrontMatter(text)
  if (!place) return NONE
  const { format, data } = place
  if (format === 'unread') return frontMatterAt(place, NO_DATA)
  return frontMatterAt(place, readQuickly(format, text, data) ?? loaded[format](text, data))
}

function frontMatterAt(place: FrontMatterPlace, { entries, problem }: FrontMatterData): FrontMatter {
  const { format, span, data } = place
  const first = place.problem ?? problem
  return { format, span, data, entries, problems: first ? [first] : [] }
}

type Reader = (text: string, span: Span) => FrontMatterData

/** The readers of the formats, each loaded when a file first needs it. */
const readers: Partial<Record<DataFormat, Reader>> = {}
const loadReader: Readonly<Record<DataFormat, () => Promise<Reader>>> = {
  yaml: async () => (await import('./yaml.ts')).readYaml,
  toml: async () => (await import('./toml.ts')).readToml,
  json: async () => (await import('./json.ts')).readJson,
  pelican: async () => (await import('./pelican.ts')).readPelican,
}

async function readData(format: DataFormat, text: string, span: Span): Promise<FrontMatterData> {
  const quick = readQuickly(format, text, span)
  if (quick) return quick
  const reader = (readers[format] ??= await loadReader[format]())
  return reader(text, span)
}

/** What needs no parser for the whole language. */
function readQuickly(format: DataFormat, text: string, span: Span): FrontMatterData | undefined {
  const entries = format === 'yaml' ? readPlainYaml(text, span) : undefined
  return entries && { entries, problem: undefined }
}

/** Where the characters of a scalar's value are in the file, inside its quotation marks or below its `>-`. */
export function scalarCharacterMap(text: string, scalar: FrontMatterScalar): readonly Piece[] {
  const value = String(scalar.value ?? '')
  return alignText(value, text, innerSpan(text, scalar.span, value))
}

const BLOCK_HEADER = /^[|>][-+\d]*(?:[ \t]+#[^\n]*)?\r?\n/u
const QUOTATION_MARKS = ['"""', "'''", '"', "'"]

/** The span without quotation marks or block header, unless they belong to the value. */
function innerSpan(text: string, span: Span, value: string): Span {
  const written = text.slice(span.start, span.end)
  const header = BLOCK_HEADER.exec(written)?.[0]
  if (header) return trimSpan(text, { start: span.start + header.length, end: span.end })
  const mark = QUOTATION_MARKS.find(
    (marks) => written.length >= 2 * marks.length && isEnclosedBy(written, marks),
  )
  const isOwn = mark !== undefined && value.startsWith(mark) && !ESCAPED_MARK.test(written)
  return mark && !isOwn ? { start: span.start + mark.length, end: span.end - mark.length } : span
}

const ESCAPED_MARK = /^(?:"\\|''')/u

function isEnclosedBy(text: string, marks: string): boolean {
  return text.startsWith(marks) && text.endsWith(marks)
}
