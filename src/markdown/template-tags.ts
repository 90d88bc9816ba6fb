import type { Span } from '../text/span.ts'

/** A shortcode or template tag, such as `{{< pullquote cite="A diplomat" >}}` or `{% endpullquote %}`. */
export interface TemplateTag {
  readonly span: Span
  readonly name: string
  readonly role: 'open' | 'close' | 'self-closing'
  readonly parameters: readonly TemplateParameter[]
}

export interface TemplateParameter {
  /** Empty for a positional parameter. */
  readonly name: string
  /** The value's place, without its quotation marks. */
  readonly span: Span
}

interface Delimiters {
  readonly open: string
  readonly close: string
  readonly named: boolean
}

/** Longer openings come first, since `{{<` also begins with `{{`. */
const DELIMITERS: readonly Delimiters[] = [
  { open: '{{<', close: '>}}', named: true },
  { open: '{{%', close: '%}}', named: true },
  { open: '{{', close: '}}', named: false },
  { open: '{%', close: '%}', named: true },
  { open: '{#', close: '#}', named: false },
  { open: '{:', close: '}', named: false },
]

/** Stands for what is not prose within a line. It is not a letter, so it ends words. */
const PLACEHOLDER = '\uFFFC'

export interface MaskedText {
  /** As long as the text, with every tag blanked out. */
  readonly text: string
  readonly tags: readonly TemplateTag[]
}

/**
 * Blanks out shortcodes and template tags (Hugo, Liquid, Jinja, kramdown), so that markdown never reads them.
 * A tag that has its lines to itself becomes white space; a tag inside a line becomes placeholders.
 */
export function maskTemplateTags(text: string): MaskedText {
  const tags: TemplateTag[] = []
  const spans: Span[] = []
  const findNext = nextIndexFinder(text)
  let at = text.indexOf('{')
  while (at !== -1) {
    const delimiters = DELIMITERS.find(({ open }) => text.startsWith(open, at))
    const span = delimiters && tagSpan(at, delimiters, findNext)
    if (span) {
      spans.push(span)
      if (delimiters.named) tags.push(readTag(text, span, delimiters))
    }
    at = text.indexOf('{', span ? span.end : at + 1)
  }
  return { text: spans.length === 0 ? text : blank(text, spans), tags }
}

/** `text.indexOf` that remembers its last answer, so that repeated searches for a distant mark stay linear. */
function nextIndexFinder(text: string): (mark: string, from: number) => number {
  const known = new Map<string, number>()
  return (mark, from) => {
    const last = known.get(mark)
    if (last !== undefined && (last === -1 || last >= from)) return last
    const found = text.indexOf(mark, from)
    known.set(mark, found)
    return found
  }
}

function tagSpan(
  at: number,
  { open, close, named }: Delimiters,
  findNext: (mark: string, from: number) => number,
): Span | undefined {
  const inside = at + open.length
  const closeAt = findNext(close, inside)
  if (closeAt === -1) return undefined
  if (findNext(open, inside) !== -1 && findNext(open, inside) < closeAt) return undefined
  const limits = named || open === '{{' ? ['\n\n', '\n\r\n'] : ['\n']
  if (limits.some((mark) => findNext(mark, inside) !== -1 && findNext(mark, inside) < closeAt))
    return undefined
  return { start: at, end: closeAt + close.length }
}

const NAME = /[^\s"'=/]+/y
const PARAMETER =
  /(?:([\w-]+)\s*=\s*)?(?:"((?:[^"\\]|\\.)*)(?:"|\\?$)|'((?:[^'\\]|\\.)*)(?:'|\\?$)|`([^`]*)(?:`|$)|([^\s"'`=]+))/dgs

function readTag(text: string, span: Span, { open, close }: Delimiters): TemplateTag {
  const end = span.end - close.length
  let start = span.start + open.length
  const skip = (pattern: RegExp) => {
    pattern.lastIndex = start
    const match = pattern.exec(text)
    if (match && match.index === start) start += match[0].length
    return match?.[0] ?? ''
  }
  skip(/[\s-]*/y)
  const slash = skip(/\/?\s*/y).startsWith('/')
  const fullName = skip(NAME)
  const isEnd = open === '{%' && /^end\w/.test(fullName)
  const inside = text.slice(start, end)
  const parameters = [...inside.matchAll(PARAMETER)].flatMap((match) => {
    const value = [2, 3, 4, 5].map((group) => match.indices?.[group]).find((range) => range !== undefined)
    return value ? [{ name: match[1] ?? '', span: { start: start + value[0], end: start + value[1] } }] : []
  })
  const role = slash || isEnd ? 'close' : /\/\s*$/.test(inside) ? 'self-closing' : 'open'
  return { span, name: isEnd ? fullName.slice('end'.length) : fullName, role, parameters }
}

function blank(text: string, spans: readonly Span[]): string {
  let masked = ''
  let from = 0
  spans.forEach((span, index) => {
    const alone = standsAlone(text, span, spans[index - 1], spans[index + 1])
    masked += text.slice(from, span.start)
    masked += text.slice(span.start, span.end).replace(/[^\r\n]/g, alone ? ' ' : PLACEHOLDER)
    from = span.end
  })
  return masked + text.slice(from)
}

/** Whether the tag's lines contain only white space and other tags. */
function standsAlone(text: string, span: Span, before: Span | undefined, after: Span | undefined): boolean {
  const head = text.slice(before?.end ?? 0, span.start)
  const tail = text.slice(span.end, after?.start ?? text.length)
  return lastLine(head).trim() === '' && firstLine(tail).trim() === ''
}

function lastLine(text: string): string {
  return text.slice(text.lastIndexOf('\n') + 1)
}

function firstLine(text: string): string {
  const end = text.indexOf('\n')
  return end === -1 ? text : text.slice(0, end)
}
