import { describe, expect, it } from 'vitest'
import { gitlab } from '../../../src/report/formats/gitlab.ts'
import { AWKWARD, clean, forging, marked, OPTIONS } from '../awkward-run.ts'
import { cleanRun, findingOn, PLAIN, runOf, whole } from '../report-of.ts'
import { jsonProblems } from '../validate-report.ts'

const text = whole(gitlab(AWKWARD, OPTIONS))
const issues: { fingerprint: string }[] = JSON.parse(text)

describe('gitlab', () => {
  it('matches its schema', () => {
    expect(jsonProblems('gitlab-code-quality.json', text)).toEqual([])
    expect(jsonProblems('gitlab-code-quality.json', text.replaceAll('"major"', '"error"'))).not.toEqual([])
  })

  it('has an issue for every finding and failure', () => {
    const message =
      'says ::error::x%0A::stop-commands::y @admin [a](http://evil.example/?a|b) <img src=x> {0}'
    const lines = (begin: number, end = begin) => ({ begin, end })
    const path = `site/${marked.path}`
    const issue = (description: string, check_name: string, severity: string, location: object) => ({
      description,
      check_name,
      severity,
      location,
      fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/),
    })
    const onForging = (line: number) =>
      issue(message, 'a-rule', 'major', { path: `site/${forging.path}`, lines: lines(line) })
    const lost = issue('not UTF-8', 'failure', 'blocker', { path: 'site/lost\u001B ☠.md', lines: lines(1) })
    expect(issues).toEqual([
      issue('“Estonia” <is> & "isn\'t" ]]> tagged', 'untagged-countries', 'major', { path, lines: lines(1) }),
      issue(message, 'a-rule', 'minor', { path, lines: lines(3) }),
      issue('Wrong.', 'odd|rule`id,x:y', 'minor', { path, lines: lines(3, 4) }),
      issue(`the rule 'x' failed: ${message}`, 'failure', 'blocker', {
        path: `site/${forging.path}`,
        lines: lines(1),
      }),
      onForging(1),
      onForging(2),
      onForging(3),
      lost,
      lost,
    ])
  })

  it('has no fingerprint twice, even across articles', () => {
    expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(issues.length)
    const copies = [clean, { ...clean, path: 'copy.md' }]
    const run = runOf(copies.map((file) => ({ file, findings: [findingOn(file, 'well')] })))
    const [one, other] = JSON.parse(whole(gitlab(run, PLAIN)))
    expect(one.fingerprint).not.toBe(other.fingerprint)
  })

  it('is an empty array if there are no findings', () => {
    expect(whole(gitlab(cleanRun(2), OPTIONS))).toBe('[]\n')
  })
})
