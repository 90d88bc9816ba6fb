import type { Article } from '../../article/article.ts'
import { fact } from '../../article/fact.ts'
import { countryByCode } from '../../geography/resolve-country.ts'
import { labelReader } from '../../languages/index.ts'
import type { Fix } from '../../text/edit.ts'
import { labelPattern, matchesPattern } from './label-patterns.ts'
import { knownLabels, type PrintedLabel, printedLabels, relabel } from './source-labels.ts'

/** The country that a label names twice, and the label without the second mention. */
export function countryNamedTwice(
  article: Article,
  printed: PrintedLabel,
): { country: string; shorter: Fix } | undefined {
  const { label, text } = printed
  const redundant = labelReader(article.language).redundantCountry(label)
  const code = label.countries[0]
  if (!redundant || code === undefined) return undefined
  const shorter = `${text.slice(0, redundant.start)}${text.slice(redundant.end)}`.replace(/\s+/g, ' ').trim()
  return {
    country: countryByCode(code)?.name ?? code,
    shorter: relabel(printed, shorter.charAt(0).toUpperCase() + shorter.slice(1)),
  }
}

/** The house's own label for a source that is labelled differently. */
export function knownLabel(article: Article, { key, text }: PrintedLabel): string | undefined {
  const known = knownLabels(article).get(key)?.label
  return known === text ? undefined : known
}

/** The house pattern that a quotation's label does not follow; none if the label is reported for its other forms. */
export function missedPattern(article: Article, { key, label, place }: PrintedLabel): string | undefined {
  const isInOtherForms = (formsByKey(article).get(key)?.size ?? 0) > 1
  if (place === 'front-matter' || isInOtherForms || knownLabels(article).has(key)) return undefined
  const pattern = article.house.sourceLabels.pattern ?? anonymousPattern(article)
  if (pattern === undefined || matchesPattern(label, pattern, labelReader(article.language))) return undefined
  return pattern
}

const formsByKey = fact((article: Article): ReadonlyMap<string, ReadonlySet<string>> => {
  const forms = new Map<string, Set<string>>()
  for (const { key, text } of printedLabels(article)) forms.set(key, (forms.get(key) ?? new Set()).add(text))
  return forms
})

/** How many labels it takes to show a pattern that nobody configured. */
const FEWEST_LABELS = 4

/** The pattern that labels of anonymous sources follow; named sources come with a role or without. */
const anonymousPattern = fact((article: Article): string | undefined => {
  const labels = printedLabels(article).filter((label) => label.place !== 'front-matter')
  if (labels.length < FEWEST_LABELS || labels.some(({ label }) => label.name !== undefined)) return undefined
  return labelPattern(
    labels.map(({ label }) => label),
    labelReader(article.language),
  )
})
