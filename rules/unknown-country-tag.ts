import { countryTags, defineRule, nearestCountryName, replaceTag } from '../src/rule-api.ts'

export default defineRule({
  id: 'unknown-country-tag',
  category: 'countries',
  summary: 'A value under a country key that is no country.',
  severity: 'error',
  messages: {
    unknown: "'{value}' under '{key}' is no country",
    unknownNearest: "'{value}' under '{key}' is no country; the nearest is {nearest}",
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
