import type { Span } from '../text/span.ts'
import { type Blank, blankOut, outsideFences } from './blank-out.ts'
import { OBJECT } from './prose.ts'

/** The attributes that markdown dialects let an author give to a block: `{: .pullquote}`, `{.pullquote}`. */
export interface AttributeList {
  readonly span: Span
  readonly classes: readonly string[]
}

const VALUE = String.raw`(?:"[^"\n]*"|'[^'\n]*'|[^\s"'{}]+)`
const ATTRIBUTE = String.raw`(?:[.#][\p{L}_][\w-]*|[\w-]+=${VALUE})`

/** At the end of a line, as kramdown, Python-Markdown and goldmark write them. */
const LIST = new RegExp(
  String.raw`(?<=^|[\s>])\{:?[ \t]*(${ATTRIBUTE}(?:[ \t]+${ATTRIBUTE})*)[ \t]*\}(?=[ \t]*(?:\r?\n|$))`,
  'gu',
)

/** Blanks out the attribute lists at the ends of lines, and gives them in order of position. */
export function takeAttributeLists(text: string): {
  readonly text: string
  readonly lists: readonly AttributeList[]
} {
  if (!text.includes('{')) return { text, lists: [] }
  const found = Array.from(text.matchAll(LIST), ({ 0: { length }, 1: attributes = '', index }) => ({
    start: index,
    end: index + length,
    classes: attributes.split(/[ \t]+/u).flatMap((one) => (one.startsWith('.') ? [one.slice(1)] : [])),
  }))
  const lists = outsideFences(text, found)
  if (lists.length === 0) return { text, lists: [] }
  const blanks = lists.map(({ end, start }): Blank => ({ start, end, filler: OBJECT }))
  return {
    text: blankOut(text, blanks),
    lists: lists.map(({ classes, end, start }) => ({ span: { start, end }, classes })),
  }
}
