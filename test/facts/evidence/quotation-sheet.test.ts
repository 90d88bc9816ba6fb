import { describe, expect, it } from 'vitest'
import { articleQuotations, isOpen, quotationRows } from '../../../src/facts/evidence/quotation-sheet.ts'
import { openArticle } from '../../../src/languages/open-article.ts'
import { textFile } from '../../../src/text/text-file.ts'
import { articleOf, EVERY_STATE, placeOf, rowOf, sheetOf } from '../../report/sheet-of.ts'

const TEXT = `---
title: The ferry stays
evidence: [transcripts/ruiz.vtt, tapes]
---

“The ferry will not sail on Sunday,” said Ana Ruiz, who owns a mesa.

> We are proud of the old ferry, and always were.
> — Harbour pilot

<aside class="pullquote">Nobody told us anything about the ferry.</aside>
`

const EVIDENCE = {
  files: [],
  unreadable: [
    {
      path: 'tapes',
      problem: 'is a folder; name the files in it',
      speaker: undefined,
      language: undefined,
      date: undefined,
      span: { start: TEXT.indexOf('tapes'), end: TEXT.indexOf('tapes') + 5 },
    },
  ],
}

const article = await openArticle(textFile('a.md', TEXT), undefined, undefined, EVIDENCE)
const spanOf = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length })
const spoken = rowOf({ span: spanOf('“The ferry will not sail on Sunday,”'), place: placeOf() })

describe('articleQuotations', () => {
  it('names the article and the evidence that cannot be read', () => {
    expect(articleQuotations(article)).toMatchObject({
      path: 'a.md',
      headline: 'The ferry stays',
      unreadable: [{ path: 'tapes', problem: 'is a folder; name the files in it', line: 3 }],
      hasEvidence: true,
    })
  })
})

describe('quotationRows', () => {
  it('gives the line of each quotation', () => {
    expect(quotationRows(article, [spoken])).toEqual([
      { ...spoken, line: 6, place: placeOf({ speaker: 'Ruiz' }) },
    ])
  })

  it.each([
    ['RUIZ', 'exact', 'Ruiz'],
    ['Ana Ruiz (by phone)', 'exact', 'Ana Ruiz'],
    ['RUIZ, ANA', 'differs', 'Ruiz'],
    ['Carlos Mesa', 'exact', undefined],
    ['Carlos Mesa', 'not-found', undefined],
    ['Carlos Mesa', 'said-by-another', 'Carlos Mesa'],
    ['VTT', 'exact', undefined],
    ['(…)', 'exact', undefined],
    [undefined, 'exact', undefined],
  ] as const)(
    'names a speaker of the evidence only if the article does: %s, %s',
    async (name, state, shown) => {
      const rows = [{ ...spoken, state, place: placeOf({ speaker: name }) }]
      expect(quotationRows(article, rows)[0]?.place?.speaker).toBe(shown)
    },
  )

  it('names nobody beside the words of an anonymous source', () => {
    const rows = [{ ...spoken, hasNamedSpeaker: false }]
    expect(quotationRows(article, rows)[0]?.place?.speaker).toBeUndefined()
  })
})

describe('quotationSheet', () => {
  it('counts everything, even if it shows only what is open', () => {
    const all = [articleOf(EVERY_STATE), articleOf([rowOf()]), articleOf([], { hasEvidence: false })]
    const { articles, counts, ...totals } = sheetOf(all, { isOpenOnly: true })
    expect(articles.map(({ rows }) => rows)).toEqual([EVERY_STATE.filter(isOpen)])
    expect([...counts]).toEqual([
      ['exact', 2],
      ['allowed', 1],
      ['differs-minor', 1],
      ['differs-substantive', 1],
      ['not-found', 2],
      ['said-by-another', 1],
      ['translation', 1],
      ['attested', 1],
    ])
    expect(totals).toEqual({
      read: 3,
      withEvidence: 2,
      quotations: 10,
      open: 4,
      unreadable: 0,
      unchecked: 0,
      isOpenOnly: true,
      failures: [],
    })
  })

  it('keeps an article whose evidence cannot be read', () => {
    const unreadable = [{ path: 'tapes', problem: 'is a folder; name the files in it', line: undefined }]
    const one = articleOf([rowOf()], { unreadable })
    expect(sheetOf([one], { isOpenOnly: true }).articles).toEqual([{ ...one, rows: [] }])
  })
})
