import type { Article } from '../../article/article.ts'
import { fact } from '../../article/fact.ts'
import { isPlainYaml } from '../../article/front-matter/scalar.ts'
import type { HouseStyle } from '../../article/house-style.ts'
import { labelReader } from '../../languages/index.ts'
import type { LabelReader } from '../../languages/language.ts'
import type { SourceLabel } from '../../languages/source-label.ts'
import type { Fix } from '../../text/edit.ts'
import type { Excerpt, PlacedWords } from '../../text/span.ts'

/** A label as it is printed with a quotation or in the list of sources. */
export interface PrintedLabel extends PlacedWords {
  readonly place: 'block-quotation' | 'front-matter' | 'pull-quote'
  readonly label: SourceLabel
  /** Equal for labels of one source that differ only in form. */
  readonly key: string
  /** The host of the URL given with it. */
  readonly site?: string | undefined
  /** The mark around it in the front matter; undefined in the text. */
  readonly quoting?: Quoting | undefined
}

type Quoting = '"' | "'" | 'none'

/** The labels printed in an article, in order of place. */
export const printedLabels = fact((article: Article): readonly PrintedLabel[] => {
  const labelsOf = (
    place: PrintedLabel['place'],
    blocks: Article['pullQuotes'] | Article['blockQuotations'],
  ) =>
    blocks.flatMap(({ label }) =>
      label ? [printed(article, { span: label.span, text: label.prose.text.trim() }, place)] : [],
    )
  return [
    ...frontMatterLabels(article),
    ...labelsOf('pull-quote', article.pullQuotes),
    ...labelsOf('block-quotation', article.blockQuotations),
  ].toSorted((a, b) => a.span.start - b.span.start)
})

function printed(
  article: Article,
  words: Excerpt,
  place: PrintedLabel['place'],
  site?: string,
  quoting?: Quoting,
): PrintedLabel {
  const reader = labelReader(article.language)
  const label = reader.parse(withoutDomainEnding(words.text, site))
  const key = reader.key(label)
  return { ...words, place, label, key: knownLabels(article).get(key)?.key ?? key, site, quoting }
}

function frontMatterLabels(article: Article): readonly PrintedLabel[] {
  const list = article.frontMatter.entries.find(({ key }) => key.toLowerCase() === 'sources')?.value
  if (list?.kind !== 'list') return []
  return list.items.flatMap((item) => {
    if (item.kind !== 'map') return []
    const valueOf = (name: string) => item.entries.find(({ key }) => key === name)?.value
    const name = valueOf('name')
    const url = valueOf('url')
    if (name?.kind !== 'scalar' || typeof name.value !== 'string' || name.value.trim() === '') return []
    const site = url?.kind === 'scalar' ? siteOf(String(url.value)) : undefined
    const mark = article.file.text.charAt(name.span.start)
    const quoting = mark === '"' || mark === "'" ? mark : 'none'
    return [printed(article, { span: name.span, text: name.value }, 'front-matter', site, quoting)]
  })
}

/** The fix that replaces a label with another. */
export function relabel({ span, quoting }: Pick<PrintedLabel, 'quoting' | 'span'>, text: string): Fix {
  return { title: `Label it '${text}'`, safety: 'suggested', edits: [{ span, text: inMarks(text, quoting) }] }
}

function inMarks(text: string, quoting: Quoting | undefined): string {
  if (quoting === undefined || (quoting === 'none' && isPlainYaml(text, 'flow'))) return text
  return quoting === "'" && !text.includes("'") ? `'${text}'` : JSON.stringify(text)
}

/** A label as the house prints it, with its key. */
interface KnownLabel {
  readonly key: string
  readonly label: string
}

type KnownLabels = ReadonlyMap<string, KnownLabel>

/** By the language in which they are read. */
const knownByLanguage = fact((_house: HouseStyle) => new Map<string, KnownLabels>())

/** The house's labels by their own keys and those of their aliases, read once for all articles in a language. */
export function knownLabels({ house, language }: Article): KnownLabels {
  const known = knownByLanguage(house)
  const labels = known.get(language) ?? readKnownLabels(house, labelReader(language))
  known.set(language, labels)
  return labels
}

function readKnownLabels({ sourceLabels }: HouseStyle, reader: LabelReader): KnownLabels {
  const keyOf = (text: string) => reader.key(reader.parse(text))
  return new Map(
    sourceLabels.known.flatMap(({ label, aliases }) => {
      const key = keyOf(label)
      return [label, ...aliases].map((one) => [keyOf(one), { key, label }] as const)
    }),
  )
}

/** The host that a URL leads to in the end, even through a web archive; without *www*. */
function siteOf(url: string): string | undefined {
  const host = [...url.matchAll(HOST)].at(-1)?.[1]
  return host?.toLowerCase()
}

const HOST = /https?:\/\/(?:www\.)?([\w.-]+)/giu

/** A label that is the domain of its site, such as *Mercury.example*, without the ending; any other label as it is. */
function withoutDomainEnding(label: string, site: string | undefined): string {
  const domain = label.trim().toLowerCase()
  const [name] = label.trim().split('.')
  const isDomain = domain.includes('.') && `.${site ?? ''}`.endsWith(`.${domain}`)
  return isDomain && name ? name : label
}
