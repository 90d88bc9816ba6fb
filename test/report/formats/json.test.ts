import { describe, expect, it } from 'vitest'
import { json, jsonResults } from '../../../src/report/formats/json.ts'
import { withoutWarnings } from '../../../src/report/report.ts'
import { textFile } from '../../../src/text/text-file.ts'
import { cleanRun, findingOn, runOf, spanOf, whole } from '../report-of.ts'

const file = textFile('a.md', '\uFEFFtags: [Latvia]\n\nEstonia and Latvia wait.\n')
const other = textFile('b.md', 'First line.\nEstonia waits too.\n')
const fix = {
  title: 'Tag Estonia',
  safety: 'safe' as const,
  edits: [
    { span: spanOf(file, 'wait'), text: 'hope' },
    { span: { start: 13, end: 13 }, text: ', Estonia' },
  ],
}
const suggestion = {
  title: 'Cut it',
  safety: 'suggested' as const,
  edits: [{ span: { start: 0, end: 6 }, text: '' }],
}
const error = findingOn(file, 'Estonia', {
  severity: 'error',
  fix,
  suggestions: [suggestion],
  related: [
    { path: 'b.md', span: spanOf(other, 'Estonia'), message: 'Here too.' },
    { path: 'elsewhere.md', span: { start: 3, end: 4 }, message: 'Not in this run.' },
  ],
})
const warning = findingOn(file, 'Latvia wait', { fix: suggestion })
const silenced = { finding: warning, by: 'exception', reason: 'meant' } as const
const report = runOf(
  [
    { file, findings: [error, warning], withheld: [silenced] },
    { file: other, findings: [] },
  ],
  [
    { path: 'b.md', message: 'a-rule failed: boom' },
    { path: 'c.md', message: 'not UTF-8' },
  ],
)

function counts(errorCount: number, warningCount: number, fixableErrorCount: number) {
  return { errorCount, warningCount, fixableErrorCount, fixableWarningCount: 0 }
}

describe('json', () => {
  it('has the shape of ESLint’s formatter', () => {
    const fatal = { ruleId: null, fatal: true, severity: 2, line: 1, column: 1 }
    const second = {
      ruleId: 'a-rule',
      messageId: 'wrong',
      severity: 1,
      message: 'Wrong.',
      line: 3,
      column: 13,
      endLine: 3,
      endColumn: 24,
      suggestions: [{ desc: 'Cut it', fix: { range: [0, 6], text: '' } }],
    }
    expect(JSON.parse(whole(json(report)))).toEqual([
      {
        ...counts(1, 1, 1),
        filePath: 'a.md',
        messages: [
          {
            ruleId: 'a-rule',
            messageId: 'wrong',
            severity: 2,
            message: 'Wrong.',
            line: 3,
            column: 1,
            endLine: 3,
            endColumn: 8,
            fix: { range: [13, 39], text: ', Estonia]\n\nEstonia and Latvia hope' },
            suggestions: [{ desc: 'Cut it', fix: { range: [0, 6], text: '' } }],
            related: [
              { path: 'b.md', message: 'Here too.', line: 2, column: 1, endLine: 2, endColumn: 8 },
              { path: 'elsewhere.md', message: 'Not in this run.' },
            ],
          },
          second,
        ],
        suppressedMessages: [{ ...second, suppressions: [{ kind: 'directive', justification: 'meant' }] }],
      },
      {
        ...counts(1, 0, 0),
        filePath: 'b.md',
        messages: [{ ...fatal, message: 'a-rule failed: boom' }],
        suppressedMessages: [],
      },
      {
        ...counts(1, 0, 0),
        filePath: 'c.md',
        messages: [{ ...fatal, message: 'not UTF-8' }],
        suppressedMessages: [],
      },
    ])
  })

  it('leaves out warnings with --quiet', () => {
    const [first] = JSON.parse(whole(json(withoutWarnings(report))))
    expect([first.messages.length, first.warningCount]).toEqual([1, 0])
  })

  it('lists only clean articles in a clean run', () => {
    const results = [...jsonResults(cleanRun(2))]
    expect(results.map(({ filePath, messages }) => [filePath, messages])).toEqual([
      ['clean-0.md', []],
      ['clean-1.md', []],
    ])
  })

  it('leaves out a fix whose edits overlap', () => {
    const edits = [
      { span: { start: 0, end: 4 }, text: 'a' },
      { span: { start: 3, end: 5 }, text: 'b' },
    ]
    const finding = findingOn(file, 'Estonia', { fix: { title: 'x', safety: 'safe', edits } })
    const [result] = jsonResults(runOf([{ file, findings: [finding] }]))
    expect(result).toMatchObject({
      fixableWarningCount: 0,
      messages: [expect.not.objectContaining({ fix: {} })],
    })
  })
})
