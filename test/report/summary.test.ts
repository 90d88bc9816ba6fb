import { expect, it } from 'vitest'
import { markdown } from '../../src/report/formats/markdown.ts'
import { pretty } from '../../src/report/formats/pretty.ts'
import { textFile } from '../../src/text/text-file.ts'
import { findingOn, PLAIN, runOf, whole } from './report-of.ts'

const file = textFile('a.md', 'Riga waits.\n')
const fix = { title: 'Tag Latvia', safety: 'safe', edits: [] } as const
const faulty = { file, findings: [findingOn(file, 'Riga', { fix })], fixed: ['Tag Peru'] }
const RUN = {
  ...runOf(Array.from({ length: 1_100 }, () => faulty)),
  hidden: { warnings: 2_000, unchangedLines: 3_000 },
}
const NOTES = ' · 1,100 fixable with --fix · 2,000 warnings not shown · 3,000 on unchanged lines not shown'

it.each([
  ['pretty', pretty, `1,100 findings (1,100 warnings) in 1,100 of 1,100 articles${NOTES}`],
  ['pretty', pretty, '1,100 changes made in 1,100 articles'],
  ['markdown', markdown, `1,100 warnings in 1,100 of 1,100 articles${NOTES}`],
])('%s writes all numbers alike: %3$s', (_, reporter, text) => {
  expect(whole(reporter(RUN, { ...PLAIN, width: 200 }))).toContain(text)
})

it('wraps the closing lines between their parts', () => {
  expect(whole(pretty(RUN, PLAIN))).toContain(`
✔ 1,100 changes made in 1,100 articles
⚠ 1,100 findings (1,100 warnings) in 1,100 of 1,100 articles ·
1,100 fixable with --fix · 2,000 warnings not shown ·
3,000 on unchanged lines not shown
`)
})
