import {
  choice,
  countryTags,
  defineRule,
  type Fix,
  mentionEvidence,
  tagFix,
  tellingMention,
  untaggedCountries,
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
    const untagged = untaggedCountries(article, mentions)
    const [first] = untagged
    if (!first) return
    const relation = mentions === 'about' ? 'is about' : 'names'
    if (countryTags(article).every(({ code }) => code === undefined)) {
      yield {
        message: 'none',
        data: {
          countries: untagged.map((country) => `${country.name} (${mentionEvidence(country)})`).join(', '),
          relation,
        },
        span: tellingMention(first).span,
        subject: untagged
          .map(({ code }) => code)
          .toSorted()
          .join(' '),
        severity: untagged.some(({ evidence }) => evidence.inHeadline) ? 'error' : 'warning',
        ...offered(
          tagFix(
            article,
            untagged.map(({ code }) => code),
          ),
        ),
      }
      return
    }
    for (const country of untagged) {
      yield {
        message: 'untagged',
        data: { country: country.name, relation, evidence: mentionEvidence(country) },
        span: tellingMention(country).span,
        subject: country.code,
        severity: country.evidence.inHeadline ? 'error' : 'warning',
        ...offered(tagFix(article, [country.code])),
      }
    }
  },
})

/** A safe fix as one that can be made, any other as a suggestion. */
function offered(fix: Fix | undefined): { fix?: Fix; suggestions?: readonly Fix[] } {
  if (!fix) return {}
  return fix.safety === 'safe' ? { fix } : { suggestions: [fix] }
}
