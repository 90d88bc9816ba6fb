import type { Article, Passage, Voice } from '../article/article.ts'
import type { CountryMatch } from '../geography/country-lexicon.ts'
import type { SalienceEvidence } from '../geography/salience.ts'
import type { Prose } from '../markdown/prose.ts'

/** A piece of running text of an article that countries are looked for in. */
export interface Section {
  readonly kind: Passage['kind']
  readonly prose: Prose
  readonly voice: Voice
}

export type NamingMatch = CountryMatch & { readonly form: Exclude<CountryMatch['form'], 'city'> }

export interface NamedIn {
  readonly section: Section
  readonly match: NamingMatch
}

/** A country with all that an article says of it. */
export interface CountryEvidence {
  readonly named: readonly NamedIn[]
  readonly evidence: SalienceEvidence
}

/** Headline and standfirst of the front matter first, then the body; what is furniture is left out. */
export function readSections(article: Article): readonly Section[] {
  const head: Section[] = []
  if (article.headline?.origin === 'front-matter')
    head.push({ kind: 'heading', prose: article.headline.prose, voice: 'headline' })
  if (article.standfirst?.origin === 'front-matter')
    head.push({ kind: 'paragraph', prose: article.standfirst.prose, voice: 'standfirst' })
  return [...head, ...article.passages.filter((passage) => passage.voice !== 'furniture')]
}

/** What speaks for each country that is named in the sections of an article, by its code. */
export function countryEvidence(
  sections: readonly Section[],
  found: readonly (readonly CountryMatch[])[],
): ReadonlyMap<string, CountryEvidence> {
  const named = new Map<string, NamedIn[]>()
  const cities = new Set<string>()
  sections.forEach((section, index) => {
    for (const match of found[index] ?? []) {
      if (!isNaming(match)) {
        cities.add(match.code)
        continue
      }
      const list = named.get(match.code) ?? []
      named.set(match.code, list)
      list.push({ section, match })
    }
  })
  const repeated = sections.filter((section) => repeatsText(section, sections))
  const isCounted = ({ section }: NamedIn) => section.voice !== 'pull-quote' && !repeated.includes(section)
  const counts = new Map([...named].map(([code, list]) => [code, list.filter(isCounted).length]))
  const mentionsOfAll = [...counts.values()]
  const wordsBefore = wordCounter(sections)
  const bodyWords = sections.filter(isBody).reduce((sum, { prose }) => sum + wordsOf(prose.text), 0)
  const paragraphsInAll = sections.filter(isParagraph).length
  return new Map(
    [...named].map(([code, list]) => {
      const first = list.find(({ section }) => isBody(section))
      const evidence = {
        inHeadline: list.some(({ section }) => section.voice === 'headline'),
        inStandfirst: list.some(({ section }) => section.voice === 'standfirst'),
        mentions: counts.get(code) ?? 0,
        wordsBefore: first ? wordsBefore(first) : bodyWords,
        paragraphs: new Set(list.map(({ section }) => section).filter(isParagraph)).size,
        paragraphsInAll,
        namesCity: cities.has(code),
        mentionsOfAll,
      }
      return [code, { named: list, evidence }]
    }),
  )
}

function isNaming(match: CountryMatch): match is NamingMatch {
  return match.form !== 'city'
}

/** Whether a standfirst is an excerpt of the text, as generators of sites make them: what it names is named once. */
function repeatsText({ prose, voice }: Section, sections: readonly Section[]): boolean {
  if (voice !== 'standfirst') return false
  const words = prose.text.trim().replace(/\s*(?:…|\.{3})$/u, '')
  return sections.some((section) => isBody(section) && section.prose.text.includes(words))
}

function isBody({ voice }: Section): boolean {
  return voice !== 'headline' && voice !== 'standfirst' && voice !== 'pull-quote'
}

function isParagraph({ voice, kind }: Section): boolean {
  return (voice === 'own' || voice === 'quoted') && kind !== 'heading'
}

/** Counts the words of the body before a mention. */
function wordCounter(sections: readonly Section[]): (at: NamedIn) => number {
  const before = new Map<Section, number>()
  let words = 0
  for (const section of sections.filter(isBody)) {
    before.set(section, words)
    words += wordsOf(section.prose.text)
  }
  return ({ section, match }) =>
    (before.get(section) ?? 0) + wordsOf(section.prose.text.slice(0, match.start))
}

function wordsOf(text: string): number {
  return text.match(/\S+/gu)?.length ?? 0
}
