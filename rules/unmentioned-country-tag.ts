import {
  countryByCode,
  countryTags,
  defineRule,
  impliedCountries,
  mentionedCountries,
  ownWords,
  saysAnywhere,
} from '../src/api.ts'

/** A text with fewer words, and without any country in it, cannot be expected to name one. */
const FEWEST_WORDS = 100

export default defineRule({
  id: 'unmentioned-country-tag',
  category: 'countries',
  summary: 'A tagged country that the article never names, not even by a city or its people.',
  severity: 'warning',
  messages: { unmentioned: "{country} is tagged under '{key}'; the article never names it" },
  *check(article) {
    const implied = impliedCountries(article)
    if (!implied || (mentionedCountries(article).length === 0 && ownWords(article) < FEWEST_WORDS)) return
    const seen = new Set(implied)
    for (const { code, key, span, text } of countryTags(article)) {
      if (!code || seen.has(code) || saysAnywhere(article, text)) continue
      seen.add(code)
      const country = countryByCode(code)?.name ?? text
      if (!saysAnywhere(article, country)) yield { message: 'unmentioned', data: { country, key }, span }
    }
  },
})
