import type { LabelReader } from '../../languages/language.ts'
import type { SourceLabel } from '../../languages/source-label.ts'
import { groupBy } from '../../text/groups.ts'
import { numbered } from '../../text/numbered.ts'
import type { ArticleSource, ArticleSources, LineMention } from './article-sources.ts'
import { minorityLabels, type MinorityLabel } from './label-clusters.ts'

/** A contradiction for an editor to look at, and where it is. */
export interface PlacedConflict {
  readonly path: string
  readonly line: number
  readonly message: string
}

/** A source of one article. */
export interface PlacedSource {
  readonly label: SourceLabel
  readonly source: ArticleSource
  readonly article: ArticleSources
}

/** Quotations that an article attributes to a source and to somebody else. */
export function quotationConflicts(group: readonly PlacedSource[]): readonly PlacedConflict[] {
  return group.flatMap(({ article: { path }, source }) =>
    source.conflicts.map(({ kind, line, one, other, reason }) => {
      const message =
        kind === 'label'
          ? `labelled '${one}', but spoken by '${other}' in the text (${reason})`
          : `one quotation is attributed to both '${one}' and '${other}' (${reason})`
      return { path, line, message }
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
  labelled.forEach((one, at) => {
    for (const other of labelled.slice(at + 1)) {
      if (one.label.role !== other.label.role) continue
      const { relation, reason } = reader.compare(nameless(one), nameless(other))
      if (relation !== 'conflicting' || byReason.has(reason) || isOverTime(one, other, reader)) continue
      const place = `${other.article.path}:${lineOf(other)}`
      byReason.set(reason, {
        path: one.article.path,
        line: lineOf(one),
        message: `'${one.label.text}' here, but '${other.label.text}' in ${place} (${reason})`,
      })
    }
  })
  return [...byReason.values()]
}

/** The labels are already known to be one person's. */
function nameless({ label }: PlacedSource): SourceLabel {
  return { ...label, name: undefined }
}

function lineOf({ source }: PlacedSource): number {
  return source.mentions[0]?.line ?? 1
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
  const placeOf = ({ path, span }: MinorityLabel['label']) => `${path}\n${span.start}`
  const mentionAt = new Map(mentions.map(({ label, mention }) => [placeOf(label), mention]))
  const conflicts = new Map<LineMention, PlacedConflict>()
  for (const [first, ...more] of groupBy(rarer, ({ label }) => `${label.key}\n${label.text}`).values()) {
    const mention = mentionAt.get(placeOf(first.label))
    if (!mention) continue
    const { count, label, majority } = first
    const places = numbered(1 + more.length, 'place')
    const message = `'${label.text}' in ${places}, but '${majority}' ${count} elsewhere`
    conflicts.set(mention, { path: label.path, line: mention.line, message })
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
