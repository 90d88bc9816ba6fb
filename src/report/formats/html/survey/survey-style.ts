import { BASE_STYLE } from '../base-style.ts'

/** A style cannot be written on an element, since the page's policy forbids it; so there is a class for each hundredth. */
const SHARES = Array.from({ length: 100 }, (_, index) => `.s${index + 1} { --share: ${(index + 1) / 100} }`)

/**
 * The style of a page with a table of counts. On a narrow screen a row becomes a block: its name, and below it each
 * count with the title of its column.
 */
export function surveyStyle(
  columns: readonly { readonly title: string; readonly characters?: number }[],
): string {
  const width = columns.length > MANY_COLUMNS ? '60rem' : '45rem'
  const rooms = columns.flatMap(({ characters }, index) =>
    characters === undefined ? [] : `td:nth-child(${index + 1}) { --room: ${characters}ch }`,
  )
  const labels = columns.map(
    ({ title }, index) =>
      `  td:nth-child(${index + 1})::after { content: '${title}'; content: '${title}' / '' }`,
  )
  return `${STYLE}
${[...SHARES, ...rooms].join('\n')}
@media screen and (max-width: ${width}) {${BLOCKS}
${labels.join('\n')}
}
`
}

const MANY_COLUMNS = 7

const STYLE = `${BASE_STYLE}
:root { --bar: #6787a6; --open: #b5761c }
@media screen and (prefers-color-scheme: dark) {
  :root { --bar: #6b8fb3; --open: #c98a2e }
}
header ul { margin: .25rem 0 .5rem }
h3 { margin: 0; font-size: 1rem; font-weight: 600 }
figure { margin: 2rem 0 0; break-inside: avoid }
figcaption { font-size: .875rem; font-weight: 600 }
.timeline { display: flex; height: 4rem; margin: .5rem 0 1.25rem; border-bottom: 1px solid var(--quiet) }
.timeline span { position: relative; flex: 1; min-width: 0 }
.timeline i { position: absolute; inset: auto 10% 0 0; height: calc(var(--share, 0) * 100%); background: var(--bar) }
.timeline i:not(.s0) { min-height: 2px }
.timeline b { position: absolute; top: 100%; left: 0; padding-left: .2rem; border-left: 1px solid var(--quiet); color: var(--quiet); font: .75rem/1.25 var(--sans); white-space: nowrap }
.timeline b.last { left: auto; right: 0; padding: 0 .2rem 0 0; border: 0; border-right: 1px solid var(--quiet) }
dl { margin: .25rem 0 0; color: var(--quiet); font-size: .875rem }
dt, dd { display: inline; margin: 0 }
dt { font-weight: 600 }
dd:not(:last-child)::after { content: ' · ' }
.find { margin-top: .75rem; font-size: .875rem }
.find input { margin-left: .25rem; padding: .25rem .5rem; border: 1px solid var(--quiet); border-radius: .25rem; background: var(--paper); color: var(--ink); font: inherit }

table { width: 100%; margin-top: .75rem; border-collapse: collapse; font-size: .875rem }
th, td { padding: .3rem .5rem; text-align: start; vertical-align: baseline; font-weight: 400 }
th:first-child { padding-inline-start: 0 }
tbody tr { border-top: 1px solid var(--line); scroll-margin-top: 3rem }
tbody tr:target { background: var(--here) }
tbody th { width: 30%; min-width: 8rem; line-height: 1.35 }
tbody th .note { display: block; font-size: .75rem }
thead th { position: sticky; top: 0; z-index: 1; background: var(--paper); color: var(--quiet); vertical-align: bottom; overflow-wrap: normal }
thead .note { display: block; font-size: .75rem; white-space: nowrap }
thead button { margin: 0; border: 0; padding: 0; background: none; color: inherit; font: inherit; text-align: inherit; cursor: pointer }
thead button:hover { text-decoration: underline }
.sortable thead button::after { content: '↕' / ''; margin-inline-start: .15em; color: var(--quiet) }
.sortable [aria-sort=ascending] button::after { content: '▲' / ''; color: inherit }
.sortable [aria-sort=descending] button::after { content: '▼' / ''; color: inherit }
[aria-sort] { font-weight: 600; color: var(--ink) }
.count, .open { text-align: end; white-space: nowrap; font-variant-numeric: tabular-nums }
td.count, td.open { position: relative; width: 9%; min-width: calc(2.5rem + var(--room)); color: var(--ink); font-size: .875rem }
td.count::before, td.open::before { content: ''; position: absolute; left: .5rem; top: .55rem; height: .75rem; width: calc(var(--share, 0) * (100% - 1.375rem - var(--room))); background: var(--bar) }
td.open::before { background: var(--open) }
td.open, td.open a { color: var(--warning); font-weight: 600 }
td.count:not(.s0)::before, td.open:not(.s0)::before { min-width: 2px }
td.s0 { color: var(--quiet); font-weight: 400 }
td.text { white-space: nowrap; font-variant-numeric: tabular-nums }
th.picture { white-space: nowrap }
td.picture { width: 16%; padding-block: .125rem 0; vertical-align: top }
svg { display: block; width: 100%; height: 1.5rem; border-bottom: 1px solid var(--line) }
path { fill: var(--bar) }

.places { margin-top: 1.5rem; scroll-margin-top: 1rem }
.places:target > h3 { background: var(--here) }
.places li { border-top: 1px solid var(--line); margin-top: .5rem; padding-top: .5rem; break-inside: avoid }
.headline { font-weight: 600 }
.words { font-family: var(--serif); font-size: 1.0625rem }
.message { color: var(--warning); font-weight: 600 }
.place { margin-top: .5rem; border-inline-start: 2px solid var(--line); padding-inline-start: .75rem }
.place .headline { font-weight: 400 }
mark { background: var(--warning-tint); color: inherit; text-decoration: underline 2px var(--open); text-underline-offset: .2em }
pre { margin: .75rem 0 0; font-size: .8125rem; white-space: pre-wrap }

@media screen {
  .places { content-visibility: auto; contain-intrinsic-height: auto 20rem }
}
@media print {
  html { font-size: 8.5pt }
  .find { display: none }
  .sortable thead button::after { content: none }
  thead th { position: static }
  tr { break-inside: avoid }
  th, td { padding-inline: .25rem }
  h2, h3 { break-after: avoid }
  td.count::before, td.open::before, .timeline i, mark { print-color-adjust: exact; -webkit-print-color-adjust: exact }
}
`

/** The table where it is too narrow for columns. */
const BLOCKS = `
  table, tbody { display: block }
  thead { display: none }
  .sortable thead { display: block }
  .sortable thead tr { display: flex; flex-wrap: wrap; gap: .25rem 1rem }
  .sortable thead th { position: static; padding: 0 }
  thead th.picture { display: none }
  tbody tr { display: flex; flex-wrap: wrap; gap: .25rem .5rem; padding: .625rem 0; content-visibility: auto; contain-intrinsic-height: auto 7rem }
  tbody tr[hidden] { display: none }
  tbody th { flex: 1 0 100%; width: auto; padding: 0; font-weight: 600 }
  tbody th .note { font-weight: 400 }
  td.count, td.open, td.text, td.picture { display: flex; flex: 1 0 auto; flex-direction: column-reverse; justify-content: flex-end; width: auto; min-width: 0; padding: 0; text-align: start; overflow-wrap: normal }
  td.text { flex: 0 0 5.5rem }
  td.picture { flex: 1 0 7rem }
  td.picture:empty { display: none }
  td::after { color: var(--quiet); font-size: .75rem; font-weight: 400 }
  td.count::before, td.open::before { position: static; flex: none; height: 4px; width: calc(var(--share, 0) * 100%) }
`
