import type { TagStyle } from '../../facts/countries/country-tags.ts'
import { followsPattern, showsPattern } from '../../facts/sources/label-patterns.ts'
import type { TagLanguage } from '../../geography/tag-names.ts'
import { groupBy } from '../../text/groups.ts'
import type { ClosingNotice, HouseHabits, LabelHabit, MissingHead, Property } from './house-habits.ts'

/** A proposal, how many of the articles or labels support it, and how many there are. */
export interface Proposal<T> {
  readonly value: T
  readonly count: number
  readonly of: number
}

export interface HouseProposal {
  readonly articles: number
  readonly tagKey: Proposal<string> | undefined
  readonly tagStyle: Proposal<TagStyle> | undefined
  readonly tagLanguage: Proposal<TagLanguage> | undefined
  /** Those for some articles first; the last one is for all others. */
  readonly disclaimers: readonly Proposal<DisclaimerProposal>[]
  readonly labelPattern: Proposal<string> | undefined
  readonly knownLabels: readonly KnownLabel[]
  /** The front matter that the first article lacks, if none of the articles has one. */
  readonly missingHead: MissingHeadProposal | undefined
}

export interface MissingHeadProposal extends MissingHead {
  readonly path: string
}

export interface DisclaimerProposal extends Omit<ClosingNotice, 'words'> {
  /** What the front matter of its articles says and that of the others does not. */
  readonly when: Property | undefined
}

export interface KnownLabel {
  readonly label: string
  readonly count: number
  readonly aliases: readonly string[]
}

/** What the articles do often enough for it to be the habit of their house. */
export function proposeHouse(habits: readonly HouseHabits[]): HouseProposal {
  const [first] = habits
  const taggers = habits.filter(({ tagKeys }) => tagKeys.length > 0)
  const lacking = habits.filter(({ lacksTags }) => lacksTags)
  const tagging = taggers.length >= HOUSE_SHARE * (taggers.length + lacking.length) ? taggers : []
  const isBare = habits.every(({ missingHead }) => missingHead !== undefined)
  const mostOf = <T>(of: (one: HouseHabits) => readonly T[]) =>
    mostCommon(tagging.flatMap(of), { of: habits.length, fewest: fewest(habits) })
  return {
    articles: habits.length,
    tagKey: mostOf(({ tagKeys }) => tagKeys),
    tagStyle: mostOf(({ tagStyles }) => tagStyles),
    tagLanguage: mostOf(({ tagLanguage }) => (tagLanguage ? [tagLanguage] : [])),
    disclaimers: proposeDisclaimers(habits),
    labelPattern: proposePattern(habits),
    knownLabels: proposeLabels(habits.flatMap(({ labels }) => labels)),
    missingHead: isBare && first?.missingHead ? { ...first.missingHead, path: first.path } : undefined,
  }
}

/** What fewer do is chance, unless there are hardly any articles. */
function fewest({ length }: readonly HouseHabits[]): number {
  return length < 3 ? 1 : 3
}

function mostCommon<T>(
  values: readonly T[],
  { of, fewest: least }: { readonly of: number; readonly fewest: number },
): Proposal<T> | undefined {
  const groups = [...groupBy(values, (value) => value)]
  const [most] = groups.toSorted(([, a], [, b]) => b.length - a.length)
  return most && most[1].length >= least ? { value: most[0], count: most[1].length, of } : undefined
}

/** Of the articles that could do something, the share that must do it for it to be the habit of their house. */
export const HOUSE_SHARE = 0.2

interface NoticeGroup {
  readonly notices: readonly ClosingNotice[]
  readonly articles: readonly HouseHabits[]
}

/** The closing text of most articles, and others that are common where the front matter says something else. */
function proposeDisclaimers(habits: readonly HouseHabits[]): HouseProposal['disclaimers'] {
  const each = habits.flatMap((article) => article.notices.map((notice) => ({ article, notice })))
  const least = Math.max(fewest(habits), HOUSE_SHARE * habits.length)
  const groups = [...groupBy(each, ({ notice }) => notice.words).values()]
    .map((group) => ({
      notices: group.map(({ notice }) => notice),
      articles: [...new Set(group.map(({ article }) => article))],
    }))
    .filter(({ articles }) => articles.length >= least)
    .toSorted((a, b) => b.articles.length - a.articles.length)
  const [most, ...others] = groups
  if (!most) return []
  const conditional = others.flatMap((group) => {
    const when = conditionOf(group, habits)
    return when ? [disclaimerProposal(group, habits, when)] : []
  })
  return [...conditional, disclaimerProposal(most, habits, undefined)]
}

function disclaimerProposal(
  { articles, notices }: NoticeGroup,
  { length: of }: readonly HouseHabits[],
  when: Property | undefined,
): Proposal<DisclaimerProposal> {
  const value = (key: 'heading' | 'text') =>
    mostCommon(
      notices.map((notice) => notice[key]),
      { of, fewest: 1 },
    )?.value
  return {
    value: { text: value('text') ?? '', heading: value('heading'), when },
    count: articles.length,
    of,
  }
}

/** What the front matter of all these articles says, and that of no other article. */
function conditionOf({ articles }: NoticeGroup, habits: readonly HouseHabits[]): Property | undefined {
  const others = habits.filter((article) => !articles.includes(article))
  const has = (article: HouseHabits, { key, value }: Property) =>
    article.properties.some((one) => one.key === key && one.value === value)
  return articles[0]?.properties.find(
    (property) =>
      articles.every((article) => has(article, property)) && !others.some((other) => has(other, property)),
  )
}

/** The share of the labels with quotations that show a pattern or break it that must show it for it to be the house's. */
const PATTERN_SHARE = 0.9

/** The pattern of nearly all labels that show one or break it, and how many of all labels show it. */
function proposePattern(habits: readonly HouseHabits[]): Proposal<string> | undefined {
  const printed = habits.flatMap(({ labels }) => labels.filter(({ isPrinted }) => isPrinted))
  const parts = printed.flatMap((label) => label.parts ?? [])
  const most = mostCommon(parts.filter(showsPattern), { of: printed.length, fewest: fewest(habits) })
  if (!most) return undefined
  const judged = parts.filter((one) => showsPattern(one) || !followsPattern(one, most.value))
  return most.count >= PATTERN_SHARE * judged.length ? most : undefined
}

/** How often a label must stand, and how many times as often as all its other forms together. */
const KNOWN_LABEL = { fewest: 5, timesOthers: 3 }

/** More would be a list that nobody reads. */
const MOST_KNOWN_LABELS = 20

/** The labels of sources that almost all articles write in one way, with the other forms. */
function proposeLabels(labels: readonly LabelHabit[]): readonly KnownLabel[] {
  return [...groupBy(labels, ({ key }) => key).values()]
    .flatMap((group) => {
      const forms = [...groupBy(group, ({ text }) => text)]
        .map(([text, { length }]) => ({ text, count: length }))
        .toSorted((a, b) => b.count - a.count)
      const [most, ...others] = forms
      const isClear =
        most !== undefined &&
        others.length > 0 &&
        most.count >= KNOWN_LABEL.fewest &&
        most.count >= KNOWN_LABEL.timesOthers * (group.length - most.count)
      return isClear ? [{ label: most.text, count: most.count, aliases: others.map(({ text }) => text) }] : []
    })
    .toSorted((a, b) => b.count - a.count)
    .slice(0, MOST_KNOWN_LABELS)
}
