import { countryTags, defineRule, nearestCountryName, replaceTag, rewriteTag } from '../src/rule-api.ts'

export default defineRule({
  id: 'unknown-country-tag',
  category: 'countries',
  summary: 'A tag that is not a country, or a country with a stray bracket or quotation mark.',
  severity: { recommended: 'error', strict: 'error' },
  messages: {
    stray: "'{value}' has a stray {mark}. Remove it",
    unknown: "'{value}' is not a country. Correct it, or move it out of '{key}'",
    unknownNearest: "'{value}' is not a country. Did you mean '{nearest}'?",
  },
  *check(article) {
    for (const tag of countryTags(article)) {
      if (tag.code && tag.stray) {
        const { mark, rest } = tag.stray
        const suggestions = rewriteTag(article, tag, rest)
        yield { message: 'stray', data: { value: tag.text, mark }, span: tag.span, suggestions }
      }
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
