import { comparableRuns } from '../../text/fragments.ts'
import { scanQuotationMarks } from '../../text/quotation-marks/quotation-marks.ts'
import type { Word } from '../../text/words.ts'
import type { BlockQuotation, Label, PullQuoteBlock } from '../article.ts'
import type { Block } from '../blocks.ts'
import { bodyText, findRuns, SHORTEST_RUN } from './body-text.ts'
import { closestPassages, MOST } from './closest-passage.ts'
import { followingLabel, isInMarks, type LabelContext, splitLabel } from './label.ts'

/** A paragraph that is one quotation. */
export interface QuotedParagraph extends BlockQuotation {
  /** Whether its label is a paragraph of its own. */
  readonly isLabelledBelow: boolean
}

/** The paragraphs wholly inside quotation marks: quotations, if they have a label or their words are in the body too. */
export function findQuotedParagraphs(
  blocks: readonly Block[],
  context: LabelContext,
): readonly QuotedParagraph[] {
  return blocks.flatMap((block, index) => {
    if (block.kind !== 'paragraph' || !isInMarks(block.prose)) return []
    const parts = splitLabel([block], context)
    if (!parts || !isWhollyQuoted(parts.words.text)) return []
    const label = parts.label ?? followingLabel(blocks[index + 1], true, context)
    if (label && isTitle(parts.words.text, label, context)) return []
    const end = Math.max(block.span.end, label?.span.end ?? 0)
    const isLabelledBelow = label !== undefined && label !== parts.label
    return [{ words: parts.words, label, isLabelledBelow, span: { start: block.span.start, end } }]
  })
}

/** Whether words are the title of a text whose publisher is linked below it: in capitals, or without a full stop. */
function isTitle(words: string, { span }: Label, { text }: LabelContext): boolean {
  const isLinked = text.charAt(span.start - 1) === '[' && text.startsWith('](', span.end)
  const isCapital = (words.match(/\p{L}{4,}/gu) ?? []).every((word) => /^\p{Lu}/u.test(word))
  return isLinked && (isCapital || !/[.!?…]["”»]\s*$/u.test(words))
}

/** Whether a text is one quotation from its first mark to its last. */
export function isWhollyQuoted(text: string): boolean {
  const [range, ...others] = scanQuotationMarks([text])
  const [piece] = range?.pieces ?? []
  if (!piece || !range?.closed || others.length > 0) return false
  return text.slice(0, piece.start).trim() === '' && /^[\s.,]*$/u.test(text.slice(piece.end))
}

/** What share of a quotation's words the body must have, at least, for it to be a pull-quote. */
export type LeastShare = 'all' | 'most' | 'nearly-all'

const LEAST_SHARE = { most: MOST, 'nearly-all': 0.85 }

/** In words: nearly all words of a shorter quotation can be in the body by chance. */
const LONG_ENOUGH = 10

/**
 * The quotations that are pull-quotes by their words: all of them, or the fragments between their elisions, appear in the
 * body; or so many as its form asks for, as it may be misquoted.
 */
export function pullQuotesByContent<T extends BlockQuotation>(
  quotations: readonly T[],
  ownBlocks: readonly Block[],
  leastShare: (quotation: T, exact: readonly T[]) => LeastShare,
): readonly PullQuoteBlock[] {
  const candidates = quotations
    .map((quotation) => ({ quotation, runs: comparableRuns(quotation.words.text, SHORTEST_RUN) }))
    .filter(({ runs }) => runs.length > 0)
  if (candidates.length === 0) return []
  const body = bodyText(
    ownBlocks.map(({ prose }) => prose),
    candidates.flatMap(({ runs }) => runs),
  )
  const isExact = (runs: Runs) => runs.every((run) => findRuns(body, run).length > 0)
  const exact = candidates.flatMap(({ quotation, runs }) => (isExact(runs) ? [quotation] : []))
  const isPulled = new Set(exact)
  return candidates.flatMap(({ quotation, runs }): PullQuoteBlock[] => {
    if (isPulled.has(quotation)) return [{ recognisedBy: 'content', ...quotation }]
    const share = leastShare(quotation, exact)
    if (share === 'all' || (share === 'nearly-all' && runs.flat().length < LONG_ENOUGH)) return []
    return closestPassages(body, runs, LEAST_SHARE[share]).length > 0
      ? [{ recognisedBy: 'form', ...quotation }]
      : []
  })
}

type Runs = readonly (readonly Word[])[]
