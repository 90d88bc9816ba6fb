import type { Span } from '../../../../text/span.ts'
import { type Markup, markup } from '../markup.ts'
import { markedText, type TextMark } from '../marked-text.ts'
import type { ArticleBlock } from './article-blocks.ts'
import type { Token } from './leaf.ts'
import { type PlacedLeaf, shownSpan } from './shown-span.ts'

/** A block as it is printed. */
export interface MarkedBlock {
  readonly span: Span
  readonly html: Markup
  /** The marks that begin in it. */
  readonly marks: ReadonlySet<TextMark>
}

/** Puts marks in blocks, at the words that they are about or at the nearest place. There must be at least one block. */
export function markedBlocks(
  blocks: readonly ArticleBlock[],
  marks: readonly TextMark[],
): readonly MarkedBlock[] {
  let text = ''
  const leaves: PlacedLeaf[] = []
  const placed = blocks.map(({ span, tokens }) => {
    const start = text.length
    const list = withLeaf([...tokens()], span)
    for (const token of list) {
      if (!('text' in token)) continue
      leaves.push({ ...token, at: text.length })
      // A line end apart, so that the end of one leaf is not the start of the next.
      text += `${token.text}\n`
    }
    return { span, start, list }
  })
  const laid = marks.map((mark) => ({ mark, shown: shownSpan(mark.span, text, leaves) }))
  const words = markedText(
    text,
    laid.map(({ mark, shown }) => ({ ...mark, span: shown })),
    leaves.map(textPart),
  ).values()
  return placed.map(({ span, start, list }, index) => {
    const end = placed[index + 1]?.start ?? text.length
    const here = laid.filter(({ shown }) => shown.start >= start && shown.start < end)
    const pieces = list.map((token) => ('text' in token ? words.next().value : token))
    return { span, html: markup`${pieces}`, marks: new Set(here.map(({ mark }) => mark)) }
  })
}

/** A block without words, such as a rule between two sections, has a place for marks too. */
function withLeaf(tokens: readonly Token[], span: Span): readonly Token[] {
  return tokens.some((token) => 'text' in token) ? tokens : [...tokens, { text: '', span, pieces: [] }]
}

function textPart({ at, href, text }: PlacedLeaf) {
  const part = { start: at, end: at + text.length }
  if (href === undefined) return part
  return { ...part, wrapWith: (words: Markup) => markup`<a href="${href}" rel="noreferrer">${words}</a>` }
}
