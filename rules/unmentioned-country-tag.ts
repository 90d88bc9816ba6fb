import { countryByCode, defineRule, unmentionedTags } from '../src/rule-api.ts'

export default defineRule({
  id: 'unmentioned-country-tag',
  category: 'countries',
  summary: 'A tagged country that the article never names, not even by a city or its people.',
  severity: { recommended: 'warning', strict: 'error' },
  messages: {
    unmentioned:
      "{country} is tagged under '{key}', but the article never names it. Remove the tag, or name the country",
    severalUnmentioned:
      'The article never names {count} of the countries that it tags: {countries}. Remove the tags, or name the countries',
  },
  *check(article) {
    const tags = unmentionedTags(article).map((tag) => ({
      ...tag,
      country: countryByCode(tag.code)?.name ?? tag.code,
    }))
    const [first, ...others] = tags
    if (!first) return
    const { country, key, span } = first
    const subject = tags
      .map(({ code }) => code)
      .toSorted()
      .join(' ')
    if (others.length === 0) {
      yield { message: 'unmentioned', data: { country, key }, span, subject }
      return
    }
    yield {
      message: 'severalUnmentioned',
      data: { count: tags.length, countries: tags.map((tag) => tag.country).join(', ') },
      span,
      subject,
      related: others.map((other) => ({ span: other.span, message: `${other.country} is tagged here` })),
    }
  },
})
