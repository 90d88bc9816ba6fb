import type { AttributeList } from '../../markdown/attribute-lists.ts'
import { contains, lastStartingBy, type Span } from '../../text/span.ts'
import type { Block, Container } from '../blocks.ts'

/** The blocks that attribute lists apply to: the one that contains the list, or the one right before or after it. */
export function attributedBlocks(
  text: string,
  lists: readonly AttributeList[],
  blocks: readonly Block[],
  containers: readonly Container[],
): readonly Container[] {
  if (lists.length === 0) return []
  const quotes = containers.filter(({ kind }) => kind === 'blockquote').map(({ span }) => span)
  const paragraphs = blocks.filter(({ kind }) => kind === 'paragraph').map(({ span }) => span)
  const among = [quotes, paragraphs].map((spans) => spans.toSorted((a, b) => a.start - b.start))
  return lists.flatMap(({ classes, span }) => {
    const of =
      among.map((spans) => spanBefore(text, spans, span)).find((one) => one) ??
      among.map((spans) => spanAfter(text, spans, span)).find((one) => one)
    if (!of) return []
    const whole = { start: Math.min(of.start, span.start), end: Math.max(of.end, span.end) }
    return [{ kind: 'html', name: 'p', classes, span: whole } as const]
  })
}

function spanBefore(text: string, spans: readonly Span[], list: Span): Span | undefined {
  const last = spans[lastStartingBy(spans, list.start)]
  if (!last || last.start > list.start) return undefined
  return contains(last, list) || isLineEnd(text.slice(last.end, list.start)) ? last : undefined
}

function spanAfter(text: string, spans: readonly Span[], list: Span): Span | undefined {
  const at = lastStartingBy(spans, list.end)
  const next = [spans[at], spans[at + 1]].find((one) => one !== undefined && one.start >= list.end)
  return next && isLineEnd(text.slice(list.end, next.start)) ? next : undefined
}

/** Whether a stretch has no blank line. */
function isLineEnd(gap: string): boolean {
  return gap.trim() === '' && gap.split('\n').length <= 2
}
