import { describe, expect, it } from 'vitest'
import { isBorneOut, ownQuotations } from '../../../src/facts/evidence/own-quotations.ts'
import { articleWithEvidence } from './article-with-evidence.ts'

describe('pull-quotes', () => {
  const evidence = {
    'a.txt': 'RUIZ: The islanders paid for the ferry with their own savings. We told the board so.\n',
  }
  const articleOf = (text: string, pulled: string) =>
    articleWithEvidence(
      `---\nlang: en\n---\n\nAna Ruiz said: “${text}.” It rained.\n\nThe wind blew.\n\n<aside class="pullquote">${pulled}</aside>\n`,
      evidence,
    )
  const right = 'The islanders paid for the ferry with their own savings'
  const wrong = right.replace('savings', 'money')

  it('are no quotations of their own if they repeat one of the text', async () => {
    expect(ownQuotations(await articleOf(wrong, wrong)).map(({ form }) => form)).toEqual(['text'])
  })

  it.each([
    [wrong, right, true],
    [right, wrong, false],
  ])('%s / %s: borne out by the evidence: %s', async (text, pulled, isRight) => {
    const article = await articleOf(text, pulled)
    const [quote] = article.pullQuotes
    expect(quote && isBorneOut(article, quote.span)).toBe(isRight)
  })
})
