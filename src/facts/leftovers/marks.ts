import type { Article } from '../../article/article.ts'
import { LEFTOVERS, leftoversOf, PAGE_LEXICON } from '../../languages/index.ts'
import type { Leftovers } from '../../languages/leftovers.ts'
import type { Span } from '../../text/span.ts'
import { ownWords } from '../own-words.ts'

/**
 * `TKTK` and, in some languages, `TK` stand for what is to come. `XXX` was in a headline as printed: see
 * https://bnsglobalnews.com/2024/11/08/details-matter-in-business-and-business-reporting. A date with `XX`, and an address
 * to insert, are an assistant's: see https://en.wikipedia.org/wiki/Wikipedia:Signs_of_AI_writing, 2026-03.
 */
export const MARK =
  /(?<![\p{L}\p{N}])(?:(?:TK)+|X{3,}|(?:19|20)\d\d-(?:XX-XX|xx-xx)|(?:INSERT|PASTE)_[A-Z_]{0,40}URL(?:_HERE|_\d{1,4})?)(?![\p{L}\p{N}])/gu

function marksIn(leftovers: Leftovers | undefined): readonly string[] {
  return (leftovers?.placeholders ?? []).flatMap(({ form, words }) => (form === 'mark' ? [words] : []))
}

/** Marks that are one in some languages only. */
const OF_LANGUAGES = new Set(LEFTOVERS.flatMap(marksIn))

/** Whether a mark means that something is missing: it is not a name, a number or an abbreviation. */
export type MarkTest = (text: string, span: Span) => boolean

/** A test for the marks of an article: what is a name somewhere in it is one everywhere. */
export function markTest(article: Article): MarkTest {
  const known = new Set<string>()
  for (const { prose } of ownWords(article)) {
    for (const { 0: mark, index } of prose.text.matchAll(MARK))
      if (isName(prose.text, { start: index, end: index + mark.length })) known.add(mark)
  }
  const ofLanguage = marksIn(leftoversOf(article.language))
  return (text, span) => {
    const mark = text.slice(span.start, span.end)
    if (known.has(mark) || isJoined(text, span)) return false
    if (OF_LANGUAGES.has(mark)) return ofLanguage.includes(mark)
    return mark !== 'XXX' || !isNumeral(text, span, article.language)
  }
}

/** Beside a capital or a number (*TK Maxx*, *Tk 500*), or alone in brackets after its long form. */
function isName(text: string, { start, end }: Span): boolean {
  const [before, after] = [text.slice(Math.max(0, start - REACH), start), text.slice(end, end + REACH)]
  if (/[([]\s?$/.test(before) && /^\s?[)\]]/.test(after)) return true
  if (text.length < LONGEST_TITLE && isTitle(text)) return false
  return (
    /(?<![.!?:…]["”»’]?\s+)(?<!^\s*)(?:\b(?!TK|XXX)\p{Lu}[\p{L}.’'-]*|\d)\s$/u.test(before) ||
    /^\s(?!TK|XXX)[\p{Lu}\p{N}]/u.test(after)
  )
}

const REACH = 40
/** In characters. */
const LONGEST_TITLE = 200

/** Whether most of its longer words have capitals, as in the titles of many papers. */
function isTitle(text: string): boolean {
  const long = text.match(/\p{L}{4,}/gu) ?? []
  return long.length > 0 && long.filter((word) => /^\p{Lu}/u.test(word)).length * 2 > long.length
}

/** Part of a number, a model, an address or a form: `555-XXX-1234`, `TK-2`, `@TK`. */
function isJoined(text: string, { start, end }: Span): boolean {
  return (
    /[\p{L}\p{N}_@#&/.:+=-]$/u.test(text.slice(Math.max(0, start - 2), start)) ||
    /^(?:[_@#&/+=-]|[.:,][\p{L}\p{N}])/u.test(text.slice(end, end + 2))
  )
}

/** `chapter XXX`: it stands for a missing word only between a small word, or nothing, and another word. */
function isNumeral(text: string, { start, end }: Span, language: string): boolean {
  const [before = ''] = /\p{L}+(?=\s$)/u.exec(text.slice(Math.max(0, start - REACH), start)) ?? []
  const isAfterSmallWord =
    before === '' || PAGE_LEXICON.languagesOf.get(before.toLowerCase())?.includes(language)
  return !isAfterSmallWord || !/^\s\p{Ll}/u.test(text.slice(end, end + 2))
}
