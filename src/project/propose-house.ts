import type { Article } from '../article/article.ts'
import { countryTags, type TagStyle } from '../facts/countries/country-tags.ts'
import { disclaimers } from '../facts/disclaimers/disclaimers.ts'
import { labelPattern } from '../facts/sources/label-patterns.ts'
import { printedLabels } from '../facts/sources/source-labels.ts'
import { labelReader } from '../languages/index.ts'
import { contains } from '../text/span.ts'

/** A proposal, and how many articles support it. */
export interface Proposal<T> {
  readonly value: T
  readonly count: number
}

export interface HouseProposal {
  readonly articles: number
  readonly tagKey: Proposal<string> | undefined
  readonly tagStyle: Proposal<TagStyle> | undefined
  readonly disclaimer: Proposal<string> | undefined
  readonly disclaimerHeading: Proposal<string> | undefined
  readonly labelPattern: Proposal<string> | undefined
}

/** What one article shows of its house style. */
export interface HouseHabits {
  readonly tagKeys: readonly string[]
  readonly tagStyles: readonly TagStyle[]
  /** The words of its last disclaimer, without its heading. */
  readonly disclaimer: string | undefined
  readonly disclaimerHeading: string | undefined
  readonly labels: readonly string[]
}

export function houseHabits(article: Article): HouseHabits {
  const tags = countryTags(article).filter((tag) => tag.code)
  const reader = labelReader(article.language)
  return {
    tagKeys: [...new Set(tags.map((tag) => tag.key))],
    tagStyles: [...new Set(tags.map((tag) => tag.style))],
    ...closingDisclaimer(article),
    labels: printedLabels(article).flatMap((label) => {
      const pattern = label.place === 'front-matter' ? undefined : labelPattern([label.label], reader)
      return pattern ? [pattern] : []
    }),
  }
}

/** The most common habits; those that occur fewer than three times do not count. */
export function proposeHouse(habits: readonly HouseHabits[]): HouseProposal {
  const common = <T>(values: readonly T[]): Proposal<T> | undefined => {
    const counts = new Map<T, number>()
    for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
    const [first] = [...counts].toSorted((a, b) => b[1] - a[1])
    return first && first[1] >= FEWEST ? { value: first[0], count: first[1] } : undefined
  }
  return {
    articles: habits.length,
    tagKey: common(habits.flatMap((one) => one.tagKeys)),
    tagStyle: common(habits.flatMap((one) => one.tagStyles)),
    disclaimer: common(habits.flatMap((one) => one.disclaimer ?? [])),
    disclaimerHeading: common(habits.flatMap((one) => one.disclaimerHeading ?? [])),
    labelPattern: common(habits.flatMap((one) => one.labels)),
  }
}

const FEWEST = 3

function closingDisclaimer(article: Article): Pick<HouseHabits, 'disclaimer' | 'disclaimerHeading'> {
  const last = disclaimers(article).at(-1)
  if (!last) return { disclaimer: undefined, disclaimerHeading: undefined }
  const within = article.blocks.filter(({ span }) => contains(last.span, span))
  const blocks = within.filter(({ kind }) => kind !== 'heading')
  const text = blocks.map(({ span }) => article.file.text.slice(span.start, span.end)).join('\n\n')
  const before = article.blocks.findLast(({ span }) => span.end <= (blocks[0]?.span.start ?? 0))
  return {
    disclaimer: text.replace(/\r\n/g, '\n').trim() || undefined,
    disclaimerHeading: before?.kind === 'heading' ? before.prose.text.trim() : undefined,
  }
}
