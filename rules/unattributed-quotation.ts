import { defineRule, integer, unattributedQuotations } from '../src/rule-api.ts'

export default defineRule({
  id: 'unattributed-quotation',
  category: 'sources',
  summary: 'A quotation that nobody is said to have spoken.',
  severity: 'warning',
  options: {
    minWords: integer({
      default: 8,
      minimum: 1,
      description: 'How many words a quotation has at least; shorter ones are often sayings and titles.',
    }),
  },
  messages: { unattributed: 'Nobody is named as the speaker of {quotation}' },
  *check(article, { minWords }) {
    for (const { span, text } of unattributedQuotations(article, minWords)) {
      yield { message: 'unattributed', data: { quotation: text }, span }
    }
  },
})
