import type { Prose } from '../markdown/prose.ts'
import { fragments } from '../text/fragments.ts'
import { type Word, words } from '../text/words.ts'
import type { BlockQuotation, PullQuoteBlock } from './article.ts'
import type { Block } from './blocks.ts'
import { bodyText, findRuns, SHORTEST_RUN } from './body-text.ts'
import { followingLabel, splitLabel } from './quote-label.ts'

/** A paragraph that is nothing but words in quotation marks, with the label printed in or after it. */
export interface QuotedParagraph extends BlockQuotation {
  readonly index: number
}

/** The paragraphs wholly inside quotation marks: pull-quotes, if their words stand in the body too. */
export function findQuotedParagraphs(blocks: readonly Block[]): readonly QuotedParagraph[] {
  return blocks.flatMap((block, index) => {
    if (block.kind !== 'paragraph' || !/^\s*["“«„]/u.test(block.prose.text)) return []
    const parts = splitLabel([block])
    if (!parts || !isWhollyQuoted(parts.words.text)) return []
    const label = parts.label ?? followingLabel(blocks[index + 1], true)
    const end = Math.max(block.span.end, label?.span.end ?? 0)
    return [{ index, words: parts.words, label, span: { start: block.span.start, end } }]
  })
}

/** Whether the first mark is closed by the last character and by nothing before it. */
function isWhollyQuoted(text: string): boolean {
  const trimmed = text.trim()
  const first = trimmed.charAt(0)
  const closing = first === '«' ? /»/gu : /["”“]/gu
  const closes = [...trimmed.slice(1).matchAll(closing)].filter((match) => match[0] !== '“' || first === '„')
  const [only] = closes
  return closes.length === 1 && only !== undefined && /^["”»“][.,]?$/u.test(trimmed.slice(only.index + 1))
}

/** The quotations among these whose words, or the fragments between their elisions, all stand in the body. */
export function pullQuotesByContent(
  quotations: readonly BlockQuotation[],
  ownProse: readonly Prose[],
): readonly PullQuoteBlock[] {
  const candidates = quotations.map((quotation) => ({ quotation, runs: fragmentWords(quotation.words) }))
  const body = bodyText(
    ownProse,
    candidates.flatMap(({ runs }) => runs),
  )
  return candidates
    .filter(({ runs }) => runs.length > 0 && runs.every((run) => findRuns(body, run).length > 0))
    .map(({ quotation: { span, words: quoted, label } }) => ({
      evidence: 'content',
      span,
      words: quoted,
      label,
    }))
}

/** The words of the fragments that are long enough to be recognised by them. */
function fragmentWords(quoted: Prose): readonly (readonly Word[])[] {
  return fragments(quoted.text)
    .map(({ start, end }) => words(quoted.text.slice(start, end)))
    .filter((run) => run.length >= SHORTEST_RUN)
}
