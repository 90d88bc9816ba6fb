import type { Article, TextBlock } from '../article/article.ts'
import type { Prose } from '../markdown/prose.ts'
import { groupBy } from '../text/groups.ts'
import { countWhile } from '../text/search.ts'
import { contains, type Span } from '../text/span.ts'
import { words } from '../text/words.ts'

/** Paragraphs, or a block quotation, that say word for word what earlier ones say. */
export interface RepeatedPassage {
  readonly kind: 'block quotation' | 'paragraph'
  /** How many paragraphs in a row. */
  readonly count: number
  readonly span: Span
  readonly earlier: Span
}

interface Passage {
  readonly kind: RepeatedPassage['kind']
  readonly span: Span
  readonly prose: Prose
  /** The words, folded, and how many. */
  readonly key: string
  readonly length: number
  /** How many passages, and how many headings, come before it. */
  readonly at: number
  readonly section: number
}

interface Repetition {
  readonly earlier: Passage
  readonly later: Passage
}

/** In words: shorter ones, such as a greeting, may be meant to be the same. */
const SHORTEST = 8
/** In words: up to here, a line may come back by design, unless it is near. */
const STANDING_LINE = 20
/** In passages. */
const NEAR = 3

/**
 * What is printed twice by mistake. Own prose counts within one section: a report may use the words of its summary again
 * further down. What is printed more often is a refrain or a form.
 */
export function repeatedPassages(article: Article): readonly RepeatedPassage[] {
  const repetitions = [...groupBy(alikePassages(article), ({ key }) => key).values()].flatMap(
    ([earlier, later, third]) =>
      earlier && later && !third && isMeantOnce(article, earlier, later) ? [{ earlier, later }] : [],
  )
  return inRows(repetitions.toSorted((a, b) => a.later.at - b.later.at)).flatMap((row) => {
    const [first] = row
    const last = row.at(-1)
    if (!first || !last || !isSure(row)) return []
    return [
      {
        kind: first.later.kind,
        count: row.length,
        span: { start: first.later.span.start, end: last.later.span.end },
        earlier: { start: first.earlier.span.start, end: last.earlier.span.end },
      },
    ]
  })
}

/** Block quotations as a whole and paragraphs of own prose that begin as another one does, in order of place. */
function alikePassages({ blockQuotations, blocks }: Article): readonly Passage[] {
  const counts = new Map<number, number>()
  const count = (text: string) => {
    const key = opening(text)
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const paragraphs = blocks.filter(({ kind, voice }) => kind === 'paragraph' && voice === 'own')
  for (const { words: prose } of blockQuotations) count(prose.text)
  for (const { prose } of paragraphs) count(prose.text)
  if (counts.size === blockQuotations.length + paragraphs.length) return []
  const all = [
    ...blockQuotations.map(({ span, words: prose }) => ({ kind: 'block quotation', span, prose }) as const),
    ...paragraphs.map(({ prose, span }) => ({ kind: 'paragraph', span, prose }) as const),
  ].toSorted((a, b) => a.span.start - b.span.start)
  const alike = all
    .map((passage, at) => ({ ...passage, at }))
    .filter(({ prose }) => (counts.get(opening(prose.text)) ?? 0) > 1)
  const headings = blocks.flatMap((block) => (isHeading(block) ? [block.span.start] : []))
  return alike
    .map((passage): Passage => {
      const list = words(passage.prose.text)
      return {
        ...passage,
        key: list.map(({ folded }) => folded).join(' '),
        length: list.length,
        section: countWhile(headings, (start) => start < passage.span.start),
      }
    })
    .filter(({ length }) => length >= SHORTEST)
}

/** In letters: enough to tell most passages apart. */
const OPENING = 24

/** A number for the first letters of the alphabet in a text: equal for passages of the same words. */
function opening(text: string): number {
  let hash = 0
  for (let at = 0, count = 0; at < text.length && count < OPENING; at += 1) {
    const code = text.charCodeAt(at) | 0x20
    if (code < 0x61 || code > 0x7a) continue
    hash = (Math.imul(hash, 31) + code) | 0
    count += 1
  }
  return hash
}

/** Also a short line without a full stop, such as one in an `h2` element. */
function isHeading({ kind, prose: { text } }: TextBlock): boolean {
  return kind === 'heading' || (kind === 'paragraph' && /^[^.:;!?…]{1,60}$/u.test(text.trim()))
}

/** Whether it is no question of a form, no lead-in and no line that names a source. */
function isMeantOnce({ links }: Article, earlier: Passage, later: Passage): boolean {
  if (later.kind === 'block quotation') return true
  const text = later.prose.text.trim()
  return (
    earlier.section === later.section &&
    /[.!…]["”»’)]?$/u.test(text) &&
    !/^[^.!?]{1,40}:\s/u.test(text) &&
    !links.some((link) => contains(link.span, later.span))
  )
}

/** Repetitions that follow one another, in both places. */
function inRows(all: readonly Repetition[]): readonly (readonly Repetition[])[] {
  const rows: Repetition[][] = []
  for (const one of all) {
    const row = rows.at(-1)
    const before = row?.at(-1)
    if (row && before && isNext(before.earlier, one.earlier) && isNext(before.later, one.later)) row.push(one)
    else rows.push([one])
  }
  return rows
}

function isNext(before: Passage, after: Passage): boolean {
  return after.at === before.at + 1 && after.kind === before.kind && after.kind === 'paragraph'
}

function isSure(row: readonly Repetition[]): boolean {
  const [first] = row
  if (!first || first.later.kind === 'block quotation') return first !== undefined
  const length = row.reduce((sum, { later }) => sum + later.length, 0)
  return length >= STANDING_LINE || first.later.at - first.earlier.at <= NEAR
}
