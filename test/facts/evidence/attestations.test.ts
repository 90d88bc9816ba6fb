import { describe, expect, it } from 'vitest'
import { attestations } from '../../../src/facts/evidence/attestations.ts'
import { attestedQuotations } from '../../../src/facts/evidence/attested-quotations.ts'
import { articleWithEvidence } from './article-with-evidence.ts'

const articleOf = (head: string) =>
  articleWithEvidence(`---\nlang: en\n${head}---\n\n“The ferry will sail on Sunday,” said Ana Ruiz.\n`, {})

const WHOLE = '{ quotation: The ferry will sail, by: EB, on: 2026-05-02, how: by telephone }'

describe('attestations', () => {
  it.each<[head: string, written: number, missing: readonly string[]]>([
    ['', 0, []],
    [`attested: ${WHOLE}\n`, 1, []],
    [`attested:\n  - ${WHOLE}\n`, 1, []],
    [`Attested:\n  - ${WHOLE.replace('by:', 'By:')}\n`, 1, []],
    [`attested:\n  - ${WHOLE.replace('2026-05-02', '"2026-05-02"')}\n`, 1, []],
    [`attested: yes\n`, 0, []],
    [`attested: [Ana Ruiz, EB]\n`, 0, []],
    [`attested: { date: 2026-05-02 }\n`, 0, []],
    ['attested: { quotation: The ferry will sail }\n', 0, ["'by' and 'on' and 'how'"]],
    ['attested: { quotation: " ", by: EB, on: 2026-05-02, how: by telephone }\n', 0, ["'quotation'"]],
    [`attested: ${WHOLE.replace('2026-05-02', 'Friday')}\n`, 0, ["a day such as 2026-05-02 under 'on'"]],
    [`attested: ${WHOLE.replace('2026-05-02', '2026-02-31')}\n`, 0, ["a day such as 2026-05-02 under 'on'"]],
    [`attested: ${WHOLE.replace('2026-05-02', '2026-13-02')}\n`, 0, ["a day such as 2026-05-02 under 'on'"]],
  ])('%j', async (head, count, missing) => {
    const { incomplete, written } = attestations(await articleOf(head))
    expect(written).toHaveLength(count)
    expect(incomplete.map((one) => one.missing)).toEqual(missing)
  })
})

describe('attestedQuotations', () => {
  it.each<[quotation: string, isFault: boolean]>([
    ['The ferry will sail', false],
    ['the ferry will', false],
    ['“The ferry will sail on Sunday,”', false],
    ['The ferry will not', true],
    ['ferry will sail', true],
    ['The ferry', true],
    ['The ferry will sail on Sunday again', true],
  ])('finds, of %j, no quotation: %s', async (quotation, isFault) => {
    const article = await articleOf(`attested: ${WHOLE.replace('The ferry will sail', `'${quotation}'`)}\n`)
    const { faults } = attestedQuotations(article)
    expect(faults.map(({ words }) => words)).toEqual(isFault ? [quotation] : [])
    for (const { span, words } of faults)
      expect(article.file.text.slice(span.start, span.end)).toContain(words)
  })

  it('finds that words begin more than one quotation, and attests none', async () => {
    const article = await articleWithEvidence(
      `---\nlang: en\nattested: ${WHOLE}\n---\n\n“The ferry will sail on Sunday,” said Ana Ruiz. “The ferry will sail on Monday,” said Jo March.\n`,
      {},
    )
    const { attestationOf, faults } = attestedQuotations(article)
    expect(faults.map(({ kind }) => kind)).toEqual(['ambiguous'])
    expect(attestationOf.size).toBe(0)
  })
})
