import { type Blank, NOTHING } from './blank-out.ts'
import { OBJECT } from './prose.ts'

/** Nothing, one name, `* as name` or names in braces, from a path in marks. */
const IMPORT =
  /^import[ \t]+(?:(?:type[ \t]+)?(?:[\w$]+\s*,\s*)?(?:[\w$]+|\*\s*as\s+[\w$]+|\{[^{}`~]*\})\s*from\s*)?(["'])[^"'\n]+\1;?[ \t]*\r?$/gm
const EXPORT =
  /^export[ \t]+(?:(?:const|let|var)[ \t]+[\w$]+[^\n=]*=|(?:default[ \t]+)?(?:async[ \t]+)?function\b[^\n(]*\(|default[ \t]+(?:[\w$.]+;?[ \t]*\r?$|[({[])|\{|\*[ \t]+from\b)/gm
const TAG_START = /<[A-Za-z][\w.-]*(?=\s)/g
const ATTRIBUTE = /\s+(?:[\w:.-]+(?:=(?:"[^"]*"|'[^']*'|(?=(\{))))?|(?=(\{)))/y
const TAG_END = /\s*\/?>/y

/** The code of MDX: imports, exports, and tags with values in braces, which are not HTML. */
export function findMdx(text: string): readonly Blank[] {
  const hasImport = /^import[ \t]/m.test(text)
  const hasExport = /^export[ \t]/m.test(text)
  const hasValue = /<[A-Za-z][^<>]*[=\s]\{/.test(text)
  if (!hasImport && !hasExport && !hasValue) return []
  const brackets = closingBrackets(text)
  const blanks: Blank[] = []
  for (const { 0: statement, index } of hasImport ? text.matchAll(IMPORT) : [])
    blanks.push({ start: index, end: index + statement.length, filler: NOTHING })
  let exportEnd = 0
  for (const { index } of hasExport ? text.matchAll(EXPORT) : []) {
    if (index < exportEnd) continue
    exportEnd = statementEnd(text, index, brackets)
    blanks.push({ start: index, end: exportEnd, filler: NOTHING })
  }
  for (const { 0: start, index } of hasValue ? text.matchAll(TAG_START) : []) {
    const end = codeTagEnd(text, index + start.length, brackets)
    if (end !== undefined) blanks.push({ start: index, end, filler: OBJECT })
  }
  return blanks
}

const CLOSES: Readonly<Record<string, string>> = { '}': '{', ']': '[', ')': '(' }

/** Where each bracket is closed. A code fence ends what is still open. */
function closingBrackets(text: string): ReadonlyMap<number, number> {
  const closing = new Map<number, number>()
  let open: Record<string, number[]> = { '{': [], '[': [], '(': [] }
  for (const { 0: mark, index } of text.matchAll(/[()[\]{}]|^[ \t>]*(?:```|~~~)/gm)) {
    const opening = CLOSES[mark]
    const start = opening === undefined ? undefined : open[opening]?.pop()
    if (start !== undefined) closing.set(start, index)
    else if (mark.length > 1) open = { '{': [], '[': [], '(': [] }
    else open[mark]?.push(index)
  }
  return closing
}

/** The end of the first line at which all brackets of a statement are closed. */
function statementEnd(text: string, start: number, brackets: ReadonlyMap<number, number>): number {
  let at = start
  while (at < text.length && text.charAt(at) !== '\n') at = (brackets.get(at) ?? at) + 1
  return at
}

/** The end of a tag with a value in braces; undefined if it is another tag, or none. */
function codeTagEnd(text: string, from: number, brackets: ReadonlyMap<number, number>): number | undefined {
  let at = from
  let hasValue = false
  for (;;) {
    ATTRIBUTE.lastIndex = at
    if (!ATTRIBUTE.test(text) || ATTRIBUTE.lastIndex === at) break
    at = ATTRIBUTE.lastIndex
    if (text.charAt(at) !== '{') continue
    const end = brackets.get(at)
    if (end === undefined) return undefined
    at = end + 1
    hasValue = true
  }
  TAG_END.lastIndex = at
  return hasValue && TAG_END.test(text) ? TAG_END.lastIndex : undefined
}
