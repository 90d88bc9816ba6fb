import { describe, expect, it } from 'vitest'
import { exitOf } from '../../src/cli/exit.ts'
import { countFindings, withoutWarnings } from '../../src/report/report.ts'
import { REPORTERS } from '../../src/report/reporters.ts'
import { textFile } from '../../src/text/text-file.ts'
import { OPTIONS } from './awkward-run.ts'
import { findingOn, runOf, whole } from './report-of.ts'

const rain = {
  ruleId: 'untagged-countries',
  severity: 'warning',
  messageId: 'most',
  message: 'It rains in 11 of 12 articles. Switch the rule off',
} as const
const hail = { ...rain, ruleId: 'hail', message: 'It hails in all articles' }
const file = textFile('a.md', 'Riga waits.\n')
const found = { file, findings: [findingOn(file, 'Riga', { severity: 'error' })] }
const clean = { file: textFile('b.md', 'All is well.\n'), findings: [] }
const run = runOf([found, clean], [], [rain, hail])

const message = 'It rains in 11 of 12 articles. Switch the rule off'
const jsonEntry = {
  filePath: '.',
  messages: [
    { ruleId: 'untagged-countries', messageId: 'most', severity: 1, message, line: 1, column: 1 },
    { ruleId: 'hail', messageId: 'most', severity: 1, message: hail.message, line: 1, column: 1 },
  ],
  suppressedMessages: [],
  errorCount: 0,
  warningCount: 2,
  fixableErrorCount: 0,
  fixableWarningCount: 0,
}

async function reported(format: string, report = run): Promise<string> {
  const reporter = await REPORTERS[format]?.()
  return reporter ? whole(reporter(report, OPTIONS)) : ''
}

describe('what is said of the whole run', () => {
  it.each([
    [
      'pretty',
      `\n\nMost articles of this run\n  warning  ${message}\n           untagged-countries\n  warning  ${hail.message}  hail\n\n✖ 1 finding (1 error) in 1 of 2 articles · 2 warnings about all of them\n`,
    ],
    [
      'compact',
      `(a-rule)\n.: warning: ${message} (untagged-countries)\n.: warning: ${hail.message} (hail)\n`,
    ],
    [
      'markdown',
      `\n\n- warning: ${message} ([untagged-countries](https://x.example/rules/untagged-countries))\n- warning: ${hail.message} (hail)\n`,
    ],
    [
      'html',
      `<h2 id="run">Most articles of this run <span class="count">2</span></h2>\n<ul>\n<li><span class="severity warning">warning</span> ${message} <a class="rule" href="https://x.example/rules/untagged-countries">untagged-countries</a></li>`,
    ],
    ['github', `::warning title=geolint%3A untagged-countries::${message}\n`],
    ['json', `,${JSON.stringify(jsonEntry)}]\n`],
    ['ndjson', `\n${JSON.stringify(jsonEntry)}\n`],
    [
      'sarif',
      `"toolConfigurationNotifications":[\n{"level":"warning","message":{"text":"${message}"},"associatedRule":{"id":"untagged-countries","index":1}},\n{"level":"warning","message":{"text":"${hail.message}"},"associatedRule":{"id":"hail"}}\n]`,
    ],
    [
      'junit',
      `<testsuite name="." tests="2" failures="2" errors="0">\n<testcase name="untagged-countries" classname="."><failure message="${message}" type="warning">warning: ${message} (untagged-countries)</failure></testcase>\n`,
    ],
  ])('%s says it', async (format, text) => {
    expect(await reported(format)).toContain(text)
  })

  it.each(['checkstyle', 'gitlab', 'rdjson'])('%s has no place for it', async (format) => {
    expect(await reported(format)).toBe(await reported(format, { ...run, runFindings: [] }))
  })

  it('is never a result of SARIF', async () => {
    const { runs } = JSON.parse(await reported('sarif'))
    expect(runs[0].results).toHaveLength(1)
  })

  it('counts once, and --quiet hides it', () => {
    expect(countFindings(run)).toMatchObject({ errors: 1, warnings: 2, articlesWithFindings: 1 })
    const quiet = withoutWarnings(run)
    expect(quiet.runFindings).toEqual([])
    expect(quiet.hidden.warnings).toBe(2)
  })

  it('counts for --max-warnings', () => {
    const alone = runOf([clean], [], [rain, hail])
    expect(exitOf(alone, 2).code).toBe(0)
    expect(exitOf(alone, 1)).toEqual({
      code: 1,
      reason: 'exit 1: 2 warnings, but --max-warnings allows 1',
    })
  })

  it('is not said to be in one of the articles', async () => {
    const pretty = await reported('pretty', runOf([clean, { ...clean, file }], [], [rain]))
    expect(pretty).toContain('⚠ 1 finding (1 warning) about the 2 articles as a whole\n')
    expect(pretty).toContain('geolint explain untagged-countries')
    expect(await reported('markdown')).toContain('1 error in 1 of 2 articles · 2 warnings about all of them')
  })
})
