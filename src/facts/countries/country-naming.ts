import type { Article, TextBlock, Voice } from '../../article/article.ts'
import type { CountryMatch } from '../../geography/country-lexicon.ts'
import type { SalienceInput } from '../../geography/salience.ts'
import type { Prose } from '../../markdown/prose.ts'
import { countWords } from '../../text/words.ts'

/** A piece of an article's running text that is searched for countries. */
export interface Section {
  readonly kind: TextBlock['kind']
  readonly prose: Prose
  readonly voice: Voice
}

export type NamingMatch = CountryMatch & { readonly form: Exclude<CountryMatch['form'], 'city'> }

export interface NamedIn {
  readonly section: Section
  readonly match: NamingMatch
}

/** Where an article names a country, and what its salience is computed from. */
export interface CountryNaming {
  readonly named: readonly NamedIn[]
  readonly salienceInput: SalienceInput
}

/** The headline and standfirst of the front matter first, then the body without its furniture. */
export function readSections(article: Article): readonly Section[] {
  const head: Section[] = []
  if (article.headline?.origin === 'front-matter')
    head.push({ kind: 'heading', prose: article.headline.prose, voice: 'headline' })
  if (article.standfirst?.origin === 'front-matter')
    head.push({ kind: 'paragraph', prose: article.standfirst.prose, voice: 'standfirst' })
  return [...head, ...article.blocks.filter((block) => block.voice !== 'furniture')]
}

/** Each country that the sections of an article name, by code. */
export function countryNaming(
  sections: readonly Section[],
  found: readonly (readonly CountryMatch[])[],
): ReadonlyMap<string, CountryNaming> {
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
  if (named.size === 0) return new Map()
  const isRepeated = repetitionIn(sections)
  const isCounted = (one: NamedIn) => one.section.voice !== 'pull-quote' && !isRepeated(one)
  const counts = new Map([...named].map(([code, list]) => [code, list.filter(isCounted).length]))
  const mentionsOfAll = [...counts.values()]
  const { wordsBefore, words } = countBodyWords(sections)
  const paragraphsInAll = sections.filter(isParagraph).length
  return new Map(
    [...named].map(([code, list]) => {
      const first = list.find(({ section }) => isBodySection(section))
      const salienceInput = {
        inHeadline: list.some(({ section }) => section.voice === 'headline'),
        inStandfirst: list.some(({ section }) => section.voice === 'standfirst'),
        mentions: counts.get(code) ?? 0,
        wordsBefore: first ? wordsBefore(first) : words,
        paragraphs: new Set(list.map(({ section }) => section).filter(isParagraph)).size,
        paragraphsInAll,
        namesCity: cities.has(code),
        isVenue: 2 * list.filter(({ match }) => match.isVenue).length > list.length,
        mentionsOfAll,
      }
      return [code, { named: list, salienceInput }]
    }),
  )
}

function isNaming(match: CountryMatch): match is NamingMatch {
  return match.form !== 'city'
}

/** In words: so much of a sentence on either side of a name tells a repetition from a chance likeness. */
const CONTEXT = 4

/**
 * Whether a mention in the head of the page stands in the text word for word, as where a site generator makes the
 * standfirst of the first sentences: it is then counted once. A shorter headline is likely to recur by chance.
 */
function repetitionIn(sections: readonly Section[]): (one: NamedIn) => boolean {
  const folded = new Map<Section, string>()
  const foldedOnce = (section: Section) => {
    const words = folded.get(section) ?? ` ${foldedWords(section.prose.text).join(' ')} `
    folded.set(section, words)
    return words
  }
  const body = sections.filter(isBodySection)
  return ({ section: { prose, voice }, match }) => {
    if (voice !== 'standfirst' && voice !== 'headline') return false
    const before = foldedWords(prose.text.slice(0, match.start)).slice(-CONTEXT)
    const after = foldedWords(prose.text.slice(match.start)).slice(0, CONTEXT + 1)
    if (voice === 'headline' && before.length + after.length <= CONTEXT + 1) return false
    const words = ` ${[...before, ...after].join(' ')} `
    const name = prose.text.slice(match.start, match.end)
    return body.some((section) => section.prose.text.includes(name) && foldedOnce(section).includes(words))
  }
}

function foldedWords(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
}

function isBodySection({ voice }: Section): boolean {
  return voice !== 'headline' && voice !== 'standfirst' && voice !== 'pull-quote'
}

function isParagraph({ voice, kind }: Section): boolean {
  return (voice === 'own' || voice === 'quoted') && kind !== 'heading'
}

/** How many words the body has, and how many of them come before a mention. */
function countBodyWords(sections: readonly Section[]): {
  readonly words: number
  readonly wordsBefore: (at: NamedIn) => number
} {
  const before = new Map<Section, number>()
  let words = 0
  for (const section of sections.filter(isBodySection)) {
    const { text } = section.prose
    before.set(section, words)
    words += countWords(text)
  }
  return {
    words,
    wordsBefore: ({ section, match }) =>
      (before.get(section) ?? 0) + countWords(section.prose.text, match.start),
  }
}
