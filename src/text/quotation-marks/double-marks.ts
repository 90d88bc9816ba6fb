import { isCloseSide, isOpenSide, type QuotationMark } from './mark.ts'

const DOUBLE_MARK = /["“”„‟«»]|''|‘‘|’’/gu
const USUAL_ROLE: Readonly<Record<string, QuotationMark['role']>> = {
  '“': 'opens',
  '„': 'opens',
  '‟': 'opens',
  '«': 'opens',
  '‘‘': 'opens',
  '”': 'closes',
  '»': 'closes',
  '’’': 'closes',
}

/** The double quotation marks of a paragraph, by start, without signs for inches and seconds. */
export function doubleMarks(text: string): readonly QuotationMark[] {
  const marks = allMarks(text)
  return marks.filter(
    (mark, index) =>
      !isAttributeMark(text, mark, marks[index - 1]) &&
      !isApostrophe(text, mark, marks[index - 1]) &&
      !isMeasure(text, mark, marks[index + 1]),
  )
}

/** The double marks that are typed for an apostrophe: `Peru"s`. */
export function typedApostrophes(text: string): readonly QuotationMark[] {
  const marks = allMarks(text)
  return marks.filter((mark, index) => isApostrophe(text, mark, marks[index - 1]))
}

function allMarks(text: string): readonly QuotationMark[] {
  const marks = [...text.matchAll(DOUBLE_MARK)].map((match): QuotationMark => {
    const { index } = match
    // The first of three apostrophes at the end of a word closes a single quotation: '…he said 'no'''
    const late = match[0] === "''" && text.charAt(index + 2) === "'" && !isOpenSide(text.charAt(index - 1))
    const start = late ? index + 1 : index
    const end = start + match[0].length
    return { start, end, role: roleOf(match[0], text.charAt(index - 1), text.charAt(end)) }
  })
  const [first, second] = marks
  if (first && second?.role === 'closes' && opensParagraph(text, first)) {
    marks[0] = { ...first, role: 'opens' }
  }
  return marks
}

/** White space on only one side decides what a mark does, or else its shape does. None opens after a digit. */
function roleOf(mark: string, before: string, after: string): QuotationMark['role'] {
  const opens = isOpenSide(before)
  const closes = isCloseSide(after)
  if (opens !== closes) return opens ? 'opens' : 'closes'
  return USUAL_ROLE[mark] ?? (/\d/u.test(before) ? 'closes' : 'either')
}

/** `” The border will stay closed,” he said.` */
function opensParagraph(text: string, { start, end }: QuotationMark): boolean {
  return text.slice(0, start).trim() === '' && /^\s*[\p{L}\p{N}…[(]/u.test(text.slice(end, end + 8))
}

/** `key="value"` left over from markup, and the mark that closes it. */
function isAttributeMark(text: string, { start }: QuotationMark, before: QuotationMark | undefined): boolean {
  if (text.charAt(start) !== '"') return false
  return text.charAt(start - 1) === '=' || (before !== undefined && text.startsWith('="', before.start - 1))
}

/** `Peru"s`, `don"t`: typed for an apostrophe, unless it can close the mark before it. */
function isApostrophe(text: string, { start }: QuotationMark, before: QuotationMark | undefined): boolean {
  if (text.charAt(start) !== '"' || before?.role === 'opens') return false
  return /^\p{L}"(?:s|t|re|ve|ll|d|m)(?![\p{L}\p{N}])/u.test(text.slice(Math.max(0, start - 1), start + 4))
}

const FEET = /\d['’]\s?\d{1,2}$/u

/** `a 6" pipe`, `5’2”` within quotation marks: a digit before it, and the next mark also closes. */
function isMeasure(text: string, { role, start }: QuotationMark, next: QuotationMark | undefined): boolean {
  if (role !== 'closes' || next?.role !== 'closes' || !/\d/u.test(text.charAt(start - 1))) return false
  return text.charAt(start) === '"' || FEET.test(text.slice(Math.max(0, start - 5), start))
}
