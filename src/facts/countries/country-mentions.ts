import type { Article, Voice } from '../../article/article.ts'
import { fact } from '../../article/fact.ts'
import { findCountries } from '../../geography/find-countries.ts'
import { countryByCode } from '../../geography/resolve-country.ts'
import { salience, type SalienceInput } from '../../geography/salience.ts'
import { openedLanguage } from '../../languages/index.ts'
import { fileSpan } from '../../markdown/prose.ts'
import { grouped, numbered } from '../../text/numbered.ts'
import { excerpt } from '../../text/text-file.ts'
import type { Excerpt } from '../../text/span.ts'
import { countryNaming, type NamedIn, type NamingMatch, readSections } from './country-naming.ts'

export interface CountryMention extends Excerpt {
  readonly code: string
  readonly form: NamingMatch['form']
  readonly voice: Voice
}

/** A country that the article names, and how much of the article is about it. */
export interface MentionedCountry {
  readonly code: string
  readonly name: string
  /** In order of place, those in the headline and standfirst first. */
  readonly mentions: readonly CountryMention[]
  readonly salienceInput: SalienceInput
  /** 0 to 1: how likely an editor is to tag it. */
  readonly salience: number
  readonly about: boolean
}

/** The countries that an article names outside its furniture, the most salient first. */
export const mentionedCountries = fact((article: Article): readonly MentionedCountry[] => {
  const { countries: lexicon } = openedLanguage(article.language)
  if (!lexicon) return []
  const sections = readSections(article)
  const found = findCountries(
    sections.map((section) => section.prose.text),
    lexicon,
  )
  return [...countryNaming(sections, found)]
    .map(([code, { named, salienceInput }]) => {
      const { score, about } = salience(salienceInput)
      return {
        code,
        name: countryByCode(code)?.name ?? code,
        mentions: named.map((one) => mention(article, one)),
        salienceInput,
        salience: score,
        about,
      }
    })
    .toSorted((a, b) => b.salience - a.salience || b.mentions.length - a.mentions.length)
})

function mention({ file }: Article, { section, match }: NamedIn): CountryMention {
  const { code, form, start, end } = match
  return { ...excerpt(file, fileSpan(section.prose, start, end)), code, form, voice: section.voice }
}

/** The mention that best shows that an article is about a country: in the headline, else in its own text. */
export function tellingMention({ mentions }: MentionedCountry): CountryMention {
  const telling =
    mentions.find(({ voice }) => voice === 'headline') ??
    mentions.find(({ voice }) => voice === 'standfirst') ??
    mentions.find(({ voice }) => voice === 'own') ??
    mentions[0]
  if (!telling) throw new TypeError('a mentioned country has no mentions')
  return telling
}

/** Why an article is about a country: '13 mentions, in the headline, in 9 of 12 paragraphs'. */
export function mentionCounts({ salienceInput }: MentionedCountry): string {
  const { inHeadline, inStandfirst, mentions, paragraphs, paragraphsInAll } = salienceInput
  return [
    numbered(mentions, 'mention'),
    ...(inHeadline ? ['in the headline'] : []),
    ...(inStandfirst ? ['in the standfirst'] : []),
    ...(paragraphs > 0 && paragraphsInAll > 1
      ? [`in ${grouped(paragraphs)} of ${numbered(paragraphsInAll, 'paragraph')}`]
      : []),
  ].join(', ')
}
