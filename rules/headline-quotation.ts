import { defineRule, missingHeadlineQuotations } from '../src/rule-api.ts'

export default defineRule({
  id: 'headline-quotation',
  category: 'quotations',
  summary: 'A quotation in the headline that the text does not have.',
  severity: { recommended: 'warning', strict: 'error' },
  messages: {
    missing: 'The text does not have {quotation}. Quote words from the text, or remove the quotation marks',
  },
  *check(article) {
    for (const { span, text } of missingHeadlineQuotations(article))
      yield { message: 'missing', data: { quotation: text }, span }
  },
})
