import { countryTags, defineRule, nearestCountryName, replaceTag } from '../src/rule-api.ts'

export default defineRule({
  id: 'unknown-country-tag',
  category: 'countries',
  summary: 'A value under a country key that is not a country.',
  severity: { recommended: 'error', strict: 'error' },
  messages: {
    unknown: "'{value}' is not a country. Correct it, or move it out of '{key}'",
    unknownNearest: "'{value}' is not a country. Did you mean '{nearest}'?",
  },
  *check(article) {
    for (const tag of countryTags(article)) {
      if (!tag.countryKey || tag.code || tag.region) continue
      const nearest = nearestCountryName(tag.text)
      const data = { value: tag.text, key: tag.key }
      if (!nearest) yield { message: 'unknown', data, span: tag.span }
      else {
        const suggestions = replaceTag(article, tag, nearest)
        yield { message: 'unknownNearest', data: { ...data, nearest }, span: tag.span, suggestions }
      }
    }
  },
})
