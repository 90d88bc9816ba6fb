import { ARTICLE_STYLE } from './shown/article-style.ts'
import { BASE_STYLE } from './base-style.ts'

/** The style of the HTML report, with rules that show and hide kinds of findings as the filters are set. */
export function pageStyle(kinds: readonly string[]): string {
  return STYLE + (kinds.length > 0 ? filterStyle(kinds) : '')
}

/**
 * A finding's kind is its severity and the number of its rule, such as `error-2`; it is shown while the boxes of both
 * are ticked. A browser that does not know `:has()` ignores these rules, and shows everything but the filters.
 */
function filterStyle(kinds: readonly string[]): string {
  const ticked = kinds.map((kind) => {
    const [severity, rule] = kind.split('-')
    return `:has(#${severity}:checked):has(#rule-${rule}:checked)`
  })
  const shown = kinds.map((kind, index) => `:root${ticked[index]} .${kind}`).join(', ')
  return `
@supports not selector(:has(a)) { .filters { display: none } }
.filtered:not(${shown}, :has(.place:target)) { display: none }
mark:not(${shown}) { background: none; text-decoration: none }
mark:not(${shown})::after, .sign:not(${shown}) { display: none }
:root:not(${ticked.join(', ')}) .nothing { display: block }
`
}

const STYLE = `${BASE_STYLE}${ARTICLE_STYLE}
.filters fieldset { margin-top: .75rem }
@media (min-width: 48rem) {
  .filters { display: grid; grid-template-columns: auto 1fr; column-gap: 4rem }
  .filters > h2, .filters > p { grid-column: 1 / -1 }
}
.filters label { display: grid; grid-template-columns: 1.25rem 1fr; gap: .5rem; align-items: baseline; padding: .125rem 0; max-width: 48rem }
.filters .note { margin-left: .25rem }
.nothing { display: none; margin-top: .75rem; font-style: italic }
summary > h2 { display: inline; color: var(--ink) }
nav li, .clean li { margin-top: .25rem }
nav .note { margin-top: .5rem }
.clean .withheld { margin-left: 1rem }

article { border-top: 3px double var(--line); padding-top: 1.5rem; scroll-margin-top: 1rem }
article > h2 { max-width: 40rem; font: 600 1.5rem/1.25 var(--serif); text-wrap: balance }
article > .row:first-of-type { margin-top: 1.5rem }
.path { margin-top: .25rem }
.row { display: grid; grid-template: auto 1fr / minmax(0, 34rem) minmax(0, 1fr); column-gap: 3rem }
.row > .words { grid-column: 1 }
.row > .findings { grid-area: 1 / 2 / 3; padding-bottom: 1rem }
.findings { align-self: start }
.findings li { border-top: 1px solid var(--line); padding: .5rem .25rem .75rem; scroll-margin: 1rem }
.findings > li:first-child { border-top: 0; padding-top: .125rem }
.findings li:target { background: var(--here) }
.head { font-size: .875rem; font-variant-numeric: tabular-nums }
.number, .sign::before { border-radius: .2em; padding: 0 .3em; color: var(--paper); background: var(--place); font: 600 .75rem/1.4 var(--sans); font-variant-numeric: tabular-nums }
.number.error, .sign.error::before { background: var(--error) }
.number.warning, .sign.warning::before { background: var(--warning) }
.withheld { margin-top: .75rem }
.withheld li { margin-top: .5rem }

.lines { margin: 1rem 0 .25rem }
mark { background: none; color: inherit; text-decoration: underline 2px; text-decoration-skip-ink: none; scroll-margin-top: 4rem; -webkit-box-decoration-break: clone; box-decoration-break: clone }
mark.error { background: var(--error-tint); text-decoration-color: var(--error) }
mark.warning { background: var(--warning-tint); text-decoration-color: var(--warning); text-decoration-style: dashed }
mark.place { background: var(--place-tint); text-decoration-color: var(--place); text-decoration-style: dotted }
mark.caret { background: none; text-decoration: none }
mark:target { background: var(--here) }
.lane-0 { text-underline-offset: .15em }
.lane-1 { text-underline-offset: .35em }
.lane-2 { text-underline-offset: .55em }
.sign { text-decoration: none }
.sign::before { content: attr(data-sign) '\\2060'; margin: 0 .1em; vertical-align: .35em }
.last::after { content: '\\2060' / ' (end of the marked words) ' }
.caret::after { content: '^' / ''; font-size: 1.4em; font-weight: 700; line-height: 0; vertical-align: -.6em }
.caret.error { color: var(--error) }
.caret.warning { color: var(--warning) }

@media screen {
  article { content-visibility: auto; contain-intrinsic-height: auto 40rem }
}
@media screen and (max-width: 60rem) {
  .row { display: block; max-width: 34rem }
  .row > .findings { margin: .75rem 0 1.5rem; padding: 0 0 0 1rem; border-left: 1px solid var(--line) }
}
@media screen and (min-width: 60.01rem) {
  .row > .findings { position: sticky; top: 1rem; max-height: calc(100vh - 2rem); overflow-y: auto }
}
@media print {
  .filters { display: none }
  .row { grid-template-columns: minmax(0, 11.5cm) minmax(0, 1fr); column-gap: .8cm }
  .findings { font-size: .875rem; line-height: 1.4 }
  .findings li, tr, .image { break-inside: avoid }
  h2, h3, h4, h5, h6, .path { break-after: avoid }
  p { orphans: 3; widows: 3 }
  mark, .number, .sign::before { print-color-adjust: exact; -webkit-print-color-adjust: exact }
}
`
