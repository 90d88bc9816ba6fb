import type { Nodes, PhrasingContent, TableRow } from 'mdast'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTable } from 'micromark-extension-gfm-table'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { describe, expect, it } from 'vitest'
import { LONGEST_SUMMARY, markdown } from '../../../src/report/formats/markdown.ts'
import { markdownText } from '../../../src/report/text/markdown-text.ts'
import { plainLine } from '../../../src/report/text/plain-text.ts'
import { textFile } from '../../../src/text/text-file.ts'
import { AWKWARD, forging, marked, OPTIONS } from '../awkward-run.ts'
import { cleanRun, findingOn, PLAIN, runOf, whole } from '../report-of.ts'

const processor = unified()
  .use(remarkParse)
  .use(function gfm() {
    Object.assign(this.data(), {
      micromarkExtensions: [gfmTable()],
      fromMarkdownExtensions: [gfmTableFromMarkdown()],
    })
  })

/** The rows of the tables of a text, without their heads. */
function tableRows(text: string): readonly TableRow[] {
  const { children } = processor.parse(text)
  return children.flatMap((node) => (node.type === 'table' ? node.children.slice(1) : []))
}

/** What a reader sees; anything but text and links throws. */
function seen(node: Nodes): string {
  if (node.type === 'text') return node.value.replaceAll('\u200B', '')
  if (!('children' in node) || !['tableCell', 'link'].includes(node.type)) throw new Error(node.type)
  return node.children.map((child) => seen(child)).join('')
}

function links(row: TableRow): readonly PhrasingContent[] {
  return row.children.flatMap((cell) => cell.children.filter(({ type }) => type === 'link'))
}

describe('markdown', () => {
  it('is a verdict and a table', () => {
    const file = textFile('a.md', 'Riga waits.\n')
    const error = findingOn(file, 'waits', {
      severity: 'error',
      ruleId: 'untagged-countries',
      fix: { title: 'x', safety: 'safe', edits: [] },
    })
    const run = runOf(
      [{ file, findings: [findingOn(file, 'Riga'), error] }],
      [{ path: 'b.md', message: 'lost' }],
    )
    expect(whole(markdown({ ...run, hidden: { warnings: 2, unchangedLines: 1 } }, OPTIONS)))
      .toBe(`**geolint: 1 error and 1 warning in 1 article · 1 failure · 1 fixable with --fix · 2 warnings not shown · 1 on unchanged lines not shown**

| severity | place | message | rule |
| --- | --- | --- | --- |
| failure | site/b.md | lost |  |
| error | site/a.md:1:6 | Wrong. | [untagged-countries](https://x.example/rules/untagged-countries) |
| warning | site/a.md:1:1 | Wrong. | a-rule |
`)
  })

  it.each([
    [cleanRun(0), 'no articles found; geolint looks for .md and .markdown files that are not ignored'],
    [cleanRun(1), 'nothing found in 1 article'],
    [
      { ...cleanRun(2), hidden: { warnings: 1, unchangedLines: 0 } },
      'no errors in 2 articles · 1 warning not shown',
    ],
    [cleanRun(0, [{ path: 'b.md', message: 'lost' }]), '0 articles checked · 1 failure'],
  ])('gives a verdict on a run without problems', (run, verdict) => {
    expect(whole(markdown(run, PLAIN)).split('\n')[0]).toBe(`**geolint: ${verdict}**`)
  })

  it('reads as it is, and nothing in it is markup', () => {
    const rows = tableRows(whole(markdown(AWKWARD, OPTIONS)))
    const message =
      'says ::error::x%0A::stop-commands::y @admin [a](http://evil.example/?a|b) <img src=x> {0}'
    const bad = `site/${plainLine(forging.path)}`
    const path = `site/${marked.path}`
    expect(rows.map((row) => row.children.map((cell) => seen(cell)))).toEqual([
      ['failure', bad, `the rule 'x' failed: ${message}`, ''],
      ['failure', 'site/lost␛ ☠.md', 'not UTF-8', ''],
      ['failure', 'site/lost␛ ☠.md', 'not UTF-8', ''],
      ['error', `${path}:1:1`, '“Estonia” <is> & "isn\'t" ]]> tagged', 'untagged-countries'],
      ['error', `${bad}:1:1`, message, 'a-rule'],
      ['error', `${bad}:2:1`, message, 'a-rule'],
      ['error', `${bad}:3:1`, message, 'a-rule'],
      ['warning', `${path}:3:43`, message, 'a-rule'],
      ['warning', `${path}:3:68`, 'Wrong.', 'odd|rule`id,x:y'],
    ])
    expect(rows.flatMap(links)).toMatchObject([{ url: 'https://x.example/rules/untagged-countries' }])
  })

  it('does not link to an address that could end the link', () => {
    const file = textFile('a.md', 'x\n')
    const run = runOf([{ file, findings: [findingOn(file, 'x')] }])
    const options = { ...PLAIN, ruleUrl: () => 'https://x.example/) <img src=x> [a](b' }
    expect(whole(markdown(run, options))).not.toContain('x.example')
  })

  it('stays within its limit and counts the findings that it leaves out', () => {
    const file = textFile('żółć.md', 'x\n')
    const finding = findingOn(file, 'x', { message: '東京'.repeat(500) })
    const findings = Array.from({ length: 1000 }, () => finding)
    const text = whole(markdown(runOf([{ file, findings }]), PLAIN))
    const rows = tableRows(text).length
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(LONGEST_SUMMARY)
    expect(Buffer.byteLength(text)).toBeGreaterThan(LONGEST_SUMMARY - 4000)
    expect(text.endsWith(`\n\nand ${1000 - rows} more\n`)).toBe(true)
  })
})

describe('markdownText', () => {
  it.each([
    ['a mention', 'ask @admin or me@x.example', 'ask @&#8203;admin or me@&#8203;x.example'],
    ['addresses', 'http://x WWW.x.example', 'http:&#8203;//x WWW&#8203;.x.example'],
    ['references', '#12 a/b#3 gh-4 # 5', '#&#8203;12 a/b#&#8203;3 gh&#8203;-4 # 5'],
    ['emoji', ':tada: a.md:100:5 a.md:12:5', ':&#8203;tada: a.md:&#8203;100:5 a.md:12:5'],
    ['what is escaped already', '&#64;admin', '&#38;#&#8203;64;admin'],
    ['ordinary text', 'Łódź – “Zürich” (東京)!', 'Łódź – “Zürich” (東京)!'],
  ])('%s', (_, text, expected) => {
    expect(markdownText(text)).toBe(expected)
  })
})
