import { describe, expect, it } from 'vitest'
import {
  countColumn,
  shareClass,
  type SurveyColumn,
  surveyTable,
} from '../../../../../src/report/formats/html/survey/survey-table.ts'
import type { SurveyRows } from '../../../../../src/report/formats/html/survey/survey-rows.ts'
import { whole } from '../../../report-of.ts'

describe('shareClass', () => {
  it.each([
    [0, 9, 's0'],
    [9, 9, 's100'],
    [1, 3, 's33'],
    [1, 2000, 's1'],
    [0, 0, 's0'],
  ])('%d of %d', (count, most, name) => {
    expect(shareClass(count, most)).toBe(name)
  })
})

describe('surveyTable', () => {
  const rows = [
    { name: 'Chile & Peru', count: 1200 },
    { name: '<b>', count: 0 },
  ]
  const columns: readonly SurveyColumn<(typeof rows)[number]>[] = [
    { title: 'name', kind: 'name', cell: ({ name }) => name },
    countColumn('count', rows, ({ count }) => count, {
      kind: 'open',
      isSorted: true,
      meaning: 'how many',
      href: () => '#a',
    }),
    { title: 'by month', note: 'in 2024', kind: 'picture', cell: () => undefined },
  ]

  it('says how each column is sorted, what it counts, and how long each bar is', () => {
    const survey: SurveyRows<(typeof rows)[number]> = {
      rows,
      noun: 'name',
      keyOf: ({ count }) => count,
      nameOf: ({ name }) => name,
    }
    const table = surveyTable(survey, columns, 'names')
    expect(whole(table)).toBe(`\
<dl>
<dt>count</dt> <dd>how many</dd>
</dl>
<table class="survey" aria-labelledby="names" data-noun="name">
<thead>
<tr>
<th scope="col" class="name" data-sort="text">name</th>
<th scope="col" class="open" data-sort="number" aria-sort="descending">count</th>
<th scope="col" class="picture">by month <span class="note">in 2024</span></th>
</tr>
</thead>
<tbody>
<tr id="name-1200"><th scope="row">Chile &amp; Peru</th><td class="open s100"><a href="#a">1,200</a></td><td class="picture"></td></tr>
<tr id="name-0"><th scope="row">&lt;b&gt;</th><td class="open s0">0</td><td class="picture"></td></tr>
</tbody>
</table>
`)
  })
})
