import type { Article } from '../../article/article.ts'
import { SHARED_NAMES } from '../../geography/names-of-two.ts'
import { SURELY_ABOUT } from '../../geography/salience-weights.ts'
import type { Span } from '../../text/span.ts'
import {
  type MentionedCountry,
  mentionedCountries,
  mentionCounts,
  tellingMention,
} from './country-mentions.ts'
import { type CountryTag, countryTags } from './country-tags.ts'

/**
 * The countries that an article does not tag but under whose tag a reader would look for it: all that it names, or
 * those that it is about. For the latter, one mention is never enough, nor are two unless one is in the headline. If
 * the article tags no country, nothing shows that its house does, so one of them must be beyond doubt.
 */
export function untaggedCountries(article: Article, wanted: 'about' | 'named'): readonly MentionedCountry[] {
  const tagged = new Set(countryTags(article).flatMap(codesOf))
  const untagged = mentionedCountries(article).filter(({ code }) => !tagged.has(code))
  if (wanted === 'named') return untagged
  const missed = untagged.filter((country) => country.about && isToldOf(country))
  return tagged.size > 0 || missed.some(({ salience }) => salience >= SURELY_ABOUT) ? missed : []
}

/** The code of a tag, or both codes of a name that two countries share: 'Congo' counts for either. */
function codesOf({ code, text }: CountryTag): readonly string[] {
  if (!code) return []
  const shared = SHARED_NAMES.find(({ forms }) =>
    forms.some((form) => form.toLowerCase() === text.toLowerCase()),
  )
  return shared ? [code, shared.usual, shared.other] : [code]
}

const OFTEN = 3

function isToldOf({ salienceInput: { inHeadline, mentions } }: MentionedCountry): boolean {
  return mentions >= (inHeadline ? OFTEN - 1 : OFTEN)
}

/** One country to tag, or all of them if the article tags none. Plain JSON. */
export interface MissingTags {
  readonly tagsNone: boolean
  /** The most salient first. */
  readonly codes: readonly string[]
  /** The name of the first, and why the article is about it. */
  readonly country: string
  readonly counts: string
  /** 'Chile (3 mentions, headline), Peru (3 mentions)'. */
  readonly countries: string
  readonly inHeadline: boolean
  /** The most telling mention. */
  readonly span: Span
}

export function missingTags(article: Article, wanted: 'about' | 'named'): readonly MissingTags[] {
  const untagged = untaggedCountries(article, wanted)
  const tagsNone = countryTags(article).every(({ code }) => code === undefined)
  const groups = tagsNone ? [untagged] : untagged.map((country) => [country])
  return groups.flatMap((group) => {
    const [first] = group
    if (!first) return []
    return {
      tagsNone,
      codes: group.map(({ code }) => code),
      country: first.name,
      counts: mentionCounts(first),
      countries: group.map((country) => `${country.name} (${mentionCounts(country)})`).join(', '),
      inHeadline: group.some(({ salienceInput }) => salienceInput.inHeadline),
      span: tellingMention(first).span,
    }
  })
}
