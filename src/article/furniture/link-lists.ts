import { countWords } from '../../text/words.ts'
import type { Page } from './page.ts'

/** How many characters need not be links: a bar between them, or the publisher and date after the link of a list item. */
const BESIDE_LINKS = 8
const BESIDE_ITEM = 40
/** In words: 'More on this story:', but not 'This post assumes that you have read:'. */
const LONGEST_LEAD_IN = 4

/** A run of blocks from the first to the one before the end. */
export interface BlockRange {
  readonly start: number
  readonly end: number
}

/**
 * The lists of links alone, each with the heading or the line that leads in to it, and the lines that are a label and
 * links: 'Also read: …'. `isFree` says which blocks may belong to one.
 */
export function linkLists(page: Page, isFree: (index: number) => boolean): readonly BlockRange[] {
  const isItem = (index: number) => isFree(index) && isLinksAlone(page, index)
  const lists: BlockRange[] = []
  for (let index = 0; index < page.blocks.length; index += 1) {
    if (isFree(index) && isLabelledLink(page, index)) lists.push({ start: index, end: index + 1 })
    if (!isItem(index)) continue
    let end = index + 1
    while (isItem(end)) end += 1
    const start = listStart(page, index, end, isFree)
    if (start !== undefined && end - start > 1) lists.push({ start, end })
    index = end - 1
  }
  return lists
}

/** Where a list begins, its lead-in included; undefined if a sentence of the prose leads in to it. */
function listStart(
  page: Page,
  first: number,
  end: number,
  isFree: (index: number) => boolean,
): number | undefined {
  const before = page.blocks[first - 1]
  if (!before || !isFree(first - 1)) return first
  if (before.kind === 'heading') {
    const next = page.blocks[end]
    return next === undefined || next.kind === 'heading' || !isFree(end) ? first - 1 : first
  }
  if (before.kind !== 'paragraph' || !/:\s*$/u.test(before.prose.text)) return first
  return countWords(before.prose.text) <= LONGEST_LEAD_IN ? first - 1 : undefined
}

/** Whether a paragraph or list item has hardly a word that is not of a link. */
export function isLinksAlone(page: Page, index: number): boolean {
  const block = page.blocks[index]
  if (block?.kind !== 'list-item' && block?.kind !== 'paragraph') return false
  const begins = (page.links(index)[0]?.span.start ?? Infinity) - block.span.start
  return (
    besideLinks(page, index) <=
    (block.kind === 'list-item' && begins <= BESIDE_LINKS ? BESIDE_ITEM : BESIDE_LINKS)
  )
}

function isLabelledLink(page: Page, index: number): boolean {
  const text = page.prose(index).trim()
  const colon = text.search(/:\s/u)
  if (page.blocks[index]?.kind !== 'paragraph' || colon === -1) return false
  const isLabel = countWords(text.slice(0, colon)) <= LONGEST_LEAD_IN
  return isLabel && besideLinks(page, index) <= colon + 1 + BESIDE_LINKS
}

/** How many characters of a block are not those of links; infinite if it has none. */
function besideLinks(page: Page, index: number): number {
  const links = page.links(index)
  if (links.length === 0) return Infinity
  const linked = links.reduce((sum, { text }) => sum + text.end - text.start, 0)
  return page.prose(index).trim().length - linked
}
