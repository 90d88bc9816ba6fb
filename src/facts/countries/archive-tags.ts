import { grouped } from '../../text/numbered.ts'
import type { MissingTag, TaggedArticle } from './untagged-countries.ts'

/** What the articles of an archive tag. */
export interface ArchiveTags {
  /** Given if hardly any article tags a country, so that it looks like the habit of the house. */
  readonly tagless: TaglessArticles | undefined
  /** Whether any article tags the country. */
  readonly hasTag: (code: string) => boolean
  /** Whether no article tags the country although so many tag one that the house may not want it. */
  readonly isNewTag: (code: string) => boolean
  /**
   * Given if the articles that tag countries leave this one out although many are about it, as a house may do with the
   * country that it is in.
   */
  readonly leftOut: (code: string) => LeftOut | undefined
}

/** How many articles are about a country, and how many of those tag it. */
interface LeftOut {
  readonly about: number
  readonly tagging: number
}

/** How many of an archive's articles tag no country. */
export interface TaglessArticles {
  readonly tagless: number
  readonly all: number
}

/** So many articles must be about a country, or tag any, for its missing tags to look like the habit of the house. */
const MANY = 10
const HARDLY_ANY = 0.1
const NEARLY_ALL = 0.9

export function archiveTags(articles: readonly TaggedArticle[]): ArchiveTags {
  const tagged = articles.filter(({ tags }) => tags.length > 0)
  const tagging = counts(tagged.flatMap(({ tags, wanted }) => wanted.filter((code) => tags.includes(code))))
  const about = counts(tagged.flatMap(({ wanted }) => wanted))
  const known = new Set(tagged.flatMap(({ tags }) => tags))
  const tagless = articles.length - tagged.length
  const isHabit = articles.length >= MANY && tagless >= NEARLY_ALL * articles.length
  return {
    tagless: isHabit ? { tagless, all: articles.length } : undefined,
    hasTag: (code) => known.has(code),
    isNewTag: (code) => tagged.length >= MANY && !known.has(code),
    leftOut(code) {
      const found = { about: about.get(code) ?? 0, tagging: tagging.get(code) ?? 0 }
      return found.about >= MANY && found.tagging <= HARDLY_ANY * found.about ? found : undefined
    },
  }
}

function counts(codes: readonly string[]): ReadonlyMap<string, number> {
  const result = new Map<string, number>()
  for (const code of codes) result.set(code, (result.get(code) ?? 0) + 1)
  return result
}

/** Tags that one finding asks for. */
export interface AskedTags {
  readonly message: 'leftOut' | 'none' | 'noneAsUsual' | 'untagged'
  /** The most salient first. */
  readonly countries: readonly [MissingTag, ...MissingTag[]]
  /**
   * Whether they can be added without asking: the article has room for country tags and no value yet, its headline
   * names the country, or other articles tag it; never if none of many articles does.
   */
  readonly isPlain: boolean
  /** What the other articles do if they tag none, or leave the country out; else empty. */
  readonly others: string
}

/** One finding for all countries if the article tags none, else one for each; countries left out have their own. */
export function askedTags({ missing, tags }: TaggedArticle, archive: ArchiveTags): readonly AskedTags[] {
  const [first, ...more] = missing.filter(({ code }) => !archive.leftOut(code))
  const asked = first ? [first, ...more] : []
  return [
    ...(first && tags.length === 0
      ? [noneTagged([first, ...more], archive)]
      : asked.map((one) => {
          const isPlain = archive.hasTag(one.code) || (one.isNamedInHeadline && !archive.isNewTag(one.code))
          return { message: 'untagged', countries: [one], isPlain, others: '' } as const
        })),
    ...missing.flatMap((one) => {
      const habit = archive.leftOut(one.code)
      if (!habit) return []
      const others = othersThatTag(habit, archive.hasTag(one.code))
      return [{ message: 'leftOut', countries: [one], isPlain: false, others } as const]
    }),
  ]
}

function othersThatTag({ about, tagging }: LeftOut, isTagged: boolean): string {
  if (!isTagged) return 'No other article tags it'
  const few = tagging === 0 ? 'None' : `Only ${grouped(tagging)}`
  return `${few} of ${grouped(about)} articles about it ${tagging > 1 ? 'tag' : 'tags'} it`
}

function noneTagged(countries: AskedTags['countries'], { isNewTag, tagless }: ArchiveTags): AskedTags {
  const isPlain = !countries.some(({ code }) => isNewTag(code))
  if (!tagless) return { message: 'none', countries, isPlain, others: '' }
  const others = `${grouped(tagless.tagless)} of ${grouped(tagless.all)} articles tag no country`
  return { message: 'noneAsUsual', countries, isPlain, others }
}

/** What messages say of countries to tag: the first, and all of them with the reasons. */
export function tagData([first, ...more]: AskedTags['countries']) {
  const { country, counts: reason } = first
  const countries = [first, ...more].map((one) => `${one.country} (${one.counts})`).join(', ')
  return { country, counts: reason, countries }
}
