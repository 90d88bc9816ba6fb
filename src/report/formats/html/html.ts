import { Chalk } from 'chalk'
import type { RunFinding } from '../../../engine/gather.ts'
import { grouped } from '../../../text/numbered.ts'
import { countFindings } from '../../report.ts'
import type { ReportOptions, RunReport } from '../../report.ts'
import { outcome } from '../../summary.ts'
import { RUN_HEADING } from '../../text/finding-line.ts'
import { plainLine } from '../../text/plain-text.ts'
import { articleMarkup, fixedNote, withheldMarkup } from './article-markup.ts'
import { articleName, pathNote } from './article-name.ts'
import { markup, pathMarkup, webLink } from './markup.ts'
import type { Content, Markup } from './markup.ts'
import { failuresMarkup, pageHead } from './page-frame.ts'
import { pageStyle } from './page-style.ts'
import { htmlPage } from './page.ts'
import type { HtmlPage } from './page.ts'

/**
 * For editors: one page with every finding marked in its article's text. It loads nothing and has no script: its style
 * alone filters findings.
 */
export function html(report: RunReport, options: ReportOptions): Iterable<string> {
  return findingsPage(report, options, { head: pageHead })
}

/** What differs between the page that is kept and the one that a browser keeps open. */
export interface PageFrame {
  readonly head: (title: string, style: string) => Markup
  /** Stands below the verdict. */
  readonly note?: string | undefined
}

export function* findingsPage(
  report: RunReport,
  options: ReportOptions,
  { head, note }: PageFrame,
): Iterable<string> {
  const page = htmlPage(report, options)
  const verdict = verdictLines(report)
  yield head(`geolint: ${verdict.at(-1) ?? ''}`, pageStyle(page.kinds)).html
  yield markup`<header>
<h1>geolint report</h1>
${verdict.map((line) => markup`<p class="verdict">${line}</p>\n`)}${note !== undefined && markup`<p class="note">${note}</p>\n`}</header>
<main>
${[failuresMarkup(page.failures, options.repositoryPath), filtersMarkup(page), contentsMarkup(page), cleanMarkup(page)]}`
    .html
  for (const article of page.articles) yield articleMarkup(article, page).html
  yield runMarkup(report.runFindings, options).html
  yield markup`</main>
<footer><p>geolint ${options.version}</p></footer>
</body>
</html>
`.html
}

/** The closing lines of a run without their signs and without advice for a terminal. */
function verdictLines(report: RunReport): readonly string[] {
  const lines = outcome(countFindings(report), report.hidden, new Chalk({ level: 0 }), Infinity)
  return lines.map((line) => line.replace(/^[✖⚠✔] /u, ''))
}

function runMarkup(findings: readonly RunFinding[], { ruleUrl }: ReportOptions): Markup {
  if (findings.length === 0) return markup``
  const items = findings.map(({ message, ruleId, severity }) => {
    const rule = webLink(plainLine(ruleId), ruleUrl(ruleId), undefined)
    return markup`<li><span class="severity ${severity}">${severity}</span> ${plainLine(message)} ${rule}</li>\n`
  })
  return markup`<section aria-labelledby="run">
<h2 id="run">${RUN_HEADING} <span class="count">${grouped(findings.length)}</span></h2>
<ul>
${items}</ul>
</section>
`
}

function filtersMarkup({ severities, rules }: HtmlPage): Markup {
  if (rules.length === 0) return markup``
  const ofSeverity = severities.map(({ severity, count }) =>
    filter(severity, severity, markup`<span class="severity ${severity}">${severity}</span>`, count),
  )
  const ofRule = rules.map(({ id, number, count, summary: sentence }) =>
    filter(
      `rule-${number}`,
      id,
      id,
      count,
      sentence && markup` <span class="note">${plainLine(sentence)}</span>`,
    ),
  )
  return markup`<section class="filters" aria-labelledby="filters">
<h2 id="filters">Show</h2>
<fieldset>
<legend>Severity</legend>
${ofSeverity}</fieldset>
<fieldset>
<legend>Rule</legend>
${ofRule}</fieldset>
<p class="nothing" role="status">Every finding is hidden.</p>
</section>
`
}

/** `autocomplete` keeps browsers from restoring the choice after a reload, when a number may be another rule's. */
function filter(id: string, value: string, name: Content, count: number, note?: Content): Markup {
  const box = markup`<input type="checkbox" id="${id}" value="${value}" checked autocomplete="off">`
  return markup`<label>${box} <span>${name} <span class="count">${grouped(count)}</span>${note}</span></label>\n`
}

/** A longer list of articles starts closed, so that the first article is near. */
const OPEN_CONTENTS = 30

function contentsMarkup(page: HtmlPage): Markup {
  const { articles, wholeTexts } = page
  if (articles.length < 2) return markup``
  const items = articles.map(({ number, path, entries, kinds }) => {
    const link = markup`<a href="#article-${number}">${articleName(path, page)}</a>`
    return markup`<li class="filtered ${kinds.join(' ')}">${link} <span class="count">${grouped(entries.length)}</span>\n${pathNote(path, page)}</li>\n`
  })
  const open = articles.length <= OPEN_CONTENTS && markup` open`
  const cut = markup`<p class="note">Only the parts with findings are shown.</p>\n`
  return markup`<nav aria-labelledby="contents">
<details${open}>
<summary><h2 id="contents">Articles with findings <span class="count">${grouped(articles.length)}</span></h2></summary>
<ol role="list">
${items}</ol>
</details>
${!wholeTexts && cut}</nav>
`
}

function cleanMarkup(page: HtmlPage): Markup {
  const { cleanArticles, options } = page
  if (cleanArticles.length === 0) return markup``
  const items = cleanArticles.map((article, index) => {
    const path = pathMarkup(options.repositoryPath(article.path))
    const more = [fixedNote(article), withheldMarkup(article, page)]
    return markup`<li id="clean-${index + 1}">${path}\n${more}</li>\n`
  })
  const { length } = cleanArticles
  return markup`<details class="clean">
<summary><h2>Articles without findings <span class="count">${grouped(length)}</span></h2></summary>
<ul role="list">
${items}</ul>
</details>
`
}
