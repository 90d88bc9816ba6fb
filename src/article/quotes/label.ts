import { joinProse, type Prose, proseSpan, sliceProse } from '../../markdown/prose.ts'
import type { Label } from '../article.ts'
import type { Block } from '../blocks.ts'

/** A dash that introduces a label, at the start of its line: `— Former diplomat, Bolivia`. */
const LEADING_DASH = /^\s*(?:[—–―]|-{1,3})\s*(?=\S)/u

/** A dash and a label after a closing mark on the same line: `“…” – A diplomat`. */
const AFTER_MARK = /(["”»“'’])[\s.,]*(?:[—–―]|-{1,3})\s*(?=[^\s"”»])/gu

const CLOSING_MARK_END = /["”»“'’]\)?[.,]?\s*$/u
const LONGEST_LABEL_WORDS = 18

export interface QuotedBlocks {
  readonly words: Prose
  readonly label: Label | undefined
}

/** Splits a quotation's blocks into the quoted words and the label printed with them. */
export function splitLabel(blocks: readonly Block[]): QuotedBlocks | undefined {
  const cite = blocks.findLast((block) => block.kind === 'cite')
  const worded = blocks.filter((block) => block.kind !== 'cite' && block.kind !== 'caption')
  const last = worded.at(-1)
  if (!last) return undefined
  const before = worded.slice(0, -1)
  if (cite) return { words: join(worded.map((block) => block.prose)), label: labelOf(cite.prose) }
  const inner = splitWithin(last.prose)
  if (inner) return { words: join([...before.map((block) => block.prose), inner.words]), label: inner.label }
  const label = before.length > 0 ? lastParagraphLabel(before, last) : undefined
  return { words: join((label ? before : worded).map((block) => block.prose)), label }
}

/** Splits one paragraph into words and label: a `<cite>`, a dash line at its end, or a dash after its closing mark. */
function splitWithin(prose: Prose): { words: Prose; label: Label } | undefined {
  const cite = prose.cites.at(-1)
  if (cite && cite.start > 0) return cut(prose, cite.start, cite.start, cite.end)
  const lineStart = prose.text.trimEnd().lastIndexOf('\n') + 1
  const lastLine = prose.text.slice(lineStart)
  const dash = LEADING_DASH.exec(lastLine)
  if (lineStart > 0 && dash && isLabelLength(lastLine))
    return cut(prose, lineStart, lineStart + dash[0].length)
  const mark = [...prose.text.matchAll(AFTER_MARK)].at(-1)
  if (!mark) return undefined
  const labelStart = mark.index + mark[0].length
  if (!isLabelLength(prose.text.slice(labelStart))) return undefined
  return cut(prose, mark.index + 1, labelStart)
}

/** The short last paragraph of a block, if it begins with a dash or the words before it end in a closing mark. */
function lastParagraphLabel(before: readonly Block[], last: Block): Label | undefined {
  if (!isLabelLength(last.prose.text)) return undefined
  if (LEADING_DASH.test(last.prose.text)) return labelOf(last.prose)
  const closed = CLOSING_MARK_END.test(before.at(-1)?.prose.text ?? '')
  return closed && looksLikeLabel(last.prose.text) ? labelOf(last.prose) : undefined
}

/** The label in the paragraph after a quotation: a line with a dash or, after words in marks, any short line. */
export function followingLabel(block: Block | undefined, wordsInMarks: boolean): Label | undefined {
  if (!block || block.kind !== 'paragraph' || !isLabelLength(block.prose.text)) return undefined
  if (LEADING_DASH.test(block.prose.text)) return labelOf(block.prose)
  return wordsInMarks && looksLikeLabel(block.prose.text) ? labelOf(block.prose) : undefined
}

/** A label's words, without the dash before them. */
export function labelOf(prose: Prose): Label | undefined {
  const dash = LEADING_DASH.exec(prose.text)?.[0].length ?? 0
  const words = sliceProse(prose, dash, prose.text.length)
  return words.text === '' ? undefined : { prose: words, span: proseSpan(words) }
}

function cut(
  prose: Prose,
  wordsEnd: number,
  labelStart: number,
  labelEnd = prose.text.length,
): { words: Prose; label: Label } | undefined {
  const label = labelOf(sliceProse(prose, labelStart, labelEnd))
  return label && { words: sliceProse(prose, 0, wordsEnd), label }
}

/** Whether a text is one line and not a sentence: a capital or digit first, no full stop or colon at the end. */
function looksLikeLabel(text: string): boolean {
  const line = text.trim()
  return /^[\p{Lu}\p{N}]/u.test(line) && !/[.:;?!…]["”»’)]*$/u.test(line) && !line.includes('\n')
}

/** Whether the words begin with an opening quotation mark. */
export function isInMarks(words: Prose): boolean {
  return /^\s*["“«„]/u.test(words.text)
}

function isLabelLength(text: string): boolean {
  const words = text.trim().split(/\s+/, LONGEST_LABEL_WORDS + 1)
  return words.length <= LONGEST_LABEL_WORDS && text.trim() !== ''
}

function join(proses: readonly Prose[]): Prose {
  const [only] = proses
  return proses.length === 1 && only ? sliceProse(only, 0, only.text.length) : joinProse(proses)
}
