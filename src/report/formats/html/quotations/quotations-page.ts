import {
  type ArticleQuotations,
  isOpen,
  type QuotationRow,
  type QuotationSheet,
  rowState,
  type UncheckedRow,
} from '../../../../facts/evidence/quotation-sheet.ts'
import { grouped, numbered } from '../../../../text/numbered.ts'
import { plainLine } from '../../../text/plain-text.ts'
import {
  attestationText,
  countedStates,
  differenceText,
  rowPlace,
  sheetVerdict,
  STATE_WORDS,
  type StateWords,
  translationTexts,
  uncheckedText,
  unreadableText,
} from '../../../text/quotation-words.ts'
import { type Markup, markup, pathMarkup } from '../markup.ts'
import { failuresMarkup, pageHead } from '../page-frame.ts'
import { comparedWords } from './compared-words.ts'
import { QUOTATIONS_STYLE } from './quotations-style.ts'

/**
 * For a fact-checking desk, on a screen or on paper: one page with each quotation beside the passage that it was held
 * against. It loads nothing and has no script.
 */
export function* quotationsPage(sheet: QuotationSheet): Iterable<string> {
  const { articles, failures, isOpenOnly, open, quotations, read, withEvidence } = sheet
  const totals = [
    numbered(read, 'article'),
    `${grouped(withEvidence)} with evidence`,
    ...uncheckedText(sheet),
    ...(isOpenOnly && quotations > open
      ? [`${numbered(quotations - open, 'other quotation')} not shown`]
      : []),
  ]
  yield pageHead(`geolint: ${sheetVerdict(sheet)}`, QUOTATIONS_STYLE).html
  yield markup`<header>
<h1>Quotations against evidence</h1>
<p class="verdict">${sheetVerdict(sheet)}</p>
<p class="note totals">${totals.join(' · ')}</p>
</header>
<main>
${[failuresMarkup(failures), statesMarkup(sheet), contentsMarkup(articles)]}`.html
  for (const [index, article] of articles.entries()) yield articleMarkup(article, index + 1).html
  yield markup`</main>
<footer><p>Confidential: this sheet prints words and names from recordings, transcripts and notes that the articles may keep back. Do not publish it, and show it only to those who may see the evidence.</p></footer>
</body>
</html>
`.html
}

function statesMarkup(sheet: QuotationSheet): Markup {
  const states = countedStates(sheet)
  if (states.length === 0) return markup``
  const rows = states.map(
    (words) =>
      markup`<tr><th scope="row">${stateMarkup(words)}</th><td class="count">${grouped(words.count)}</td><td>${words.meaning}</td></tr>\n`,
  )
  return markup`<table>
<caption>States</caption>
<tbody>
${rows}</tbody>
</table>
`
}

function stateMarkup({ grade, label, sign }: StateWords): Markup {
  return markup`<span class="state ${grade}">${sign} ${label}</span>`
}

function contentsMarkup(articles: readonly ArticleQuotations[]): Markup {
  if (articles.length < 2) return markup``
  const items = articles.map((article, index) => {
    const open = article.rows.filter(isOpen).length
    const counts = [
      numbered(article.rows.length, 'quotation'),
      ...(open > 0 ? [`${grouped(open)} open`] : []),
    ]
    return markup`<li><a href="#article-${index + 1}">${titleMarkup(article)}</a> <span class="note">${counts.join(', ')}</span></li>\n`
  })
  return markup`<nav aria-labelledby="contents">
<h2 id="contents">Articles</h2>
<ol role="list">
${items}</ol>
</nav>
`
}

function titleMarkup({ headline, path }: ArticleQuotations): Markup {
  return headline === undefined
    ? pathMarkup(path)
    : markup`<span lang="" dir="auto">${plainLine(headline)}</span>`
}

function articleMarkup(article: ArticleQuotations, number: number): Markup {
  const { headline, path, rows, unchecked, unreadable } = article
  const gaps = unreadable.map((one) => markup`<li>${unreadableText(one)}</li>\n`)
  return markup`<article id="article-${number}" aria-labelledby="title-${number}">
<h2 id="title-${number}">${titleMarkup(article)}</h2>
${headline !== undefined && markup`<p class="note">${pathMarkup(path)}</p>\n`}${gaps.length > 0 && markup`<ul class="unreadable" role="list">\n${gaps}</ul>\n`}<ol role="list">
${rows.map(rowMarkup)}</ol>
${
  unchecked.length > 0 &&
  markup`<h3>Not covered by evidence</h3>
<ul class="differences" role="list">
${unchecked.map(uncheckedMarkup)}</ul>
`
}</article>
`
}

function uncheckedMarkup({ line, speaker, text }: UncheckedRow): Markup {
  return markup`<li>line ${line} · <span dir="auto">${plainLine(speaker ?? 'no speaker')}</span>: <span lang="" dir="auto">${plainLine(text)}</span></li>
`
}

/** The languages of both texts are not known: `lang=""` keeps screen readers from assuming that of the page. */
function rowMarkup(row: QuotationRow): Markup {
  const { attested, differences, line, place, speaker, state } = row
  const { passage, quotation } = comparedWords(row)
  const items = differences.map((one) => markup`<li>${differenceText(one)}</li>\n`)
  const by = place?.speaker !== undefined && ` · ${plainLine(place.speaker)}`
  const said = place && [
    markup`<h3>${state === 'not-found' ? 'Closest passage' : 'Said'} · ${pathMarkup(rowPlace(row) ?? '')}${by}</h3>\n`,
    markup`<blockquote lang="" dir="auto">${passage}</blockquote>\n`,
  ]
  const none =
    !place &&
    !attested &&
    (state === 'translation'
      ? translationTexts(row).map((text) => markup`<p class="note">${text}</p>\n`)
      : markup`<p class="note">No passage of the evidence is close.</p>\n`)
  return markup`<li>
<p class="head">${stateMarkup(STATE_WORDS[rowState(row)])} <span class="speaker" dir="auto">${plainLine(speaker ?? 'no speaker')}</span></p>
<div class="pair">
<div class="quoted">
<h3>Quoted · line ${line}</h3>
<blockquote lang="" dir="auto">${quotation}</blockquote>
</div>
<div class="said">
${said}${attested && markup`<p>${attestationText(attested)}</p>\n`}${none}</div>
</div>
${items.length > 0 && markup`<ul class="differences" role="list">\n${items}</ul>\n`}</li>
`
}
