import { expect, it } from 'vitest'
import { quotationsJson } from '../../../src/report/tables/quotations-json.ts'
import { harmfulLines } from '../payloads.ts'
import { whole } from '../report-of.ts'
import { articleOf, EVERY_STATE, forgedSheet, sheetOf } from '../sheet-of.ts'

const json = (sheet: Parameters<typeof quotationsJson>[0]) => whole(quotationsJson(sheet))

it('writes an object for each quotation, without what is not known', () => {
  const [exact, allowed, , substantive, , lost, , , attested] = EVERY_STATE
  const rows = [exact, allowed, substantive, lost, attested].filter((row) => row !== undefined)
  expect(json(sheetOf([articleOf(rows)]))).toBe(`[
{"path":"articles/ferry.md","quotation":{"text":"“The ferry will not sail.”","start":10,"end":40},"speaker":"Ana Ruiz","state":"exact","evidence":{"path":"transcripts/ruiz.vtt","start":200,"end":224,"line":12,"text":"the ferry will not sail","time":761.4,"speaker":"RUIZ"}},
{"path":"articles/ferry.md","quotation":{"text":"“The ferry … won’t sail.”","start":10,"end":40},"speaker":"Ana Ruiz","state":"allowed","evidence":{"path":"transcripts/ruiz.vtt","start":200,"end":224,"line":12,"text":"the ferry will not sail","speaker":"RUIZ"}},
{"path":"articles/ferry.md","quotation":{"text":"“The last ferry will sail.”","start":10,"end":40},"speaker":"Ana Ruiz","state":"differs","severity":"substantive","evidence":{"path":"transcripts/ruiz.vtt","start":200,"end":224,"line":12,"text":"the ferry will not sail","time":761.4,"speaker":"RUIZ"},"differences":[{"said":"","quoted":"last"},{"said":"not","quoted":""}]},
{"path":"articles/ferry.md","quotation":{"text":"“Nobody told us anything.”","start":10,"end":40},"state":"not-found"},
{"path":"articles/ferry.md","quotation":{"text":"“The ferry will not sail.”","start":10,"end":40},"speaker":"Ana Ruiz","state":"attested","attested":{"by":"AB","on":"2026-05-02","how":"telephone"}}
]
`)
})

it('writes an empty array without quotations', () => {
  expect(json(sheetOf([articleOf([])]))).toBe('[]\n')
})

it('writes nothing harmful, and loses nothing', () => {
  const text = json(forgedSheet())
  expect(harmfulLines(text)).toEqual([])
  expect(JSON.parse(text)).toMatchObject(
    forgedSheet().articles.flatMap(({ path, rows }) =>
      rows.map((row) => ({ path, quotation: { text: row.text }, state: row.state })),
    ),
  )
})
