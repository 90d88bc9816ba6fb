import type { ReportOptions } from '../../src/report/report.ts'
import { defineRule } from '../../src/rule/define-rule.ts'
import { textFile } from '../../src/text/text-file.ts'
import { findingOn, PLAIN, runOf, spanOf } from './report-of.ts'

/** A byte-order mark, CRLF, a quotation mark of every kind, markup, control characters, characters of four bytes. */
export const marked = textFile(
  'articles/Łódź “à la” & b%20[1]\'s <x>|"`@me`.md',
  [
    '\uFEFFtags: 🇱🇻 [Latvia]',
    '',
    '🌍 Zürich said <b>"it\'s"</b> & ]]> \u0007\u001B[31m\u202E王毅\uFFFE twice, \\| `pipe` and Latvia.',
    'Estonia waits | for 東京.',
    '',
  ].join('\r\n'),
)

/** A path with which a log, a table or a list of files could be forged. */
export const forging = textFile(
  'bad\n::error file=x,line=1::boo%0A\r,y:z\t\u001B[2J.md',
  'One line.\nOne line.\nOne line.\n',
)

export const clean = textFile('clean.md', 'All is well.\n')

const FORGED = 'says\r\n::error::x%0A::stop-commands::y @admin [a](http://evil.example/?a|b) <img src=x> {0}'

/** Its edits touch the line with the byte-order mark, characters of every width and a line end. */
const severalEdits = {
  title: 'Tag 🇪🇪 & ‘Estonia’',
  safety: 'safe' as const,
  edits: [
    { span: spanOf(marked, '\r\nEstonia'), text: ' 王 ' },
    { span: spanOf(marked, 'Latvia]'), text: 'Łotwa' },
    { span: { start: 0, end: 0 }, text: '🇪🇪 ' },
    { span: spanOf(marked, '"it\'s"'), text: '' },
  ],
}
const insertion = {
  title: 'Write [it](http://evil.example) out',
  safety: 'suggested' as const,
  edits: [{ span: { start: marked.text.length, end: marked.text.length }, text: '\r\n“𐐀”\r\n' }],
}
const overlapping = {
  title: 'Cannot be made',
  safety: 'safe' as const,
  edits: [
    { span: { start: 0, end: 4 }, text: 'a' },
    { span: { start: 3, end: 5 }, text: 'b' },
  ],
}

/** The findings of the first article. */
export const markedFindings = [
  findingOn(marked, 'tags: 🇱🇻', {
    severity: 'error',
    ruleId: 'untagged-countries',
    message: '“Estonia” <is> & "isn\'t" ]]> tagged',
    fix: severalEdits,
    suggestions: [insertion],
    related: [
      { path: forging.path, span: spanOf(forging, 'line.\nOne'), message: 'Here\ntoo.' },
      { path: 'not in this run/ä b.md', span: { start: 7, end: 9 }, message: 'And here.' },
    ],
  }),
  findingOn(marked, '王毅\uFFFE twice', { message: FORGED, fix: insertion }),
  findingOn(marked, 'Latvia.\r\nEstonia', { ruleId: 'odd|rule`id,x:y', fix: overlapping }),
]

/** The same words three times, so that only their number distinguishes these findings. */
const onForging = [0, 10, 20].map((start) => ({
  ...findingOn(forging, 'One', { message: FORGED, severity: 'error' as const }),
  span: { start, end: start + 3 },
}))

const silenced = findingOn(forging, 'line', { ruleId: 'untagged-countries' })

/** Findings, fixes, withheld findings and failures with everything that can go wrong in reporting them. */
export const AWKWARD = runOf(
  [
    {
      file: marked,
      findings: markedFindings,
      withheld: [{ finding: findingOn(marked, '東京'), by: 'baseline' }],
    },
    { file: clean, findings: [] },
    {
      file: forging,
      findings: onForging,
      withheld: [{ finding: silenced, by: 'exception', reason: 'the "echo"\nis <meant>' }],
    },
  ],
  [
    { path: forging.path, message: `the rule 'x' failed: ${FORGED}` },
    { path: 'lost\u001B ☠.md', message: 'not UTF-8' },
    { path: 'lost\u001B ☠.md', message: 'not UTF-8' },
  ],
  [
    {
      ruleId: 'untagged-countries',
      severity: 'warning',
      messageId: 'most',
      message: `2 of 3 articles: ${FORGED}`,
    },
    {
      ruleId: 'odd|rule`id,x:y',
      severity: 'warning',
      messageId: 'most',
      message: '“Most” & <all> are wrong',
    },
  ],
)

const rule = (id: string) =>
  defineRule({
    id,
    category: 'countries',
    summary: 'A country that is {not} tagged & <more>.',
    severity: { recommended: 'error', strict: 'error' },
    messages: {},
    check: () => [],
  })

/** A repository with the run in its folder `site`, and two rules, one of them with a page and an address. */
export const OPTIONS: ReportOptions = {
  ...PLAIN,
  version: '1.2.3',
  rules: [rule('a-rule'), rule('untagged-countries')],
  ruleUrl: (id) => (id === 'untagged-countries' ? `https://x.example/rules/${id}` : `file:///tmp/${id}.md`),
  rulePage: (id) => (id === 'untagged-countries' ? '# untagged-countries\n\n`{}`\n' : undefined),
  repositoryPath: (path) => `site/${path}`,
}
