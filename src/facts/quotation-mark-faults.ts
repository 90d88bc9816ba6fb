import type { Article, TextBlock } from '../article/article.ts'
import { fileSpan } from '../markdown/prose.ts'
import { groupBy } from '../text/groups.ts'
import { doubleMarks, typedApostrophes } from '../text/quotation-marks/double-marks.ts'
import { isCloseSide } from '../text/quotation-marks/mark.ts'
import type { Span } from '../text/span.ts'

/** A double quotation mark by which readers cannot tell where somebody's words begin or end. */
export interface MarkFault {
  /** It is never closed, it closes nothing, it belongs to another kind than its partner, or it is an apostrophe. */
  readonly kind: 'apostrophe' | 'closes-nothing' | 'mixed' | 'never-closed'
  readonly span: Span
  /** The words around it, or both marks. */
  readonly text: string
  /** What should stand there, if only that can. */
  readonly correction: string | undefined
}

/** A mark in a block, by its place in the block's prose. */
interface PlacedMark extends Span {
  readonly block: TextBlock
}

/** The double marks of a block that have no partner in it. */
interface Unpaired {
  readonly opening: readonly Span[]
  readonly closing: readonly Span[]
  /** Pairs of two kinds. */
  readonly mixed: readonly (readonly [Span, Span])[]
  /** Whether the first mark stands at the beginning and opens. */
  readonly reopens: boolean
  readonly hasMarks: boolean
}

/** In order of place; of one kind, only the first if there are many. */
export function quotationMarkFaults(article: Article): readonly (MarkFault & { readonly more: number })[] {
  const all = allFaults(article).toSorted((a, b) => a.span.start - b.span.start)
  const byKind = groupBy(all, ({ kind }) => kind)
  return all.flatMap((fault) => {
    const alike = byKind.get(fault.kind) ?? []
    if (alike.length <= MOST_ALIKE) return [{ ...fault, more: 0 }]
    return fault === alike[0] ? [{ ...fault, more: alike.length - 1 }] : []
  })
}

/** Where there are more, the first says what is wrong with all. */
const MOST_ALIKE = 4

function allFaults(article: Article): readonly MarkFault[] {
  const faults: MarkFault[] = []
  const report = (kind: MarkFault['kind'], place: PlacedMark, text = wordsAt(place), correction?: string) => {
    if (isProse(place))
      faults.push({ kind, span: fileSpan(place.block.prose, place.start, place.end), text, correction })
  }
  /** A mark that was opened in an earlier block, and how many blocks ago. */
  let open: PlacedMark | undefined
  let since = 0
  const endOpen = () => {
    if (open) report('never-closed', open)
    open = undefined
  }
  for (const block of article.blocks) {
    if (block.kind === 'heading' || since > MOST_BETWEEN) endOpen()
    if (!isRead(block)) continue
    const { text } = block.prose
    if (!open && isPlain(text)) continue
    const { closing, hasMarks, mixed, opening, reopens } = unpaired(text)
    for (const place of typedApostrophes(text)) report('apostrophe', { ...place, block }, undefined, '’')
    for (const [first, last] of mixed) {
      const [one, other] = [text.slice(first.start, first.end), text.slice(last.start, last.end)]
      const isLow = one === other && closesLow(article)
      const [place, correction] = isLow ? [first, '„'] : [last, PARTNERS[one]]
      report('mixed', { ...place, block }, `${one}…${other}`, correction)
    }
    since += 1
    if (!hasMarks) continue
    // What is still open is closed here, or opened again as the custom is.
    const isClosed = open !== undefined && !reopens && closing.length > 0
    if (isClosed || reopens) open = undefined
    else endOpen()
    for (const place of closing.slice(isClosed ? 1 : 0)) report('closes-nothing', { ...place, block })
    for (const place of opening.slice(0, -1)) report('never-closed', { ...place, block })
    const last = opening.at(-1)
    if (!last) continue
    open = { ...last, block }
    since = 0
  }
  endOpen()
  return faults
}

/**
 * Whether a text has marks of one kind at most, as many that open as close: a quick test that most texts pass. One that
 * passes has no faults, unless a mark is still open before it.
 */
function isPlain(text: string): boolean {
  let [straight, high, low, guillemets, kinds] = [0, 0, 0, 0, 0]
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === STRAIGHT) {
      straight += 1
      kinds |= 1
    } else if (code === 0x201c || code === 0x201d) {
      high += code === 0x201c ? 1 : -1
      kinds |= 2
    } else if (code === 0xab || code === 0xbb) {
      guillemets += code === 0xab ? 1 : -1
      kinds |= 4
    } else if (code === 0x201e) low += 1
  }
  const isOneKind = kinds <= 2 || kinds === 4
  return (
    isOneKind &&
    low === 0 &&
    straight % 2 === 0 &&
    high === 0 &&
    guillemets === 0 &&
    !(straight > 0 && IN_WORD.test(text))
  )
}

const STRAIGHT = 0x22
const IN_WORD = /\p{L}"\p{L}/u

/** In blocks: a quotation of several paragraphs is closed by then. */
const MOST_BETWEEN = 12

function isRead({ kind, prose, voice }: TextBlock): boolean {
  return voice === 'own' && (kind === 'paragraph' || kind === 'list-item') && !prose.text.includes(GARBLED)
}

/** How the marks and dashes of UTF-8 begin if a program took them for Windows-1252; the last byte may become a mark. */
const GARBLED = 'â€'

/** Pairs the marks of one text. What is balanced by its shape alone is all right, however it was read. */
function unpaired(text: string): Unpaired {
  const marks = doubleMarks(text)
  const stack: Span[] = []
  const closing: Span[] = []
  const mixed: (readonly [Span, Span])[] = []
  for (const mark of marks) {
    const top = stack.at(-1)
    const isTurned = top !== undefined && isTurnedMark(text, top, mark)
    if (!isTurned && (mark.role === 'opens' || (mark.role === 'either' && !top))) stack.push(mark)
    else if (top) {
      stack.pop()
      if (areMixed(text, top, mark)) mixed.push([top, mark])
    } else closing.push(mark)
  }
  const [first] = marks
  const isBalanced = areBalanced(text)
  return {
    opening: isBalanced ? [] : stack,
    closing: isBalanced ? [] : closing,
    mixed: isBalanced && stack.length + closing.length > 0 ? [] : mixed,
    reopens: first !== undefined && first.start === text.search(/\S/u) && first.role !== 'closes',
    hasMarks: marks.length > 0,
  }
}

function areBalanced(text: string): boolean {
  const count = (marks: RegExp) => text.match(marks)?.length ?? 0
  const low = count(/„/g)
  return (
    count(/"/g) % 2 === 0 &&
    count(/«/g) === count(/»/g) &&
    (low > 0 ? low === count(/[“”]/g) : count(/“/g) === count(/”/g))
  )
}

/** Straight marks and curly ones do not close each other; of curly ones, only the opening mark twice is wrong. */
function areMixed(text: string, first: Span, last: Span): boolean {
  const [one, other] = [text.slice(first.start, first.end), text.slice(last.start, last.end)]
  return MIXED.has(one + other)
}

const MIXED = new Set(['“"', '"”', '““', '«"', '"»', '„"', '“»', '«”'])
const PARTNERS: Readonly<Record<string, string>> = { '“': '”', '"': '"', '«': '»', '„': '“' }

/** Whether “ closes in an article: „so“. */
function closesLow({ file: { text } }: Article): boolean {
  return text.split('„').length > text.split('”').length
}

/** `“so “, they say`: an opening mark that stands where a quotation ends, after another. */
function isTurnedMark(text: string, top: Span, { end, start }: Span): boolean {
  const isSecond = text.slice(start, end) === '“' && text.charAt(top.start) === '“'
  return isSecond && isCloseSide(text.charAt(end))
}

/** Whether a mark stands in running text: not in code or an address, as a bullet, or after a number, where it means inches. */
function isProse(place: PlacedMark): boolean {
  const { text } = place.block.prose
  const before = text.slice(Math.max(0, place.start - 8), place.start)
  if (/[=<>{}\\|\uFFFC]|\]\(|\(\S*:/.test(wordsAt(place))) return false
  if (text.charAt(place.start) === '»' && place.start < 8 && before.trim() === '') return false
  const isInches = text.charAt(place.start) === '"' ? /\d$/ : /\d['’]\s?\d{1,2}$/u
  return !isInches.test(before)
}

/** The mark and the words beside it. */
function wordsAt({ block, end, start }: PlacedMark): string {
  const { text } = block.prose
  const before = /\S{0,20}$/u.exec(text.slice(Math.max(0, start - 20), start))?.[0] ?? ''
  const after = /^\S{0,20}/u.exec(text.slice(end, end + 20))?.[0] ?? ''
  return before + text.slice(start, end) + after
}
