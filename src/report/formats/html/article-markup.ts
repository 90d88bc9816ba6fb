import { suggestedFixes } from '../../../engine/fixing/next-offer.ts'
import type { WithheldFinding } from '../../../engine/run-article.ts'
import { positionAt } from '../../../text/text-file.ts'
import type { TextFile } from '../../../text/text-file.ts'
import { trimSpan } from '../../../text/span.ts'
import type { Span } from '../../../text/span.ts'
import type { ArticleReport } from '../../report.ts'
import { placeText } from '../../text/place-text.ts'
import { plainLine } from '../../text/plain-text.ts'
import { lineExcerpt } from '../../text/line-excerpt.ts'
import { grouped } from '../../../text/numbered.ts'
import { articleText, mapInText } from '../article-text.ts'
import { fixedText, safeFix } from '../fixes.ts'
import { markedText } from './marked-text.ts'
import { markup, pathMarkup, webLink } from './markup.ts'
import type { Markup } from './markup.ts'
import type { PageEntry, HtmlPage, LinkedPlace, NumberedArticle } from './page.ts'
import { paragraphsAround } from './paragraphs-around.ts'

/** One article: what was found in it, and its text with every finding marked. */
export function articleMarkup(article: NumberedArticle, page: HtmlPage): Markup {
  const { number, path, entries, kinds } = article
  const file = articleText(path, page.textOf)
  return markup`
<article class="filtered ${kinds.join(' ')}" id="article-${number}" aria-labelledby="path-${number}">
<h2 id="path-${number}">${pathMarkup(page.options.repositoryPath(path))}</h2>
<div class="findings">
${fixedNote(article)}<ol role="list">
${entries.map((entry) => entryMarkup(entry, file, page))}</ol>
${withheldMarkup(article, page)}</div>
<details class="text" open>
<summary>${page.wholeTexts ? 'Text' : 'Text around the findings'}</summary>
${textMarkup(article, file, page)}</details>
</article>
`
}

/** What was changed before the report was made. */
export function fixedNote(article: ArticleReport): Markup | undefined {
  const fixed = fixedText(article)
  return fixed === undefined ? undefined : markup`<p class="note"><b>fixed:</b> ${fixed}</p>\n`
}

/** The findings of an article that are covered by an exception or are in the baseline. */
export function withheldMarkup({ path, withheld }: ArticleReport, { textOf }: HtmlPage): Markup {
  if (withheld.length === 0) return markup``
  const items = mapInText(withheld, path, textOf, withheldItem)
  return markup`<details class="withheld">
<summary>Findings not reported <span class="count">${grouped(withheld.length)}</span></summary>
<ul role="list">
${items}</ul>
</details>
`
}

function withheldItem({ finding, by, reason = '' }: WithheldFinding, file: TextFile): Markup {
  const { ruleId, severity, span, message } = finding
  const why = by === 'baseline' ? 'in the baseline' : 'covered by an exception'
  return markup`<li>
<p class="head">${severity} ${placeText(file, span)} ${ruleId}</p>
<p>${plainLine(message)}</p>
<p class="note">${why}${reason !== '' && `: ${plainLine(reason)}`}</p>
</li>
`
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
  const address = [
    path !== ownPath && page.options.repositoryPath(path),
    file && placeText(file, span),
  ].filter(Boolean)
  const place = pathMarkup(address.join(':'))
  const link = href === undefined ? place : markup`<a href="${href}">${place}</a>`
  const words = file ? lineExcerpt(file, span, RELATED_WIDTH).words : ''
  const excerpt = words.trim() !== '' && markup` <span class="words" lang="" dir="auto">${words}</span>`
  return markup`<p class="note">${plainLine(message)}: ${link}${excerpt}</p>\n`
}

/** The language is not known: `lang=""` keeps screen readers from assuming that of the page. */
function textMarkup({ marks }: NumberedArticle, file: TextFile, { wholeTexts }: HtmlPage): Markup {
  const { text } = file
  const parts = wholeTexts
    ? [{ start: 0, end: text.length }]
    : paragraphsAround(
        text,
        marks.map(({ span }) => span),
      )
  const blocks = markedText(text, marks, parts).map(
    (words) => markup`<div class="words" lang="" dir="auto">${words}</div>\n`,
  )
  return markup`${parts.map((part, index) => [!wholeTexts && linesNote(file, part), blocks[index]])}`
}

function linesNote(file: TextFile, part: Span): Markup {
  const { start, end } = trimSpan(file.text, part)
  const first = positionAt(file, start).line
  const last = positionAt(file, Math.max(start, end - 1)).line
  return markup`<p class="lines">${first === last ? `Line ${first}` : `Lines ${first}–${last}`}</p>\n`
}
