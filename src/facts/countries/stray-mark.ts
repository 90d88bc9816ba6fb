const PAIRS: readonly (readonly [open: string, close: string])[] = [
  ['[', ']'],
  ['(', ')'],
  ['{', '}'],
  ['“', '”'],
]
const QUOTES: readonly string[] = ['"', "'"]

/** A value without a bracket or quotation mark, at its beginning or end, that has no partner. */
export interface StrayMark {
  readonly mark: string
  readonly rest: string
}

/** The bracket or quotation mark without a partner at one end of a value, such as that of 'vietnam]'. */
export function strayMark(value: string): StrayMark | undefined {
  const first = value.charAt(0)
  const last = value.charAt(value.length - 1)
  const isStray = (mark: string, partner: string) => count(value, mark) > count(value, partner)
  const opensAlone =
    PAIRS.some(([open, close]) => first === open && isStray(open, close)) ||
    (QUOTES.includes(first) && count(value, first) === 1)
  if (opensAlone) return { mark: first, rest: value.slice(1).trim() }
  const closesAlone =
    PAIRS.some(([open, close]) => last === close && isStray(close, open)) ||
    (QUOTES.includes(last) && count(value, last) === 1)
  return closesAlone ? { mark: last, rest: value.slice(0, -1).trim() } : undefined
}

function count(text: string, mark: string): number {
  return text.split(mark).length - 1
}
