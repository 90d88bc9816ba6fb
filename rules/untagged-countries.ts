import {
  choice,
  countryTags,
  defineRule,
  mentionedCountries,
  mentionEvidence,
  type MentionedCountry,
  type Fix,
  tagFix,
  tellingMention,
} from '../src/api.ts'

/**
 * How salient a country must be in an article that tags none, where nothing shows that the house tags countries: so
 * much that 93 of 100 such countries are tagged in the newswire that the salience was fitted on.
 */
const SURELY_ABOUT = 0.75

/** One mention alone is too little to ask for a tag, and two where the article tags none, wherever they stand. */
const FEWEST_MENTIONS = { tagged: 2, untagged: 3 }

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
    const tagsCountries = tags.some((tag) => tag.code)
    const isMeant = ({ about, salience, mentions: places }: MentionedCountry) => {
      if (mentions === 'named') return true
      if (tagsCountries) return about && places.length >= FEWEST_MENTIONS.tagged
      return salience >= SURELY_ABOUT && places.length >= FEWEST_MENTIONS.untagged
    }
    const untagged = mentionedCountries(article).filter(
      (country) => isMeant(country) && !tagged.has(country.code),
    )
    const [first] = untagged
    if (first && !tagsCountries) {
      const countries = untagged.map((country) => `${country.name} (${mentionEvidence(country)})`).join(', ')
      const { span } = tellingMention(first)
      const severity = untagged.some((country) => country.evidence.inHeadline) ? 'error' : 'warning'
      yield {
        message: 'none',
        data: { countries, relation },
        span,
        subject: untagged
          .map(({ code }) => code)
          .toSorted()
          .join(' '),
        severity,
        ...offered(tagFix(article, untagged)),
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
        ...offered(tagFix(article, [country])),
      }
    }
  },
})

/** A safe fix as one that can be made, any other as a suggestion. */
function offered(fix: Fix | undefined): { fix?: Fix; suggestions?: readonly Fix[] } {
  if (!fix) return {}
  return fix.safety === 'safe' ? { fix } : { suggestions: [fix] }
}
