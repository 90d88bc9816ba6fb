import { type Blank, NOTHING } from './blank-out.ts'
import { OBJECT } from './prose.ts'

const IMPORT = /^import[ \t]+(?=[\w$*{"'])/gm
const MODULE = /(?:^|[\s}])(?:from\s*)?(["'])[^"'\n]+\1;?$/
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
  for (const { 0: start, index } of hasImport ? text.matchAll(IMPORT) : []) {
    const end = statementEnd(text, index, brackets)
    if (isImport(text.slice(index + start.length, end))) blanks.push({ start: index, end, filler: NOTHING })
  }
  for (const { index } of hasExport ? text.matchAll(EXPORT) : [])
    blanks.push({ start: index, end: statementEnd(text, index, brackets), filler: NOTHING })
  for (const { 0: start, index } of hasValue ? text.matchAll(TAG_START) : []) {
    const end = codeTagEnd(text, index + start.length, brackets)
    if (end !== undefined) blanks.push({ start: index, end, filler: OBJECT })
  }
  return blanks
}

/** Whether `import` imports a module: nothing, one name, `* as name` or names in braces, from a path in marks. */
function isImport(statement: string): boolean {
  const path = MODULE.exec(statement.trimEnd())
  if (!path) return false
  const names = statement
    .slice(0, path.index)
    .replace(/\{[^{}]*\}/, ' ')
    .split(/[\s,]+/)
    .filter(Boolean)
  const isNamed = path[0].includes('from')
  return names.length === 0 || (isNamed && (names.length === 1 || names.includes('*') || names[0] === 'type'))
}

const CLOSES: Readonly<Record<string, string>> = { '}': '{', ']': '[', ')': '(' }

/** Where each bracket is closed. A code fence ends what is still open. */
function closingBrackets(text: string): ReadonlyMap<number, number> {
  const closing = new Map<number, number>()
  let open: Record<string, number[]> = { '{': [], '[': [], '(': [] }
  for (const { 0: mark, index } of text.matchAll(/[()[\]{}]|^ {0,3}(?:```|~~~)/gm)) {
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
