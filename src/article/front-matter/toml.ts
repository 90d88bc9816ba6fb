import { type AST, ParseError, parseTOML } from 'toml-eslint-parser'
import type { Span } from '../../text/span.ts'
import { type FrontMatterData, firstProblem, quoted, repeatedKey, splitAt } from './data.ts'
import type { FrontMatterProblem, FrontMatterScalar, FrontMatterValue } from './front-matter.ts'
import { addToList, finishTable, innerTable, type TomlTable, tomlTable } from './toml-table.ts'

/** Reads the TOML in a span; if it is malformed, reads each key and each table header by itself. */
export function readToml(text: string, span: Span): FrontMatterData {
  const whole = new TomlReader(text, span).read([span])
  if (!whole.problem) return whole
  const recovered = new TomlReader(text, span).read(splitAt(text, span, STATEMENT))
  return { entries: recovered.entries, problem: recovered.problem ?? whole.problem }
}

const STATEMENT =
  /^[ \t]*(?:\[{1,2}[\w."' \t-]+\]{1,2}[ \t]*(?:#[^\n]*)?\r?$|(?:[\w.-]+|"[^"\n]*"|'[^'\n]*')[ \t]*=)/gmu

/** A key with more dots than this is not read. */
const DEEPEST = 100

class TomlReader {
  private readonly text: string
  private readonly root: TomlTable
  /** The table of the last header that was read. */
  private current: TomlTable
  /** Where the part being read begins. */
  private base = 0
  private readonly problems: FrontMatterProblem[] = []

  constructor(text: string, span: Span) {
    this.text = text
    this.root = tomlTable('block', { start: span.start, end: span.start })
    this.current = this.root
  }

  read(parts: readonly Span[]): FrontMatterData {
    for (const part of parts) {
      try {
        this.readPart(part)
      } catch (error) {
        this.problems.push(this.parseProblem(error, part))
      }
    }
    return { entries: finishTable(this.root).entries, problem: firstProblem(this.problems) }
  }

  private readPart(part: Span): void {
    this.base = part.start
    const program = parseTOML(this.text.slice(part.start, part.end))
    for (const statement of program.body[0].body) {
      if (statement.type === 'TOMLKeyValue') this.readKeyValue(statement, this.current)
      else this.readTable(statement)
    }
  }

  private readTable(statement: AST.TOMLTable): void {
    const brackets = statement.kind === 'array' ? 2 : 1
    const end = this.text.indexOf(']', this.base + statement.key.range[1]) + brackets
    const header = { start: this.base + statement.range[0], end }
    const last = statement.key.keys.at(-1)
    const outer = this.descend(this.root, statement.key.keys.slice(0, -1), header)
    if (!outer || !last) return
    const table =
      statement.kind === 'array'
        ? addToList(outer, keyName(last), this.span(last), header)
        : innerTable(outer, keyName(last), this.span(last), header)
    if (!table) this.reportRepeated(last, outer)
    this.current = table ?? tomlTable('block', header)
    for (const keyValue of statement.body) this.readKeyValue(keyValue, this.current)
  }

  private readKeyValue(statement: AST.TOMLKeyValue, into: TomlTable): void {
    const last = statement.key.keys.at(-1)
    const outer = this.descend(into, statement.key.keys.slice(0, -1), this.span(statement.key))
    if (!outer || !last) return
    if (outer.entries.has(keyName(last))) this.reportRepeated(last, outer)
    else
      outer.entries.set(keyName(last), { keySpan: this.span(last), value: this.readValue(statement.value) })
  }

  private descend(table: TomlTable, keys: readonly Key[], span: Span): TomlTable | undefined {
    if (keys.length > DEEPEST) throw new RangeError('too many dots')
    let inner = table
    for (const key of keys) {
      const next = innerTable(inner, keyName(key), this.span(key), span)
      if (!next) {
        this.reportRepeated(key, inner)
        return undefined
      }
      inner = next
    }
    return inner
  }

  private readValue(node: AST.TOMLContentNode): FrontMatterValue {
    const span = this.span(node)
    if (node.type === 'TOMLArray') {
      return { kind: 'list', style: 'flow', items: node.elements.map((item) => this.readValue(item)), span }
    }
    if (node.type === 'TOMLInlineTable') {
      const table = tomlTable('flow', span)
      for (const keyValue of node.body) this.readKeyValue(keyValue, table)
      return finishTable(table)
    }
    return { kind: 'scalar', value: scalarValue(node, this.text.slice(span.start, span.end)), span }
  }

  private reportRepeated(key: Key, table: TomlTable): void {
    const earlier = table.entries.get(keyName(key))?.keySpan ?? this.span(key)
    this.problems.push(repeatedKey(this.text, keyName(key), this.span(key), earlier))
  }

  private parseProblem(error: unknown, part: Span): FrontMatterProblem {
    if (error instanceof RangeError) {
      return { span: { start: part.start, end: part.start }, reason: 'it is nested too deeply' }
    }
    if (!(error instanceof ParseError)) throw error
    const start = Math.min(part.start + error.index, part.end)
    const end = Math.min(start + 1, part.end)
    return { span: { start, end }, reason: tomlReason(error.message, this.text.slice(start, end)) }
  }

  private span(node: AST.TOMLNode): Span {
    return { start: this.base + node.range[0], end: this.base + node.range[1] }
  }
}

type Key = AST.TOMLBare | AST.TOMLQuoted

function keyName(key: Key): string {
  return key.type === 'TOMLBare' ? key.name : key.value
}

function scalarValue(node: AST.TOMLValue, text: string): FrontMatterScalar['value'] {
  switch (node.kind) {
    case 'string':
    case 'integer':
    case 'float':
    case 'boolean':
      return node.value
    default:
      return text
  }
}

/** What the TOML parser's error means to a writer; `text` is the character where it occurs. */
function tomlReason(message: string, text: string): string {
  const reason = REASONS[message] ?? message.charAt(0).toLowerCase() + message.slice(1)
  return reason.replace('{excerpt}', () => (text.trim() === '' ? 'end of line' : quoted(text)))
}

/** By message of toml-eslint-parser 1.0; its other messages are plain enough. */
const REASONS: Readonly<Record<string, string>> = {
  'Defining a key multiple times is invalid': 'a key or table is defined twice',
  'Expected comma (,) token': 'a comma is missing',
  'Expected equal (=) token': 'a key has no = after it',
  'Invalid character in escape sequence': 'a backslash begins an unknown escape',
  'Must be a newline': 'something follows a value on the same line',
  'Unexpected character': 'unexpected {excerpt}',
  'Unexpected invalid date': 'there is no such date',
  'Unexpected invalid time': 'there is no such time',
  'Unexpected token': 'unexpected {excerpt}',
  'Unspecified values are invalid': 'a value is missing',
  'Unterminated array': 'a bracket is never closed',
  'Unterminated inline table': 'a brace is never closed',
  'Unterminated string constant': 'a quotation mark is never closed',
  'Unterminated table-key': 'the bracket of a table header is never closed',
}
