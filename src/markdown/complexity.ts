import type { Nodes, Root } from 'mdast'
import type { Span } from '../text/span.ts'
import type { Parser } from './parse.ts'
import { nodeSpan } from './read-prose.ts'
import type { Tangle } from './tangle.ts'

/**
 * The most that an article may weigh. A unit is the pairing of two marks, about a tenth of a microsecond of the
 * parser's time. Ordinary articles weigh less than a tenth of the budget.
 */
const BUDGET = 4_000_000
const BUDGET_PER_CHARACTER = 20

/** Up to this many marks in one block cost the parser little more than as many in blocks of their own. */
const FREE_MARKS = 100

/** The weight of rereading a character to see whether it ends what an earlier one began. */
const REREAD = 0.3

/** Finds the block at which a text becomes too heavy for a parser, in time linear in the length of the text. */
export function findTangle(text: string, parseBlocks: Parser['parseBlocks']): Tangle | undefined {
  const budget = BUDGET + BUDGET_PER_CHARACTER * text.length
  const nesting = findNesting(text, budget)
  // The blocks between blank lines weigh at least as much as the parser's own, and are quick to find.
  if (nesting || isLight(text, budget) || !findHeavy(text, looseBlocks(text), budget)) return nesting
  return findHeavy(text, leafSpans(parseBlocks(text)), budget)
}

/** Whether a text would be light enough even if all its marks were in one block, as most texts would be. */
function isLight(text: string, budget: number): boolean {
  let marks = 0
  for (let at = 0; at < text.length; at += 1) if (IS_MARK[text.charCodeAt(at)]) marks += 1
  return marks * (marks + REREAD * text.length) <= budget
}

function findHeavy(text: string, spans: Iterable<Span>, budget: number): Tangle | undefined {
  let total = 0
  for (const span of spans) {
    const { marks, weight } = weigh(text.slice(span.start, span.end))
    total += weight
    if (total > budget) return { span, ...mostFrequent(marks) }
  }
  return undefined
}

const BLANK_LINES = /\n(?:[ \t>]*\r?\n)+/gu

function* looseBlocks(text: string): Iterable<Span> {
  let start = 0
  for (const match of text.matchAll(BLANK_LINES)) {
    yield { start, end: match.index }
    start = match.index + match[0].length
  }
  yield { start, end: text.length }
}

/** The spans of the blocks that hold inline markup: paragraphs, headings, cells. */
function* leafSpans(tree: Root): Iterable<Span> {
  const open: Nodes[] = [tree]
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell')
      yield nodeSpan(node)
    else if ('children' in node) for (const child of node.children.toReversed()) open.push(child)
  }
}

interface Weight {
  readonly weight: number
  readonly marks: ReadonlyMap<string, number>
}

const MARK = /\*+|_+|`+|!?\[|\]\(?|<(?:!--|!\[CDATA\[|[!?])?|\\[^\n]?|[&\n]/gu

/** Indexed by character code: every match of the pattern above contains one of these characters. */
const IS_MARK = Uint8Array.from({ length: 0x80 }, (_, code) =>
  Number('*_`[]<\\&\n'.includes(String.fromCharCode(code))),
)

/** Never paired, but passed over in the search for pairs. */
const INERT: ReadonlySet<string> = new Set(['\n', '&', '\\'])

const EMPHASIS: ReadonlySet<string> = new Set(['*', '_'])

/** What ends a construct that the parser would otherwise read to the end of the block. */
const ENDS: Readonly<Record<string, RegExp>> = {
  '<!': />/g,
  '<!--': /-->/g,
  '<![CDATA[': /\]\]>/g,
  '<?': /\?>/g,
  '](': /(?<!\\)\)/g,
}

/** Weighs marks in pairs, since each may be compared with all before it, and scans by how far they may run. */
function weigh(block: string): Weight {
  const marks = new Map<string, number>()
  const brackets: number[] = []
  const runs = new Set<number>()
  const nextEnd = nextIndexes(block)
  let inert = 0
  let count = 0
  let reread = 0
  for (const { 0: mark, index } of block.matchAll(MARK)) {
    if (INERT.has(mark.charAt(0))) {
      inert += 1
      continue
    }
    const kind = mark.endsWith('[') && mark.length < 3 ? '[' : mark.charAt(0)
    // The parser pairs at most two characters of a run of emphasis at a time.
    const size = EMPHASIS.has(kind) ? Math.ceil(mark.length / 2) : 1
    count += size
    marks.set(kind, (marks.get(kind) ?? 0) + size)
    if (kind === '[') brackets.push(index)
    else if (kind === ']') reread += index - (brackets.pop() ?? index)
    else if (kind === '`' && !runs.has(mark.length)) {
      runs.add(mark.length)
      reread += block.length
    }
    const end = ENDS[mark]
    if (end !== undefined) reread += nextEnd(end, index + mark.length) - index
  }
  return { marks, weight: Math.max(0, count - FREE_MARKS) * (count + inert) + REREAD * reread }
}

/** A search that remembers its last answer, and gives the end of the text if there is no match. */
function nextIndexes(text: string): (pattern: RegExp, from: number) => number {
  const known = new Map<RegExp, number>()
  return (pattern, from) => {
    let at = known.get(pattern) ?? -1
    if (at < from) {
      pattern.lastIndex = from
      at = pattern.exec(text)?.index ?? text.length
      known.set(pattern, at)
    }
    return at
  }
}

function mostFrequent(marks: ReadonlyMap<string, number>): Pick<Tangle, 'count' | 'marks'> {
  const [first] = [...marks].toSorted(([, a], [, b]) => b - a)
  return { marks: `'${first?.[0] ?? ''}'`, count: first?.[1] ?? 0 }
}

/** No ordinary article is nested deeper than this. Deeper nesting weighs the square of its depth. */
const ORDINARY_DEPTH = 10
const NESTING = 5

/** The weight of a line for every directive open around it, since the parser rereads it for each. */
const DIRECTIVE_LINE = 90

/** The weight of a lazy continuation line, for every line of the quotation. */
const LAZY = 10

/** The weight of the end of a quotation, for every line of all quotations before it. */
const CLOSED = 2

/** Weighs nested block quotations and lists, lazy continuation lines, open directives and underlined headings. */
function findNesting(text: string, budget: number): Tangle | undefined {
  const directives: number[] = []
  let weight = 0
  let quoted = 0
  let lazy = 0
  let closed = 0
  let underlines = 0
  let isAfterText = false
  let start = 0
  while (start < text.length) {
    const newline = text.indexOf('\n', start)
    const end = newline === -1 ? text.length : newline
    const line = text.slice(start, end)
    const span = { start, end }
    const fence = /^[ \t]{0,3}(:{3,})[ \t]*(\S?)/u.exec(line)
    if (fence) {
      const length = fence[1]?.length ?? 0
      if (fence[2]) directives.push(length)
      else if ((directives.at(-1) ?? Infinity) <= length) directives.pop()
    }
    weight += DIRECTIVE_LINE * directives.length
    if (weight > budget) return { span, marks: "open ':::'", count: directives.length }
    if (isAfterText && UNDERLINE.test(line)) weight += HEADING * underlines++
    isAfterText = line.trim() !== ''
    if (weight > budget) return { span, marks: 'underlined headings', count: underlines }
    const depth = containerDepth(line)
    if (depth > ORDINARY_DEPTH) weight += NESTING * depth * depth
    if (weight > budget) return { span, marks: 'nested quotations and lists', count: depth }
    if (line.trim() === '') {
      if (quoted > 0) weight += CLOSED * closed
      quoted = lazy = 0
    }
    if (line.startsWith('>')) closed += depth
    if (depth > 0) quoted += depth
    else if (quoted > 0 && line.trim() !== '') weight += LAZY * (quoted + ++lazy)
    if (weight > budget)
      return { span, marks: 'lines in and after quotations or lists', count: closed + lazy }
    start = end + 1
  }
  return undefined
}

/** The weight of an underlined heading, for every one before it. */
const HEADING = 5

const UNDERLINE = /^ {0,3}(?:=+|-+)\s*$/u

/** How many block quotations and list items begin or continue in a line. */
function containerDepth(line: string): number {
  let depth = 0
  CONTAINER.lastIndex = 0
  while (CONTAINER.test(line)) depth += 1
  return depth
}

const CONTAINER = /[ \t]*(?:>|(?:[*+-]|\d{1,9}[.)])(?=[ \t\r]|$))/uy
