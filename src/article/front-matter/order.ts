import type { Edit } from '../../text/edit.ts'
import type { Span } from '../../text/span.ts'
import { type EditedFile, indentationAt, insertion, lineStartAt } from './append.ts'

/** A list of strings, with the strings to add to it. */
interface GrowingList {
  readonly style: 'flow' | 'block'
  readonly items: readonly { readonly value: string; readonly span: Span }[]
  /** Each as a value, and as it is written in this list. */
  readonly added: readonly { readonly value: string; readonly written: string }[]
}

/** Fewer items may be in alphabetical order by chance. */
const FEWEST_IN_ORDER = 3

/**
 * The edits that insert items in alphabetical order, and the items that belong at the end. Undefined if the list is
 * not in alphabetical order, or if there is a comment between its lines.
 */
export function insertInOrder(
  file: EditedFile,
  { style, items, added }: GrowingList,
): { readonly edits: readonly Edit[]; readonly last: readonly string[] } | undefined {
  if (items.length < FEWEST_IN_ORDER || !isInOrder(items.map(({ value }) => value))) return undefined
  const before = new Map<number, string>()
  const last: string[] = []
  for (const { value, written } of added.toSorted((a, b) => compareWords(a.value, b.value))) {
    const at = items.findIndex((item) => compareWords(value, item.value) < 0)
    const item = items[at]
    const gap = item && gapBefore(file, style, items, at)
    if (!item) last.push(written)
    else if (gap === undefined) return undefined
    else before.set(item.span.start, (before.get(item.span.start) ?? '') + written + gap)
  }
  return { edits: [...before].map(([at, text]) => insertion(at, text)), last }
}

function compareWords(a: string, b: string): number {
  return a.localeCompare(b, 'en', { sensitivity: 'base' })
}

function isInOrder(values: readonly string[]): boolean {
  return values.every((value, index) => index === 0 || compareWords(values[index - 1] ?? '', value) <= 0)
}

/** What separates an item from the one before it, as far as it can be repeated. */
function gapBefore(
  { text, lineEnding }: EditedFile,
  style: GrowingList['style'],
  items: GrowingList['items'],
  at: number,
): string | undefined {
  const start = items[at]?.span.start ?? 0
  const lead = text.slice(lineStartAt(text, start), start)
  if (style === 'block')
    return /^[ \t]*- +$/u.test(lead) && !hasCommentAbove(text, start) ? lineEnding + lead : undefined
  const indentation = indentationAt(text, start)
  if (indentation === undefined) {
    const [one, other] = at > 0 ? [items[at - 1], items[at]] : items
    const between = one && other ? text.slice(one.span.end, other.span.start) : ', '
    return /^[ \t]*,[ \t]*$/u.test(between) ? between : ', '
  }
  return hasCommentAbove(text, start) ? undefined : `,${lineEnding}${indentation}`
}

function hasCommentAbove(text: string, offset: number): boolean {
  let lineStart = lineStartAt(text, offset)
  let above = ''
  while (lineStart > 0 && above.trim() === '') {
    const end = lineStart
    lineStart = lineStartAt(text, end - 1)
    above = text.slice(lineStart, end)
  }
  return /^[ \t]*#/u.test(above)
}
