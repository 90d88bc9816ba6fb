import type { Prose } from '../markdown/prose.ts'
import { fragments } from '../text/fragments.ts'
import { type Word, words } from '../text/words.ts'
import type { BlockQuotation, PullQuoteBlock } from './article.ts'
import type { Block } from './blocks.ts'
import { type BodyText, bodyText, findRuns, SHORTEST_RUN } from './body-text.ts'
import { followingLabel, splitLabel } from './quote-label.ts'

/** The paragraphs wholly inside quotation marks: pull-quotes, if their words stand in the body too. */
export function findQuotedParagraphs(blocks: readonly Block[]): readonly BlockQuotation[] {
  return blocks.flatMap((block, index) => {
    if (block.kind !== 'paragraph' || !/^\s*["“«„]/u.test(block.prose.text)) return []
    const parts = splitLabel([block])
    if (!parts || !isWhollyQuoted(parts.words.text)) return []
    const label = parts.label ?? followingLabel(blocks[index + 1], true)
    const end = Math.max(block.span.end, label?.span.end ?? 0)
    return [{ words: parts.words, label, span: { start: block.span.start, end } }]
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

/** The share of its runs that labelled words in marks must have in the body to be a misquoted pull-quote. */
const MISQUOTED_SHARE = 0.5

/**
 * The quotations among these whose words, or the fragments between their elisions, all stand in the body. What
 * stands in marks and has a label has the form of a pull-quote: for it, most of the words are enough.
 */
export function pullQuotesByContent(
  quotations: readonly BlockQuotation[],
  ownProse: readonly Prose[],
): readonly PullQuoteBlock[] {
  const candidates = quotations.map((quotation) => ({ quotation, runs: fragmentWords(quotation.words) }))
  const body = bodyText(
    ownProse,
    candidates.flatMap(({ runs }) => runs),
  )
  return candidates.flatMap(({ quotation, runs }): PullQuoteBlock[] => {
    const { span, words: quoted, label } = quotation
    const exact = runs.length > 0 && runs.every((run) => findRuns(body, run).length > 0)
    if (exact) return [{ evidence: 'content', span, words: quoted, label }]
    const inMarks = /^\s*["“«„]/u.test(quoted.text)
    const misquoted = inMarks && label && sharedRuns(body, runs) >= MISQUOTED_SHARE
    return misquoted ? [{ evidence: 'form', span, words: quoted, label }] : []
  })
}

/** The share of the runs of four words that stand in the body. */
function sharedRuns(body: BodyText, lists: readonly (readonly Word[])[]): number {
  const runs = lists.flatMap((list) =>
    list.slice(SHORTEST_RUN - 1).map((_, at) => list.slice(at, at + SHORTEST_RUN)),
  )
  return runs.filter((run) => findRuns(body, run).length > 0).length / Math.max(1, runs.length)
}

/** The words of the fragments that are long enough to be recognised by them. */
function fragmentWords(quoted: Prose): readonly (readonly Word[])[] {
  return fragments(quoted.text)
    .map(({ start, end }) => words(quoted.text.slice(start, end)))
    .filter((run) => run.length >= SHORTEST_RUN)
}
