import { describe, expect, it } from 'vitest'
import { applyFixes } from '../../../src/engine/fixing/apply-edits.ts'
import { rdjson } from '../../../src/report/formats/rdjson.ts'
import { fileContent, textFile } from '../../../src/text/text-file.ts'
import { AWKWARD, forging, marked, markedFindings, OPTIONS } from '../awkward-run.ts'
import { cleanRun, findingOn, PLAIN, runOf, whole } from '../report-of.ts'
import { jsonProblems } from '../validate-report.ts'

interface Position {
  readonly line: number
  readonly column: number
}

interface Suggestion {
  readonly range: { readonly start: Position; readonly end: Position }
  readonly text: string
}

const text = whole(rdjson(AWKWARD, OPTIONS))
const { diagnostics } = JSON.parse(text)
const onMarked = diagnostics.slice(3, 6)

/** The file with a suggestion made in its bytes, as reviewdog counts them. */
function suggested(content: string, { range, text: replacement }: Suggestion): string {
  const bytes = Buffer.from(content)
  const at = ({ line, column }: Position) => {
    let start = 0
    for (let count = 1; count < line; count += 1) start = bytes.indexOf('\n', start) + 1
    return start + column - 1
  }
  return Buffer.concat([
    bytes.subarray(0, at(range.start)),
    Buffer.from(replacement),
    bytes.subarray(at(range.end)),
  ]).toString()
}

describe('rdjson', () => {
  it.each([
    ['an awkward run', AWKWARD],
    ['a clean run', cleanRun(2)],
    ['nothing at all', runOf([])],
  ])('matches its schema in %s', (_, report) => {
    expect(jsonProblems('reviewdog-diagnostic-result.json', whole(rdjson(report, OPTIONS)))).toEqual([])
  })

  it('fails its schema if it is broken', () => {
    expect(
      jsonProblems('reviewdog-diagnostic-result.json', text.replaceAll('"line":1,', '"line":"one",')),
    ).not.toEqual([])
  })

  it('counts the bytes in a line, including those of a byte-order mark', () => {
    const ranges = onMarked.map((one: { location: { range: unknown } }) => one.location.range)
    const before = Buffer.byteLength('🌍 Zürich said <b>"it\'s"</b> & ]]> \u0007\u001B[31m\u202E')
    expect(ranges.slice(0, 2)).toEqual([
      { start: { line: 1, column: 4 }, end: { line: 1, column: 18 } },
      { start: { line: 3, column: before + 1 }, end: { line: 3, column: before + 1 + 3 + 3 + 3 + 6 } },
    ])
  })

  it('suggests the result that the engine gets from every fix', () => {
    const fixes = markedFindings.map(({ fix, suggestions = [] }) => [...(fix ? [fix] : []), ...suggestions])
    const engine = fixes.map((some) =>
      some.map((fix) => applyFixes(marked.text, [{ ...fix, safety: 'safe' }]).text),
    )
    const made = onMarked.map(({ suggestions = [] }: { suggestions?: Suggestion[] }) =>
      suggestions.map((one) => suggested(fileContent(marked), one)),
    )
    // The last fix has edits that overlap, so nothing can be made of it.
    expect(engine[2]).toEqual([marked.text])
    expect(made).toEqual([...engine.slice(0, 2).map((texts) => texts.map((one) => `\uFEFF${one}`)), []])
  })

  it('gives the paths of the run, rules with their addresses, and related places', () => {
    expect(onMarked[0]).toMatchObject({
      location: { path: marked.path },
      severity: 'ERROR',
      code: { value: 'untagged-countries', url: 'https://x.example/rules/untagged-countries' },
      related_locations: [
        {
          message: 'Here too.',
          location: {
            path: forging.path,
            range: { start: { line: 1, column: 5 }, end: { line: 2, column: 4 } },
          },
        },
        { message: 'And here.', location: { path: 'not in this run/ä b.md' } },
      ],
    })
    expect(onMarked[1].code).toEqual({ value: 'a-rule' })
  })

  it('reports failures', () => {
    expect(diagnostics[1]).toEqual({
      message: 'not UTF-8',
      location: { path: 'lost\u001B ☠.md' },
      severity: 'ERROR',
    })
  })

  it('is right after a line end and at the end of a file', () => {
    const file = textFile('a.md', 'é\r\nü')
    const finding = { ...findingOn(file, 'ü'), span: { start: 1, end: 4 } }
    const report = whole(rdjson(runOf([{ file, findings: [finding] }]), PLAIN))
    expect(JSON.parse(report).diagnostics[0].location.range).toEqual({
      start: { line: 1, column: 3 },
      end: { line: 2, column: 3 },
    })
  })
})
