import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver-types'
import type { Article, TextBlock } from '../../../article/article.ts'
import type { ArticleRecord } from '../../../facts/inspection.ts'
import { onOneLine } from '../../../facts/sources/sources.ts'
import { plainLine } from '../../../report/text/plain-text.ts'
import { cutEnd } from '../../../report/text/text-width.ts'
import { openingWords } from '../../../text/shortened-words.ts'
import { countWhile } from '../../../text/search.ts'
import type { Span } from '../../../text/span.ts'
import { lineEndAt } from '../../../text/text-file.ts'
import { isSpace } from '../../../text/white-space.ts'
import { rangeOf } from '../places.ts'
import type { Reading } from '../reading.ts'
import { outlinedQuotations } from './outlined-quotations.ts'

/** A part of an article in its outline. */
interface OutlinePart {
  readonly name: string
  readonly detail?: string
  readonly kind: SymbolKind
  readonly span: Span
  /** What an editor selects. */
  readonly selection: Span
  readonly isSection?: boolean
}

/** An article's outline: its headline and sections and, inside these, its quotations and notices. */
export function documentSymbols(reading: Reading): DocumentSymbol[] {
  const { article, record } = reading
  return nest(reading, [
    ...headline(article),
    ...sections(article),
    ...quotations(article),
    ...notices(article, record),
  ])
}

/** A headline that is not a heading, and so does not begin a section. */
function headline({ blocks, headline: part }: Article): readonly OutlinePart[] {
  const isHeading = blocks.some(({ kind, voice }) => voice === 'headline' && kind === 'heading')
  if (!part || isHeading) return []
  const { prose, span } = part
  return [{ name: prose.text, detail: 'headline', kind: SymbolKind.File, span, selection: span }]
}

/** Each heading with the text below it, up to the next heading of its depth or a lesser one. */
function sections({ blocks, file }: Article): readonly OutlinePart[] {
  const headings = blocks.filter((block) => isSectionHeading(file.text, block))
  const following = followingSections(headings)
  return headings.map(({ prose, span, voice }, at) => {
    const next = following[at]
    const end = next ? lineEndAt(file, Math.max(0, next.span.start - 1)) : file.length
    const isHeadline = voice === 'headline'
    return {
      name: prose.text,
      ...(isHeadline && { detail: 'headline' }),
      kind: isHeadline ? SymbolKind.File : SymbolKind.String,
      span: { start: span.start, end: Math.max(span.end, Math.min(end, next?.span.start ?? end)) },
      selection: span,
      isSection: true,
    }
  })
}

/** For each heading, the next one of its depth or a lesser one. */
function followingSections(headings: readonly TextBlock[]): readonly (TextBlock | undefined)[] {
  const later: TextBlock[] = []
  return headings
    .toReversed()
    .map((heading) => {
      const { depth = 0 } = heading
      while ((later.at(-1)?.depth ?? 0) > depth) later.pop()
      const next = later.at(-1)
      later.push(heading)
      return next
    })
    .toReversed()
}

/** A heading inside a block quotation or a list does not begin a section of the article. */
function isSectionHeading(text: string, { kind, span, voice }: TextBlock): boolean {
  if (kind !== 'heading' || voice === 'quoted' || voice === 'pull-quote') return false
  let at = span.start
  while (at > 0 && text.charAt(at - 1) !== '\n' && isSpace(text, at - 1)) at -= 1
  return at === 0 || text.charAt(at - 1) === '\n'
}

const FORMS = {
  text: { kind: SymbolKind.Field },
  block: { kind: SymbolKind.Object, detail: 'block quotation' },
  'pull-quote': { kind: SymbolKind.Property, detail: 'pull-quote' },
} as const

function quotations(article: Article): readonly OutlinePart[] {
  return outlinedQuotations(article).map(({ form, span, speaker, text, whole }) => {
    const words = `“${openingWords(text) || '…'}”`
    const name = speaker === undefined ? words : `${cutEnd(speaker, WIDEST_SPEAKER)}: ${words}`
    return { name, ...FORMS[form], span: whole, selection: span }
  })
}

const NOTICES = {
  exact: 'disclaimer, house text',
  altered: 'disclaimer, altered house text',
  recognised: 'disclaimer',
} as const

/** The disclaimers by their first line; one that begins with a heading is in the outline already. */
function notices(
  { blocks, file }: Article,
  { disclaimers }: Pick<ArticleRecord, 'disclaimers'>,
): readonly OutlinePart[] {
  const headings = new Set(
    blocks.filter((block) => isSectionHeading(file.text, block)).map(({ span }) => span.start),
  )
  return disclaimers.flatMap(({ end, start, state, text }) => {
    if (headings.has(start)) return []
    const first = blocks[countWhile(blocks, ({ span }) => span.start < start)]
    const words = first && first.span.start < end ? first.prose.text : text
    const [line = ''] = words.trim().split('\n', 1)
    const span = { start, end }
    return [{ name: openingWords(line), detail: NOTICES[state], kind: SymbolKind.Key, span, selection: span }]
  })
}

/** In columns. */
const WIDEST_SPEAKER = 40
const WIDEST_NAME = 120

interface OpenSection {
  readonly end: number
  readonly children: DocumentSymbol[]
}

/** Puts each part into the innermost section that it begins in, and ends it there at the latest. */
function nest({ document }: Reading, parts: readonly OutlinePart[]): DocumentSymbol[] {
  const top: DocumentSymbol[] = []
  const open: OpenSection[] = []
  const inOrder = parts.toSorted((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
  for (const { detail, isSection, kind, name, selection, span } of inOrder) {
    while ((open.at(-1)?.end ?? Infinity) <= span.start) open.pop()
    const section = open.at(-1)
    const end = Math.min(span.end, section?.end ?? span.end)
    const children: DocumentSymbol[] = []
    const shown = cutEnd(plainLine(onOneLine(name)), WIDEST_NAME)
    const symbol: DocumentSymbol = {
      name: shown === '' ? '…' : shown,
      ...(detail !== undefined && { detail }),
      kind,
      range: rangeOf(document, { start: span.start, end }),
      selectionRange: rangeOf(document, within(selection, { start: span.start, end })),
      children,
    }
    const siblings = section?.children ?? top
    siblings.push(symbol)
    if (isSection) open.push({ end, children })
  }
  return top
}

function within({ end, start }: Span, outer: Span): Span {
  const from = Math.min(Math.max(start, outer.start), outer.end)
  return { start: from, end: Math.min(Math.max(end, from), outer.end) }
}
