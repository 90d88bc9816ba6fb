import type { Span } from '../text/span.ts'
import { type Blank, blankOut, NOTHING, outermost, outsideFences } from './blank-out.ts'
import { OBJECT } from './prose.ts'

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
  readonly kind: keyof typeof LIMITS
}

/** What cannot be inside each kind of tag. */
const LIMITS = {
  tag: ['\n\n', '\n\r\n'],
  value: ['\n\n', '\n\r\n'],
  attributes: ['\n'],
  comment: [],
} as const satisfies Readonly<Record<string, readonly string[]>>

/** Longer openings come first, since `{{<` also begins with `{{`. */
const DELIMITERS: readonly Delimiters[] = [
  { open: '{{!--', close: '--}}', kind: 'comment' },
  { open: '{{--', close: '--}}', kind: 'comment' },
  { open: '{{/*', close: '*/}}', kind: 'comment' },
  { open: '{{<', close: '>}}', kind: 'tag' },
  { open: '{{%', close: '%}}', kind: 'tag' },
  { open: '{{', close: '}}', kind: 'value' },
  { open: '{%', close: '%}', kind: 'tag' },
  { open: '{/*', close: '*/}', kind: 'comment' },
  { open: '{# ', close: '#}', kind: 'comment' },
  { open: '{#\n', close: '#}', kind: 'comment' },
  { open: '{#\r', close: '#}', kind: 'comment' },
  { open: '{#', close: '#}', kind: 'attributes' },
  { open: '{:', close: '}', kind: 'attributes' },
  { open: '<%--', close: '--%>', kind: 'comment' },
  { open: '<%', close: '%>', kind: 'value' },
]

export interface MaskedText {
  /** As long as the text, with every tag blanked out. */
  readonly text: string
  readonly tags: readonly TemplateTag[]
}

/**
 * Blanks out shortcodes and template tags (Hugo, Liquid, Jinja, kramdown) with the comments, code and data between them,
 * so that markdown never reads them. A tag that has its lines to itself becomes white space; a tag inside a line becomes
 * placeholders.
 */
export function maskTemplateTags(text: string): MaskedText {
  const tags: TemplateTag[] = []
  const blanks: Blank[] = []
  const findNext = nextIndexFinder(text)
  for (let at = nextOpening(findNext, 0); at !== -1;) {
    const delimiters = DELIMITERS.find(({ open }) => text.startsWith(open, at))
    const span = delimiters && tagSpan(at, delimiters, findNext)
    if (span) {
      blanks.push({ ...span, filler: delimiters.kind === 'comment' ? NOTHING : OBJECT })
      if (delimiters.kind === 'tag') tags.push(readTag(text, span, delimiters))
    }
    at = nextOpening(findNext, span ? span.end : at + 1)
  }
  if (blanks.length === 0) return { text, tags }
  const unpublished = tags.length > 1 ? unpublishedPairs(text, tags) : []
  const outer = outsideFences(text, outermost([...unpublished, ...blanks]))
  const ends = new Map(outer.map(({ end, start }) => [start, end]))
  return { text: blankOut(text, outer), tags: tags.filter(({ span }) => ends.get(span.start) === span.end) }
}

type FindNext = (mark: string, from: number) => number

/** The next `{` or `<%`, or -1. */
function nextOpening(findNext: FindNext, from: number): number {
  const [brace, percent] = [findNext('{', from), findNext('<%', from)]
  return brace === -1 || (percent !== -1 && percent < brace) ? percent : brace
}

/** Pairs of tags with the comments, code or data between them. */
function unpublishedPairs(text: string, tags: readonly TemplateTag[]): readonly Blank[] {
  const nextClose = new Map<string, { readonly close: Span; readonly contentEnd: number }>()
  return tags.toReversed().flatMap((tag): readonly Blank[] => {
    const { name, role, span } = tag
    const key = text.charAt(span.start + 1) + name
    if (role === 'close')
      nextClose.set(key, { close: span, contentEnd: text.slice(0, span.start).trimEnd().length })
    const next = role === 'open' ? nextClose.get(key) : undefined
    const isQuoted = text.charAt(span.start - 1) === '`'
    if (!next || isQuoted || !(isOfCode(text, tag) || isData(text, span.end, next.contentEnd))) return []
    return [{ start: span.start, end: next.close.end, filler: NOTHING }]
  })
}

const CODE_NAMES: ReadonlySet<string> = new Set(['code', 'codeblock', 'comment', 'highlight'])

/** Hugo's own `highlight` names the language of the code. Without one it marks words of the text. */
function isOfCode(text: string, { name, parameters, span }: TemplateTag): boolean {
  const isHugo = text.startsWith('{{', span.start)
  return CODE_NAMES.has(name) && (name !== 'highlight' || !isHugo || parameters.length > 0)
}

const JSON_START = /\s*(?:\{(?![#%:{])|\[\s*[\d"[{])/y

/** Whether a part of the text, up to its last sign, is an object or a list of data. */
function isData(text: string, start: number, end: number): boolean {
  JSON_START.lastIndex = start
  return JSON_START.test(text) && JSON_START.lastIndex < end && /[\]}]/.test(text.charAt(end - 1))
}

/** `text.indexOf` that remembers its last answer, so that repeated searches for a distant mark stay linear. */
function nextIndexFinder(text: string): FindNext {
  const known = new Map<string, number>()
  return (mark, from) => {
    const last = known.get(mark)
    if (last !== undefined && (last === -1 || last >= from)) return last
    const found = text.indexOf(mark, from)
    known.set(mark, found)
    return found
  }
}

function tagSpan(at: number, { open, close, kind }: Delimiters, findNext: FindNext): Span | undefined {
  const inside = at + open.length
  const closeAt = findNext(close, inside)
  if (closeAt === -1) return undefined
  if (findNext(open, inside) !== -1 && findNext(open, inside) < closeAt) return undefined
  if (LIMITS[kind].some((mark) => findNext(mark, inside) !== -1 && findNext(mark, inside) < closeAt))
    return undefined
  return { start: at, end: closeAt + close.length }
}

const NAME = /^[\s-]*(\/?)\s*([^\s"'=/]*)/
const PARAMETER =
  /(?:([\w-]+)\s*=\s*)?(?:"((?:[^"\\]|\\.)*)(?:"|\\?$)|'((?:[^'\\]|\\.)*)(?:'|\\?$)|`([^`]*)(?:`|$)|([^\s"'`=]+))/dgs

function readTag(text: string, span: Span, { open, close }: Delimiters): TemplateTag {
  const content = text.slice(span.start + open.length, span.end - close.length)
  const [head = '', slash = '', fullName = ''] = NAME.exec(content) ?? []
  const isEnd = open === '{%' && /^end\w/.test(fullName)
  const inside = content.slice(head.length)
  const start = span.start + open.length + head.length
  const parameters = [...inside.matchAll(PARAMETER)].flatMap((match) => {
    const value = [2, 3, 4, 5].map((group) => match.indices?.[group]).find((range) => range !== undefined)
    return value ? [{ name: match[1] ?? '', span: { start: start + value[0], end: start + value[1] } }] : []
  })
  const role = slash !== '' || isEnd ? 'close' : /\/\s*$/.test(inside) ? 'self-closing' : 'open'
  return { span, name: isEnd ? fullName.slice('end'.length) : fullName, role, parameters }
}
