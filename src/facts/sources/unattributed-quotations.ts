import type { Article, Passage } from '../../article/article.ts'
import { excerpt } from '../../text/source-file.ts'
import { contains, type Excerpt, lastStartingBy, type Span } from '../../text/span.ts'
import { quotations, quotedProse } from './quotations.ts'

/**
 * Whole statements of at least so many words in quotation marks of which nothing says who has spoken them: no verb,
 * no label, no lead-in, no link or note that is their source, and nobody near who may be meant.
 */
export function unattributedQuotations(article: Article, minWords: number): readonly Excerpt[] {
  const prose = quotedProse(article)
  if (!prose) return []
  const candidates = quotations(article).flatMap(({ kind, span, speaker }, index) => {
    const read = prose.quotations[index]
    const paragraph = read?.pieces[0]?.paragraph
    if (kind !== 'direct' || speaker || !read?.alone || paragraph === undefined) return []
    return [{ ...excerpt(article.source, span), paragraph }]
  })
  if (candidates.length === 0) return []
  const mayBeMeant = remembered(prose.namesPossibleSpeaker)
  const own = article.passages.filter(({ voice }) => voice === 'own' || voice === 'standfirst')
  const spans = own.map(({ span }) => span)
  return candidates.filter(({ paragraph, span, text }) => {
    const at = lastStartingBy(spans, span.start)
    const passage = own[at]
    return (
      passage?.kind === 'paragraph' &&
      passage.voice === 'own' &&
      contains(passage.span, span) &&
      countWords(text) >= minWords &&
      /[.!…]["”»’']+$/u.test(text) &&
      !isLedIn(article, span, passage, own[at - 1]) &&
      !isLabel(own[at + 1]) &&
      !isSourced(article, span, passage) &&
      !mayBeMeant(paragraph)
    )
  })
}

/** Asks the same thing of a paragraph once. */
function remembered(ask: (paragraph: number) => boolean): (paragraph: number) => boolean {
  const answers = new Map<number, boolean>()
  return (paragraph) => {
    const answer = answers.get(paragraph) ?? ask(paragraph)
    answers.set(paragraph, answer)
    return answer
  }
}

function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0
}

/** Whether a colon, a question, a line without a full stop or another quotation set off in a paragraph of its own leads into it. */
function isLedIn({ source }: Article, span: Span, passage: Passage, before: Passage | undefined): boolean {
  const own = source.text.slice(Math.max(0, span.start - LEAD), span.start).trimEnd()
  if (/[:?][*_]*$/u.test(own)) return true
  const isFirst = !/[\p{L}\p{N}]/u.test(source.text.slice(passage.span.start, span.start))
  const text = before?.prose.text ?? ''
  return isFirst && (!/[.!…]["”»’')\]]*\s*$/u.test(text) || /^\s*["“«„].*["”»]\s*$/su.test(text))
}

/** How much of what stands before a quotation tells whether it is led in. */
const LEAD = 80

/** Whether a paragraph is a label of what stands before it: it begins with a dash, or is a few words without a full stop. */
function isLabel(after: Passage | undefined): boolean {
  const text = after?.prose.text.trim() ?? ''
  return (
    after?.kind === 'paragraph' &&
    (/^[-–—]/u.test(text) || (countWords(text) <= LONGEST_LABEL && !/[.!?]$/u.test(text)))
  )
}

const LONGEST_LABEL = 12

/** How far after a quotation a link or a note may stand for its source. */
const NOTE_WITHIN = 400

/** Whether a link or a note in it, or soon after it in its paragraph, is its source. */
function isSourced({ source }: Article, span: Span, passage: Passage): boolean {
  const rest = source.text.slice(span.start - 1, Math.min(passage.span.end, span.end + NOTE_WITHIN))
  const after = source.text.slice(span.end, span.end + LEAD)
  return /\]\(|\[\^|https?:|<(?:a|cite|sup)\b|\{[{%]/u.test(rest) || /^\s*[([]/u.test(after)
}
