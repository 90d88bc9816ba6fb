import type { Article } from '../../article/article.ts'
import { countryTags } from '../../facts/countries/country-tags.ts'
import { quotations } from '../../facts/sources/quotations.ts'
import { type HouseHabits, houseHabits } from '../../project/first-config/house-habits.ts'
import { groupBy } from '../../text/groups.ts'

/** What one article of a sample shows of the house's way of writing. */
export interface SampledArticle {
  readonly habits: HouseHabits
  /** Its country tags, as they are written. */
  readonly tags: readonly string[]
  /** The keys of its front matter. */
  readonly keys: readonly string[]
  /** Its first pull-quote that is marked as one, as markdown. */
  readonly pullQuote: string | undefined
  /** The marks around its quotations, such as `“…”`. */
  readonly marks: readonly string[]
}

/** Marks that are written as such, rather than by the name of a character. */
const MARKS = /^[\p{Pi}\p{Pf}\p{Ps}"']…[\p{Pi}\p{Pf}\p{Ps}"']$/u

export function sampleArticle(article: Article): SampledArticle {
  const { text } = article.file
  const marked = article.pullQuotes.find(({ recognisedBy }) => recognisedBy === 'form')
  return {
    habits: houseHabits(article),
    tags: countryTags(article)
      .filter(({ code }) => code)
      .map((tag) => tag.text),
    keys: [...new Set(article.frontMatter.entries.map(({ key }) => key))],
    pullQuote: marked && text.slice(marked.span.start, marked.span.end),
    marks: quotations(article)
      .map(({ span }) => `${text.slice(span.start, span.start + 1)}…${text.slice(span.end - 1, span.end)}`)
      .filter((marks) => MARKS.test(marks)),
  }
}

/** The values with how often each is there, the most frequent first. */
export function countValues(
  values: readonly string[],
): readonly { readonly value: string; readonly count: number }[] {
  return [...groupBy(values, (value) => value)]
    .map(([value, { length }]) => ({ value, count: length }))
    .toSorted((a, b) => b.count - a.count)
}
