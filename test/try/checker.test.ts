import { describe, expect, it } from 'vitest'
import { rules } from '../../rules/index.ts'
import { defineRule } from '../../src/rule/define-rule.ts'
import { openChecker, type Pasted } from '../../src/try/checker.ts'

const checker = openChecker(rules)
const time = Date.parse('2026-01-01T09:00Z')

function pasted(text: string, changes: Partial<Pasted> = {}): Pasted {
  return { text, preset: 'recommended', time, ...changes }
}

const UNTAGGED = `---
title: Peru and Chile talk
countries: [Peru]
---

Chile has waited for Peru. Chile will wait no longer.

## Disclaimer

The views in this article are those of its author, and the publisher accepts no liability for them.
`

describe('the checker of the page', () => {
  it('places what it finds', async () => {
    const { failures, findings, record } = await checker.check(pasted(UNTAGGED))
    expect(failures).toEqual([])
    expect(findings.map(({ column, finding, line }) => [finding.ruleId, line, column])).toEqual([
      ['untagged-countries', 2, 17],
    ])
    expect(record?.countries.map(({ name, tagged }) => [name, tagged])).toEqual([
      ['Chile', false],
      ['Peru', true],
    ])
  })

  it('takes severities from the preset', async () => {
    const article = UNTAGGED.replace('waited', 'waited since Monday, 14 October 2025,')
    const severities = async (preset: Pasted['preset']) =>
      (await checker.check(pasted(article, { preset }))).findings.map(({ finding }) => [
        finding.ruleId,
        finding.severity,
      ])
    expect(await severities('recommended')).toContainEqual(['weekday-mismatch', 'warning'])
    expect(await severities('strict')).toContainEqual(['weekday-mismatch', 'error'])
  })

  it('makes the safe fixes', async () => {
    const { fixes, text } = await checker.fix(pasted(UNTAGGED))
    expect(fixes).toEqual(["Tag Chile under 'countries'"])
    expect(text).toBe(UNTAGGED.replace('[Peru]', '[Peru, Chile]'))
    expect(await checker.fix(pasted(text))).toEqual({ text, fixes: [] })
  })

  it('withholds what an exception covers until it expires', async () => {
    const exception = '{ rule: untagged-countries, reason: the desk tags it later, until: 2026-06-30 }'
    const article = UNTAGGED.replace('countries:', `geolint: { disable: [${exception}] }\ncountries:`)
    const found = async (day: string) => {
      const { findings, withheld } = await checker.check(pasted(article, { time: Date.parse(day) }))
      return [findings.map(({ finding }) => finding.ruleId), withheld.map(({ reason }) => reason)]
    }
    expect(await found('2026-06-01T09:00Z')).toEqual([[], ['the desk tags it later']])
    expect(await found('2026-07-15T09:00Z')).toEqual([['untagged-countries', 'unneeded-exception'], []])
  })

  it('reports a rule that fails, and runs the others', async () => {
    const failing = defineRule({
      id: 'failing',
      category: 'tests',
      summary: 'Fails.',
      severity: { recommended: 'error', strict: 'error' },
      messages: {},
      check() {
        throw new Error('it is <b>broken</b>')
      },
    })
    const { failures, findings } = await openChecker([...rules, failing]).check(pasted(UNTAGGED))
    expect(failures).toEqual(["The rule 'failing' failed: it is <b>broken</b>"])
    expect(findings).toHaveLength(1)
  })

  it('refuses a merge conflict, as the command line does', async () => {
    const text = 'A.\n\n<<<<<<< ours\nB.\n=======\nC.\n>>>>>>> theirs\n'
    const { failures, record } = await checker.check(pasted(text))
    expect(failures).toEqual(['The article has an unresolved merge conflict at line 3. Resolve it.'])
    expect(record).toBeUndefined()
  })

  it('says that it cannot open evidence', async () => {
    const article = UNTAGGED.replace('countries:', 'evidence: ruiz.vtt\ncountries:')
    expect((await checker.check(pasted(article))).namesEvidence).toBe(true)
    expect((await checker.check(pasted(UNTAGGED))).namesEvidence).toBe(false)
  })
})
