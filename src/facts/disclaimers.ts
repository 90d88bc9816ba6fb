import type { Article, Passage } from '../article/article.ts'
import { flatten } from '../article/blocks.ts'
import { fact } from '../article/fact.ts'
import type { HouseDisclaimer } from '../article/house-style.ts'
import { parseMarkdown } from '../markdown/parse.ts'
import { joinProse, type Prose, sourceSpan } from '../markdown/prose.ts'
import type { Edit } from '../text/edit.ts'
import { differingRuns } from '../text/word-diff.ts'
import { type Run, runSpan } from '../text/word-run.ts'
import { contains, type Excerpt, type Span } from '../text/span.ts'
import { excerpt } from '../text/source-file.ts'
import { type Word, words } from '../text/words.ts'

export interface Disclaimer extends Excerpt {
  /** Whether it is a house disclaimer word for word, one with other words, or one of its own. */
  readonly state: 'altered' | 'exact' | 'recognised'
  readonly house: HouseDisclaimer | undefined
  readonly differences: readonly DisclaimerDifference[]
}

/** A place where a disclaimer says something else than the house text. */
export interface DisclaimerDifference {
  readonly span: Span
  /** The words of the house text that are missing here, and those that stand in their stead. */
  readonly lost: string
  readonly added: string
  /** Puts what the house text has between the words on both sides in the place of what stands there. */
  readonly edit: Edit
}

/** Two texts that share less than this are two disclaimers. */
const ALIKE_ENOUGH = 0.6

export const disclaimers = fact((article: Article): readonly Disclaimer[] => {
  const house = article.house.disclaimers.map(readHouseText)
  return article.furniture
    .filter((one) => one.kind === 'disclaimer')
    .flatMap(({ span }): Disclaimer[] => {
      const passages = article.passages.filter((passage) => contains(span, passage.span))
      const matches = house.flatMap((text) => compare(article, passages, text) ?? [])
      return matches.length > 0
        ? matches
        : [{ ...excerpt(article.source, span), state: 'recognised', house: undefined, differences: [] }]
    })
})

/** The first of the house disclaimers whose conditions this article meets. */
export function dueDisclaimer(article: Article): HouseDisclaimer | undefined {
  return article.house.disclaimers.find(({ when = {} }) =>
    Object.entries(when).every(([key, wanted]) => {
      const value = article.frontMatter.entries.find((entry) => entry.key === key)?.value
      if (value?.kind === 'list')
        return value.items.some((item) => item.kind === 'scalar' && String(item.value) === String(wanted))
      return value?.kind === 'scalar' && String(value.value) === String(wanted)
    }),
  )
}

/** Whether a shortcode, an include or a front-matter key stands for a disclaimer. */
export function isSatisfiedElsewhere(
  article: Article,
  { shortcodes = [], frontMatterKeys = [] }: HouseDisclaimer,
): boolean {
  const named = article.tags.some(
    (tag) =>
      shortcodes.includes(tag.name) ||
      tag.parameters.some(({ span }) => shortcodes.includes(article.source.text.slice(span.start, span.end))),
  )
  return (
    named ||
    article.frontMatter.entries.some(
      ({ key, value }) =>
        frontMatterKeys.includes(key) &&
        !(value.kind === 'scalar' && (value.value === false || value.value === null)),
    )
  )
}

interface HouseText {
  readonly disclaimer: HouseDisclaimer
  readonly prose: Prose
  readonly words: readonly Word[]
}

function readHouseText(disclaimer: HouseDisclaimer): HouseText {
  const prose = joinProse(
    flatten(parseMarkdown(disclaimer.text), disclaimer.text).blocks.map((block) => block.prose),
  )
  return { disclaimer, prose, words: words(prose.text) }
}

/** Compares the part of some passages that is this house text with it; undefined where there is none. */
function compare(article: Article, passages: readonly Passage[], house: HouseText): Disclaimer | undefined {
  const known = new Set(house.words.map((word) => word.folded))
  const isPart = ({ prose }: Passage) => shareOf(words(prose.text), known) >= ALIKE_ENOUGH
  const parts = passages.filter((passage) => passage.kind !== 'heading')
  const prose = joinProse(
    parts.slice(parts.findIndex(isPart), parts.findLastIndex(isPart) + 1).map((part) => part.prose),
  )
  const found = withoutLabel(words(prose.text), prose.text, house.words)
  const [first, last] = [found[0], found.at(-1)]
  if (!first || !last || shareOf(house.words, new Set(found.map((word) => word.folded))) < ALIKE_ENOUGH)
    return undefined
  const differences = differingRuns(house.words, found).map(({ a: lost, b: added }) => {
    const between = (text: string, list: readonly Word[], { start, end }: Run) => ({
      start: list[start - 1]?.end ?? list[start]?.start ?? 0,
      end: list[end]?.start ?? text.length,
    })
    const here = between(prose.text, found, added)
    const there = between(house.prose.text, house.words, lost)
    const place = runSpan(found, added) ?? here
    return {
      span: sourceSpan(prose, place.start, place.end),
      lost: textOfWords(house.prose.text, house.words, lost),
      added: textOfWords(prose.text, found, added),
      edit: {
        span: sourceSpan(prose, here.start, here.end),
        text: house.prose.text.slice(there.start, there.end),
      },
    }
  })
  return {
    ...excerpt(article.source, sourceSpan(prose, first.start, last.end)),
    state: differences.length === 0 ? 'exact' : 'altered',
    house: house.disclaimer,
    differences,
  }
}

function shareOf(list: readonly Word[], known: ReadonlySet<string>): number {
  return list.filter((word) => known.has(word.folded)).length / Math.max(1, list.length)
}

/** Leaves out a label line at the beginning that is not part of the house text. */
function withoutLabel(found: readonly Word[], text: string, house: readonly Word[]): readonly Word[] {
  const lineEnd = text.indexOf('\n')
  const line = found.filter((word) => word.end <= lineEnd)
  const isLabel =
    line.length > 0 && line.length <= 4 && line.some((word, index) => word.folded !== house[index]?.folded)
  return isLabel ? found.slice(line.length) : found
}

function textOfWords(text: string, list: readonly Word[], run: Run): string {
  const span = runSpan(list, run)
  return span ? text.slice(span.start, span.end).replace(/\s+/g, ' ') : ''
}
