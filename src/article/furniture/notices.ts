import { fileSpan } from '../../markdown/prose.ts'
import type { Span } from '../../text/span.ts'
import { countWords } from '../../text/words.ts'
import { type Disclaiming, disclaiming, disclaimsUnderLabel } from './disclaiming.ts'
import type { Page } from './page.ts'
import { remarkKind } from './remarks.ts'

/** A heading of so many words can be a notice. */
const LONG_HEADING = 10
/** In characters, for a notice in the middle of the prose that is not set off. */
const LONGEST_PLAIN = 300
const HALF = 0.5
const A_THIRD = 1 / 3

/**
 * The place of a disclaimer in a block, by what it says, its label, its form and its place: the whole block, or its
 * sentences in a paragraph that says more.
 */
export function noticeIn(page: Page, index: number): Span | undefined {
  const block = page.blocks[index]
  const text = page.unlabelled(index)
  if (!block || block.kind === 'table-cell' || text.trim() === '' || isQuoted(text) || page.isLedIn(index))
    return undefined
  if (page.labels[index]?.kind === 'disclaimer')
    return page.sentences(index).some(disclaimsUnderLabel) ? block.span : undefined
  if (!page.mayDisclaim(index)) return undefined
  if (block.kind === 'heading' && countWords(text) < LONG_HEADING) return undefined
  const place = { isEdge: page.isAtEdge(index), isQuote: page.isQuote(index), isSetOff: page.isSetOff(index) }
  const isPlain = !place.isEdge && !place.isSetOff
  if (isPlain && (block.kind !== 'paragraph' || text.length > LONGEST_PLAIN)) return undefined
  for (const sentences of page.sentences(index)) {
    const found = disclaiming(sentences)
    if (!found || !disclaimsHere(found, place)) continue
    const remark = remarkKind(page, index, { isRemark: true })
    if (remark === 'correction') return undefined
    if (place.isSetOff || found.share >= HALF || remark) return block.span
    const offset = block.prose.text.length - text.length
    return fileSpan(block.prose, found.span.start + offset, found.span.end + offset)
  }
  return undefined
}

export function isQuoted(text: string): boolean {
  return /^\s*["“«„]/u.test(text)
}

interface NoticePlace {
  readonly isEdge: boolean
  /** In a `>` block, which is somebody's words more often than a notice. */
  readonly isQuote: boolean
  readonly isSetOff: boolean
}

/** Whether a text that says some of what disclaimers say is one, by where it is and whether it is set off. */
function disclaimsHere(found: Disclaiming, { isEdge, isQuote, isSetOff }: NoticePlace): boolean {
  const { claims, isInFirstPerson, ofItself, share } = found
  const hasViews = ofItself.has('views')
  if (isQuote) return hasViews || ofItself.size > 1
  if (isSetOff) return isEdge || ofItself.size > 0 || (isInFirstPerson && claims.has('views'))
  if (ofItself.size === 0) return false
  if (!isEdge) return share >= HALF && (ofItself.size > 1 || hasViews)
  const isAside = ofItself.has('endorsement') || ofItself.has('purpose')
  return hasViews || ofItself.size > 1 || share >= (isAside ? HALF : A_THIRD)
}
