import type { Article, Passage, Voice } from '../article/article.ts'
import { fact } from '../article/fact.ts'
import { readsAsEnglish } from '../article/language.ts'
import type { CountryLexicon, CountryMatch } from '../geography/country-lexicon.ts'
import { findCountries } from '../geography/find-countries.ts'
import { countryByCode } from '../geography/resolve-country.ts'
import { salience } from '../geography/salience.ts'
import { ENGLISH_COUNTRIES } from '../languages/english/countries/lexicon.ts'
import { type Prose, sourceSpan } from '../markdown/prose.ts'
import { excerpt } from '../text/source-file.ts'
import type { Excerpt } from '../text/span.ts'
import { firstSentenceEnd } from '../languages/english/sentences.ts'

type NamingForm = Exclude<CountryMatch['form'], 'city'>
type NamingMatch = CountryMatch & { readonly form: NamingForm }

export interface CountryMention extends Excerpt {
  readonly code: string
  readonly form: NamingForm
  readonly voice: Voice
}

/** A country that the article names, and how much of the article is about it. */
export interface MentionedCountry {
  readonly code: string
  readonly name: string
  /** In the order of the text, the headline's and standfirst's first. */
  readonly mentions: readonly CountryMention[]
  /** How many paragraphs of the text name it, and how many there are. */
  readonly paragraphs: number
  readonly paragraphsInAll: number
  readonly inHeadline: boolean
  /** 0 to 1: how likely an editor would tag it. */
  readonly salience: number
  readonly about: boolean
}

interface Section {
  readonly kind: Passage['kind']
  readonly prose: Prose
  readonly voice: Voice
}

/** The countries that an article names outside its furniture, the most salient first. */
export const mentionedCountries = fact((article: Article): readonly MentionedCountry[] => {
  const lexicon = lexiconOf(article)
  if (!lexicon) return []
  const sections = readSections(article)
  const found = findCountries(
    sections.map((section) => section.prose.text),
    lexicon,
  )
  const byCode = new Map<string, Evidence>()
  let all = 0
  sections.forEach((section, index) => {
    for (const match of found[index] ?? []) {
      if (!isNaming(match)) continue
      const evidence = byCode.get(match.code) ?? newEvidence()
      byCode.set(match.code, evidence)
      addMention(evidence, article, section, index, match)
      all += 1
    }
  })
  const lead = leadOf(sections)
  const starts = startsOf(sections)
  const paragraphsInAll = sections.filter(isParagraph).length
  return [...byCode]
    .map(([code, evidence]) => {
      const { score, about } = salience({
        inHeadline: evidence.inHeadline,
        inStandfirst: evidence.inStandfirst,
        inFirstSentence: evidence.inSection === lead?.section && evidence.firstStart < lead.end,
        mentions: evidence.mentions.length,
        share: evidence.mentions.length / all,
        paragraphShare: evidence.sections.size / Math.max(1, paragraphsInAll),
        firstPosition:
          ((starts[evidence.inSection] ?? 0) + evidence.firstStart) / Math.max(1, starts.at(-1) ?? 1),
      })
      return {
        code,
        name: countryByCode(code)?.name ?? code,
        mentions: evidence.mentions,
        paragraphs: evidence.sections.size,
        paragraphsInAll,
        inHeadline: evidence.inHeadline,
        salience: score,
        about,
      }
    })
    .toSorted((a, b) => b.salience - a.salience || b.mentions.length - a.mentions.length)
})

function isNaming(match: CountryMatch): match is NamingMatch {
  return match.form !== 'city'
}

/** How the article's language names countries, if geolint reads it. */
function lexiconOf({ language }: Article): CountryLexicon | undefined {
  return readsAsEnglish(language) ? ENGLISH_COUNTRIES : undefined
}

interface Evidence {
  mentions: CountryMention[]
  sections: Set<number>
  inHeadline: boolean
  inStandfirst: boolean
  /** The first mention outside headline and standfirst. */
  inSection: number
  firstStart: number
}

function newEvidence(): Evidence {
  return {
    mentions: [],
    sections: new Set(),
    inHeadline: false,
    inStandfirst: false,
    inSection: -1,
    firstStart: 0,
  }
}

function addMention(
  evidence: Evidence,
  article: Article,
  section: Section,
  index: number,
  match: NamingMatch,
): void {
  const span = sourceSpan(section.prose, match.start, match.end)
  evidence.mentions.push({
    ...excerpt(article.source, span),
    code: match.code,
    form: match.form,
    voice: section.voice,
  })
  if (section.voice === 'headline') evidence.inHeadline = true
  else if (section.voice === 'standfirst') evidence.inStandfirst = true
  else {
    if (evidence.inSection === -1) {
      evidence.inSection = index
      evidence.firstStart = match.start
    }
    if (isParagraph(section)) evidence.sections.add(index)
  }
}

/** Headline and standfirst of the front matter first, then the body; what is furniture is left out. */
function readSections(article: Article): readonly Section[] {
  const head: Section[] = []
  if (article.headline?.origin === 'front-matter')
    head.push({ kind: 'heading', prose: article.headline.prose, voice: 'headline' })
  if (article.standfirst?.origin === 'front-matter')
    head.push({ kind: 'paragraph', prose: article.standfirst.prose, voice: 'standfirst' })
  return [...head, ...article.passages.filter((passage) => passage.voice !== 'furniture')]
}

function isParagraph({ voice, kind }: Section): boolean {
  return (voice === 'own' || voice === 'quoted') && kind !== 'heading'
}

/** Where each section begins in the text below headline and standfirst, in characters; last, where the text ends. */
function startsOf(sections: readonly Section[]): readonly number[] {
  let end = 0
  const starts = sections.map((section) => {
    const start = end
    if (section.voice !== 'headline' && section.voice !== 'standfirst') end += section.prose.text.length
    return start
  })
  return [...starts, end]
}

/** Where the first sentence of the text ends. */
function leadOf(sections: readonly Section[]): { section: number; end: number } | undefined {
  const section = sections.findIndex((one) => one.voice === 'own')
  const text = sections[section]?.prose.text
  return text === undefined ? undefined : { section, end: firstSentenceEnd(text) }
}

/** The mention that shows best that an article is about a country: in the headline, else the first of its own. */
export function tellingMention({ mentions }: MentionedCountry): CountryMention {
  const telling =
    mentions.find(({ voice }) => voice === 'headline') ??
    mentions.find(({ voice }) => voice === 'standfirst') ??
    mentions.find(({ voice }) => voice === 'own') ??
    mentions[0]
  if (!telling) throw new TypeError('a mentioned country has a mention')
  return telling
}

/** Why an article is about a country: '13 mentions, headline, 9 of 12 paragraphs'. */
export function mentionEvidence({
  mentions,
  inHeadline,
  paragraphs,
  paragraphsInAll,
}: MentionedCountry): string {
  return [
    mentions.length === 1 ? '1 mention' : `${mentions.length} mentions`,
    ...(inHeadline ? ['headline'] : []),
    ...(paragraphs > 0 ? [`${paragraphs} of ${paragraphsInAll} paragraphs`] : []),
  ].join(', ')
}
