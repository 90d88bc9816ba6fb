import {
  Composer,
  type CST,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type ParsedNode,
  Parser,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml'
import { type Span, trimSpan } from '../../text/span.ts'
import { type FrontMatterData, firstOfEachKey, firstProblem, quoted, splitAt } from './data.ts'
import type { FrontMatterEntry, FrontMatterProblem, FrontMatterValue } from './front-matter.ts'
import { indentQuotedLines } from './yaml-indent.ts'
import { yamlReason } from './yaml-reasons.ts'

/** Reads the YAML in a span; if it is malformed, reads each top-level key by itself. */
export function readYaml(text: string, span: Span): FrontMatterData {
  const whole = readPart(text, span)
  if (whole.sound) return whole
  const parts = splitAt(text, span, TOP_LEVEL_KEY).map((part) => readPart(text, part))
  if (parts.length === 0) return whole
  const entries = parts.flatMap((part) => part.entries)
  const once = firstOfEachKey(text, entries)
  const problem = firstProblem([...parts.map((part) => part.problem), once.problem])
  return { entries: once.entries, problem: problem ?? whole.problem }
}

const TOP_LEVEL_KEY = /^["'\w][^:\n]*:(?=\s|$)/gmu

interface YamlPart extends FrontMatterData {
  /** Whether the YAML parser could make sense of all of it. */
  readonly sound: boolean
}

function readPart(text: string, span: Span): YamlPart {
  const parsed = parseDocuments(text.slice(span.start, span.end))
  const [document, second] = parsed?.documents ?? []
  if (!parsed || !document) {
    const problem = { span: { start: span.start, end: span.start }, reason: 'it is nested too deeply' }
    return { entries: [], problem, sound: false }
  }
  const toText = (offset: number): number => Math.min(span.start + parsed.toSource(offset), span.end)
  const reader = new YamlReader(text, toText)
  const entries = reader.readRoot(document.contents, span)
  const unknownTags = document.warnings.filter((warning) => warning.code === 'TAG_RESOLVE_FAILED')
  for (const { code, message, pos } of [...document.errors, ...unknownTags]) {
    const at = { start: toText(pos[0]), end: toText(pos[1]) }
    reader.report(at, yamlReason(code, message, text.slice(at.start, at.end)))
  }
  if (second)
    reader.report(
      { start: toText(second.range[0]), end: toText(second.range[1]) },
      yamlReason('MULTIPLE_DOCS'),
    )
  const broken = document.errors[0]
  if (broken?.code !== 'BLOCK_AS_IMPLICIT_KEY') return { entries, problem: reader.problem, sound: !broken }
  return { entries: readLineAsWords(text, span), problem: reader.problem, sound: false }
}

interface ParsedYaml {
  readonly documents: readonly Document.Parsed[]
  readonly toSource: (offset: number) => number
}

/** Parses YAML, with its quoted lines indented if necessary; undefined if it is nested too deeply. */
function parseDocuments(yaml: string): ParsedYaml | undefined {
  const documents = parse(yaml)
  const cutOff = documents?.[0]?.errors.some((error) => error.message.startsWith('Missing closing'))
  const indented = cutOff ? indentQuotedLines(yaml) : undefined
  if (!indented) return documents && { documents, toSource: (offset) => offset }
  const again = parse(indented.text)
  return again && { documents: again, toSource: indented.toText }
}

/** More levels than this are not read, since the YAML parser's composer is recursive. */
const DEEPEST = 100

function parse(yaml: string): readonly Document.Parsed[] | undefined {
  const tokens = parseTokens(yaml)
  if (!tokens || tokens.some((token) => isDeeper(token, DEEPEST))) return undefined
  const composer = new Composer({ logLevel: 'silent', prettyErrors: false, uniqueKeys: false })
  return [...composer.compose(tokens, true, yaml.length)]
}

function parseTokens(yaml: string): readonly CST.Token[] | undefined {
  try {
    return [...new Parser().parse(yaml)]
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

function isDeeper(token: CST.Token | null | undefined, levels: number): boolean {
  if (!token) return false
  if (levels === 0) return true
  if (token.type === 'document') return isDeeper(token.value, levels)
  if (!('items' in token)) return false
  return token.items.some(({ key, value }) => isDeeper(key, levels - 1) || isDeeper(value, levels - 1))
}

/** `title: Bolivia: the long night` as its author meant it. */
function readLineAsWords(text: string, span: Span): readonly FrontMatterEntry[] {
  const match = /^(?<key>[^:\n]*):(?<words>[^\n]*)/u.exec(text.slice(span.start, span.end))
  if (!match?.groups) return []
  const { key = '', words = '' } = match.groups
  const keySpan = { start: span.start, end: span.start + key.length }
  const valueSpan = trimSpan(text, { start: keySpan.end + 1, end: keySpan.end + 1 + words.length })
  const value = { kind: 'scalar', value: words.trim(), span: valueSpan } as const
  return [{ key: key.trim(), keySpan: trimSpan(text, keySpan), value }]
}

/** An alias is not expanded to more values than this. */
const ALIAS_LIMIT = 1000

/** `<<` takes the entries of other maps for the keys that its own map lacks. */
const MERGE_KEY = '<<'

/** All merge keys of a file take no more entries than this. */
const MERGE_LIMIT = 10_000

/** A value and the number of values in it, including itself. */
interface Sized {
  readonly value: FrontMatterValue
  readonly size: number
}

class YamlReader {
  problem: FrontMatterProblem | undefined
  private readonly text: string
  private readonly toText: (offset: number) => number
  private readonly anchors = new Map<string, Sized>()
  /** How many entries merge keys have taken so far. */
  private mergedCount = 0

  constructor(text: string, toText: (offset: number) => number) {
    this.text = text
    this.toText = toText
  }

  report(span: Span, reason: string): void {
    this.problem = firstProblem([this.problem, { span, reason }])
  }

  readRoot(contents: ParsedNode | null, span: Span): readonly FrontMatterEntry[] {
    if (isMap(contents)) return this.readEntries(contents).entries
    if (contents !== null && !(isScalar(contents) && contents.value === null)) {
      this.report(trimSpan(this.text, span), 'it has no keys with values')
    }
    return []
  }

  private readEntries(map: YAMLMap.Parsed): { entries: readonly FrontMatterEntry[]; size: number } {
    const entries: FrontMatterEntry[] = []
    const merged: FrontMatterEntry[] = []
    let size = 1
    for (const pair of map.items) {
      const keySpan = this.span(pair.key)
      const key =
        isScalar(pair.key) && typeof pair.key.value === 'string' ? pair.key.value : this.slice(keySpan)
      const value = this.readValue(pair.value, this.afterColon(keySpan.end))
      size += value.size
      if (this.slice(keySpan) === MERGE_KEY) merged.push(...this.readMerge(keySpan, value.value))
      else entries.push({ key, keySpan, value: value.value })
    }
    const once = firstOfEachKey(this.text, entries)
    if (once.problem) this.report(once.problem.span, once.problem.reason)
    if (merged.length === 0) return { entries: once.entries, size }
    const all = firstOfEachKey(this.text, [...once.entries, ...merged]).entries
    return { entries: all.toSorted((one, other) => one.keySpan.start - other.keySpan.start), size }
  }

  /** The entries that `<<` takes from a map or from a list of maps. Their spans are those of `<<` and of the alias. */
  private readMerge(keySpan: Span, value: FrontMatterValue): readonly FrontMatterEntry[] {
    const maps = (value.kind === 'list' ? value.items : [value]).filter((one) => one.kind === 'map')
    const merged: FrontMatterEntry[] = []
    for (const map of maps) {
      this.mergedCount += map.entries.length
      if (this.mergedCount > MERGE_LIMIT) {
        this.report(keySpan, `the merge key ${quoted(MERGE_KEY)} takes too many values`)
        return merged
      }
      for (const entry of map.entries) {
        merged.push({ key: entry.key, keySpan, value: { ...entry.value, span: map.span } })
      }
    }
    return merged
  }

  private readValue(node: ParsedNode | null, empty: number): Sized {
    const sized = this.readNode(node, empty)
    if (node && !isAlias(node) && node.anchor !== undefined) this.anchors.set(node.anchor, sized)
    return sized
  }

  private readNode(node: ParsedNode | null, empty: number): Sized {
    if (isMap(node)) return this.readMap(node)
    if (isSeq(node)) return this.readList(node)
    const nodeSpan = node ? this.span(node) : { start: empty, end: empty }
    if (isAlias(node)) return this.readAlias(node.source, nodeSpan)
    const span = nodeSpan.start < nodeSpan.end ? trimSpan(this.text, nodeSpan) : { start: empty, end: empty }
    return { value: { kind: 'scalar', value: scalarValue(node?.value, this.slice(span)), span }, size: 1 }
  }

  private readMap(node: YAMLMap.Parsed): Sized {
    const { entries, size } = this.readEntries(node)
    const style = node.flow ? 'flow' : 'block'
    const span = this.collectionSpan(node, entries.at(-1)?.value)
    return { value: { kind: 'map', style, entries, span }, size }
  }

  private readList(node: YAMLSeq.Parsed): Sized {
    const items: FrontMatterValue[] = []
    let size = 1
    for (const item of node.items) {
      const read = this.readValue(item, this.toText(item.range[0]))
      items.push(read.value)
      size += read.size
    }
    const style = node.flow ? 'flow' : 'block'
    const span = this.collectionSpan(node, items.at(-1))
    return { value: { kind: 'list', style, items, span }, size }
  }

  private readAlias(name: string, span: Span): Sized {
    const anchored = this.anchors.get(name)
    if (anchored && anchored.size <= ALIAS_LIMIT) return { ...anchored, value: { ...anchored.value, span } }
    const why = anchored ? 'expands to too many values' : 'has no anchor before it'
    this.report(span, `the alias ${quoted(`*${name}`)} ${why}`)
    return { value: { kind: 'scalar', value: null, span }, size: 1 }
  }

  /** A block collection ends with its last value, not with the comments after it. */
  private collectionSpan(node: YAMLMap.Parsed | YAMLSeq.Parsed, last: FrontMatterValue | undefined): Span {
    const span = trimSpan(this.text, this.span(node))
    return node.flow || !last ? span : { start: span.start, end: Math.max(span.start, last.span.end) }
  }

  private span(node: ParsedNode): Span {
    return { start: this.toText(node.range[0]), end: this.toText(node.range[1]) }
  }

  private slice(span: Span): string {
    return this.text.slice(span.start, span.end)
  }

  private afterColon(keyEnd: number): number {
    let at = keyEnd
    while (/\s/u.test(this.text.charAt(at))) at += 1
    return this.text.charAt(at) === ':' ? at + 1 : keyEnd
  }
}

function scalarValue(value: unknown, text: string): string | number | boolean | null {
  if (value === null || value === undefined) return null
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : text
}
