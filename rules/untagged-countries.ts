import {
  choice,
  countryTags,
  defineRule,
  mentionedCountries,
  mentionEvidence,
  tagFix,
  tellingMention,
} from '../src/api.ts'

export default defineRule({
  id: 'untagged-countries',
  category: 'countries',
  summary: 'A country that the article is about and its front matter does not tag.',
  severity: 'error',
  fixable: true,
  options: {
    mentions: choice(['about', 'named'], {
      default: 'about',
      description:
        'Whether only the countries that the article is about must be tagged, or all that it names.',
    }),
  },
  messages: {
    none: 'No country is tagged; the article {relation} {countries}',
    untagged: '{country} is not tagged; the article {relation} it ({evidence})',
  },
  *check(article, { mentions }) {
    const tags = countryTags(article)
    const tagged = new Set(tags.map((tag) => tag.code))
    const relation = mentions === 'about' ? 'is about' : 'names'
    const untagged = mentionedCountries(article).filter(
      (country) => (mentions === 'named' || country.about) && !tagged.has(country.code),
    )
    const [first] = untagged
    if (!first) return
    if (!tags.some((tag) => tag.code)) {
      const countries = untagged.map((country) => `${country.name} (${mentionEvidence(country)})`).join(', ')
      const { span } = tellingMention(first)
      const severity = untagged.some((country) => country.inHeadline) ? 'error' : 'warning'
      yield { message: 'none', data: { countries, relation }, span, severity, fix: tagFix(article, untagged) }
      return
    }
    for (const country of untagged) {
      yield {
        message: 'untagged',
        data: { country: country.name, relation, evidence: mentionEvidence(country) },
        span: tellingMention(country).span,
        severity: country.inHeadline ? 'error' : 'warning',
        fix: tagFix(article, [country]),
      }
    }
  },
})
