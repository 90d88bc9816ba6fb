import type { Article } from '../../article/article.ts'
import { labelReader } from '../../languages/index.ts'
import { groupBy } from '../../text/groups.ts'
import { times } from '../../text/numbered.ts'
import { countryNamedTwice, knownLabel } from './label-faults.ts'
import { type PrintedLabel, printedLabels } from './source-labels.ts'

/** What is compared of a printed label. */
export type CollectedLabel = Pick<PrintedLabel, 'key' | 'quoting' | 'site' | 'span' | 'text'>

export interface PlacedLabel extends CollectedLabel {
  readonly path: string
}

/** A label in a rarer form than the others of its source. */
export interface MinorityLabel {
  readonly label: PlacedLabel
  readonly majority: string
  /** How often the majority form appears: `twice`, `3 times`. */
  readonly count: string
  readonly example: PlacedLabel
}

/** The labels of an article except those that are reported on their own. */
export function collectLabels(article: Article): readonly CollectedLabel[] {
  return printedLabels(article)
    .filter((label) => !countryNamedTwice(article, label) && knownLabel(article, label) === undefined)
    .map(({ text, key, span, site, quoting }) => ({ text, key, span, site, quoting }))
}

/** The labels of each source that differ in form from most of its labels, in one article or several. */
export function minorityLabels(labels: readonly PlacedLabel[]): readonly MinorityLabel[] {
  const intended = intendedKeys(labels)
  const clusters = groupBy(labels, ({ key, site }) => intended.get(`${site} ${key}`) ?? key)
  return [...clusters.values()].flatMap((cluster) => ofOneSource(formsOf(cluster)).flatMap(minority))
}

/** One way of writing a source, with all labels written that way and the sites that they lead to. */
interface Form {
  readonly text: string
  readonly labels: readonly PlacedLabel[]
  readonly sites: ReadonlySet<string>
}

/** The forms of some labels, the most frequent first; of two that are equally frequent, the tidier one. */
function formsOf(labels: readonly PlacedLabel[]): readonly Form[] {
  return [...groupBy(labels, ({ text }) => text).values()]
    .map((same) => ({
      text: same[0].text,
      labels: same,
      sites: new Set(same.flatMap(({ site }) => site ?? [])),
    }))
    .toSorted((a, b) => b.labels.length - a.labels.length || tidiness(b.text) - tidiness(a.text))
}

/** Higher if every long word has a capital and there is no stray space or mark at the ends. */
function tidiness(text: string): number {
  const small = text.match(/(?<![\p{L}\p{N}])\p{Ll}{4,}/gu) ?? []
  const stray = text.match(/^[^\p{L}\p{N}(“"]|[^\p{L}\p{N})”".]$/gu) ?? []
  return -small.length - stray.length
}

/** Splits the forms of one name by source: labels that lead to different sites mean different sources. */
function ofOneSource(forms: readonly Form[]): readonly (readonly Form[])[] {
  const sources: Form[][] = []
  const bySite = new Map<string, Form[]>()
  for (const form of forms) {
    const sites = [...form.sites]
    const anySource = sites.length === 0 || bySite.size === 0 ? sources[0] : undefined
    const source = sites.map((site) => bySite.get(site)).find((known) => known) ?? anySource ?? []
    if (source.length === 0) sources.push(source)
    source.push(form)
    for (const site of sites) if (!bySite.has(site)) bySite.set(site, source)
  }
  return sources
}

function minority([majority, ...others]: readonly Form[]): readonly MinorityLabel[] {
  const first = majority?.labels[0]
  if (!majority || !first) return []
  const { text, labels } = majority
  const count = times(labels.length)
  const examples = new Map(labels.map((one) => [one.path, one]))
  return others.flatMap((form) =>
    form.labels.map((label) => ({
      label,
      majority: text,
      count,
      example: examples.get(label.path) ?? first,
    })),
  )
}

const FEWEST_FOR_A_SLIP = 3

/** The key that was meant, by a label's site and key, if the label is one slip away from most labels of its site. */
function intendedKeys(labels: readonly PlacedLabel[]): ReadonlyMap<string, string> {
  const { isSlip } = labelReader()
  const intended = new Map<string, string>()
  for (const ofSite of groupBy(labels, ({ site }) => site ?? '').values()) {
    const [{ site }] = ofSite
    const [most, ...others] = [...groupBy(ofSite, ({ key }) => key).values()].toSorted(
      (a, b) => b.length - a.length,
    )
    if (site === undefined || !most || 2 * most.length <= ofSite.length || most.length < FEWEST_FOR_A_SLIP)
      continue
    for (const [{ text, key }] of others) {
      if (isSlip(text, most[0].text)) intended.set(`${site} ${key}`, most[0].key)
    }
  }
  return intended
}
