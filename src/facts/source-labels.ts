import type { Article } from '../article/article.ts'
import { fact } from '../article/fact.ts'
import { countryOfWords } from '../languages/english/countries/country-of-words.ts'
import { labelKey, parseLabel, type SourceLabel } from '../languages/english/label.ts'
import type { Excerpt } from '../text/span.ts'

/** A label as it is printed beside a quotation or in the list of sources. */
export interface PrintedLabel extends Excerpt {
  readonly place: 'block-quotation' | 'front-matter' | 'pull-quote'
  readonly label: SourceLabel
  /** Equal for labels of one source that differ in form alone. */
  readonly key: string
}

/** The labels that an article prints, in the order of the text. */
export const printedLabels = fact((article: Article): readonly PrintedLabel[] => {
  const beside = (place: PrintedLabel['place'], blocks: Article['pullQuotes'] | Article['blockQuotations']) =>
    blocks.flatMap(({ label }) =>
      label ? [printed(article, { span: label.span, text: label.prose.text }, place)] : [],
    )
  return [
    ...frontMatterLabels(article),
    ...beside('pull-quote', article.pullQuotes),
    ...beside('block-quotation', article.blockQuotations),
  ].toSorted((a, b) => a.span.start - b.span.start)
})

function printed(article: Article, words: Excerpt, place: PrintedLabel['place']): PrintedLabel {
  const label = parseLabel(words.text, countryOfWords)
  const key = labelKey(label)
  return { ...words, place, label, key: aliasKeys(article).get(key) ?? key }
}

function frontMatterLabels(article: Article): readonly PrintedLabel[] {
  const list = article.frontMatter.entries.find(({ key }) => key.toLowerCase() === 'sources')?.value
  if (list?.kind !== 'list') return []
  return list.items.flatMap((item) => {
    if (item.kind !== 'map') return []
    const name = item.entries.find(({ key }) => key === 'name')?.value
    if (name?.kind !== 'scalar' || typeof name.value !== 'string' || name.value.trim() === '') return []
    return [printed(article, { span: name.span, text: name.value }, 'front-matter')]
  })
}

/** The key of each known label by the keys of its aliases. */
const aliasKeys = fact((article: Article): ReadonlyMap<string, string> => {
  const keyOf = (text: string) => labelKey(parseLabel(text, countryOfWords))
  return new Map(
    article.house.sourceLabels.known.flatMap(({ label, aliases }) =>
      aliases.map((alias) => [keyOf(alias), keyOf(label)] as const),
    ),
  )
})
