import { joinProse, type Prose, proseSpan, sliceProse } from '../../markdown/prose.ts'
import { scanQuotationMarks } from '../../text/quotation-marks/quotation-marks.ts'
import type { Label } from '../article.ts'
import type { Block } from '../blocks.ts'
import type { SentenceWords } from '../page-words.ts'
import { isLabelText, isName, isPersonsName, isShort } from './label-text.ts'

const DASH = '(?:[—–―‒~]|-{1,3})'

/** A dash that introduces a label, at the start of its line: `— Former diplomat, Bolivia`. */
const LEADING_DASH = new RegExp(String.raw`^\s*${DASH}\s*(?=\S)`, 'u')

/** After the closing mark of the words: `“…” – A diplomat`, `“…” (A diplomat)`, `“…” A diplomat`. */
const BETWEEN = new RegExp(String.raw`^[\s.,]*(?:(?<sign>${DASH}|[(\[|])\s*)?(?=[^\s"”»])`, 'u')

/** A dash inside a line: `… at a time -- Ana Ruiz`. */
const INNER_DASH = /\s(?:[—–―‒~]|--?-?)\s/gu

const CLOSING_MARK_END = /["”»“'’]\)?[.,]?\s*$/u
const SENTENCE_END = /[.!?…]["”»’)]*\s*$/u

export interface QuotedBlocks {
  readonly words: Prose
  readonly label: Label | undefined
}

/** What a label is recognised with. */
export interface LabelContext {
  /** The text of the file. */
  readonly text: string
  readonly sentenceWords: SentenceWords
}

/** Splits a quotation's blocks into the quoted words and the label printed with them. */
export function splitLabel(blocks: readonly Block[], context: LabelContext): QuotedBlocks | undefined {
  const cite = blocks.findLast((block) => block.kind === 'cite')
  const worded = blocks.filter((block) => block.kind !== 'cite' && block.kind !== 'caption')
  const first = worded[0]
  const last = worded.at(-1)
  if (!first || !last) return undefined
  const before = worded.slice(0, -1)
  if (cite) return { words: join(worded.map((block) => block.prose)), label: labelOf(cite.prose) }
  const inner = splitEnd(last.prose, context)
  if (inner) return { words: join([...before.map((block) => block.prose), inner.words]), label: inner.label }
  const label = before.length > 0 ? lastParagraphLabel(before, last, context) : undefined
  if (label) return { words: join(before.map((block) => block.prose)), label }
  const openings = worded.map(({ kind, prose }) => (kind === 'list-item' ? undefined : splitStart(prose)))
  // In a dialogue, several begin with one.
  const opening = openings.filter(Boolean).length === 1 ? openings[0] : undefined
  const rest = worded.slice(1).map((block) => block.prose)
  const opened = opening?.words.text === '' ? rest : opening && [opening.words, ...rest]
  if (opened && SENTENCE_END.test(opened.at(-1)?.text ?? ''))
    return { words: join(opened), label: opening?.label }
  return { words: join(worded.map((block) => block.prose)), label: undefined }
}

interface SplitProse {
  readonly words: Prose
  readonly label: Label
}

/** Splits a paragraph that ends in a label: a `<cite>`, a dash line, or what follows its closing mark or last dash. */
function splitEnd(prose: Prose, context: LabelContext): SplitProse | undefined {
  const cite = prose.cites.at(-1)
  if (cite && cite.start > 0) return cut(prose, cite.start, cite.start, cite.end)
  return dashLine(prose) ?? afterMark(prose, context) ?? lastLine(prose, context) ?? afterDash(prose, context)
}

/** In lines: a long label is wrapped. */
const MOST_LABEL_LINES = 3

function dashLine(prose: Prose): SplitProse | undefined {
  let lineStart = prose.text.trimEnd().length
  for (let lines = 0; lines < MOST_LABEL_LINES; lines += 1) {
    lineStart = prose.text.lastIndexOf('\n', lineStart - 1) + 1
    if (lineStart === 0) return undefined
    const label = prose.text.slice(lineStart)
    const dash = LEADING_DASH.exec(label)
    if (dash) return isShort(label) ? cut(prose, lineStart, lineStart + dash[0].length) : undefined
    lineStart -= 1
  }
  return undefined
}

/** A last line that is a label, after a line in which a sentence or a quotation ends. */
function lastLine(prose: Prose, { sentenceWords }: LabelContext): SplitProse | undefined {
  const start = prose.text.trimEnd().lastIndexOf('\n') + 1
  const before = prose.text.slice(0, start)
  const isOver = start > 0 && (SENTENCE_END.test(before) || CLOSING_MARK_END.test(before))
  const line = prose.text.slice(start)
  return isOver && saysWho(line, sentenceWords) ? cut(prose, start, start) : undefined
}

/** Whether a line that nothing else shows to be a label is a name, or a role with a comma: `Former diplomat, Bolivia`. */
function saysWho(line: string, sentenceWords: SentenceWords): boolean {
  return isName(line) || (line.includes(',') && isLabelText(line, sentenceWords))
}

/** The label after words that are wholly in marks: after a dash anything, otherwise who it was or what is in brackets. */
function afterMark(prose: Prose, { sentenceWords }: LabelContext): SplitProse | undefined {
  if (!isInMarks(prose)) return undefined
  const last = scanQuotationMarks([prose.text]).at(-1)
  const end = last?.closed ? last.pieces.at(-1)?.end : undefined
  const after = prose.text.slice(end)
  const between = BETWEEN.exec(after)
  if (end === undefined || !between) return undefined
  const sign = between.groups?.['sign']
  const isBracket = sign === '(' || sign === '['
  const labelEnd = isBracket ? after.search(/[)\]][\s.]*$/u) : after.length
  if (labelEnd === -1) return undefined
  const label = after.slice(between[0].length, labelEnd)
  // Otherwise the sentence goes on: `“…,” Ana Ruiz said`.
  const isOver = SENTENCE_END.test(prose.text.slice(0, end))
  const isLabel =
    isBracket || sign === undefined
      ? isOver && (isBracket ? isLabelText(label, sentenceWords) : saysWho(label, sentenceWords))
      : isShort(label)
  return isLabel ? cut(prose, end, end + between[0].length, end + labelEnd) : undefined
}

/** `… at a time -- Ana Ruiz`, `… at a time. (Ana Ruiz, engineer)`: a name, after words without marks. */
function afterDash(prose: Prose, { sentenceWords, text }: LabelContext): SplitProse | undefined {
  const dash = [...prose.text.matchAll(INNER_DASH)].at(-1)
  if (dash) {
    const start = dash.index + dash[0].length
    const label = prose.text.slice(start)
    const isOver = SENTENCE_END.test(prose.text.slice(0, dash.index))
    const isLabel = isOver ? isLabelText(label, sentenceWords) : isName(label)
    const split = isLabel ? cut(prose, dash.index, start) : undefined
    const isEmphasised = split && /[*_]/u.test(text.charAt(split.label.span.start - 1))
    if (isOver || isEmphasised) return split
  }
  const open = prose.text.lastIndexOf('(')
  const end = prose.text.trimEnd().length - 1
  const isLast = open !== -1 && prose.text.indexOf(')', open) === end
  return isLast && SENTENCE_END.test(prose.text.slice(0, open)) && isName(prose.text.slice(open + 1, end))
    ? cut(prose, open, open + 1, end)
    : undefined
}

/** Splits a paragraph that begins with a label: `Ana Ruiz: …`, or with a line that is one. */
function splitStart(prose: Prose): SplitProse | undefined {
  const found = prose.text.search(/:(?:\s|$)|\n/u)
  const end = found === -1 ? prose.text.length : found
  const label = isPersonsName(prose.text.slice(0, end)) ? labelOf(sliceProse(prose, 0, end)) : undefined
  return label && { label, words: sliceProse(prose, end + 1, prose.text.length) }
}

/**
 * The short last paragraph of a block: it begins with a dash, or is a label and follows a closing mark or the end of a
 * sentence, or is emphasised.
 */
function lastParagraphLabel(
  before: readonly Block[],
  { isEmphasised, kind, prose }: Block,
  { sentenceWords }: LabelContext,
): Label | undefined {
  if (!isShort(prose.text) || kind === 'list-item') return undefined
  if (LEADING_DASH.test(prose.text)) return labelOf(prose)
  const words = before.at(-1)?.prose.text ?? ''
  const isOver = CLOSING_MARK_END.test(words) || SENTENCE_END.test(words)
  const isLabel = isOver ? isLabelText(prose.text, sentenceWords) : saysWho(prose.text, sentenceWords)
  return isLabel && (isOver || isEmphasised) ? labelOf(prose) : undefined
}

/**
 * The label in the paragraph after a quotation: a line with a dash, a name with a role or, after words in marks, any
 * label.
 */
export function followingLabel(
  block: Block | undefined,
  wordsInMarks: boolean,
  { sentenceWords }: LabelContext,
): Label | undefined {
  if (!block || block.kind !== 'paragraph' || !isShort(block.prose.text)) return undefined
  const { text } = block.prose
  if (LEADING_DASH.test(text)) return labelOf(block.prose)
  const isLabel = wordsInMarks ? isLabelText(text, sentenceWords) : text.includes(',') && isName(text)
  return isLabel ? labelOf(block.prose) : undefined
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
): SplitProse | undefined {
  const label = labelOf(sliceProse(prose, labelStart, labelEnd))
  return label && { words: sliceProse(prose, 0, wordsEnd), label }
}

/** Whether the words begin with an opening quotation mark. */
export function isInMarks(words: Prose): boolean {
  return /^\s*["“«„]/u.test(words.text)
}

function join(proses: readonly Prose[]): Prose {
  const [only] = proses
  return proses.length === 1 && only ? sliceProse(only, 0, only.text.length) : joinProse(proses)
}
