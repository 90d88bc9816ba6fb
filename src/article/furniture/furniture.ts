import type { Span } from '../../text/span.ts'
import { countWords } from '../../text/words.ts'
import type { Furniture, FurnitureKind } from '../article.ts'
import type { PageLexicon } from '../page-words.ts'
import { disclaimsUnderLabel } from './disclaiming.ts'
import { type BlockRange, isLinksAlone, linkLists } from './link-lists.ts'
import { isQuoted, noticeIn } from './notices.ts'
import { Page, type PageSource } from './page.ts'
import { remarkKind } from './remarks.ts'
import { rolePattern } from './word-roles.ts'

/** In characters: a line or two under the title of another article. */
const LONGEST_TEASER = 200

/** Furniture with these labels may be anywhere on a page. */
const ANYWHERE: ReadonlySet<FurnitureKind> = new Set(['correction', 'editors-note', 'related'])

/** A block of furniture. */
interface Part {
  readonly kind: FurnitureKind
  /** The index of the first block of its piece. */
  readonly piece: number
  /** Less than the block if a notice is a sentence or two of a paragraph. */
  readonly span: Span
}

type Parts = readonly (Part | undefined)[]

/** Finds the furniture, each piece from its heading or label line to where it ends. */
export function findFurniture(source: PageSource, lexicon: PageLexicon): readonly Furniture[] {
  const page = new Page(source, lexicon)
  const parts = page.blocks.map((_, index) => partAlone(page, index))
  const lastChapters = lastChapterByDepth(page, parts)
  const take = (index: number, kind: FurnitureKind, piece: number) => {
    const span = parts[index]?.span ?? page.blocks[index]?.span
    if (span) parts[index] = { kind, piece, span }
  }
  page.labels.forEach((label, index) => {
    if (!label || parts[index] || page.unlabelled(index).trim() !== '') return
    const { kind } = label
    const end = sectionEnd(page, index, kind, parts)
    const isLast = end > (lastChapters[page.blocks[index]?.depth ?? 0] ?? 0)
    if (!isSection(page, { kind, start: index, end, isLast }, parts)) return
    for (let at = index; at < end; at += 1) {
      const own = parts[at]?.kind
      if (own === undefined || own === kind || own === 'related') take(at, kind, index)
    }
  })
  for (const { end, start } of linkLists(page, (index) => !parts[index]))
    for (let at = start; at < end; at += 1) take(at, 'related', start)
  return pieces(parts)
}

/** Joins adjacent blocks of a piece. */
function pieces(parts: Parts): readonly Furniture[] {
  const furniture: { kind: FurnitureKind; span: Span }[] = []
  parts.forEach((part, index) => {
    const before = parts[index - 1]
    const last = furniture.at(-1)
    if (!part) return
    if (last && before?.piece === part.piece && before.kind === part.kind)
      last.span = { start: last.span.start, end: part.span.end }
    else furniture.push({ kind: part.kind, span: part.span })
  })
  return furniture
}

/** A block that is furniture by itself, whatever surrounds it. */
function partAlone(page: Page, index: number): Part | undefined {
  const notice = noticeIn(page, index)
  if (notice) return { kind: 'disclaimer', piece: index, span: notice }
  const block = page.blocks[index]
  if (block?.kind === 'footnote') return { kind: 'notes', piece: FOOTNOTES, span: block.span }
  const kind = block && kindAlone(page, index)
  return kind && { kind, piece: index, span: block.span }
}

/** The piece of all footnotes in a row. */
const FOOTNOTES = -1

function kindAlone(page: Page, index: number): FurnitureKind | undefined {
  const block = page.blocks[index]
  if (!block || block.kind === 'heading' || block.kind === 'table-cell' || block.kind === 'caption')
    return undefined
  const label = page.labels[index]
  const isPlaced = block.isEmphasised || page.isAtEdge(index)
  if (label) {
    const { kind } = label
    const rest = page.unlabelled(index).trim()
    if (kind === 'disclaimer' || rest === '' || !(isPlaced || ANYWHERE.has(kind))) return undefined
    if (kind === 'related' && block.prose.text.trim().length > LONGEST_TEASER) return undefined
    return isProven(page, kind, [index]) ? kind : undefined
  }
  if (!isPlaced || block.kind === 'list-item' || isQuoted(block.prose.text)) return undefined
  return remarkKind(page, index)
}

/** Where the section ends that begins with a heading or a label line. */
function sectionEnd(page: Page, index: number, kind: FurnitureKind, parts: Parts): number {
  const { blocks, labels } = page
  const isHeaded = blocks[index]?.kind === 'heading'
  const depth = blocks[index]?.depth ?? 0
  const isLate = page.isLate(index)
  const belongs = (at: number): boolean => {
    const block = blocks[at]
    if (!block) return false
    if (isHeaded) return block.kind !== 'heading' || (block.depth > depth && !labels[at])
    if (block.kind === 'heading' || block.kind === 'footnote' || labels[at]) return false
    if (parts[at]) return parts[at].kind === kind
    return kind === 'related' ? isTeaser(page, at) : isLate
  }
  let end = index + 1
  while (belongs(end)) end += 1
  return end
}

function isTeaser(page: Page, index: number): boolean {
  return page.blocks[index]?.kind === 'list-item' || page.prose(index).length <= LONGEST_TEASER
}

/** The blocks from a label to the one before the end. */
interface Section extends BlockRange {
  readonly kind: FurnitureKind
  /** Whether no chapter follows whose heading is at the depth of the label's or higher. */
  readonly isLast: boolean
}

/**
 * Whether what follows a label is what it promises, and not a chapter of the article. Under a heading of its own,
 * furniture comes after the last chapter; only lists of links and disclaimers may come before.
 */
function isSection(page: Page, { end, isLast, kind, start }: Section, parts: Parts): boolean {
  const inside = page.blocks.slice(start + 1, end).flatMap((block, offset) => {
    const at = start + 1 + offset
    return parts[at] ? [] : { block, at }
  })
  if (inside.length === 0) return end > start + 1
  const hasChapters = inside.some(({ block }) => block.kind === 'heading')
  const isList = inside.every(({ at, block }) => block.kind !== 'paragraph' || isLinksAlone(page, at))
  if (hasChapters && !((kind === 'notes' || kind === 'related') && isList)) return false
  if (kind === 'related') return inside.every(({ at }) => isTeaser(page, at))
  if (kind !== 'disclaimer' && page.blocks[start]?.kind === 'heading' && !isLast) return false
  return isProven(
    page,
    kind,
    inside.map(({ at }) => at),
  )
}

/** By the depth of headings, the index of the last chapter whose heading is at that depth or higher. */
function lastChapterByDepth(page: Page, parts: Parts): readonly number[] {
  const last: number[] = []
  page.blocks.forEach(({ depth, kind }, index) => {
    if (kind !== 'heading' || parts[index] || page.labels[index]) return
    for (let at = depth; at <= DEEPEST; at += 1) last[at] = index
  })
  return last
}

/** The depth of the smallest heading. */
const DEEPEST = 6

/** In words: a note, not a chapter. */
const LONGEST_NOTE = 120
const LONGEST_LINE = 25

const FUNDED = ['pointing|ours {8} fund', 'text|holder {8} fund', '^ {1} fund', 'thank'].map(rolePattern)
const THANKED = ['thank', 'made', 'pointing|ours {8} fund'].map(rolePattern)
const LICENSED = rolePattern('licence')

/** Whether blocks are what their label says: a chapter that is called 'Funding' argues. */
function isProven(page: Page, kind: FurnitureKind, indexes: readonly number[]): boolean {
  const says = (...patterns: readonly RegExp[]) =>
    indexes.some((index) =>
      page
        .sentences(index)
        .some((sentences) => sentences.some(({ roles }) => patterns.some((one) => one.test(roles)))),
    )
  const isEach = (test: (index: number) => boolean) => indexes.every(test)
  const isLinked = (index: number) => page.links(index).length > 0
  const isShort = (index: number) => countWords(page.unlabelled(index)) <= LONGEST_LINE
  const length = indexes.reduce((sum, index) => sum + countWords(page.unlabelled(index)), 0)
  switch (kind) {
    case 'disclaimer':
      return indexes.some((index) => page.sentences(index).some(disclaimsUnderLabel))
    case 'funding':
      return says(...FUNDED)
    case 'credits':
      return says(...THANKED) || (length <= LONGEST_NOTE && isEach(isShort))
    case 'copyright':
      return length <= LONGEST_NOTE && (says(LICENSED) || indexes.some(isLinked))
    case 'contact':
    case 'subscribe':
      return length <= LONGEST_NOTE && indexes.some((index) => isLinked(index) || page.hasAddress(index))
    case 'notes':
      return isEach((index) => page.blocks[index]?.kind !== 'paragraph' || isLinked(index) || isShort(index))
    default:
      return length <= 2 * LONGEST_NOTE
  }
}
