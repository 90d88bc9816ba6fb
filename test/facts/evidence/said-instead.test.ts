import { describe, expect, it } from 'vitest'
import { checkedQuotations } from '../../../src/facts/evidence/checked-quotations.ts'
import { saidInstead } from '../../../src/facts/evidence/said-instead.ts'
import { openArticle } from '../../../src/languages/open-article.ts'
import { readEvidence } from '../../../src/testing/read-evidence.ts'
import { textFile } from '../../../src/text/text-file.ts'

const SAID =
  'RUIZ: We will not sign any agreement that hands the port to a foreign navy. Nobody on this coast will.\n'

/** The titles of what is suggested for a quotation, and the quotation after each. */
async function suggestionsFor(quotation: string): Promise<readonly (readonly string[])[]> {
  const file = textFile('a.md', `“${quotation},” said Ana Ruiz.\n`)
  const evidence = await readEvidence(file, { 'debate.txt': SAID })
  const article = await openArticle(file, undefined, undefined, evidence)
  return checkedQuotations(article)
    .flatMap(({ differences }) => differences)
    .flatMap((difference) => saidInstead(article, difference) ?? [])
    .map(({ edits: [edit], title }) => {
      if (!edit) return [title]
      const changed = file.text.slice(0, edit.span.start) + edit.text + file.text.slice(edit.span.end)
      return [title, changed.slice(1, changed.indexOf(',”'))]
    })
}

describe('what is suggested', () => {
  it.each([
    [
      'We will sign any agreement that hands the port to a foreign navy',
      ["Restore 'not'", 'We will not sign any agreement that hands the port to a foreign navy'],
    ],
    [
      'We will not sign any treaty that hands the port to a foreign navy',
      ["Quote 'agreement'", 'We will not sign any agreement that hands the port to a foreign navy'],
    ],
    [
      'We will not sign any secret agreement that hands the port to a foreign navy',
      ["Remove 'secret'", 'We will not sign any agreement that hands the port to a foreign navy'],
    ],
    [
      'We will not sign any agreement to a foreign navy',
      [
        "Restore 'that hands the port'",
        'We will not sign any agreement that hands the port to a foreign navy',
      ],
    ],
    [
      'We will not sign any **treaty** that hands the port to a foreign navy',
      ["Quote 'agreement'", 'We will not sign any **agreement** that hands the port to a foreign navy'],
    ],
  ])('for ‘%s’', async (quotation, suggestion) => {
    expect(await suggestionsFor(quotation)).toEqual([suggestion])
  })

  it('for each of several differences', async () => {
    const quotation = 'We will sign any treaty that hands the port to a foreign navy'
    expect((await suggestionsFor(quotation)).map(([title]) => title)).toEqual([
      "Restore 'not'",
      "Quote 'agreement'",
    ])
  })

  it('is nothing where markup is in the way', async () => {
    expect(
      await suggestionsFor(
        'We will not sign any secret **pact or** treaty that hands the port to a foreign navy',
      ),
    ).toEqual([])
  })

  it('is nothing for a quotation that was said', async () => {
    expect(await suggestionsFor('We won’t sign any agreement … to a foreign navy')).toEqual([])
  })
})
