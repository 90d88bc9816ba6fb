import { expect, it } from 'vitest'
import { exceptionTable } from '../../../src/report/tables/exception-table.ts'

const NOTICE = {
  path: 'articles/a.md',
  line: 6,
  column: 1,
  rule: 'missing-disclaimer',
  reason: 'the notice is printed by the theme',
  until: null,
  excepted: 1,
  problem: null,
}

const FAULTY = {
  ...NOTICE,
  line: 7,
  reason: null,
  until: '2026-12-01',
  problem: 'The exception has no effect: it has expired',
}

it('fits a narrow terminal', () => {
  expect(exceptionTable([NOTICE, FAULTY], { articles: 2, colour: false, width: 44 })).toBe(`\
articles/a.md:6:1  missing-disclaimer
    covers 1 finding
    the notice is printed by the theme

articles/a.md:7:1  missing-disclaimer
    The exception has no effect: it has
    expired
    no reason · until 2026-12-01

2 exceptions in 2 articles · 1 without effect
`)
})

it('prints sentences in the colour of the text, which no ground hides', () => {
  const table = exceptionTable([FAULTY], { articles: 1, colour: true, width: 100 })
  expect(table).toContain(
    '  \u001B[33mmissing-disclaimer\u001B[39m  The exception has no effect: it has expired\n',
  )
})
