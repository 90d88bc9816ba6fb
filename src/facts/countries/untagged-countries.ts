import type { Article } from '../../article/article.ts'
import { SHARED_NAMES } from '../../geography/names-of-two.ts'
import { countryOfPlace } from '../../geography/places.ts'
import { resolveCountryCode, resolveCountryName } from '../../geography/resolve-country.ts'
import { SURELY_ABOUT } from '../../geography/salience-weights.ts'
import type { Span } from '../../text/span.ts'
import {
  type MentionedCountry,
  mentionedCountries,
  mentionCounts,
  tellingMention,
} from './country-mentions.ts'
import { type CountryTag, countryTags } from './country-tags.ts'

/** Which countries must be tagged: those that an article is about, or all that it names. */
export type WantedCountries = 'about' | 'named'

/**
 * The countries that an article does not tag but under whose tag a reader would look for it: all that it names, or
 * those that it is about. If the article tags no country, nothing shows that its house does, so one of them must be
 * beyond doubt.
 */
export function untaggedCountries(article: Article, wanted: WantedCountries): readonly MentionedCountry[] {
  if (article.frontMatter.format === 'unread') return []
  const tagged = new Set(taggedCodes(article))
  const unnamed = wantedCountries(article, wanted).filter(({ code }) => !tagged.has(code))
  if (unnamed.length === 0) return []
  const places = new Set(placeCodes(article))
  const missed = unnamed.filter(({ code }) => !places.has(code))
  const isSure = missed.some(({ salience }) => salience >= SURELY_ABOUT)
  return wanted === 'named' || tagged.size > 0 || isSure ? missed : []
}

/** For 'about', one mention is never enough, nor are two unless one is in the headline. */
function wantedCountries(article: Article, wanted: WantedCountries): readonly MentionedCountry[] {
  const mentioned = mentionedCountries(article)
  return wanted === 'named' ? mentioned : mentioned.filter((country) => country.about && isToldOf(country))
}

/** Why a country that an article does not tag is not asked for; undefined if it is asked for. */
export function reasonNotAskedFor(
  article: Article,
  country: MentionedCountry,
  { except, mentions }: WantedTags,
): string | undefined {
  if (exemptCodes(except).has(country.code)) return 'excepted by the configuration'
  if (untaggedCountries(article, mentions).includes(country)) return undefined
  if (article.frontMatter.format === 'unread') return 'the front matter was not read'
  if (!isToldOf(country)) return country.salienceInput.mentions === 1 ? 'one mention' : 'two mentions'
  return 'no country is tagged, and none is beyond doubt'
}

/** The codes of all country tags; a name that two countries share, such as 'Congo', counts for either. */
export function taggedCodes(article: Article): readonly string[] {
  return countryTags(article).flatMap(codesOf)
}

function codesOf({ code, text }: CountryTag): readonly string[] {
  if (!code) return []
  const shared = SHARED_NAMES.find(({ forms }) =>
    forms.some((form) => form.toLowerCase() === text.toLowerCase()),
  )
  return shared ? [code, shared.usual, shared.other] : [code]
}

/** The codes of countries that are tagged only by a part of them: 'Odesa', 'Northern Syria'. */
export function placeCodes(article: Article): readonly string[] {
  return countryTags(article).flatMap(({ code, text }) =>
    code === undefined ? (countryOfPlace(text) ?? []) : [],
  )
}

const OFTEN = 3

function isToldOf({ salienceInput: { inHeadline, mentions } }: MentionedCountry): boolean {
  return mentions >= (inHeadline ? OFTEN - 1 : OFTEN)
}

/** How an article tags the countries that it is about. Plain JSON. */
export interface TaggedArticle {
  /** The codes of the countries that it tags. */
  readonly tags: readonly string[]
  /** The codes of those that it must tag, whether it does or not. */
  readonly wanted: readonly string[]
  /** Those that it does not tag, the most salient first. */
  readonly missing: readonly MissingTag[]
}

/** A country to tag. Plain JSON. */
export interface MissingTag {
  readonly code: string
  readonly country: string
  /** Why the article is about it. */
  readonly counts: string
  readonly inHeadline: boolean
  /** Whether the headline has its name, not only that of its government’s seat. */
  readonly isNamedInHeadline: boolean
  /** The most telling mention. */
  readonly span: Span
}

/** Which tags a house wants. */
export interface WantedTags {
  readonly mentions: WantedCountries
  /** Countries that it does not tag, by name or code. */
  readonly except: readonly string[]
}

export function taggedArticle(article: Article, { except, mentions }: WantedTags): TaggedArticle {
  const tags = [...new Set(taggedCodes(article))]
  const exempt = exemptCodes(except)
  const missing = untaggedCountries(article, mentions).filter(({ code }) => !exempt.has(code))
  if (tags.length === 0 && missing.length === 0) return { tags, wanted: [], missing: [] }
  return {
    tags,
    wanted: wantedCountries(article, mentions).map(({ code }) => code),
    missing: missing.map((country) => ({
      code: country.code,
      country: country.name,
      counts: mentionCounts(country),
      inHeadline: country.salienceInput.inHeadline,
      isNamedInHeadline: country.mentions.some(({ form, voice }) => voice === 'headline' && form !== 'seat'),
      span: tellingMention(country).span,
    })),
  }
}

function exemptCodes(except: WantedTags['except']): ReadonlySet<string | undefined> {
  return new Set(except.map((text) => resolveCountryCode(text) ?? resolveCountryName(text)))
}
