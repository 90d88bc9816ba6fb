import { countryByCode, defineRule, unmentionedTags } from '../src/rule-api.ts'

export default defineRule({
  id: 'unmentioned-country-tag',
  category: 'countries',
  summary: 'A tagged country that the article never names, not even by a city or its people.',
  severity: { recommended: 'warning', strict: 'error' },
  messages: {
    unmentioned:
      "{country} is tagged under '{key}', but the article never names it. Remove the tag, or name the country",
  },
  *check(article) {
    for (const { code, key, span } of unmentionedTags(article)) {
      yield { message: 'unmentioned', data: { country: countryByCode(code)?.name ?? code, key }, span }
    }
  },
})
