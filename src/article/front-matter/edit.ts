import type { Edit } from '../../text/edit.ts'
import { addInnerKey, addKey, fillYamlKey } from './add-key.ts'
import { appendToBlockList, appendToFlow, type EditedFile, insertion, lineStartAt } from './append.ts'
import type {
  FrontMatter,
  FrontMatterEntry,
  FrontMatterList,
  FrontMatterScalar,
  FrontMatterValue,
} from './front-matter.ts'
import { insertInOrder } from './order.ts'
import {
  fitsAmongCommas,
  isPlainYaml,
  listQuoting,
  quotingStyle,
  type ScalarPlace,
  writeScalar,
  writeScalars,
} from './scalar.ts'

/**
 * The edits that add values to the list under a key, or that create the key; `path` is the key preceded by the keys
 * that it is under. Values that the list already has are not added, and an alphabetical list stays alphabetical.
 * Undefined if the file cannot be edited safely.
 */
export function addListValues(
  text: string,
  lineEnding: '\n' | '\r\n',
  frontMatter: FrontMatter,
  path: readonly string[],
  values: readonly string[],
): readonly Edit[] | undefined {
  const { format, entries, problems } = frontMatter
  if (format === 'none' || format === 'unread' || problems.length > 0) return undefined
  const file = { text, lineEnding, format }
  const entry = findEntry(entries, path)
  const missing = [...new Set(values)].filter((value) => !entry || !valuesOf(file, entry).includes(value))
  if (missing.length === 0) return []
  if (!entry) return addEntry(file, frontMatter, path, missing)
  return isPlainAssignment(file, entry) ? addToEntry(file, frontMatter, entry, missing) : undefined
}

/** Creates the key, at the top level or under existing keys. */
function addEntry(
  file: EditedFile,
  frontMatter: FrontMatter,
  path: readonly string[],
  values: readonly string[],
): readonly Edit[] | undefined {
  const key = path.at(-1)
  if (key === undefined) return undefined
  if (path.length === 1) return addKey(file, frontMatter, key, values)
  const outer = findEntry(frontMatter.entries, path.slice(0, -1))
  return outer && addInnerKey(file, frontMatter, outer, key, values)
}

function findEntry(
  entries: readonly FrontMatterEntry[],
  [key, ...inner]: readonly string[],
): FrontMatterEntry | undefined {
  if (key === undefined) return undefined
  const folded = key.toLowerCase()
  const entry =
    entries.find((one) => one.key === key) ?? entries.find((one) => one.key.toLowerCase() === folded)
  if (inner.length === 0) return entry
  return entry?.value.kind === 'map' ? findEntry(entry.value.entries, inner) : undefined
}

/** The values under a key, in a list or in a string with commas. */
function valuesOf(file: EditedFile, { value }: FrontMatterEntry): readonly string[] {
  if (value.kind === 'map') return []
  if (value.kind === 'list') return value.items.flatMap(writtenValue)
  if (value.value === null) return []
  const words = String(value.value)
  return words.split(separatorMark(file, words)).map((part) => part.trim())
}

function writtenValue(item: FrontMatterValue): readonly string[] {
  return item.kind === 'scalar' && item.value !== null ? [String(item.value)] : []
}

/** What separates the values of a string. Pelican splits a string at its semicolons if it has any. */
function separatorMark(file: EditedFile, words: string): string {
  if (words.includes(';') && (file.format === 'pelican' || !words.includes(','))) return ';'
  return words.includes('|') && !words.includes(',') ? '|' : ','
}

const ASSIGNMENT = /^[ \t]*[:=]\s*(?:#[^\n]*\n\s*)*$/u

/** Whether the value comes right after its key, with no anchor, tag, alias or table header. */
function isPlainAssignment({ text, format }: EditedFile, { keySpan, value }: FrontMatterEntry): boolean {
  if (value.span.start < keySpan.end) return false
  const isAlias = format === 'yaml' && text.charAt(value.span.start) === '*'
  return !isAlias && ASSIGNMENT.test(text.slice(keySpan.end, value.span.start))
}

function addToEntry(
  file: EditedFile,
  frontMatter: FrontMatter,
  entry: FrontMatterEntry,
  values: readonly string[],
): readonly Edit[] | undefined {
  const { value } = entry
  if (value.kind === 'map') return undefined
  if (value.kind === 'list') return addToListValue(file, value, values)
  if (file.format === 'pelican') return addToWords(file, value, values)
  if (value.span.start === value.span.end) return fillYamlKey(file, frontMatter, entry, values)
  if (typeof value.value === 'boolean') return undefined
  if (/[,;|]/.test(String(value.value))) return addToWords(file, value, values)
  return replaceByList(file, value, values)
}

function addToListValue(
  file: EditedFile,
  list: FrontMatterList,
  values: readonly string[],
): readonly Edit[] | undefined {
  const quoting = listQuoting(file.text, list.items, file.format === 'yaml' ? 'plain' : 'double')
  const written = writeScalars(values, file.format, quoting, list.style)
  if (!written || list.items.some((item) => item.kind !== 'scalar')) return undefined
  const { style, span } = list
  const items = list.items.map((item) => ({ value: writtenValue(item)[0] ?? '', span: item.span }))
  const added = values.map((value, index) => ({ value, written: written[index] ?? value }))
  const ordered = insertInOrder(file, { style, items, added })
  const last = ordered?.last ?? written
  if (last.length === 0) return ordered?.edits
  const spans = { span, items: items.map((item) => item.span) }
  const appended = style === 'flow' ? appendToFlow(file, spans, last) : appendToBlockList(file, spans, last)
  return appended && [...(ordered?.edits ?? []), ...appended]
}

function addToWords(
  file: EditedFile,
  scalar: FrontMatterScalar,
  values: readonly string[],
): readonly Edit[] | undefined {
  if (!values.every(fitsAmongCommas)) return undefined
  if (scalar.value === null) return [insertion(scalar.span.start, ` ${values.join(', ')}`)]
  const words = String(scalar.value).trimEnd()
  const mark = separatorMark(file, words)
  const separator = words.includes(mark) && !words.includes(`${mark} `) ? mark : `${mark} `
  const added = values.join(separator)
  return lengthenScalar(file, scalar, words.endsWith(mark) ? separator.slice(1) + added : separator + added)
}

/** Adds words at the end of a string, before its closing quotation mark. */
function lengthenScalar(
  { text, format }: EditedFile,
  { span, value }: FrontMatterScalar,
  added: string,
): readonly Edit[] | undefined {
  const written = text.slice(span.start, span.end)
  const style = quotingStyle(written)
  const isFree = format === 'pelican' || isBlockScalar(written) || isPlainYaml(`x${added}`, 'block')
  if (style === 'plain' && isFree) return [insertion(span.end, added)]
  const inMarks = isTripled(written) ? undefined : writeScalar(added, format, style, 'block')
  if (style !== 'plain' && inMarks && quotingStyle(inMarks) === style) {
    return [insertion(span.end - 1, inMarks.slice(1, -1))]
  }
  const lengthened = writeScalar(String(value) + added, format, 'double', 'block')
  return lengthened === undefined ? undefined : [{ span, text: lengthened }]
}

function isBlockScalar(written: string): boolean {
  return written.startsWith('|') || written.startsWith('>')
}

/** Whether it is a multi-line TOML string. */
function isTripled(written: string): boolean {
  return written.length >= 6 && (written.startsWith('"""') || written.startsWith("'''"))
}

/** Puts a single value and the values added to it in brackets. */
function replaceByList(
  { text, format }: EditedFile,
  { span, value }: FrontMatterScalar,
  values: readonly string[],
): readonly Edit[] | undefined {
  const written = text.slice(span.start, span.end)
  const style = quotingStyle(written)
  const added = writeScalars(values, format, style, 'flow')
  if (!added) return undefined
  if (value === null || value === '') return [{ span, text: `[${added.join(', ')}]` }]
  const isItem =
    typeof value === 'number' || (style === 'plain' ? isPlainYaml(written, 'flow') : !written.includes('\n'))
  const kept = isItem ? written : writeScalar(String(value).trim(), format, 'double', 'flow')
  return kept === undefined ? undefined : [{ span, text: `[${[kept, ...added].join(', ')}]` }]
}

/** The edit that gives a scalar another value in its own quoting style; undefined if no style can hold it. */
export function replaceScalar(
  text: string,
  { format }: FrontMatter,
  { span }: FrontMatterScalar,
  value: string,
): Edit | undefined {
  if (format === 'none' || format === 'unread') return undefined
  const written = text.slice(span.start, span.end)
  const before = text.slice(lineStartAt(text, span.start), span.start)
  const place: ScalarPlace = /^[\w.-]+:[ \t]*$/u.test(before) ? 'block' : 'flow'
  const header = format === 'yaml' ? ONE_LINE_BLOCK.exec(written)?.[0] : undefined
  const replaced =
    header !== undefined && isPlainYaml(value, 'block')
      ? header + value
      : writeScalar(value, format, quotingStyle(written), place)
  if (replaced === undefined) return undefined
  return { span, text: span.start === span.end && before.endsWith(':') ? ` ${replaced}` : replaced }
}

/** The header of a block scalar and the indentation of its first line. */
const ONE_LINE_BLOCK = /^[|>]-\r?\n[ ]+/u
