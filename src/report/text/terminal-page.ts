import type { ChalkInstance } from 'chalk'
import type { PhrasingContent, Root, RootContent, Table } from 'mdast'
import { plainText } from './plain-text.ts'
import { textWidth } from './text-width.ts'
import { hang, indent, type SizedWord, unbroken, wrap } from './wrap.ts'

/** How a page of documentation is shown. */
export interface Screen {
  readonly chalk: ChalkInstance
  /** In columns. */
  readonly width: number
}

/** In columns: longer lines are hard to read. */
const WIDEST = 100
/** In columns: a narrower part of the screen cannot be read at all. */
const NARROWEST = 10

/** A page of documentation, parsed from markdown, as lines for a terminal. */
export function terminalPage({ children }: Root, { chalk, width }: Screen): readonly string[] {
  return blocks(children, { chalk, width: Math.min(width, WIDEST) })
}

function blocks(nodes: readonly RootContent[], screen: Screen): readonly string[] {
  const shown = nodes.map((node) => block(node, screen)).filter((lines) => lines.length > 0)
  return shown.flatMap((lines, at) => (at === 0 ? lines : ['', ...lines]))
}

function block(node: RootContent, screen: Screen): readonly string[] {
  const { chalk } = screen
  switch (node.type) {
    case 'heading': {
      const style = node.depth === 1 ? chalk.bold.underline : chalk.bold
      return paragraph(node.children, screen).map((line) => style(line))
    }
    case 'paragraph':
      return paragraph(node.children, screen)
    case 'list':
      return node.children.flatMap(({ children, spread }, at) => {
        const mark = node.ordered ? `${(node.start ?? 1) + at}. ` : '- '
        const inside = narrower(screen, mark.length)
        const lines = spread ? blocks(children, inside) : children.flatMap((child) => block(child, inside))
        return lines.map((line, row) => indented(line, row === 0 ? mark : ' '.repeat(mark.length)))
      })
    case 'blockquote':
      return blocks(node.children, narrower(screen, 2)).map((line) => beside(line, chalk))
    case 'code': {
      const label = EXAMPLE_LABELS.get(node.meta ?? '')
      const { width } = narrower(screen, 2)
      const lines = node.value
        .split('\n')
        .flatMap((line) => codeLines(plainText(line), width))
        .map((line) => beside(line, chalk))
      return label === undefined ? lines : [chalk.dim(label), ...lines]
    }
    case 'table':
      return table(node, screen)
    case 'thematicBreak':
      return [chalk.dim('─'.repeat(screen.width))]
    // Comments and markup say nothing on a screen.
    default:
      return []
  }
}

/** A line of an example, continued below itself where it is too long. */
function codeLines(line: string, width: number): readonly string[] {
  const [margin = ''] = /^\s*/.exec(line) ?? []
  const pieces = [...line.slice(margin.length).matchAll(/(\s*)(\S+)/g)].map(([, space = '', text = '']) =>
    unbroken(text, { gap: space.length }),
  )
  return line.trim() === '' ? [''] : indent(pieces, margin, width)
}

/** What the examples on a rule's page are, by the word after their language. */
const EXAMPLE_LABELS: ReadonlyMap<string, string> = new Map([
  ['bad', 'reported:'],
  ['good', 'not reported:'],
])

function beside(line: string, { dim }: ChalkInstance): string {
  return line === '' ? dim('│') : `${dim('│')} ${line}`
}

function narrower(screen: Screen, by: number): Screen {
  return { ...screen, width: Math.max(NARROWEST, screen.width - by) }
}

function indented(line: string, margin: string): string {
  return line === '' ? '' : margin + line
}

function paragraph(nodes: readonly PhrasingContent[], { chalk, width }: Screen): readonly string[] {
  return wrap(words(nodes, { chalk, style: (text) => text }), width)
}

interface Writing {
  readonly chalk: ChalkInstance
  readonly style: (text: string) => string
}

/** The words of running text, each styled as a whole, so that no style runs past the end of a line. */
function words(nodes: readonly PhrasingContent[], writing: Writing): readonly SizedWord[] {
  const all: SizedWord[] = []
  let isApart = false
  for (const { style, text } of nodes.flatMap((node) => runs(node, writing))) {
    for (const [piece] of text.matchAll(/\s+|\S+/gu)) {
      if (/^\s/u.test(piece)) {
        isApart = true
        continue
      }
      const plain = plainText(piece)
      const last = isApart ? undefined : all.pop()
      const before = last ?? { text: '', width: 0, gap: 1 }
      all.push({ text: before.text + style(plain), width: before.width + textWidth(plain), gap: before.gap })
      isApart = false
    }
  }
  return all
}

/** A run of text in one style. */
interface Run {
  readonly text: string
  readonly style: (text: string) => string
}

function runs(node: PhrasingContent, writing: Writing): readonly Run[] {
  const { chalk, style } = writing
  const within = (nodes: readonly PhrasingContent[], own: (text: string) => string) =>
    nodes.flatMap((one) => runs(one, { chalk, style: (text) => style(own(text)) }))
  switch (node.type) {
    case 'text':
      return [{ text: node.value, style }]
    case 'inlineCode':
      return [
        {
          text: chalk.level > 0 ? node.value : `\`${node.value}\``,
          style: (text) => style(chalk.cyan(text)),
        },
      ]
    case 'strong':
      return within(node.children, (text) => chalk.bold(text))
    case 'emphasis':
      return within(node.children, (text) => chalk.italic(text))
    case 'link': {
      const address = { text: ` (${node.url})`, style: (text: string) => chalk.dim(text) }
      const label = within(node.children, (text) => text)
      return /^https?:/.test(node.url) && label.every(({ text }) => text !== node.url)
        ? [...label, address]
        : label
    }
    case 'image':
      return [{ text: node.alt ?? '', style }]
    case 'break':
      return [{ text: ' ', style }]
    default:
      return 'children' in node ? within(node.children, (text) => text) : []
  }
}

/** Every column but the last is as wide as its longest cell; the last is wrapped to the rest of the width. */
function table({ children }: Table, screen: Screen): readonly string[] {
  const { chalk } = screen
  const rows = children.map((row, at) => {
    const style = (text: string) => (at === 0 ? chalk.dim(text) : text)
    return row.children.map((cell) => words(cell.children, { chalk, style }))
  })
  const columns = Math.max(...rows.map((row) => row.length))
  const widths = Array.from({ length: columns - 1 }, (_, column) =>
    Math.max(...rows.map((row) => lengthOf(row[column] ?? []))),
  )
  const before = widths.reduce((sum, width) => sum + width + GAP, 0)
  const rest = narrower(screen, before).width
  return rows.flatMap((row) => {
    const first = widths.map((width, column) => {
      const cell = row[column] ?? []
      return wrap(cell, Infinity).join('') + ' '.repeat(width - lengthOf(cell) + GAP)
    })
    const margin = { head: first.join(''), margin: ' '.repeat(before) }
    return hang(row[columns - 1] ?? [], margin, before + rest).map((line) => line.trimEnd())
  })
}

/** In columns. */
const GAP = 2

function lengthOf(cell: readonly SizedWord[]): number {
  return cell.reduce((sum, { gap, width }, at) => sum + width + (at === 0 ? 0 : gap), 0)
}
