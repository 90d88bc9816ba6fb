import { type InlayHint, MarkupKind } from 'vscode-languageserver-types'
import type { Article, TextBlock } from '../../../article/article.ts'
import { fact } from '../../../article/fact.ts'
import { onOneLine } from '../../../facts/sources/sources.ts'
import { type SpokenQuotation, spokenQuotations } from '../../../facts/sources/speakers.ts'
import { labelReader } from '../../../languages/index.ts'
import { plainLine } from '../../../report/text/plain-text.ts'
import { cutEnd } from '../../../report/text/text-width.ts'
import { contains, lastStartingBy, overlaps, type Span } from '../../../text/span.ts'
import { positionAt } from '../../../text/text-file.ts'
import { words } from '../../../text/words.ts'
import { rangeOf } from '../places.ts'
import type { Reading } from '../reading.ts'
import { quotedPassages } from './quoted-passages.ts'

/** A speaker whom the words beside a quotation do not name. */
interface CarriedSpeaker {
  readonly quotation: Span
  readonly speaker: string
  readonly reason: string
}

/** In columns. */
const WIDEST = 40

/** After each quotation in a span whose speaker is named elsewhere, that speaker. */
export function inlayHints({ article, document }: Reading, span: Span): InlayHint[] {
  return carriedSpeakers(article)
    .filter(({ quotation }) => quotation.end >= span.start && quotation.end <= span.end)
    .map(({ quotation, reason, speaker }) => ({
      position: rangeOf(document, quotation).end,
      label: `— ${cutEnd(plainLine(speaker), WIDEST)}`,
      paddingLeft: true,
      tooltip: { kind: MarkupKind.PlainText, value: plainLine(reason) },
    }))
}

const carriedSpeakers = fact((article: Article): readonly CarriedSpeaker[] =>
  [...carriedInText(article), ...carriedToPullQuotes(article)].toSorted(
    (a, b) => a.quotation.end - b.quotation.end,
  ),
)

/** Once a paragraph for each speaker, and once a list: what follows is spoken by the same. */
function carriedInText(article: Article): readonly CarriedSpeaker[] {
  const spans = article.blocks.map(({ span }) => span)
  const shown = new Set<string>()
  return spokenQuotations(article).flatMap((spoken) => {
    const { quotation, speaker } = spoken
    // A block quotation begins before its first paragraph, so this is the one that leads in to it.
    const at = lastStartingBy(spans, quotation.span.start)
    const block = article.blocks[at]
    if (!speaker || quotation.kind === 'scare' || !block || isNamedIn(article, block, spoken)) return []
    const key = `${listStart(article, at)} ${speaker.text}`
    if (shown.has(key)) return []
    shown.add(key)
    const reason = reasonFor(article, spoken)
    return [{ quotation: quotation.span, speaker: onOneLine(speaker.text), reason }]
  })
}

/** The index of the first item of the list that a block is in, or of the block itself. */
function listStart({ blocks }: Article, at: number): number {
  if (blocks[at]?.kind !== 'list-item') return at
  return blocks.findLastIndex(({ kind }, index) => index < at && kind !== 'list-item') + 1
}

/** Whether words of a paragraph outside the quotation, more than a pronoun, name its speaker. */
function isNamedIn(
  { file, language }: Article,
  { span }: TextBlock,
  { quotation, speaker }: SpokenQuotation,
): boolean {
  const beside = quotation.speaker
  if (beside && beside.type !== 'pronoun' && contains(span, beside.span)) return true
  if (!speaker || contains(span, speaker.span)) return true
  const name = labelReader(language).nameWords(speaker.label).at(-1)
  const text =
    file.text.slice(span.start, quotation.span.start) + file.text.slice(quotation.span.end, span.end)
  return name !== undefined && words(text).some(({ folded }) => folded === name)
}

function reasonFor({ file }: Article, { quotation, speaker, spokenBy }: SpokenQuotation): string {
  if (!speaker) return ''
  const { line } = positionAt(file, speaker.span.start)
  const who = onOneLine(speaker.text)
  const pronoun = onOneLine(spokenBy)
  return quotation.speaker?.type === 'pronoun' && pronoun !== ''
    ? `‘${pronoun}’ is ${who}, named on line ${line}.`
    : `Nobody is named beside the quotation. The speaker, ${who}, is named on line ${line}.`
}

/** A pull-quote without a label has the speaker of the quotation that it repeats. */
function carriedToPullQuotes(article: Article): readonly CarriedSpeaker[] {
  const passages = quotedPassages(article)
  return passages.flatMap(({ pullQuote, span, speaker }) => {
    if (!pullQuote || pullQuote.label || speaker === undefined) return []
    const repeated = passages.find(
      (one) => one.form === 'text' && pullQuote.passages.some((passage) => overlaps(passage, one.span)),
    )
    if (!repeated) return []
    const { line } = positionAt(article.file, repeated.span.start)
    return [
      {
        quotation: span,
        speaker,
        reason: `The quotation on line ${line}, which it repeats, is by ${speaker}.`,
      },
    ]
  })
}
