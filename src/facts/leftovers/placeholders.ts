import type { Article } from '../../article/article.ts'
import { LEFTOVERS } from '../../languages/index.ts'
import type { Placeholder } from '../../languages/leftovers.ts'
import { fileSpan } from '../../markdown/prose.ts'
import type { Span } from '../../text/span.ts'
import { isQuoted, ownWords } from '../own-words.ts'
import { MARK, markTest } from './marks.ts'
import { mayHaveLeftovers } from './quick-test.ts'

/** Something that should have been replaced before publication. */
export interface FoundPlaceholder {
  /** A mark such as TK, dummy text, what a template leaves open, or a note to the editor. */
  readonly kind: 'blank' | 'dummy' | 'mark' | 'note'
  readonly text: string
  readonly span: Span
  readonly isHeadline: boolean
}

/** In order of place; dummy text counts once. */
export function placeholders(article: Article): readonly FoundPlaceholder[] {
  if (!mayHaveLeftovers(article)) return []
  const all = [...marks(article), ...inBrackets(article), ...slots(article)]
  const found = all.filter(({ span }) => !isQuoted(article, span))
  const dummy = found.find(({ kind }) => kind === 'dummy')
  return found
    .filter((one) => one.kind !== 'dummy' || one === dummy)
    .toSorted((a, b) => a.span.start - b.span.start)
}

const ALL = LEFTOVERS.flatMap((leftovers) => leftovers.placeholders)

/** Finds a pattern in the article's own texts; `kindOf` tells what a match is, if it is one. */
function matchesIn(
  article: Article,
  pattern: RegExp,
  kindOf: (text: string, span: Span) => FoundPlaceholder['kind'] | undefined,
): readonly FoundPlaceholder[] {
  return ownWords(article).flatMap(({ isHeadline, prose }) =>
    [...prose.text.matchAll(pattern)].flatMap(({ 0: text, index }) => {
      const end = index + text.length
      const kind = kindOf(prose.text, { start: index, end })
      return kind ? [{ kind, text, span: fileSpan(prose, index, end), isHeadline }] : []
    }),
  )
}

function marks(article: Article): readonly FoundPlaceholder[] {
  const isMissing = markTest(article)
  return matchesIn(article, MARK, (text, span) => (isMissing(text, span) ? 'mark' : undefined))
}

/** Words in brackets that are neither a link nor the rest of a word. */
const IN_BRACKETS = /(?<![\p{L}\p{N}\]!])\[[^[\]\n]{2,80}\](?![([:])/gu

/** In words: more than this in brackets is an editor's insertion. */
const MOST_IN_BRACKETS = 8

function inBrackets(article: Article): readonly FoundPlaceholder[] {
  return matchesIn(article, IN_BRACKETS, (text, { start, end }) => {
    const inside = text.slice(start + 1, end - 1).trim()
    const count = inside.split(/\s+/).length
    if (count > MOST_IN_BRACKETS) return undefined
    if (BLANKS.some((words) => beginsWith(inside, words))) return 'blank'
    // A single word in capitals may be an abbreviation.
    return count > 1 && NOTES.some((words) => beginsWith(inside, words)) ? 'note' : undefined
  })
}

const BLANKS = wordsOf('blank')
const NOTES = wordsOf('note')
const SLOTS = wordsOf('slot')
const DUMMIES = wordsOf('text')

function wordsOf(wanted: Placeholder['form']): readonly string[] {
  return ALL.flatMap(({ form, words }) => (form === wanted ? [words] : []))
}

/** Whether a text begins with words that are capitalised at least as they are here. */
function beginsWith(text: string, words: string): boolean {
  const start = text.slice(0, words.length)
  if (start.toLowerCase() !== words.toLowerCase() || /^[\p{L}\p{N}]/u.test(text.slice(words.length)))
    return false
  return Array.from(words).every(
    (letter, at) => letter === letter.toLowerCase() || start.charAt(at) === letter,
  )
}

const SLOT_OR_DUMMY = anyOf([...SLOTS, ...DUMMIES])
const IN_CAPITALS = /^\P{Ll}+$/u

/** In characters: a longer line has more than a slot. */
const LONGEST_LINE = 100

/** Slots count in capitals or alone on their line, so that a text may speak of 'a headline here'. */
function slots(article: Article): readonly FoundPlaceholder[] {
  return matchesIn(article, SLOT_OR_DUMMY, (text, { start, end }) => {
    const found = text.slice(start, end)
    if (DUMMIES.includes(found.toLowerCase().replace(/\s+/g, ' '))) return 'dummy'
    const isAlone =
      text.length < LONGEST_LINE && !/[\p{L}\p{N}]/u.test(text.slice(0, start) + text.slice(end))
    return isAlone || IN_CAPITALS.test(found) ? 'blank' : undefined
  })
}

function anyOf(all: readonly string[]): RegExp {
  const runs = all.map((words) => words.replaceAll(' ', String.raw`\s{1,3}`)).join('|')
  return new RegExp(String.raw`\b(?:${runs})(?![A-Za-z\u00C0-\u024F])`, 'gi')
}
