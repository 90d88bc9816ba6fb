import type { Span } from '../text/span.ts'
import { type Blank, blankOut, NOTHING, outermost, outsideFences } from './blank-out.ts'
import { hiddenElements } from './hidden-elements.ts'
import { findMdx } from './mdx.ts'
import { OBJECT } from './prose.ts'

/**
 * Blanks out what is in a text but not on its page: struck words, CriticMarkup's comments and deletions, Obsidian's
 * comments, hidden elements, MDX code, placeholders. The text keeps its length and line ends.
 */
export function withoutUnpublished(text: string): string {
  const critic = outsideFences(text, criticMarkup(text))
  const rest = critic.length > 0 ? blankOut(text, critic) : text
  const blanks = [
    ...struckWords(rest),
    ...obsidianComments(rest),
    ...hiddenElements(rest),
    ...findMdx(rest),
    ...placeholders(rest),
  ]
  const unpublished = outsideFences(rest, outermost(blanks))
  return unpublished.length === 0 ? rest : blankOut(rest, unpublished)
}

const nothing = (start: number, end: number): Blank => ({ start, end, filler: NOTHING })

/** `{--`, `{~~` and the like, and what closes them. */
const CRITIC_MARK = /(?<![\\{`])\{(--|~~|>>|\+\+|==)|(--|~~|<<|\+\+|==)\}(?![}`])/g
const CRITIC_CLOSE: Readonly<Record<string, string>> = { '>>': '<<' }

/** Of `{~~old~>new~~}` the old words, of `{++new++}` the marks alone. */
function criticMarkup(text: string): readonly Blank[] {
  const blanks: Blank[] = []
  let open: { readonly kind: string; readonly span: Span } | undefined
  for (const match of text.includes('{') ? text.matchAll(CRITIC_MARK) : []) {
    const [mark, opening, closing] = match
    const span = { start: match.index, end: match.index + mark.length }
    if (opening !== undefined) open = { kind: opening, span }
    else if (open && closing === (CRITIC_CLOSE[open.kind] ?? open.kind)) {
      blanks.push(...criticBlanks(open.kind, text, open.span, span))
      open = undefined
    }
  }
  return blanks
}

function criticBlanks(kind: string, text: string, open: Span, close: Span): readonly Blank[] {
  const marks = [nothing(open.start, open.end), nothing(close.start, close.end)]
  if (kind === '++' || kind === '==') return marks
  if (kind !== '~~') return [nothing(open.start, close.end)]
  const arrow = text.slice(open.end, close.start).indexOf('~>')
  return arrow === -1 ? [] : [nothing(open.start, open.end + arrow + 2), nothing(close.start, close.end)]
}

const BLANK_LINE = /\n[ \t]*\r?\n/

/** `~~words~~`, inside a paragraph and not next to a code span. */
function struckWords(text: string): readonly Blank[] {
  const blanks: Blank[] = []
  let open: number | undefined
  for (const { 0: run, index } of text.includes('~~') ? text.matchAll(/~+/g) : []) {
    const [before, after] = [text.charAt(index - 1), text.charAt(index + 2)]
    if (run.length !== 2 || /[\\`]/.test(before) || after === '`') continue
    const isEnd = open !== undefined && /\S/.test(before) && !BLANK_LINE.test(text.slice(open, index))
    if (open !== undefined && isEnd) blanks.push(nothing(open, index + 2))
    open = isEnd || !/\S/.test(after) ? undefined : index
  }
  return blanks
}

/** `%%words%%` in a line, but not a doubled per cent sign, and lines between two lines of `%%`. */
const OBSIDIAN = /(?<![\d%\\`])%%(?![%`])[^%\n]*[^%\s][ \t]?%%(?![%\d`])/g
const OBSIDIAN_LINE = /^[ \t]*%%[ \t]*\r?$/gm

function obsidianComments(text: string): readonly Blank[] {
  if (!text.includes('%%')) return []
  const inLines = Array.from(text.matchAll(OBSIDIAN), ({ 0: comment, index }) =>
    nothing(index, index + comment.length),
  )
  const lines = Array.from(text.matchAll(OBSIDIAN_LINE), ({ 0: line, index }) => ({
    start: index,
    end: index + line.length,
  }))
  const blocks = lines.flatMap(({ start }, index) => {
    const closing = index % 2 === 0 ? lines[index + 1] : undefined
    return closing ? [nothing(start, closing.end)] : []
  })
  return [...inLines, ...blocks]
}

const PLACEHOLDER = /(?<!\\)\[\[([^[\]|^\n]+)\]\](?![([])/g

/** `[[quotation to come]]`, `[[image:port]]`. A page's name in two brackets is a link of a wiki: `[[Port of Callao]]`. */
function placeholders(text: string): readonly Blank[] {
  return Array.from(text.includes('[[') ? text.matchAll(PLACEHOLDER) : []).flatMap(
    (match): readonly Blank[] => {
      const [{ length }, words = ''] = match
      if (!/\p{L}/u.test(words) || isPageName(words)) return []
      return [{ start: match.index, end: match.index + length, filler: OBJECT }]
    },
  )
}

function isPageName(words: string): boolean {
  const [first = '', ...rest] = words.split(' ')
  const isCapital = (word: string) => /^\p{Lu}[^:={]*$/u.test(word)
  return (
    /\p{Ll}/u.test(words) && isCapital(first) && rest.every((word) => isCapital(word) || word.length <= 3)
  )
}
