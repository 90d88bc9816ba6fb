import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { quotationsPage } from '../../../../../src/report/formats/html/quotations/quotations-page.ts'
import { harmfulLines } from '../../../payloads.ts'
import { whole } from '../../../report-of.ts'
import { articleOf, EVERY_STATE, forgedSheet, placeOf, rowOf, sheetOf } from '../../../sheet-of.ts'
import { textOf } from '../text-of.ts'

const page = (sheet: Parameters<typeof quotationsPage>[0]) => whole(quotationsPage(sheet))

function textOfPage(sheet: Parameters<typeof quotationsPage>[0]): string {
  return textOf(page(sheet).replace(/^[^]*<body>/, '')).replaceAll(/\s+/g, ' ')
}

describe('quotationsPage', () => {
  it('shows each quotation beside its passage, with state, speaker, place and differing words', () => {
    const text = textOfPage(sheetOf([articleOf(EVERY_STATE)]))
    expect(text).toContain(
      'Quotations against evidence 4 of 9 quotations are open 1 article · 1 with evidence',
    )
    expect(text).toContain(
      '✖ not found2no evidence has these words; the closest passage is shown if there is one',
    )
    expect(text).toContain(
      'The ferry stays articles/ferry.md ✔ exact Ana Ruiz Quoted · line 7 “The ferry will not sail.”',
    )
    expect(text).toContain(
      '✖ differs in substance Ana Ruiz Quoted · line 13 “The last ferry will sail.” ' +
        "Said · transcripts/ruiz.vtt:12 at 00:12:41 · RUIZ the ferry will not sail added 'last' ",
    )
    expect(text).toContain(
      'Closest passage · transcripts/ruiz.vtt:12 at 00:12:41 · RUIZ the ferry will not sail',
    )
    expect(text).toContain('“Nobody told us anything.” No passage of the evidence is close.')
    expect(text).toContain('attested by AB on 2026-05-02, telephone')
    expect(text).toMatch(/Confidential: this sheet prints words and names [^<]* see the evidence\. $/)
  })

  it('lists several articles, and what could not be read', () => {
    const unreadable = [{ path: 'tapes', problem: 'is a folder; name the files in it', line: 4 }]
    const sheet = sheetOf(
      [articleOf(EVERY_STATE), articleOf([], { path: 'b_c.md', headline: undefined, unreadable })],
      { failures: [{ path: 'broken.md', message: 'is not UTF-8' }], isOpenOnly: true },
    )
    const text = textOfPage(sheet)
    expect(text).toContain('2 articles · 2 with evidence · 5 other quotations not shown')
    expect(text).toContain('Failures broken.md: is not UTF-8')
    expect(text).toContain('Articles The ferry stays 4 quotations, 4 open b_c.md 0 quotations')
    expect(text).toContain("b_c.md line 4: the evidence 'tapes' is a folder; name the files in it")
  })

  it('copes with nothing to show', () => {
    expect(textOfPage(sheetOf([]))).toContain('No article has evidence, so no quotation was checked.')
  })

  it('allows only its own style', () => {
    const html = page(sheetOf([articleOf([rowOf({ place: placeOf() })])]))
    const style = /<style>([^]*?)<\/style>/.exec(html)?.[1] ?? ''
    const digest = createHash('sha256').update(style).digest('base64')
    expect(html).toContain(`style-src &#39;sha256-${digest}&#39;`)
  })

  it('writes nothing harmful', () => {
    const html = page(forgedSheet())
    expect(harmfulLines(html)).toEqual([])
    expect(html).not.toMatch(/<script|<img|javascript:forged"/)
    expect(html.endsWith('</html>\n')).toBe(true)
  })
})
