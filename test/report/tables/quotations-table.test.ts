import { describe, expect, it } from 'vitest'
import { quotationsTable } from '../../../src/report/tables/quotations-table.ts'
import { withoutCommands } from '../../../src/report/text/plain-text.ts'
import { textWidth } from '../../../src/report/text/text-width.ts'
import { harmfulLines } from '../payloads.ts'
import { whole } from '../report-of.ts'
import { articleOf, EVERY_STATE, forgedSheet, placeOf, rowOf, sheetOf } from '../sheet-of.ts'

const table = (sheet: Parameters<typeof quotationsTable>[0], width = 80, colour = false) =>
  whole(quotationsTable(sheet, { colour, width }))

const UNREADABLE = [
  { path: 'tapes', problem: 'is a folder; name the files in it', line: 4 },
  { path: 'house/x.vtt', problem: 'has no text; check the file', line: undefined },
]

describe('quotationsTable', () => {
  it('shows every quotation in the order of the text, its place and what differs', () => {
    const sheet = sheetOf([
      articleOf(EVERY_STATE, { unreadable: UNREADABLE }),
      articleOf([], { hasEvidence: false }),
    ])
    expect(table(sheet)).toBe(`\
articles/ferry.md
The ferry stays
line 4: the evidence 'tapes' is a folder; name the files in it
the evidence 'house/x.vtt' has no text; check the file

 7  ✔ exact · Ana Ruiz
    “The ferry will not sail.”
    transcripts/ruiz.vtt:12 at 00:12:41

 9  ✔ allowed · Ana Ruiz
    “The ferry … won’t sail.”
    transcripts/ruiz.vtt:12

11  ⚠ differs slightly · Ana Ruiz
    “That ferry will not sail.”
    transcripts/ruiz.vtt:12 at 00:12:41
    said 'the', quoted 'That'

13  ✖ differs in substance · Ana Ruiz
    “The last ferry will sail.”
    transcripts/ruiz.vtt:12 at 00:12:41
    added 'last'
    left out 'not'

15  ✖ not found · Ana Ruiz
    “We are proud of the ferry.”
    closest: transcripts/ruiz.vtt:12 at 00:12:41
    'the ferry will not sail'

17  ✖ not found · no speaker
    “Nobody told us anything.”

19  ✖ said by another · Ana Ruiz
    “The ferry will not sail.”
    transcripts/ruiz.vtt:12 at 00:12:41, said by HARBOUR MASTER

21  – translation · Ana Ruiz
    “The ferry will not sail.”
    notes.md:3 at 00:12:41

23  ○ attested · Ana Ruiz
    “The ferry will not sail.”
    attested by AB on 2026-05-02, telephone

4 of 9 quotations are open, 2 evidence files cannot be read
2 not found · 1 said by another · 1 differs in substance · 1 differs slightly ·
1 translation · 1 attested · 1 allowed · 1 exact
2 articles · 1 with evidence
`)
  })

  it('shows only what is open, and says so', () => {
    const exact = rowOf({ place: placeOf() })
    const lost = rowOf({ line: 120, state: 'not-found', speaker: undefined })
    const sheet = sheetOf([articleOf([exact, lost]), articleOf([exact])], { isOpenOnly: true })
    expect(table(sheet)).toBe(`\
articles/ferry.md
The ferry stays

120  ✖ not found · no speaker
     “The ferry will not sail.”

1 of 3 quotations is open
1 not found · 2 exact
2 articles · 2 with evidence · 2 other quotations not shown
`)
  })

  it.each([
    [sheetOf([]), 'No articles were read, so there are no quotations to check.\n'],
    [
      sheetOf([articleOf([], { hasEvidence: false })]),
      `No article has evidence, so no quotation was checked.
1 article · 0 with evidence
  Name evidence under 'evidence' in the front matter, under 'house.evidence' in
  the configuration, or with --evidence.
`,
    ],
    [
      sheetOf([articleOf([])]),
      'None of the quotations is covered by the evidence.\n1 article · 1 with evidence\n',
    ],
    [
      sheetOf([articleOf([rowOf({ place: placeOf() })])], { isOpenOnly: true }),
      'None of 1 quotation is open\n1 exact\n1 article · 1 with evidence · 1 other quotation not shown\n',
    ],
  ])('says what is missing: %#', (sheet, text) => {
    expect(table(sheet)).toBe(text)
  })

  it('fits a narrow terminal, in any script', () => {
    const text = '「渡輪明天不會開航，因為港口的水太淺了，我們已經說過很多次了。」'
    const row = rowOf({ state: 'not-found', speaker: '港務局長'.repeat(9), text, place: placeOf({ text }) })
    const lines = table(sheetOf([articleOf([...EVERY_STATE, row], { headline: text })]), 40).split('\n')
    expect(lines.filter((line) => textWidth(line) > 40 && line.includes(' '))).toEqual([])
  })

  it('colours states', () => {
    expect(table(sheetOf([articleOf(EVERY_STATE)]), 80, true)).toContain('\u001B[32m✔ exact')
  })

  it.each([80, 200])('prints nothing harmful in %i columns', (width) => {
    const printed = (colour: boolean) => withoutCommands(table(forgedSheet(), width, colour))
    expect(harmfulLines(printed(false))).toEqual([])
    expect(harmfulLines(printed(true), { isColoured: true })).toEqual([])
  })
})
