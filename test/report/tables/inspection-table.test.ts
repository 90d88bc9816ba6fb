import { expect, it } from 'vitest'
import { inspectArticle } from '../../../src/facts/inspection.ts'
import { openArticle } from '../../../src/languages/open-article.ts'
import { inspectionTable } from '../../../src/report/tables/inspection-table.ts'
import { textFile } from '../../../src/text/text-file.ts'

const WIDE = { colour: false, width: 100 }

it('says whether and why the article is about each country', async () => {
  const text =
    '---\ntitle: Peru waits\ntags: [rain, Bolivia]\n---\n\nPeru waits for rain, and for seed.\n\nThe rain is late in Chile.\n'
  const record = inspectArticle(await openArticle(textFile('a.md', text)))
  expect(inspectionTable(record, WIDE).split('\n').slice(4, 7)).toEqual([
    'countries',
    '  PE  Peru   about  not tagged  2 mentions, in the headline, in 1 of 2 paragraphs',
    '  CL  Chile  named  not tagged  1 mention, in 1 of 2 paragraphs',
  ])
})

it('says why a country that is not tagged is not asked for, and which tags are countries', async () => {
  const text =
    '---\ntitle: Water\ncountries: [Peru]\ntags: rain\n---\n\nChile votes, and Chile waits.\n\n> We wait.\n> — Harbour pilot\n'
  const table = inspectionTable(inspectArticle(await openArticle(textFile('a.md', text))), WIDE)
  expect(table).toContain('\n  CL  Chile  about  not asked for  two mentions\n')
  expect(table).toContain('\ntags\n  countries  Peru  Peru\n  tags       rain  –\n')
  expect(table).toContain('\nblock quotations\n  Harbour pilot  We wait.\n')
})

it('says how each quotation compares with the evidence, and where, but not what was said', async () => {
  const text =
    '“The ferry will not sail on Sunday,” said Ana Ruiz.\n\n> We are proud of it.\n> — Harbour pilot\n'
  const record = inspectArticle(await openArticle(textFile('a.md', text)))
  const table = inspectionTable(
    {
      ...record,
      quotations: record.quotations.map((one) => ({
        ...one,
        evidence: { state: 'exact', path: 'ruiz.vtt', start: 200, end: 224 },
      })),
      blockQuotations: record.blockQuotations.map((one) => ({ ...one, evidence: { state: 'not-found' } })),
    },
    WIDE,
  )
  expect(table).toContain(`
quotations
  direct  Ana Ruiz  “The ferry will not sail on Sunday,”
                    exact: ruiz.vtt, characters 200–224
`)
  expect(table).toContain('  Harbour pilot  We are proud of it.\n                 not-found\n')
})

it('fits a narrow terminal', async () => {
  const text = `---
title: The ferries of the islands will not sail on Sundays, says the harbour office
countries: Peru
---

“The ferry will not sail on Sunday, and nobody will row,” said a former deputy harbour master. The United Arab Emirates waits.

> The ferry will not sail on Sunday, and nobody will row.
>
> Former deputy harbour master, Peru
`
  const record = inspectArticle(await openArticle(textFile('a.md', text)))
  expect(inspectionTable(record, { colour: false, width: 60 })).toBe(`a.md
  headline    The ferries of the islands will not sail on
              Sundays, says the harbour office
  standfirst  –

countries
  AE  United Arab          about  not asked for  one mention
      Emirates
  PE  Peru                 named  tagged         0 mentions

tags
  countries  Peru  Peru

quotations
  direct  a former deputy harbour      “The ferry will not…
          master

pull-quotes
  Former deputy harbour   in the text  The ferry will not…
  master, Peru

sources
  Former deputy harbour master, Peru  1×
`)
})
