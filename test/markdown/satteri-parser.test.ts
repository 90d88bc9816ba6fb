import { readdirSync, readFileSync } from 'node:fs'
import { tests } from 'commonmark-spec'
import type { Nodes, Root } from 'mdast'
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest'
import * as remark from '../../src/markdown/parser.ts'
import * as satteri from '../../src/markdown/satteri-parser.ts'

// Tests share their modules, but this one has its own, with a spy.
vi.hoisted(() => vi.resetModules())
vi.mock('../../src/markdown/parser.ts', { spy: true })
beforeEach(() => void vi.mocked(remark.parse).mockClear())
afterAll(() => {
  vi.doUnmock('../../src/markdown/parser.ts')
  vi.resetModules()
})

/** Everything in a tree that an article is read from, one line per node. */
function outline(node: Nodes, depth = 0): readonly string[] {
  const { position, type } = node
  const { attributes, name } = node.type === 'containerDirective' ? node : {}
  const value = 'value' in node ? node.value : undefined
  const level = node.type === 'heading' ? node.depth : undefined
  const url = 'url' in node ? node.url : undefined
  const identifier = 'identifier' in node ? node.identifier : undefined
  const place = [position?.start.offset, position?.end.offset]
  const parts = [type, ...place, level, value, name, attributes, url, identifier]
  const children = 'children' in node ? node.children : []
  return [
    `${' '.repeat(depth)}${JSON.stringify(parts)}`,
    ...children.flatMap((child) => outline(child, depth + 1)),
  ]
}

/** Both trees of a text as outlines, and whether satteri's is not remark's. */
function readTwice(text: string) {
  const tree: Root = satteri.parse(text)
  const isOwn = vi.mocked(remark.parse).mock.calls.length === 0
  return { isOwn, read: outline(tree), expected: outline(remark.parse(text)) }
}

describe('reads as remark does', () => {
  it.each(tests)('CommonMark $number: $section', ({ markdown }) => {
    const { expected, read } = readTwice(markdown.replaceAll('→', '\t'))
    expect(read).toEqual(expected)
  })

  const fixtures = new URL('../../fixtures/', import.meta.url)
  const articles = readdirSync(fixtures, { encoding: 'utf8', recursive: true })
  it.each(articles.filter((file) => file.endsWith('.md')))('%s', (file) => {
    const { expected, read } = readTwice(readFileSync(new URL(file, fixtures), 'utf8'))
    expect(read).toEqual(expected)
  })

  it.each([
    ['characters of one, two and three bytes', 'The café said “*no*” 😀 [to](a) the ~~port~~.\n'],
    ['Windows line endings', '# Rain\r\n\r\nIt fell *on\r\nthe* port.\r\n'],
    ['a break and an underlined heading', '---\ntitle: Rain\n---\n\nIt fell.\n'],
    ['a break before a list', '---\ntitle: Rain\n\n- It fell.\n'],
    ['plus signs', '+++\ntitle = "Rain"\n+++\n\nIt fell.\n'],
    ['a table', '| *a* | b |\n| --- | :-: |\n| “c” | d\\|e |\n| f |\n'],
    ['a table of one column', 'Port\n:-\nCallao\n'],
    ['a table in a list', '- a\n\n  | a | b |\n  |-|-|\n  | c | d |\n'],
    ['a footnote', 'It fell.[^rain]\n\n[^rain]: A *gauge*.\n\n    And more.\n'],
    ['a footnote that does not exist', 'It fell.[^rain]\n\n[^snow]: A gauge.\n'],
    ['other GFM, without a table or a footnote', '- [ ] ~~a~~ https://example.org www.example.org\n'],
    ['colons', 'At 10:30 he said:quote, ::quote and a::b.\n\n::quote[a]\n'],
    ['formulas', 'From $5 to $10.\n\n$$\na\n$$\n'],
  ])('%s', (_, text) => {
    const { expected, isOwn, read } = readTwice(text)
    expect(read).toEqual(expected)
    expect(isOwn).toBe(true)
  })
})

describe('leaves to remark', () => {
  it.each([
    ['a directive', ':::quote{cite="A diplomat"}\nNobody *works*.\n:::\n'],
    ['a task next to a table', '|a|b|\n|-|-|\n\n- [ ] c\n'],
    ['strikethrough next to a table', '|a|b|\n|-|-|\n| ~~c~~ | d |\n'],
    ['a bare link in a footnote', 'It fell.[^1]\n\n[^1]: See https://example.org/a_b_c.\n'],
  ])('%s', (_, text) => {
    const { expected, isOwn, read } = readTwice(text)
    expect(read).toEqual(expected)
    expect(isOwn).toBe(false)
  })

  it('nothing in a table with many rows', () => {
    const rows = '|a|b|\n'.repeat(150_000)
    expect(satteri.parse(`|a|b|\n|-|-|\n${rows}`).children).toHaveLength(1)
    expect(remark.parse).not.toHaveBeenCalled()
  })
})
