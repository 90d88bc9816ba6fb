import type { Edit } from '../../text/edit.ts'
import { appendToFlow, type EditedFile, indentationAt, insertion, lineEndAt, lineStartAt } from './append.ts'
import type { FrontMatter, FrontMatterEntry, FrontMatterList, FrontMatterValue } from './front-matter.ts'
import { fitsAmongCommas, listQuoting, writeScalar, writeScalars } from './scalar.ts'

/** The edits that add a list under a new key at the end of the front matter. */
export function addKey(
  file: EditedFile,
  frontMatter: FrontMatter,
  key: string,
  values: readonly string[],
): readonly Edit[] | undefined {
  switch (file.format) {
    case 'yaml':
      return addYamlKey(file, frontMatter, key, values)
    case 'toml':
      return addTomlKey(file, frontMatter, key, values)
    case 'json':
      return addJsonKey(file, frontMatter, key, values)
    case 'pelican':
      return addPelicanKey(file, frontMatter, key, values)
  }
}

type AddKey = (
  file: EditedFile,
  frontMatter: FrontMatter,
  key: string,
  values: readonly string[],
) => readonly Edit[] | undefined

const addYamlKey: AddKey = (file, frontMatter, key, values) => {
  const { text, lineEnding } = file
  const { data, entries } = frontMatter
  const indentation = rootIndentation(text, frontMatter)
  const afterLast = text.slice(entries.at(-1)?.value.span.end ?? data.start, data.end)
  const name = writeScalar(key, 'yaml', 'plain', 'flow')
  const list = newYamlList(file, frontMatter, indentation, values)
  if (name === undefined || !list || !ONLY_COMMENTS.test(afterLast)) return undefined
  return [insertion(data.end, `${indentation}${name}:${list.text}${lineEnding}`)]
}

/** The edits that write a list after a YAML key that has no value. */
export function fillYamlKey(
  file: EditedFile,
  frontMatter: FrontMatter,
  { keySpan, value }: FrontMatterEntry,
  values: readonly string[],
): readonly Edit[] | undefined {
  const lineEnd = lineEndAt(file.text, value.span.start)
  const restOfLine = file.text.slice(value.span.start, lineEnd)
  const list = newYamlList(file, frontMatter, indentationAt(file.text, keySpan.start), values)
  if (!list || !/^[ \t]*(?:#|$)/u.test(restOfLine)) return undefined
  return [insertion(list.style === 'flow' ? value.span.start : lineEnd, list.text)]
}

/** What comes after the colon of a new list, in the style of the file's other lists. */
function newYamlList(
  { text, lineEnding }: EditedFile,
  frontMatter: FrontMatter,
  /** Of the key; undefined if it does not begin its line. */
  indentation: string | undefined,
  values: readonly string[],
): { readonly style: 'flow' | 'block'; readonly text: string } | undefined {
  const model = modelList(frontMatter.entries)
  const style = model?.style ?? 'block'
  const written = writeScalars(values, 'yaml', listQuoting(text, model?.items), style)
  if (indentation === undefined || !written) return undefined
  if (style === 'flow') return { style, text: ` [${written.join(', ')}]` }
  const dash = `${lineEnding}${indentation}${' '.repeat(listIndent(text, frontMatter.entries))}- `
  return { style, text: written.map((item) => dash + item).join('') }
}

const ONLY_COMMENTS = /^(?:[ \t]*(?:#[^\n]*)?\r?\n)*[ \t]*$/u

/** The indentation of the top-level keys of a block map; undefined if they are in braces or the like. */
function rootIndentation(text: string, { data, entries }: FrontMatter): string | undefined {
  const first = entries[0]
  if (!first) return ''
  const before = text.slice(data.start, first.keySpan.start)
  return ONLY_COMMENTS.test(before) ? indentationAt(text, first.keySpan.start) : undefined
}

/** The list whose style a new one copies: the first with dashes, or else the first in brackets. */
function modelList(entries: readonly FrontMatterEntry[]): FrontMatterList | undefined {
  const lists = entries.flatMap(({ value }) => listsIn(value))
  return lists.find((list) => list.style === 'block') ?? lists[0]
}

function listsIn(value: FrontMatterValue): readonly FrontMatterList[] {
  if (value.kind === 'map') return value.entries.flatMap((entry) => listsIn(entry.value))
  return value.kind === 'list' && value.items.length > 0 ? [value] : []
}

const DEFAULT_INDENT = 2

/** How far lists, or else maps, are indented below their keys. */
function listIndent(text: string, entries: readonly FrontMatterEntry[]): number {
  const blocks = entries.filter(({ value }) => value.kind !== 'scalar' && value.style === 'block')
  const model = blocks.find(({ value }) => value.kind === 'list') ?? blocks[0]
  if (!model) return DEFAULT_INDENT
  const inner = indentationAt(text, model.value.span.start)?.length
  const outer = indentationAt(text, model.keySpan.start)?.length
  return inner === undefined || outer === undefined ? DEFAULT_INDENT : Math.max(0, inner - outer)
}

/** The edits that add a list under a new key after the last key of a map; undefined if the map has an odd form. */
export function addInnerKey(
  file: EditedFile,
  frontMatter: FrontMatter,
  { keySpan, value: map }: FrontMatterEntry,
  key: string,
  values: readonly string[],
): readonly Edit[] | undefined {
  const { text, lineEnding, format } = file
  if (map.kind !== 'map') return undefined
  if (format === 'json')
    return addJsonKey(file, { ...frontMatter, entries: map.entries, data: map.span }, key, values)
  // What comes after a header of TOML is in another table.
  const last = map.entries.findLast((entry) => format !== 'toml' || headersIn(text, [entry]).length === 0)
  if (
    !last ||
    map.style === 'flow' ||
    !ENDS_LINE.test(text.slice(last.value.span.end, lineEndAt(text, last.value.span.end)))
  )
    return undefined
  const at = lineEndAt(text, last.value.span.end)
  if (format === 'toml') {
    const line = isInHeader(text, keySpan.start)
      ? tomlLine(text, frontMatter.entries, key, values)
      : undefined
    return line === undefined ? undefined : [insertion(at, lineEnding + line)]
  }
  const indentation = indentationAt(text, last.keySpan.start)
  const name = writeScalar(key, 'yaml', 'plain', 'flow')
  const list = newYamlList(file, frontMatter, indentation, values)
  const isBlockScalar = /^[|>]/u.test(text.slice(last.value.span.start, last.value.span.end))
  if (name === undefined || !list || isBlockScalar) return undefined
  return [insertion(at, `${lineEnding}${indentation ?? ''}${name}:${list.text}`)]
}

const ENDS_LINE = /^[ \t]*(?:#.*)?$/u

const addTomlKey: AddKey = ({ text, lineEnding }, { span, data, entries }, key, values) => {
  const line = tomlLine(text, entries, key, values)
  if (line === undefined) return undefined
  const tables = headersIn(text, entries)
  if (tables.length === 0) return [insertion(data.end, line + lineEnding)]
  const firstTable = tables.reduce((first, start) => Math.min(first, start))
  const ends = entries.map(({ value }) => value.span.end).filter((end) => end < firstTable)
  return [insertion(lineEndAt(text, Math.max(span.start, ...ends)), lineEnding + line)]
}

function tomlLine(
  text: string,
  entries: readonly FrontMatterEntry[],
  key: string,
  values: readonly string[],
): string | undefined {
  const lists = entries.flatMap(({ value }) =>
    value.kind === 'list' && value.style === 'flow' ? [value] : [],
  )
  const written = writeScalars(values, 'toml', listQuoting(text, lists[0]?.items ?? [], 'double'), 'flow')
  const name = /^[\w-]+$/u.test(key) ? key : writeScalar(key, 'toml', 'double', 'flow')
  return written && name !== undefined ? `${name} = [${written.join(', ')}]` : undefined
}

/** The offsets of keys in table headers; `a.b = 1` may be followed by `[a.c]`. */
function headersIn(text: string, entries: readonly FrontMatterEntry[]): readonly number[] {
  return entries.flatMap(({ keySpan: { start }, value }) => {
    if (isInHeader(text, start)) return [start]
    return value.kind === 'map' && value.style === 'block' ? headersIn(text, value.entries) : []
  })
}

function isInHeader(text: string, keyStart: number): boolean {
  return /^[ \t]*\[/u.test(text.slice(lineStartAt(text, keyStart), keyStart))
}

const addJsonKey: AddKey = (file, { data, entries }, key, values) => {
  const items = entries.map(({ keySpan, value }) => ({ start: keySpan.start, end: value.span.end }))
  const list = values.map((value) => JSON.stringify(value)).join(', ')
  return appendToFlow(file, { span: data, items }, [`${JSON.stringify(key)}: [${list}]`])
}

const addPelicanKey: AddKey = ({ lineEnding }, { data, entries }, key, values) => {
  if (!values.every(fitsAmongCommas) || !/^[a-z][\w-]*$/iu.test(key)) return undefined
  const isCapital = entries.every((entry) => /^\p{Lu}/u.test(entry.key))
  const name = isCapital ? key.charAt(0).toUpperCase() + key.slice(1) : key
  return [insertion(data.end, `${lineEnding}${name}: ${values.join(', ')}`)]
}
