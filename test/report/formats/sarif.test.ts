import { describe, expect, it } from 'vitest'
import { applyFixes } from '../../../src/engine/fixing/apply-edits.ts'
import { pathUri, sarif } from '../../../src/report/formats/sarif.ts'
import { AWKWARD, marked, markedFindings, OPTIONS } from '../awkward-run.ts'
import { cleanRun, PLAIN, runOf, whole } from '../report-of.ts'
import { jsonProblems } from '../validate-report.ts'

interface Region {
  readonly startLine: number
  readonly startColumn: number
  readonly endLine: number
  readonly endColumn: number
  readonly charOffset: number
  readonly charLength: number
}

interface Replacement {
  readonly deletedRegion: Region
  readonly insertedContent: { readonly text: string }
}

const text = whole(sarif(AWKWARD, OPTIONS))
const [run] = JSON.parse(text).runs
const [first, second] = run.results
const PATH =
  "articles/%C5%81%C3%B3d%C5%BA%20%E2%80%9C%C3%A0%20la%E2%80%9D%20%26%20b%2520%5B1%5D's%20%3Cx%3E%7C%22%60%40me%60.md"

/** The text between the two ends of a region by line and column, as an editor counts them. */
function offsets({ startLine, startColumn, endLine, endColumn }: Region): readonly [number, number] {
  const starts = [0, ...[...marked.text.matchAll(/\r\n/g)].map(({ index }) => index + 2)]
  return [(starts[startLine - 1] ?? 0) + startColumn - 1, (starts[endLine - 1] ?? 0) + endColumn - 1]
}

/** As SARIF specifies: each region refers to the unedited text. */
function replaced(
  replacements: readonly Replacement[],
  place: (region: Region) => readonly [number, number],
) {
  return replacements.toReversed().reduce((result, { deletedRegion, insertedContent }) => {
    const [start, end] = place(deletedRegion)
    return result.slice(0, start) + insertedContent.text + result.slice(end)
  }, marked.text)
}

describe('sarif', () => {
  it.each([
    ['an awkward run', AWKWARD, OPTIONS],
    ['a clean run without rules', cleanRun(2), { ...PLAIN, version: '1.0.0' }],
    ['nothing at all', runOf([]), OPTIONS],
  ])('matches its schema in %s', (_, report, options) => {
    expect(jsonProblems('sarif-2.1.0-rtm.5.json', whole(sarif(report, options)))).toEqual([])
  })

  it('fails its schema if it is broken', () => {
    const broken = text.replaceAll('"startLine":1', '"startLine":0')
    expect(jsonProblems('sarif-2.1.0-rtm.5.json', broken)).not.toEqual([])
  })

  it('describes the tool and its rules', () => {
    const summary = { text: 'A country that is {not} tagged & <more>.' }
    const common = {
      shortDescription: summary,
      fullDescription: summary,
      defaultConfiguration: { level: 'error' },
      properties: { tags: ['countries'] },
    }
    const page = '# untagged-countries\n\n`{}`\n'
    expect(run.tool.driver).toEqual({
      name: 'geolint',
      version: '1.2.3',
      semanticVersion: '1.2.3',
      rules: [
        { ...common, id: 'a-rule', help: summary },
        {
          ...common,
          id: 'untagged-countries',
          help: { text: page, markdown: page },
          helpUri: 'https://x.example/rules/untagged-countries',
        },
      ],
    })
    expect(run.columnKind).toBe('utf16CodeUnits')
  })

  it('places a finding and its related places', () => {
    const location = { uri: `site/${PATH}`, uriBaseId: '%SRCROOT%' }
    expect(first).toMatchObject({
      ruleId: 'untagged-countries',
      ruleIndex: 1,
      level: 'error',
      message: { text: '“Estonia” <is> & "isn\'t" ]]> tagged' },
      locations: [
        {
          physicalLocation: {
            artifactLocation: location,
            region: {
              startLine: 1,
              startColumn: 1,
              endLine: 1,
              endColumn: 11,
              charOffset: 0,
              charLength: 10,
            },
          },
        },
      ],
    })
    const forging = 'site/bad%0A%3A%3Aerror%20file%3Dx%2Cline%3D1%3A%3Aboo%250A%0D%2Cy%3Az%09%1B%5B2J.md'
    expect(first.relatedLocations).toEqual([
      {
        physicalLocation: {
          artifactLocation: { uri: forging, uriBaseId: '%SRCROOT%' },
          region: { startLine: 1, startColumn: 5, endLine: 2, endColumn: 4, charOffset: 4, charLength: 9 },
        },
        message: { text: 'Here too.' },
      },
      {
        physicalLocation: {
          artifactLocation: { uri: 'site/not%20in%20this%20run/%C3%A4%20b.md', uriBaseId: '%SRCROOT%' },
        },
        message: { text: 'And here.' },
      },
    ])
  })

  it('does not take an article’s words for a link or a placeholder', () => {
    const words = 'says ::error::x%0A::stop-commands::y @admin '
    expect(second.message.text).toBe(`${words}\\[a\\](http://evil.example/?a|b) <img src=x> {{0}}`)
  })

  it('gives the safe fix and suggestions with the results that the engine gets', () => {
    const [finding] = markedFindings
    const fixes = [finding?.fix, ...(finding?.suggestions ?? [])].flatMap((fix) => (fix ? [fix] : []))
    const expected = fixes.map((fix) => applyFixes(marked.text, [{ ...fix, safety: 'safe' }]).text)
    const changes: Replacement[][] = first.fixes.map(
      (fix: { artifactChanges: { replacements: Replacement[] }[] }) => fix.artifactChanges[0]?.replacements,
    )
    expect(new Set([...expected, marked.text]).size).toBe(3)
    expect(changes.map((change) => replaced(change, offsets))).toEqual(expected)
    const byOffset = ({ charOffset, charLength }: Region) => [charOffset, charOffset + charLength] as const
    expect(changes.map((change) => replaced(change, byOffset))).toEqual(expected)
  })

  it('leaves out a fix whose edits overlap', () => {
    expect(run.results[2]).not.toHaveProperty('fixes')
  })

  it('shows withheld findings and what withholds them', () => {
    const kinds = run.results.flatMap((result: { suppressions?: unknown }) => result.suppressions ?? [])
    expect(kinds).toEqual([
      { kind: 'external' },
      { kind: 'inSource', justification: 'the "echo" is <meant>' },
    ])
  })

  it('distinguishes findings about the same words', () => {
    const prints = run.results.map(
      (result: { partialFingerprints: Record<string, string> }) => result.partialFingerprints['geolint/v1'],
    )
    expect(new Set(prints).size).toBe(prints.length)
    expect(prints[0]).toMatch(/^[0-9a-f]{16}$/)
  })

  it('reports failures', () => {
    const [invocation] = run.invocations
    expect(invocation.executionSuccessful).toBe(false)
    expect(invocation.toolExecutionNotifications).toHaveLength(3)
    expect(invocation.toolExecutionNotifications[1]).toEqual({
      level: 'error',
      message: { text: 'not UTF-8' },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'site/lost%1B%20%E2%98%A0.md', uriBaseId: '%SRCROOT%' },
          },
        },
      ],
    })
    expect(JSON.parse(whole(sarif(cleanRun(1), OPTIONS))).runs[0].invocations).toEqual([
      { executionSuccessful: true, toolExecutionNotifications: [] },
    ])
  })
})

describe('pathUri', () => {
  it.each([
    ['articles/bolivia.md', 'articles/bolivia.md'],
    ['C: is no drive/a:b.md', 'C%3A%20is%20no%20drive/a%3Ab.md'],
    ['../100%?#.md', '../100%25%3F%23.md'],
    ['/srv/a b.md', 'file:///srv/a%20b.md'],
    ['C:/a b.md', 'file:///C%3A/a%20b.md'],
    ['half a pair \uD83D.md', 'half%20a%20pair%20%EF%BF%BD.md'],
  ])('%j is %s', (path, uri) => {
    expect(pathUri(path)).toBe(uri)
  })
})
