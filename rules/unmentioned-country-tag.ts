import { countryByCode, defineRule, unmentionedTags } from '../src/rule-api.ts'

export default defineRule({
  id: 'unmentioned-country-tag',
  category: 'countries',
  summary: 'A tagged country that the article never names, not even by a city or its people.',
  severity: 'warning',
  messages: { unmentioned: "{country} is tagged under '{key}'; the article never names it" },
  *check(article) {
    for (const { code, key, span } of unmentionedTags(article)) {
      yield { message: 'unmentioned', data: { country: countryByCode(code)?.name ?? code, key }, span }
    }
  },
})
