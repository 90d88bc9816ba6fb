import { type Node, type ParseError, parseTree } from 'jsonc-parser'
import type { Span } from '../../text/span.ts'
import { type FrontMatterData, firstOfEachKey, firstProblem } from './data.ts'
import type { FrontMatterEntry, FrontMatterProblem, FrontMatterValue } from './front-matter.ts'
import { jsonReason } from './json-reasons.ts'

export function readJson(text: string, span: Span): FrontMatterData {
  const errors: ParseError[] = []
  const problems: (FrontMatterProblem | undefined)[] = []
  const report = (problem: FrontMatterProblem | undefined): unknown => problems.push(problem)
  let entries: readonly FrontMatterEntry[] = []
  try {
    const root = parseTree(text.slice(span.start, span.end), errors, { disallowComments: true })
    if (root?.type === 'object') entries = readEntries(root, text, span.start, report)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    report({ span: { start: span.start, end: span.start }, reason: 'it is nested too deeply' })
  }
  for (const { error, offset, length } of errors) {
    const start = span.start + offset
    report({
      span: { start, end: start + length },
      reason: jsonReason(error),
    })
  }
  return { entries, problem: firstProblem(problems) }
}

type Report = (problem: FrontMatterProblem | undefined) => unknown

function readEntries(map: Node, text: string, base: number, report: Report): readonly FrontMatterEntry[] {
  const entries: FrontMatterEntry[] = []
  for (const { children = [], colonOffset } of map.children ?? []) {
    const [key, node] = children
    if (!key) continue
    const keySpan = jsonSpan(key, base)
    const empty = colonOffset === undefined ? keySpan.end : base + colonOffset + 1
    const none = { kind: 'scalar', value: null, span: { start: empty, end: empty } } as const
    entries.push({
      key: String(key.value),
      keySpan,
      value: node ? readValue(node, text, base, report) : none,
    })
  }
  const once = firstOfEachKey(text, entries)
  report(once.problem)
  return once.entries
}

function readValue(node: Node, text: string, base: number, report: Report): FrontMatterValue {
  const span = jsonSpan(node, base)
  if (node.type === 'object') {
    return { kind: 'map', style: 'flow', entries: readEntries(node, text, base, report), span }
  }
  if (node.type === 'array') {
    const items = (node.children ?? []).map((item) => readValue(item, text, base, report))
    return { kind: 'list', style: 'flow', items, span }
  }
  const value: unknown = node.value
  const isData = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
  return { kind: 'scalar', value: isData ? value : null, span }
}

function jsonSpan(node: Node, base: number): Span {
  return { start: base + node.offset, end: base + node.offset + node.length }
}
