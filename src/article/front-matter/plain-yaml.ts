import { type Span, trimSpan } from '../../text/span.ts'
import type {
  FrontMatterEntry,
  FrontMatterList,
  FrontMatterMap,
  FrontMatterScalar,
  FrontMatterValue,
} from './front-matter.ts'
import { isPlainYaml12, type ScalarPlace } from './scalar.ts'

/**
 * Reads YAML in the forms that most front matter uses: indented maps and lists, lists in brackets, values on one line.
 * Undefined for anything else, which needs a parser for the whole language.
 */
export function readPlainYaml(text: string, span: Span): readonly FrontMatterEntry[] | undefined {
  const yaml = text.slice(span.start, span.end)
  if (UNUSUAL.test(yaml)) return undefined
  const reader = new LineReader(yaml, span.start)
  const { entries } = reader.readMap(0)
  return reader.hasReadAll() ? entries : undefined
}

/** White space other than spaces and line ends, control characters, and deep indentation. */
const UNUSUAL = /[^\S \n]|[\0-\x08\x0E-\x1F\x7F-\x9F]| {40}/

/** To the next line with more than spaces or a comment, and over its indentation. */
const TO_CONTENT = /(?: *(?:#[^\n]*)?\n)*( *)/y
const KEY = /([A-Za-z_][\w.-]*):(?=[ \n]|$)/y
const ITEM = /- +(?=\S)/y
const DOUBLE_QUOTED = /^"[^"\\]*(?:\\["\\][^"\\]*)*"$/
const SINGLE_QUOTED = /^'[^']*(?:''[^']*)*'$/
/** A quoted value, which may go over several lines: none is blank or looks like a key or the end of a document. */
const QUOTED =
  / *(?:"[^"\\\n]*(?:(?:\\["\\]|\n(?! *(?:\n|[\w.-]+:(?:[ \n]|$)|---|\.\.\.)))[^"\\\n]*)*"|'[^'\n]*(?:(?:''|\n(?! *(?:\n|[\w.-]+:(?:[ \n]|$)|---|\.\.\.)))[^'\n]*)*')/y
const FLOW_ITEM =
  / *((?:"[^"\\]*(?:\\["\\][^"\\]*)*"|'[^']*(?:''[^']*)*') *|[^"'[\]{},\s][^[\]{},\n]*)([,\]])/y
const LINE_BELOW = /\n( +)[^ \n][^\n]*/y
/** A line end with no spaces before it and no blank line after it: both would be part of a block scalar. */
const LINE_END = /\n(?! *\n)/y
/** `>-` and the like, over lines that all begin in one column and have no trailing spaces. */
const BLOCK_SCALAR = /^([>|])(-?)\n( +)([^ \n](?:[^\n]*[^ \n])?(?:\n\3[^ \n](?:[^\n]*[^ \n])?)*)$/
const NUMBER = /^(?:0|[1-9]\d{0,14})$/

/** Reads line by line, and stops at a line that it does not understand. */
class LineReader {
  private readonly yaml: string
  private readonly offset: number
  /** The offset and the column of what is read next. */
  private at = 0
  private column = 0

  /** `offset` is where the YAML begins in the text. */
  constructor(yaml: string, offset: number) {
    this.yaml = yaml
    this.offset = offset
    this.toContent(0)
  }

  hasReadAll(): boolean {
    return this.at === this.yaml.length
  }

  readMap(column: number): FrontMatterMap {
    const start = this.at
    const entries: FrontMatterEntry[] = []
    const keys = new Set<string>()
    while (this.column === column) {
      const entry = this.readEntry(keys)
      if (!entry) break
      entries.push(entry)
    }
    return { kind: 'map', style: 'block', entries, span: this.upTo(start, entries.at(-1)?.value) }
  }

  private readEntry(keys: Set<string>): FrontMatterEntry | undefined {
    const start = this.at
    const key = matchAt(KEY, this.yaml, start)?.[1]
    if (key === undefined || keys.has(key)) return undefined
    const end = start + key.length
    const value = this.readValue(end + 1)
    if (!value) {
      this.at = start
      return undefined
    }
    keys.add(key)
    return { key, keySpan: this.span(start, end), value }
  }

  /** The value of a key: on the rest of its line, or below it. */
  private readValue(start: number): FrontMatterValue | undefined {
    const { column } = this
    if (this.yaml.slice(start, lineEnd(this.yaml, start)).trim() !== '')
      return this.readInline(start, column, true)
    this.toContent(start)
    if (this.column >= column && matchAt(ITEM, this.yaml, this.at)) return this.readList()
    if (this.column <= column) return { kind: 'scalar', value: null, span: this.span(start, start) }
    return matchAt(KEY, this.yaml, this.at)
      ? this.readMap(this.column)
      : this.readInline(this.at, column, false)
  }

  private readList(): FrontMatterList {
    const { at: start, column } = this
    const items: FrontMatterValue[] = []
    while (this.column === column) {
      const item = this.readItem()
      if (!item) break
      items.push(item)
    }
    return { kind: 'list', style: 'block', items, span: this.upTo(start, items.at(-1)) }
  }

  private readItem(): FrontMatterValue | undefined {
    const dash = matchAt(ITEM, this.yaml, this.at)?.[0]
    if (dash === undefined) return undefined
    const start = this.at + dash.length
    if (!matchAt(KEY, this.yaml, start)) return this.readInline(start, this.column, true)
    this.at = start
    this.column += dash.length
    return this.readMap(this.column)
  }

  /**
   * A value, with the lines below its first that are indented by more than `column` or, if it is beside a key or a dash at
   * the margin, inside its quotation marks.
   */
  private readInline(from: number, column: number, isBeside: boolean): FrontMatterValue | undefined {
    const quoted = column === 0 && isBeside ? matchAt(QUOTED, this.yaml, from)?.[0] : undefined
    let end = lineEnd(this.yaml, from + (quoted ?? '').length)
    for (
      let below = matchAt(LINE_BELOW, this.yaml, end);
      below;
      below = matchAt(LINE_BELOW, this.yaml, end)
    ) {
      if ((below[1] ?? '').length <= column) break
      end += below[0].length
    }
    const span = trimSpan(this.yaml, { start: from, end })
    const first = this.yaml.charAt(span.start)
    const value =
      first === '['
        ? this.readFlowList(span)
        : first === '>' || first === '|'
          ? this.readBlock(span)
          : this.readScalar(span, 'block')
    if (value) this.toContent(end)
    return value
  }

  private readFlowList({ start, end }: Span): FrontMatterList | undefined {
    const items: FrontMatterValue[] = []
    let at = start + 1
    let mark = this.yaml.slice(at, end).trim() === ']' ? ']' : ','
    while (mark === ',') {
      const [whole = '', written = '', next = ''] = matchAt(FLOW_ITEM, this.yaml, at) ?? []
      at += whole.length
      const itemEnd = at - next.length
      const item = this.readScalar(
        trimSpan(this.yaml, { start: itemEnd - written.length, end: itemEnd }),
        'flow',
      )
      if (!item || (next === ']' && at !== end)) return undefined
      items.push(item)
      mark = next
    }
    return { kind: 'list', style: 'flow', items, span: this.span(start, end) }
  }

  private readScalar({ start, end }: Span, place: ScalarPlace): FrontMatterScalar | undefined {
    const value = scalarOf(this.yaml.slice(start, end).replace(/ *\n */g, ' '), place)
    return value === undefined ? undefined : { kind: 'scalar', value, span: this.span(start, end) }
  }

  private readBlock({ start, end }: Span): FrontMatterScalar | undefined {
    const [whole, style, strip, indentation = '', lines = ''] =
      BLOCK_SCALAR.exec(this.yaml.slice(start, end)) ?? []
    if (whole === undefined || !matchAt(LINE_END, this.yaml, end)) return undefined
    const words = lines.replaceAll(`\n${indentation}`, style === '>' ? ' ' : '\n')
    return { kind: 'scalar', value: strip === '' ? `${words}\n` : words, span: this.span(start, end) }
  }

  private toContent(from: number): void {
    const [passed = '', indentation = ''] = matchAt(TO_CONTENT, this.yaml, from) ?? []
    this.at = from + passed.length
    this.column = indentation.length
  }

  private span(start: number, end: number): Span {
    return { start: this.offset + start, end: this.offset + end }
  }

  /** A map or list ends with its last value. */
  private upTo(start: number, last: FrontMatterValue | undefined): Span {
    return { start: this.offset + start, end: last?.span.end ?? this.offset + start }
  }
}

function scalarOf(written: string, place: ScalarPlace): string | number | boolean | undefined {
  if (DOUBLE_QUOTED.test(written)) return written.slice(1, -1).replace(/\\(["\\])/g, '$1')
  if (SINGLE_QUOTED.test(written)) return written.slice(1, -1).replaceAll("''", "'")
  if (isPlainYaml12(written, place)) return written
  if (NUMBER.test(written)) return Number(written)
  return written === 'true' || written === 'false' ? written === 'true' : undefined
}

function matchAt(sticky: RegExp, text: string, at: number): RegExpExecArray | undefined {
  sticky.lastIndex = at
  return sticky.exec(text) ?? undefined
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end === -1 ? text.length : end
}
