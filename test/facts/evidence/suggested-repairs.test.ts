import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { saidInstead } from '../../../src/facts/evidence/said-instead.ts'
import { checkedQuotations } from '../../../src/facts/evidence/checked-quotations.ts'
import type { Edit } from '../../../src/text/edit.ts'
import { articleWithEvidence, checkedIn } from './article-with-evidence.ts'
import { articleQuoting, inventedWord, speechWithCut } from './invented-speech.ts'

async function suggestionsFor(article: string, evidence: Readonly<Record<string, string>>) {
  const read = await articleWithEvidence(article, evidence)
  const differences = checkedQuotations(read).flatMap((one) => one.differences)
  return differences.map((one) => saidInstead(read, one))
}

function applied(text: string, edits: readonly Edit[]): string {
  return edits
    .toSorted((a, b) => b.span.start - a.span.start)
    .reduce((left, { span, text: put }) => left.slice(0, span.start) + put + left.slice(span.end), text)
}

describe('what is suggested for a quotation', () => {
  it('makes a quotation one that nothing is wrong with', async () => {
    const change = fc.record({
      kind: fc.constantFrom('add', 'leave out', 'negate', 'swap'),
      at: fc.integer({ min: 1, max: 13 }),
      word: inventedWord,
    })
    await fc.assert(
      fc.asyncProperty(
        speechWithCut(15),
        fc.uniqueArray(change, { minLength: 1, maxLength: 3, selector: ({ at }) => at }),
        async ({ said, sentences }, changes) => {
          const quoted = [...said]
          for (const { at, kind, word } of changes.toSorted((a, b) => b.at - a.at)) {
            const put = {
              add: [quoted[at] ?? '', word],
              'leave out': [],
              negate: [quoted[at] ?? '', 'not'],
              swap: [word],
            }
            quoted.splice(at, 1, ...put[kind])
          }
          const article = articleQuoting(quoted)
          const evidence = { 'a.txt': `RUIZ: ${sentences.join(' ')}` }
          const suggestions = await suggestionsFor(article, evidence)
          const fixes = suggestions.flatMap((fix) => fix ?? [])
          const [checked] = await checkedIn(
            applied(
              article,
              fixes.flatMap(({ edits }) => edits),
            ),
            evidence,
          )
          if (fixes.length > 0 && fixes.length === suggestions.length)
            expect(checked?.state).toMatch(/^(?:exact|allowed)$/)
        },
      ),
      { endOnFailure: true },
    )
  })
})
