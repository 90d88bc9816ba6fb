import { remembered } from '../../text/remembered.ts'
import type { Article, TextBlock } from '../../article/article.ts'
import { fact } from '../../article/fact.ts'
import { fileSpan } from '../../markdown/prose.ts'
import { excerpt } from '../../text/text-file.ts'
import { contains, type Excerpt, lastStartingBy, overlaps, type Span } from '../../text/span.ts'
import { quotations, quotedProse } from './quotations.ts'

/**
 * Whole statements in quotation marks, of at least `minWords` words, whose speaker nothing identifies: no verb, label
 * or lead-in, no link or note that is their source, and nobody nearby who may be meant.
 */
export function unattributedQuotations(article: Article, minWords: number): readonly Excerpt[] {
  const prose = quotedProse(article)
  if (!prose) return []
  const candidates = quotations(article).flatMap(({ kind, span, speaker }, index) => {
    const read = prose.quotations[index]
    const paragraph = read?.pieces[0]?.paragraph
    if (kind !== 'direct' || speaker || !read?.alone || paragraph === undefined) return []
    return [{ ...excerpt(article.file, span), paragraph }]
  })
  if (candidates.length === 0) return []
  const mayBeMeant = remembered(prose.namesPossibleSpeaker)
  const own = article.blocks.filter(({ voice }) => voice === 'own' || voice === 'standfirst')
  const spans = own.map(({ span }) => span)
  return candidates.filter(({ paragraph, span, text }) => {
    const at = lastStartingBy(spans, span.start)
    const block = own[at]
    return (
      block?.kind === 'paragraph' &&
      block.voice === 'own' &&
      contains(block.span, span) &&
      countWords(text) >= minWords &&
      /[.!…]["”»’']+$/u.test(text) &&
      !isLedIn(article, span, block, own[at - 1]) &&
      !isLabel(own[at + 1]) &&
      !isSourced(article, span, block) &&
      !mayBeMeant(paragraph)
    )
  })
}

function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0
}

/** Whether a colon, a question, a line without a full stop or a paragraph that is all quotation leads into it. */
function isLedIn({ file }: Article, span: Span, block: TextBlock, before: TextBlock | undefined): boolean {
  const own = file.text.slice(Math.max(0, span.start - LEAD), span.start).trimEnd()
  if (/[:?][*_]*$/u.test(own)) return true
  const isFirst = !/[\p{L}\p{N}]/u.test(file.text.slice(block.span.start, span.start))
  const text = before?.prose.text ?? ''
  return isFirst && (!/[.!…]["”»’')\]]*\s*$/u.test(text) || /^\s*["“«„].*["”»]\s*$/su.test(text))
}

/** In characters: how far before a quotation a lead-in is looked for, and after it a bracketed source. */
const LEAD = 80

/** Whether a paragraph labels the one before it: it begins with a dash, or is a few words without a full stop. */
function isLabel(after: TextBlock | undefined): boolean {
  const text = after?.prose.text.trim() ?? ''
  return (
    after?.kind === 'paragraph' &&
    (/^[-–—]/u.test(text) || (countWords(text) <= LONGEST_LABEL && !/[.!?]$/u.test(text)))
  )
}

const LONGEST_LABEL = 12

/** In characters: how far after a quotation its source may begin. */
const SOURCE_WITHIN = 400

/** Whether a link, a note or the like, in the quotation or soon after it in its paragraph, gives its source. */
function isSourced(article: Article, span: Span, paragraph: TextBlock): boolean {
  const range = { start: span.start, end: Math.min(paragraph.span.end, span.end + SOURCE_WITHIN) }
  const places = sourcePlaces(article)
  const last = places[lastStartingBy(places, range.end - 1)]
  const after = article.file.text.slice(span.end, span.end + LEAD)
  return (last !== undefined && overlaps(last, range)) || /^\s*[([]/u.test(after)
}

/**
 * Where links, notes, citations, template tags and bare URLs are, in order of place. Each is taken to end where the
 * furthest one so far ends, so that the last one to begin before an offset shows how far they all reach.
 */
const sourcePlaces = fact(({ blocks, comments, file, links, notes, tags }: Article): readonly Span[] => {
  const inProse = blocks.flatMap(({ prose, span }) => [
    ...prose.cites.map(({ start, end }) => fileSpan(prose, start, end)),
    ...bareUrls(file.text, span).filter((url) => !comments.some((comment) => contains(comment, url))),
  ])
  const spans = [...links.map(({ span }) => span), ...notes, ...tags.map(({ span }) => span), ...inProse]
  let reach = 0
  return spans
    .toSorted((a, b) => a.start - b.start)
    .map(({ start, end }) => ({ start, end: (reach = Math.max(reach, end)) }))
})

/** The addresses in a block that are not the target of a link or an image. */
function bareUrls(text: string, { end, start }: Span): readonly Span[] {
  const written = text.slice(start, end)
  if (!written.includes('://')) return []
  return Array.from(written.matchAll(/(?<![(<"'=])https?:\/\/\S*/gu), ({ 0: url, index }) => ({
    start: start + index,
    end: start + index + url.length,
  }))
}
