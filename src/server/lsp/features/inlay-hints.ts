import { type InlayHint, MarkupKind } from 'vscode-languageserver-types'
import type { Article, TextBlock } from '../../../article/article.ts'
import { fact } from '../../../article/fact.ts'
import { onOneLine } from '../../../facts/sources/sources.ts'
import { type SpokenQuotation, spokenQuotations } from '../../../facts/sources/speakers.ts'
import { labelReader } from '../../../languages/index.ts'
import { plainLine } from '../../../report/text/plain-text.ts'
import { cutEnd } from '../../../report/text/text-width.ts'
import { countWhile } from '../../../text/search.ts'
import { contains, lastStartingBy, overlaps, type Span } from '../../../text/span.ts'
import { positionAt } from '../../../text/text-file.ts'
import { words } from '../../../text/words.ts'
import { rangeOf } from '../places.ts'
import type { Reading } from '../reading.ts'
import { type OutlinedQuotation, outlinedQuotations } from './outlined-quotations.ts'

/** The speaker of a quotation who is named elsewhere. */
interface CarriedSpeaker {
  readonly quotation: Span
  readonly speaker: string
  readonly reason: string
}

/** In columns. */
const WIDEST = 40

/** The speaker after each quotation whose speaker is named elsewhere. Only quotations that end in the span have a hint. */
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

/** Each speaker once in a paragraph or list: the quotations after the first need no hint. */
function carriedInText(article: Article): readonly CarriedSpeaker[] {
  const spans = article.blocks.map(({ span }) => span)
  const starts = listStarts(article)
  const wordsIn = wordPlaces(article)
  const shown = new Set<string>()
  return spokenQuotations(article).flatMap((spoken) => {
    const { quotation, speaker } = spoken
    // A block quotation begins before its first paragraph, so this is the one that leads in to it.
    const at = lastStartingBy(spans, quotation.span.start)
    const block = article.blocks[at]
    if (!speaker || quotation.kind === 'scare' || !block) return []
    const key = `${starts[at]} ${speaker.text}`
    if (shown.has(key) || isNamedIn(article, block, wordsIn, spoken)) return []
    shown.add(key)
    const reason = reasonFor(article, spoken)
    return [{ quotation: quotation.span, speaker: onOneLine(speaker.text), reason }]
  })
}

/** For each block, the index of the first item of the list that it is in, or its own. */
function listStarts({ blocks }: Article): readonly number[] {
  let start = 0
  return blocks.map(({ kind }, at) => {
    if (kind !== 'list-item' || blocks[at - 1]?.kind !== 'list-item') start = at
    return start
  })
}

/** For each word, the span from its first occurrence to its last. */
type WordPlaces = ReadonlyMap<string, Span>

/** Finds the words of a block, but only once, however many quotations are in it. */
function wordPlaces({ file }: Article): (block: TextBlock) => WordPlaces {
  const known = new Map<TextBlock, WordPlaces>()
  return (block) => {
    const earlier = known.get(block)
    if (earlier) return earlier
    const places = new Map<string, Span>()
    known.set(block, places)
    const { end, start } = block.span
    for (const word of words(file.text.slice(start, end)))
      places.set(word.folded, {
        start: places.get(word.folded)?.start ?? start + word.start,
        end: start + word.end,
      })
    return places
  }
}

/** Whether words of a paragraph outside the quotation, other than a pronoun, name its speaker. */
function isNamedIn(
  { language }: Article,
  block: TextBlock,
  wordsIn: (block: TextBlock) => WordPlaces,
  { quotation, speaker }: SpokenQuotation,
): boolean {
  const beside = quotation.speaker
  if (beside && beside.type !== 'pronoun' && contains(block.span, beside.span)) return true
  if (!speaker || contains(block.span, speaker.span)) return true
  const name = labelReader(language).nameWords(speaker.label).at(-1)
  const named = name === undefined ? undefined : wordsIn(block).get(name)
  return named !== undefined && !contains(quotation.span, named)
}

function reasonFor({ file }: Article, { quotation, speaker, spokenBy }: SpokenQuotation): string {
  if (!speaker) return ''
  const { line } = positionAt(file, speaker.span.start)
  const who = onOneLine(speaker.text)
  const pronoun = onOneLine(spokenBy)
  return quotation.speaker?.type === 'pronoun' && pronoun !== ''
    ? `‘${pronoun}’ is ${who}, named on line ${line}.`
    : `The quotation names no speaker; line ${line} names ${who}.`
}

/** A pull-quote without a label is by the speaker of the quotation that it repeats. */
function carriedToPullQuotes(article: Article): readonly CarriedSpeaker[] {
  const outlined = outlinedQuotations(article)
  const inText = outlined.filter(({ form }) => form === 'text')
  return outlined.flatMap(({ pullQuote, span, speaker }) => {
    if (!pullQuote || pullQuote.label || speaker === undefined) return []
    const repeated = firstRepeated(inText, pullQuote.passages)
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

/** The first of some quotations, which are in order of place, that overlaps one of the passages. */
function firstRepeated(
  quotations: readonly OutlinedQuotation[],
  passages: readonly Span[],
): OutlinedQuotation | undefined {
  const repeated = passages.flatMap((passage) => {
    const at = countWhile(quotations, ({ span }) => span.end <= passage.start)
    const quotation = quotations[at]
    return quotation && overlaps(quotation.span, passage) ? [{ at, quotation }] : []
  })
  return repeated.toSorted((a, b) => a.at - b.at)[0]?.quotation
}
