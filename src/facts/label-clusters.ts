import type { Article } from '../article/article.ts'
import { fact } from '../article/fact.ts'
import { countryByCode } from '../geography/resolve-country.ts'
import { labelPattern, matchesPattern, redundantCountry } from '../languages/english/label.ts'
import type { Fix } from '../text/edit.ts'
import type { Span } from '../text/span.ts'
import { type PrintedLabel, printedLabels } from './source-labels.ts'

/** What comparing needs to know of one printed label. */
export interface CollectedLabel {
  readonly text: string
  readonly key: string
  readonly span: Span
}

export interface PlacedLabel extends CollectedLabel {
  readonly path: string
}

/** A label in a rarer form than others of its source. */
export interface MinorityLabel {
  readonly label: PlacedLabel
  readonly majority: string
  /** How often the majority form stands. */
  readonly count: string
  readonly example: PlacedLabel
}

/** The labels of an article but for those that name their country twice, which is reported by itself. */
export function collectLabels(article: Article): readonly CollectedLabel[] {
  return printedLabels(article)
    .filter((label) => !countryNamedTwice(label))
    .map(({ text, key, span }) => ({ text: text.trim(), key, span }))
}

/** The labels of each source that differ in form from what most of its labels, or the house, say. */
export function minorityLabels(
  labels: readonly PlacedLabel[],
  known: ReadonlySet<string>,
): readonly MinorityLabel[] {
  const clusters = new Map<string, PlacedLabel[]>()
  for (const label of labels) {
    const cluster = clusters.get(label.key)
    if (cluster) cluster.push(label)
    else clusters.set(label.key, [label])
  }
  return [...clusters.values()].flatMap((cluster) => minority(cluster, known))
}

function minority(cluster: readonly PlacedLabel[], known: ReadonlySet<string>): readonly MinorityLabel[] {
  const forms = new Map<string, PlacedLabel[]>()
  for (const label of cluster) {
    const form = forms.get(label.text)
    if (form) form.push(label)
    else forms.set(label.text, [label])
  }
  const [majority] = [...forms].toSorted(
    ([a, first], [b, second]) => Number(known.has(b)) - Number(known.has(a)) || second.length - first.length,
  )
  if (!majority || forms.size === 1) return []
  const [text, examples] = majority
  const count = examples.length === 1 ? 'once' : examples.length === 2 ? 'twice' : `${examples.length} times`
  const examplesByPath = new Map(examples.map((one) => [one.path, one]))
  return cluster.flatMap((label) => {
    const example = examplesByPath.get(label.path) ?? examples[0]
    return label.text === text || !example ? [] : [{ label, majority: text, count, example }]
  })
}

export function relabel(span: Span, text: string): Fix {
  return { title: `Label it '${text}'`, safety: 'suggested', edits: [{ span, text }] }
}

/** The country that a label names twice, and the label without the second mention. */
export function countryNamedTwice({
  label,
  text,
  span,
}: PrintedLabel): { country: string; shorter: Fix } | undefined {
  const redundant = redundantCountry(label)
  const code = label.countries[0]
  if (!redundant || code === undefined) return undefined
  const shorter = `${text.slice(0, redundant.start)}${text.slice(redundant.end)}`.replace(/\s+/g, ' ').trim()
  return {
    country: countryByCode(code)?.name ?? code,
    shorter: relabel(span, shorter.charAt(0).toUpperCase() + shorter.slice(1)),
  }
}

/** The house pattern that a label beside a quotation misses; one that stands in another form too is reported for that. */
export function missedPattern(article: Article, { key, label, place }: PrintedLabel): string | undefined {
  if (place === 'front-matter' || (formsByKey(article).get(key)?.size ?? 0) > 1) return undefined
  const pattern = article.house.sourceLabels.pattern ?? anonymousPattern(article)
  return pattern !== undefined && !matchesPattern(label, pattern) ? pattern : undefined
}

const formsByKey = fact((article: Article): ReadonlyMap<string, ReadonlySet<string>> => {
  const forms = new Map<string, Set<string>>()
  for (const { key, text } of printedLabels(article)) forms.set(key, (forms.get(key) ?? new Set()).add(text))
  return forms
})

/** How many labels make a pattern that nobody configured. */
const FEWEST_LABELS = 4

/** The pattern that the labels of anonymous sources show; names are given with a role or without as it comes. */
const anonymousPattern = fact((article: Article): string | undefined => {
  const labels = printedLabels(article).filter((label) => label.place !== 'front-matter')
  if (labels.length < FEWEST_LABELS || labels.some(({ label }) => label.name !== undefined)) return undefined
  return labelPattern(labels.map(({ label }) => label))
})
