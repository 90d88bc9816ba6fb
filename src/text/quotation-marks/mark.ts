import type { Span } from '../span.ts'

/** A double quotation mark, or a `whole` quotation in single marks. */
export interface QuotationMark extends Span {
  readonly role: 'opens' | 'closes' | 'either' | 'whole'
}

/** Whether a quotation mark after this character, or at the very start, may open. */
export function isOpenSide(before: string): boolean {
  return before === '' || /[\s\p{Cf}([{‘'“"\-–—―/]/u.test(before)
}

/** Whether a quotation mark before this character, or at the very end, may close. */
export function isCloseSide(after: string): boolean {
  return after === '' || /[\s)\]},.;:!?…’'”"\-–—―/]/u.test(after)
}
