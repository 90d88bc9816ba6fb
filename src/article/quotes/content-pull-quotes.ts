import { comparableRuns } from '../../text/fragments.ts'
import type { BlockQuotation, PullQuoteBlock } from '../article.ts'
import type { Block } from '../blocks.ts'
import { bodyText, findRuns, SHORTEST_RUN } from './body-text.ts'
import { closestPassages } from './closest-passage.ts'
import { followingLabel, isInMarks, splitLabel } from './label.ts'

/** The paragraphs wholly inside quotation marks: pull-quotes, if their words also appear in the body. */
export function findQuotedParagraphs(blocks: readonly Block[]): readonly BlockQuotation[] {
  return blocks.flatMap((block, index) => {
    if (block.kind !== 'paragraph' || !isInMarks(block.prose)) return []
    const parts = splitLabel([block])
    if (!parts || !isWhollyQuoted(parts.words.text)) return []
    const label = parts.label ?? followingLabel(blocks[index + 1], true)
    const end = Math.max(block.span.end, label?.span.end ?? 0)
    return [{ words: parts.words, label, span: { start: block.span.start, end } }]
  })
}

/** Whether the last mark, and none before it, closes the first. */
function isWhollyQuoted(text: string): boolean {
  const trimmed = text.trim()
  const first = trimmed.charAt(0)
  const closing = first === '«' ? /»/gu : /["”“]/gu
  const closes = [...trimmed.slice(1).matchAll(closing)].filter((match) => match[0] !== '“' || first === '„')
  const [only] = closes
  return closes.length === 1 && only !== undefined && /^["”»“][.,]?$/u.test(trimmed.slice(only.index + 1))
}

/**
 * The quotations whose words, or the fragments between their elisions, all appear in the body. A quotation with the
 * form of a pull-quote may be misquoted, so most of its words are enough.
 */
export function pullQuotesByContent(
  quotations: readonly BlockQuotation[],
  ownBlocks: readonly Block[],
  hasForm: (quotation: BlockQuotation) => boolean,
): readonly PullQuoteBlock[] {
  const candidates = quotations
    .map((quotation) => ({ quotation, runs: comparableRuns(quotation.words.text, SHORTEST_RUN) }))
    .filter(({ runs }) => runs.length > 0)
  if (candidates.length === 0) return []
  const body = bodyText(
    ownBlocks.map(({ prose }) => prose),
    candidates.flatMap(({ runs }) => runs),
  )
  return candidates.flatMap(({ quotation, runs }): PullQuoteBlock[] => {
    const exact = runs.every((run) => findRuns(body, run).length > 0)
    if (exact) return [{ recognisedBy: 'content', ...quotation }]
    return hasForm(quotation) && closestPassages(body, runs).length > 0
      ? [{ recognisedBy: 'form', ...quotation }]
      : []
  })
}
