import { isOpenSide, type QuotationMark } from './mark.ts'

const SINGLE_MARK = /(?<![‘'’‚])[‘'’‚](?![‘'’‚])/gu
/** Without one of these there are only apostrophes, which open nothing. */
const MAY_OPEN = /(?<![\p{L}\p{N}])['‘‚]/u
const ELISION = /^(?:em|tis|twas|til|till|cause|cos|round|bout|neath)(?![\p{L}])/iu
const MINUTES = /^\d['’]\s?\d{1,2}["”]/u

/**
 * Quotations in single marks: from a mark with no letter before it to the first one with no letter after it.
 * A mark after an `s` without punctuation is a plural's apostrophe as long as a later one can close.
 * One that opens the paragraph and never closes runs on if the `next` paragraph opens in the same way.
 */
export function singleMarks(text: string, next = ''): readonly QuotationMark[] {
  if (!MAY_OPEN.test(text)) return []
  const found: QuotationMark[] = []
  let open: number | undefined
  let close: number | undefined
  const finish = () => {
    if (open !== undefined && close !== undefined) found.push({ start: open, end: close + 1, role: 'whole' })
    open = undefined
    close = undefined
  }
  for (const { index } of text.matchAll(SINGLE_MARK)) {
    const before = text.charAt(index - 1)
    const after = text.charAt(index + 1)
    if (/[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after)) continue
    if (MINUTES.test(text.slice(index - 1, index + 5)) || isAnd(text, index)) continue
    if (isOpenSide(before) && /[\p{L}\p{N}[…"“]/u.test(after)) {
      if (/\d/u.test(after) || ELISION.test(text.slice(index + 1, index + 8))) continue
      finish()
      if (text.charAt(index) !== '’') open = index
    } else if (open !== undefined && /\S/u.test(before) && closes(text, open, index)) {
      close = index
      if (/[^\p{L}]/u.test(before) || before !== 's' || /[,.;:!?]/u.test(after)) finish()
    }
  }
  if (open !== undefined && opensWithSingleMark(next) && text.slice(0, open).trim() === '') {
    return [...found, { start: open, end: open + 1, role: 'opens' }]
  }
  finish()
  return found
}

/** `rock 'n' roll`, with or without the second apostrophe. */
function isAnd(text: string, at: number): boolean {
  return /^.n[\s'’]/u.test(text.slice(at, at + 3)) || /^['‘’]n$/u.test(text.slice(at - 2, at))
}

/** `‚…‘` and `'…'`; in `‘…` a second `‘` closes nothing. */
function closes(text: string, open: number, at: number): boolean {
  return text.charAt(at) !== '‘' || text.charAt(open) === '‚'
}

/** Whether a paragraph begins with a single mark that is not the apostrophe of a shortened word. */
export function opensWithSingleMark(text: string): boolean {
  const [, word] = /^\s*['‘]([\p{L}[…].{0,7})/u.exec(text) ?? []
  return word !== undefined && !ELISION.test(word)
}
