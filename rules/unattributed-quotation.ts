import { defineRule, integer, unattributedQuotations } from '../src/rule-api.ts'

export default defineRule({
  id: 'unattributed-quotation',
  category: 'sources',
  summary: 'A quotation without a speaker.',
  severity: { recommended: 'warning', strict: 'error' },
  options: {
    minWords: integer({
      default: 8,
      minimum: 1,
      description:
        'The minimum length of a reported quotation, in words. Shorter ones are often sayings or titles.',
    }),
  },
  messages: { unattributed: 'Nobody is named as the speaker of {quotation}. Say who said it' },
  *check(article, { minWords }) {
    for (const { span, text } of unattributedQuotations(article, minWords)) {
      yield { message: 'unattributed', data: { quotation: text }, span }
    }
  },
})
