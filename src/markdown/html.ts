import type { Span } from '../text/span.ts'

/** A tag, a comment or the text between them in a piece of HTML; spans are offsets into the text. */
export type HtmlToken =
  | { readonly type: 'text'; readonly span: Span }
  | { readonly type: 'comment'; readonly span: Span }
  | HtmlTag

export interface HtmlTag {
  readonly type: 'open' | 'close'
  /** In lower case. */
  readonly name: string
  readonly span: Span
  readonly classes: readonly string[]
  /** The value of `cite=`, `author=`, `source=` or `by=`. */
  readonly cite?: Span
  /** The value of `href=`. */
  readonly href?: Span
}

const TAG = /<(\/?)([a-zA-Z][\w:-]*)((?:"[^"]*"|'[^']*'|[^'">])*)>/y
const ATTRIBUTE = /([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/dg
const VOID = new Set([
  'area',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'track',
  'wbr',
])

/** The content of these elements is not prose. */
const OPAQUE = new Set(['code', 'iframe', 'noscript', 'pre', 'script', 'select', 'style', 'svg', 'textarea'])

/** Reads a piece of HTML as the markdown parser delivers it. Broken HTML is taken as text. */
export function readHtml(text: string, span: Span): readonly HtmlToken[] {
  const tokens: HtmlToken[] = []
  let textStart = span.start
  let opaque: string | undefined
  const endText = (end: number) => {
    if (end > textStart && opaque === undefined)
      tokens.push({ type: 'text', span: { start: textStart, end } })
  }
  let at = text.indexOf('<', span.start)
  while (at !== -1 && at < span.end) {
    const comment = text.startsWith('<!--', at)
    const end = comment ? commentEnd(text, at, span.end) : tagEnd(text, at, span.end)
    if (end === undefined) {
      at = text.indexOf('<', at + 1)
      continue
    }
    endText(at)
    textStart = end
    if (comment) tokens.push({ type: 'comment', span: { start: at, end } })
    else {
      const token = readTag(text, { start: at, end })
      if (token.name === opaque && token.type === 'close') opaque = undefined
      if (opaque === undefined) {
        tokens.push(token)
        if (token.type === 'open' && OPAQUE.has(token.name)) opaque = token.name
      }
    }
    at = text.indexOf('<', end)
  }
  endText(span.end)
  return tokens
}

function commentEnd(text: string, at: number, limit: number): number {
  const end = text.indexOf('-->', at + '<!--'.length)
  return end === -1 ? limit : Math.min(end + '-->'.length, limit)
}

/** The offset after the tag's `>`, if a tag begins here and ends before the limit. */
function tagEnd(text: string, at: number, limit: number): number | undefined {
  if (!/[a-zA-Z/]/.test(text.charAt(at + 1))) return undefined
  for (let index = at + 1; index < limit; index += 1) {
    const character = text.charAt(index)
    if (character === '>') return index + 1
    if (character === '<') return undefined
    if (character !== '"' && character !== "'") continue
    index = text.indexOf(character, index + 1)
    if (index === -1) return undefined
  }
  return undefined
}

function readTag(text: string, span: Span): HtmlTag {
  TAG.lastIndex = span.start
  const [, slash = '', rawName = '', attributes = ''] = TAG.exec(text) ?? []
  const name = rawName.toLowerCase()
  const attributesStart = span.start + 1 + slash.length + rawName.length
  let classes: readonly string[] = []
  let cite: Span | undefined
  let href: Span | undefined
  for (const { key, value } of readAttributes(attributes, attributesStart)) {
    if (key === 'class') classes = text.slice(value.start, value.end).split(/\s+/).filter(Boolean)
    if (['author', 'by', 'cite', 'data-cite', 'source'].includes(key)) cite = value
    if (key === 'href') href = value
  }
  const type = slash === '/' || VOID.has(name) || attributes.endsWith('/') ? 'close' : 'open'
  return { type, name, span, classes, ...(cite ? { cite } : {}), ...(href ? { href } : {}) }
}

interface Attribute {
  /** In lower case. */
  readonly key: string
  /** The value's place, without its quotation marks. */
  readonly value: Span
}

/** The attributes `key="value"` in a text that begins at an offset. */
export function readAttributes(text: string, offset: number): readonly Attribute[] {
  const attributes: Attribute[] = []
  for (const match of text === '' ? [] : text.matchAll(ATTRIBUTE)) {
    const range = match.indices?.[2] ?? match.indices?.[3] ?? match.indices?.[4]
    const value = range && { start: offset + range[0], end: offset + range[1] }
    if (value) attributes.push({ key: match[1]?.toLowerCase() ?? '', value })
  }
  return attributes
}
