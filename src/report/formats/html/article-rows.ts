import { safeFix, suggestedFixes } from '../../../engine/fixing/finding-fixes.ts'
import { positionAt } from '../../../text/text-file.ts'
import type { TextFile } from '../../../text/text-file.ts'
import { trimSpan } from '../../../text/span.ts'
import { lineExcerpt } from '../../text/line-excerpt.ts'
import { placeText } from '../../text/place-text.ts'
import { plainLine } from '../../text/plain-text.ts'
import { articleName } from './article-name.ts'
import { markup, webLink } from './markup.ts'
import type { Markup } from './markup.ts'
import type { HtmlPage, LinkedPlace, NumberedArticle, PageEntry } from './page.ts'
import { blocksAround } from './shown/blocks-around.ts'
import { type MarkedBlock, markedBlocks } from './shown/marked-blocks.ts'
import { shownArticle } from './shown/shown-article.ts'

/** The text of an article in rows, each a block with its findings beside it and then the blocks that have none. */
export function articleRows({ entries, marks }: NumberedArticle, file: TextFile, page: HtmlPage): Markup {
  const blocks = shownArticle(file)
  const spans = marks.map(({ span }) => span)
  const groups = page.wholeTexts ? [blocks] : blocksAround(blocks, spans)
  const marked = markedBlocks(groups.flat(), marks)
  let from = 0
  const parts = groups.map(({ length }) => {
    const group = marked.slice(from, from + length)
    from += length
    const rows = rowsOf(group, entries).map((row) => rowMarkup(row, file, page))
    return [!page.wholeTexts && linesNote(file, group), rows]
  })
  return markup`${parts}`
}

interface Row {
  readonly blocks: readonly MarkedBlock[]
  /** What was found in the first block. */
  readonly entries: readonly PageEntry[]
}

function rowsOf(blocks: readonly MarkedBlock[], entries: readonly PageEntry[]): readonly Row[] {
  const rows: { blocks: MarkedBlock[]; entries: readonly PageEntry[] }[] = []
  for (const block of blocks) {
    const own = entries.filter(({ mark }) => block.marks.has(mark))
    const last = rows.at(-1)
    if (last && own.length === 0) last.blocks.push(block)
    else rows.push({ blocks: [block], entries: own })
  }
  return rows
}

function rowMarkup({ blocks: [first, ...rest], entries }: Row, file: TextFile, page: HtmlPage): Markup {
  if (entries.length === 0) return markup`<div class="row">\n${wordsMarkup([first, ...rest])}</div>\n`
  const items = entries.map((entry) => entryMarkup(entry, file, page))
  return markup`<div class="row">
${wordsMarkup([first])}<ol class="findings" role="list">
${items}</ol>
${rest.length > 0 && wordsMarkup(rest)}</div>
`
}

/** The language is not known: `lang=""` keeps screen readers from assuming that of the page. */
function wordsMarkup(blocks: readonly (MarkedBlock | undefined)[]): Markup {
  return markup`<div class="words" lang="" dir="auto">${blocks.map((block) => block?.html)}</div>\n`
}

function linesNote(file: TextFile, blocks: readonly MarkedBlock[]): Markup {
  const whole = { start: blocks[0]?.span.start ?? 0, end: blocks.at(-1)?.span.end ?? 0 }
  const { start, end } = trimSpan(file.text, whole)
  const first = positionAt(file, start).line
  const last = positionAt(file, Math.max(start, end - 1)).line
  return markup`<p class="lines">${first === last ? `Line ${first}` : `Lines ${first}–${last}`}</p>\n`
}

function entryMarkup({ number, finding, kind, related }: PageEntry, file: TextFile, page: HtmlPage): Markup {
  const { ruleId, severity, message, span } = finding
  const fix = safeFix(finding)
  const titles = [
    ...(fix ? [['fixable', fix.title] as const] : []),
    ...suggestedFixes(finding).map(({ title }) => ['suggestion', title] as const),
  ]
  const below = [
    related.map((place) => relatedMarkup(place, file.path, page)),
    titles.map(([label, title]) => markup`<p class="note"><b>${label}:</b> ${plainLine(title)}</p>\n`),
  ]
  const sign = markup`<span class="number ${severity}">${number}</span>`
  const place = markup`<a href="#mark-${number}">${placeText(file, span)}</a>`
  const summary = page.rules.find(({ id }) => id === ruleId)?.summary
  return markup`<li class="filtered ${kind}" id="finding-${number}">
<p class="head">${sign} <span class="severity ${severity}">${severity}</span> ${place}</p>
<p>${plainLine(message)}</p>
${below}<p class="note">${webLink(ruleId, page.options.ruleUrl(ruleId), summary)}</p>
</li>
`
}

/** In columns: enough to recognise the place. */
const RELATED_WIDTH = 80

function relatedMarkup({ related, href }: LinkedPlace, ownPath: string, page: HtmlPage): Markup {
  const { path, span, message } = related
  const file = href === undefined ? undefined : page.textOf(path)
  const name = path !== ownPath && articleName(path, page)
  const address = [name, name && file && ':', file && placeText(file, span)]
  const place = href === undefined ? markup`${address}` : markup`<a href="${href}">${address}</a>`
  const words = file ? lineExcerpt(file, span, RELATED_WIDTH).words : ''
  const excerpt = words.trim() !== '' && markup` <span class="words" lang="" dir="auto">${words}</span>`
  return markup`<p class="note">${plainLine(message)}: ${place}${excerpt}</p>\n`
}
