import type { Article } from '../../../../article/article.ts'
import { isWhollyQuoted } from '../../../../article/quotes/content-pull-quotes.ts'
import { outsideFences } from '../../../../markdown/blank-out.ts'
import { proseSpan } from '../../../../markdown/prose.ts'
import type { Span } from '../../../../text/span.ts'
import { lineEndAt } from '../../../../text/text-file.ts'
import { typedCite } from './typed-cite.ts'
import { withoutEnd } from '../without-end.ts'

/** Where the label of a quotation is being typed. */
export interface LabelPlace {
  /** The words of the label so far; empty at the cursor if there are none. */
  readonly span: Span
  readonly form: 'attribute' | 'bare-attribute' | 'line'
}

/** Finds the label being typed at an offset; undefined in ordinary prose. */
export function labelPlaceAt(article: Article, at: number): LabelPlace | undefined {
  const { file, frontMatter } = article
  if (at < frontMatter.span.end) return undefined
  const lineStart = at === 0 ? 0 : file.text.lastIndexOf('\n', at - 1) + 1
  const place =
    attributeAt(file.text, lineStart, at, lineEndAt(file, at)) ?? dashLineAt(article, lineStart, at)
  return place && outsideFences(file.text, [place.span]).length > 0 ? place : undefined
}

/** In the value of `cite=`, as far as its element is on this line: `<blockquote cite="Ana Ru`, `:::pullquote{cite=`. */
function attributeAt(text: string, lineStart: number, at: number, lineEnd: number): LabelPlace | undefined {
  const value = typedCite(text.slice(lineStart, at))
  if (!value) return undefined
  const { mark, typed } = value
  if (/^https?:/.test(typed)) return undefined
  const start = at - typed.length
  const rest = text.slice(at, lineEnd)
  if (mark === '') {
    const [word = ''] = typed === '' ? [] : (/^[^\s"'>}]*/.exec(rest) ?? [])
    return { span: { start, end: at + word.length }, form: 'bare-attribute' }
  }
  const close = rest.indexOf(mark)
  const isClosed = close !== -1 && !/[<>{}=]/.test(rest.slice(0, close))
  return { span: { start, end: isClosed ? at + close : at }, form: 'attribute' }
}

/** A line that begins with a dash, perhaps in a block quotation, and the words after the dash. */
const DASH_LINE = /^([ \t]*(?:>[ \t]?)*)[*_]*(?:—|–|―|--)[ \t]+[*_"“]*(?<typed>.*)$/su

function dashLineAt(article: Article, lineStart: number, at: number): LabelPlace | undefined {
  const { file } = article
  const match = DASH_LINE.exec(file.text.slice(lineStart, at))
  const typed = match?.groups?.['typed']
  if (typed === undefined || typed.includes('\r')) return undefined
  const isUnderline = typed === '' && isUnderlined(file.text, lineStart)
  if (!isUnderline && !followsQuotation(article, lineStart)) return undefined
  const rest = typed === '' ? '' : withoutEnd(file.text.slice(at, lineEndAt(file, at)), /[\s*_]/)
  return { span: { start: at - typed.length, end: at + rest.length }, form: 'line' }
}

/** Whether two hyphens are right below the words of a block quotation: until a label follows, markdown reads a heading. */
function isUnderlined(text: string, lineStart: number): boolean {
  const above = text.slice(text.lastIndexOf('\n', lineStart - 2) + 1, lineStart)
  return (
    /^[ \t>]*>[ \t]*--/.test(text.slice(lineStart, lineStart + LONGEST_GAP)) && /^[ \t]*>.*\p{L}/u.test(above)
  )
}

/** Whether the words above a line are a quotation that has no label yet. */
function followsQuotation(article: Article, lineStart: number): boolean {
  const { blockQuotations, file, pullQuotes } = article
  const isSetOff = [...pullQuotes, ...blockQuotations].some(({ label, span, words }) => {
    if (span.start >= lineStart || (label && label.span.start < lineStart)) return false
    const { end } = proseSpan(words)
    const gap = end <= lineStart ? file.text.slice(end, lineStart) : undefined
    return (
      gap !== undefined &&
      gap.length <= LONGEST_GAP &&
      !/[\p{L}\p{N}]|\n[ \t]*\r?\n[ \t]*\r?\n/u.test(withoutTags(gap))
    )
  })
  return isSetOff || isWhollyQuoted(paragraphAbove(file.text, lineStart))
}

/** In characters: room for what closes a quotation. */
const LONGEST_GAP = 200

function withoutTags(text: string): string {
  return text.replaceAll(/<[^<>]*>|\{[{%][^{}]*[%}]\}/g, '')
}

/** The paragraph right above a line, or above the blank line above it, without emphasis. */
function paragraphAbove(text: string, lineStart: number): string {
  const above = text
    .slice(Math.max(0, lineStart - LONGEST_PARAGRAPH), lineStart)
    .replace(/\r?\n(?:[ \t]*\r?\n)?$/, '')
  const paragraph = above.split(/\n[ \t]*\r?\n/).at(-1) ?? ''
  return withoutEnd(paragraph.trim().replace(/^[*_]+/, ''), /[*_]/)
}

/** In characters. */
const LONGEST_PARAGRAPH = 5000
