import type { WithheldFinding } from '../../../engine/run-article.ts'
import { grouped } from '../../../text/numbered.ts'
import type { TextFile } from '../../../text/text-file.ts'
import type { ArticleReport } from '../../report.ts'
import { placeText } from '../../text/place-text.ts'
import { plainLine } from '../../text/plain-text.ts'
import { articleText, mapInText } from '../article-text.ts'
import { fixedText } from '../fixes.ts'
import { articleName, pathNote } from './article-name.ts'
import { articleRows } from './article-rows.ts'
import { markup } from './markup.ts'
import type { Markup } from './markup.ts'
import type { HtmlPage, NumberedArticle } from './page.ts'

/** One article as its readers see it, with every finding marked, and explained beside its block. */
export function articleMarkup(article: NumberedArticle, page: HtmlPage): Markup {
  const { number, path, kinds } = article
  const file = articleText(path, page.textOf)
  return markup`
<article class="filtered ${kinds.join(' ')}" id="article-${number}" aria-labelledby="title-${number}">
<h2 id="title-${number}">${articleName(path, page)}</h2>
${pathNote(path, page)}${fixedNote(article)}${articleRows(article, file, page)}${withheldMarkup(article, page)}</article>
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
