import type { Article, Voice } from '../../article/article.ts'
import { fact } from '../../article/fact.ts'
import type { HouseDisclaimer } from '../../article/house-style.ts'
import type { HouseText } from '../../article/house.ts'
import { joinProse, type Prose, fileSpan } from '../../markdown/prose.ts'
import type { Edit } from '../../text/edit.ts'
import { excerpt } from '../../text/text-file.ts'
import { contains, type Excerpt, overlaps, type Span } from '../../text/span.ts'
import { differingRuns, type DifferingRuns } from '../../text/alignment/word-diff.ts'
import { type WordRun, runSpan, type Word, words } from '../../text/words.ts'
import { quotedSpans } from '../quoted-spans.ts'

export interface Disclaimer extends Excerpt {
  /** Whether it is a house disclaimer word for word, one whose words differ, or another disclaimer. */
  readonly state: 'altered' | 'exact' | 'recognised'
  readonly house: HouseText | undefined
  readonly differences: readonly DisclaimerDifference[]
}

/** A place where a disclaimer differs from the house text. */
export interface DisclaimerDifference {
  readonly span: Span
  /** The words of the house text that are missing here, and the words in their place. */
  readonly lost: string
  readonly added: string
  /** Replaces the words here with what the house text has between the same neighbours. */
  readonly edit: Edit
  /** Whether the edit leaves markup, paragraphs, words in quotation marks and the rest of the page as they are. */
  readonly restorable: boolean
}

/** Texts that share less than this are different disclaimers. */
const ALIKE_ENOUGH = 0.6

export const disclaimers = fact((article: Article): readonly Disclaimer[] => {
  const copies = houseCopies(article)
  const house = copies.map((copy) => withSureRestorations(article, copies, copy))
  const others = article.furniture
    .filter(({ kind, span }) => kind === 'disclaimer' && !house.some((one) => overlaps(one.span, span)))
    .map(({ span }): Disclaimer => ({
      ...excerpt(article.file, span),
      state: 'recognised',
      house: undefined,
      differences: [],
    }))
  return [...house, ...others].toSorted((first, second) => first.span.start - second.span.start)
})

/** The first house disclaimer whose conditions this article meets. */
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

/** Whether a shortcode, an include or a front-matter key takes the place of a disclaimer. */
export function isSatisfiedElsewhere(
  article: Article,
  { shortcodes = [], frontMatterKeys = [] }: HouseDisclaimer,
): boolean {
  const named = article.tags.some(
    (tag) =>
      shortcodes.includes(tag.name) ||
      tag.parameters.some(({ span }) => shortcodes.includes(article.file.text.slice(span.start, span.end))),
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

function houseCopies(article: Article): readonly Disclaimer[] {
  return article.house.disclaimers.flatMap((text) => compareWithHouse(article, text))
}

/** A copy whose words are restorable only if the article with these words reads as it should. */
function withSureRestorations(article: Article, copies: readonly Disclaimer[], copy: Disclaimer): Disclaimer {
  if (copy.differences.length === 0) return copy
  // Of two copies, a person has to choose one, and one alone may pass for a quotation of the other.
  const isAlone = copies.every((one) => one === copy || one.house !== copy.house)
  const due = copy.differences.filter(({ restorable }) => restorable)
  const isSure = isAlone && !isQuoted(article, copy) && isRestored(article, copies, due)
  const isSureAlone = (one: DisclaimerDifference) =>
    due.length > MOST_APART || isRestored(article, copies, [one])
  const differences = copy.differences.map((one) => ({
    ...one,
    restorable: isSure && one.restorable && isSureAlone(one),
  }))
  return { ...copy, differences }
}

/** More differences than this are restored all together or not at all. */
const MOST_APART = 8

/** Whether somebody quotes the notice as it is, and would be misquoting it once it is restored. */
function isQuoted(article: Article, { house }: Disclaimer): boolean {
  return quotedSpans(article).some(({ start, end }) => {
    const quoted = new Set(words(article.file.text.slice(start, end)).map((word) => word.folded))
    return shareOf(house?.words ?? [], quoted) >= PART_ALIKE
  })
}

/** Whether some words of a copy, once restored, are read as restored, and all else as before. */
function isRestored(
  article: Article,
  copies: readonly Disclaimer[],
  restored: readonly DisclaimerDifference[],
): boolean {
  const { file, frontMatter } = article
  let body = ''
  let at = frontMatter.span.end
  for (const { edit } of restored) {
    if (edit.span.start < at) continue
    body += file.text.slice(at, edit.span.start) + edit.text
    at = edit.span.end
  }
  const after = article.withBody(body + file.text.slice(at))
  const left = houseCopies(after)
  const voicesOf = ({ blocks }: Article) => blocks.map(({ voice }) => voice).join(' ')
  return (
    voicesOf(after) === voicesOf(article) &&
    left.length === copies.length &&
    quotedSpans(after).length === quotedSpans(article).length &&
    differencesIn(left) === differencesIn(copies, restored)
  )
}

/** The differences of all copies but some, wherever they are. */
function differencesIn(copies: readonly Disclaimer[], without: readonly DisclaimerDifference[] = []): string {
  const all = copies.flatMap(({ differences }) => differences.filter((one) => !without.includes(one)))
  return all
    .map(({ added, lost }) => JSON.stringify([added, lost]))
    .toSorted((a, b) => (a < b ? -1 : 1))
    .join()
}

/** Finds the copies of a house text in an article, and where their words differ. */
function compareWithHouse(article: Article, house: HouseText): readonly Disclaimer[] {
  const known = new Set(house.words.map((word) => word.folded))
  const opening = house.words.slice(0, OPENING).map((word) => word.folded)
  const copies: Prose[][] = []
  let open = false
  for (const { kind, prose, voice } of article.blocks) {
    const list = words(prose.text)
    const isPart =
      kind !== 'heading' && UNQUOTED.has(voice) && list.length > 0 && shareOf(list, known) >= PART_ALIKE
    const opens = opening.every((word, index) => list[index]?.folded === word)
    if (isPart && open && !opens) copies.at(-1)?.push(prose)
    else if (isPart) copies.push([prose])
    open = isPart
  }
  return copies.flatMap((proses) => compareCopy(article, joinProse(proses), house) ?? [])
}

/** A notice that somebody quotes is not a disclaimer. */
const UNQUOTED: ReadonlySet<Voice> = new Set(['furniture', 'own', 'standfirst'])

/** How many opening words show where a copy of a house text begins. */
const OPENING = 3

/** The share of a paragraph's words that must be in the house text for it to be part of a copy. */
const PART_ALIKE = 0.7

function compareCopy(article: Article, prose: Prose, house: HouseText): Disclaimer | undefined {
  const found = withoutLabel(words(prose.text), prose.text, house.words)
  const runs = differingRuns(house.words, found)
  const lostWords = runs.reduce((sum, { a }) => sum + a.end - a.start, 0)
  if (house.words.length === 0 || 1 - lostWords / house.words.length < ALIKE_ENOUGH) return undefined
  const isAddition = ({ a }: DifferingRuns) => a.start === a.end
  const [head, tail] = [runs[0], runs.at(-1)]
  const start = head && isAddition(head) && head.b.start === 0 ? head.b.end : 0
  const end = tail && isAddition(tail) && tail.b.end === found.length ? tail.b.start : found.length
  const [first, last] = [found[start], found[end - 1]]
  if (!first || !last) return undefined
  const place = fileSpan(prose, first.start, last.end)
  if (quotedSpans(article).some((quoted) => contains(quoted, place))) return undefined
  const differences = runs
    .filter(
      ({ b }) => b.start >= start && b.end <= end && !(b.start === b.end && (b.end < start || b.start > end)),
    )
    .map((run) => describe(article, prose, found, house, run))
  return {
    ...excerpt(article.file, place),
    state: differences.length === 0 ? 'exact' : 'altered',
    house,
    differences,
  }
}

function describe(
  article: Article,
  prose: Prose,
  found: readonly Word[],
  house: HouseText,
  { a: lost, b: added }: DifferingRuns,
): DisclaimerDifference {
  const between = (text: string, list: readonly Word[], { start, end }: WordRun) => ({
    start: list[start - 1]?.end ?? list[start]?.start ?? 0,
    end: list[end]?.start ?? text.length,
  })
  const [lostWords, addedWords] = [runSpan(house.words, lost), runSpan(found, added)]
  const swap = lostWords && addedWords
  const here = swap ? addedWords : between(prose.text, found, added)
  const there = swap ? lostWords : between(house.prose.text, house.words, lost)
  const place = addedWords ?? here
  const span = fileSpan(prose, here.start, here.end)
  const text = house.prose.text.slice(there.start, there.end)
  const replaced = prose.text.slice(here.start, here.end)
  const literal = article.file.text.slice(span.start, span.end) === replaced
  return {
    span: fileSpan(prose, place.start, place.end),
    lost: textOfWords(house.prose.text, house.words, lost),
    added: textOfWords(prose.text, found, added),
    edit: { span, text: text.replace(/\s*\n\s*/g, ' ') },
    restorable:
      literal &&
      !quotedSpans(article).some((quoted) => overlaps(quoted, span) || contains(quoted, span)) &&
      !/["“”«»„]/u.test(replaced) &&
      (house.paragraphs === 1 || !text.includes('\n')),
  }
}

function shareOf(list: readonly Word[], known: ReadonlySet<string>): number {
  return list.filter((word) => known.has(word.folded)).length / Math.max(1, list.length)
}

/** Leaves out an opening label line that is not part of the house text. */
function withoutLabel(found: readonly Word[], text: string, house: readonly Word[]): readonly Word[] {
  const lineEnd = text.indexOf('\n')
  const line = found.filter((word) => word.end <= lineEnd)
  const isLabel =
    line.length > 0 && line.length <= 4 && line.some((word, index) => word.folded !== house[index]?.folded)
  return isLabel ? found.slice(line.length) : found
}

function textOfWords(text: string, list: readonly Word[], run: WordRun): string {
  const span = runSpan(list, run)
  return span ? text.slice(span.start, span.end).replace(/\s+/g, ' ') : ''
}
