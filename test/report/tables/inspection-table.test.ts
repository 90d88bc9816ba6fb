import { expect, it } from 'vitest'
import { inspectArticle } from '../../../src/facts/inspection.ts'
import { openArticle } from '../../../src/languages/open-article.ts'
import { inspectionTable } from '../../../src/report/tables/inspection-table.ts'
import { textFile } from '../../../src/text/text-file.ts'

it('says whether and why the article is about each country', async () => {
  const text =
    '---\ntitle: Peru waits\n---\n\nPeru waits for rain, and for seed.\n\nThe rain is late in Chile.\n'
  const record = inspectArticle(await openArticle(textFile('a.md', text)))
  expect(inspectionTable(record, false).split('\n').slice(4, 7)).toEqual([
    'countries',
    '  PE  Peru   about  not tagged  2 mentions, in the headline, in 1 of 2 paragraphs',
    '  CL  Chile  named  not tagged  1 mention, in 1 of 2 paragraphs',
  ])
})
