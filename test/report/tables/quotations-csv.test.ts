import { expect, it } from 'vitest'
import { quotationsCsv } from '../../../src/report/tables/quotations-csv.ts'
import { harmfulLines } from '../payloads.ts'
import { whole } from '../report-of.ts'
import { articleOf, differing, EVERY_STATE, forgedSheet, placeOf, rowOf, sheetOf } from '../sheet-of.ts'

const HEAD =
  'path,line,quotation,speaker,state,severity,evidencePath,evidenceLine,evidenceTime,evidenceSpeaker,evidenceText,differences,attestedBy,attestedOn,attestedHow\r\n'

const csv = (sheet: Parameters<typeof quotationsCsv>[0]) => whole(quotationsCsv(sheet))

it('writes a row for each quotation', () => {
  expect(csv(sheetOf([articleOf(EVERY_STATE)]))).toBe(`${HEAD}\
articles/ferry.md,7,“The ferry will not sail.”,Ana Ruiz,exact,,transcripts/ruiz.vtt,12,00:12:41,RUIZ,the ferry will not sail,,,,\r
articles/ferry.md,9,“The ferry … won’t sail.”,Ana Ruiz,allowed,,transcripts/ruiz.vtt,12,,RUIZ,the ferry will not sail,,,,\r
articles/ferry.md,11,“That ferry will not sail.”,Ana Ruiz,differs,minor,transcripts/ruiz.vtt,12,00:12:41,RUIZ,the ferry will not sail,"said 'the', quoted 'That'",,,\r
articles/ferry.md,13,“The last ferry will sail.”,Ana Ruiz,differs,substantive,transcripts/ruiz.vtt,12,00:12:41,RUIZ,the ferry will not sail,added 'last' | left out 'not',,,\r
articles/ferry.md,15,“We are proud of the ferry.”,Ana Ruiz,not-found,,transcripts/ruiz.vtt,12,00:12:41,RUIZ,the ferry will not sail,,,,\r
articles/ferry.md,17,“Nobody told us anything.”,,not-found,,,,,,,,,,\r
articles/ferry.md,19,“The ferry will not sail.”,Ana Ruiz,said-by-another,,transcripts/ruiz.vtt,12,00:12:41,HARBOUR MASTER,the ferry will not sail,,,,\r
articles/ferry.md,21,“The ferry will not sail.”,Ana Ruiz,translation,,notes.md,3,00:12:41,RUIZ,el ferry no zarpará,,,,\r
articles/ferry.md,23,“The ferry will not sail.”,Ana Ruiz,attested,,,,,,,,AB,2026-05-02,telephone\r
`)
})

it('writes only the header without quotations', () => {
  expect(csv(sheetOf([]))).toBe(HEAD)
})

it('writes no formula and nothing harmful', () => {
  const row = rowOf({
    text: '=1+1',
    speaker: '@a',
    differences: [differing('=1', '')],
    place: placeOf({ path: '+x', text: '-1', speaker: '=2' }),
    attested: { by: '=b', on: '-c', how: '+d' },
  })
  expect(csv(sheetOf([articleOf([row], { path: '=p' })]))).toBe(
    `${HEAD}'=p,7,'=1+1,'@a,exact,,'+x,12,00:12:41,'=2,'-1,added '=1','=b,'-c,'+d\r\n`,
  )
  expect(harmfulLines(csv(forgedSheet()))).toEqual([])
})
