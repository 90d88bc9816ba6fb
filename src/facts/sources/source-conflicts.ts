import type { LabelReader } from '../../languages/language.ts'
import type { SourceLabel } from '../../languages/source-label.ts'
import { groupBy } from '../../text/groups.ts'
import { numbered } from '../../text/numbered.ts'
import type { ArticlePlace } from '../article-place.ts'
import type { ArticleSource, ArticleSources, LineMention } from './article-sources.ts'
import { minorityLabels, type MinorityLabel } from './label-clusters.ts'

/** A contradiction for an editor to look at, and where it is. */
export interface PlacedConflict {
  readonly message: string
  readonly at: ArticlePlace
  /** The place that contradicts it, if it is a single one. */
  readonly against: ArticlePlace | undefined
}

/** A source of one article. */
export interface PlacedSource {
  readonly label: SourceLabel
  readonly source: ArticleSource
  readonly article: ArticleSources
}

/** Quotations that an article attributes to a source and to somebody else. */
export function quotationConflicts(group: readonly PlacedSource[]): readonly PlacedConflict[] {
  return group.flatMap(({ source }) =>
    source.conflicts.map(({ kind, one, other, reason }) => {
      const message =
        kind === 'label'
          ? `labelled '${one.text}', but spoken by '${other.text}' in the text (${reason})`
          : `one quotation is attributed to both '${one.text}' and '${other.text}' (${reason})`
      return { message, at: one.at, against: other.at }
    }),
  )
}

/** How many labels of one source are compared: more are rare, and each is compared with all others. */
const MOST_LABELS = 50

/** The labels of a named source that give it the same role but cannot all be true, one pair for each reason. */
export function labelConflicts(
  group: readonly PlacedSource[],
  reader: LabelReader,
): readonly PlacedConflict[] {
  const byKey = new Map<string, PlacedSource>()
  for (const one of group) {
    const { name, role } = one.label
    const key = reader.key(one.label)
    if (name !== undefined && role !== undefined && byKey.size < MOST_LABELS && !byKey.has(key))
      byKey.set(key, one)
  }
  const labelled = [...byKey.values()]
  const byReason = new Map<string, PlacedConflict>()
  labelled.forEach((one, index) => {
    for (const other of labelled.slice(index + 1)) {
      if (one.label.role !== other.label.role) continue
      const { relation, reason } = reader.compare(nameless(one), nameless(other))
      if (relation !== 'conflicting' || byReason.has(reason) || isOverTime(one, other, reader)) continue
      const [at, against] = [one.source.at, other.source.at]
      if (!at || !against) continue
      const place = `${against.path}:${against.line}`
      const message = `'${one.label.text}' here, but '${other.label.text}' in ${place} (${reason})`
      byReason.set(reason, { message, at, against })
    }
  })
  return [...byReason.values()]
}

/** The labels are already known to be one person's. */
function nameless({ label }: PlacedSource): SourceLabel {
  return { ...label, name: undefined }
}

function isOverTime(one: PlacedSource, other: PlacedSource, { canBecome }: LabelReader): boolean {
  const [first, second] = [one.article.date, other.article.date]
  if (first === undefined || second === undefined) return false
  return (
    (first < second && canBecome(one.label, other.label)) ||
    (second < first && canBecome(other.label, one.label))
  )
}

/** The printed labels of a run in a rarer form than others of their source. */
export interface RarerLabels {
  /** Each form once, by its first mention. */
  readonly conflicts: ReadonlyMap<LineMention, PlacedConflict>
  /** The usual forms, with the rarer ones as aliases; those with most rarer labels first. */
  readonly known: readonly KnownLabel[]
}

/** A label as the configuration lists it under `house.sourceLabels.known`. */
export interface KnownLabel {
  readonly label: string
  readonly aliases: readonly string[]
}

export function rarerLabels(articles: readonly ArticleSources[]): RarerLabels {
  const mentions = articles.flatMap(({ path, sources }) =>
    sources.flatMap((source) =>
      source.mentions.flatMap((mention) =>
        mention.printed ? [{ mention, label: { ...mention.printed, path } }] : [],
      ),
    ),
  )
  const rarer = minorityLabels(mentions.map(({ label }) => label))
  const keyOf = ({ path, span }: MinorityLabel['label']) => `${path}\n${span.start}`
  const byKey = new Map(mentions.map((one) => [keyOf(one.label), one]))
  const conflicts = new Map<LineMention, PlacedConflict>()
  for (const [first, ...more] of groupBy(rarer, ({ label }) => `${label.key}\n${label.text}`).values()) {
    const found = byKey.get(keyOf(first.label))
    if (!found) continue
    const { count, example, label, majority } = first
    const places = numbered(1 + more.length, 'place')
    const message = `'${label.text}' in ${places}, but '${majority}' ${count} elsewhere`
    const against = byKey.get(keyOf(example))?.label.at
    conflicts.set(found.mention, { message, at: found.label.at, against })
  }
  return { conflicts, known: knownLabels(rarer) }
}

function knownLabels(rarer: readonly MinorityLabel[]): readonly KnownLabel[] {
  return [...groupBy(rarer, ({ majority }) => majority.trim())]
    .toSorted(([, a], [, b]) => b.length - a.length)
    .map(([label, others]) => ({
      label,
      aliases: [...new Set(others.map((other) => other.label.text.trim()))].filter(
        (alias) => alias !== label,
      ),
    }))
    .filter(({ aliases }) => aliases.length > 0)
}
