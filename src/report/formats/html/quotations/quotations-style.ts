import { BASE_STYLE } from '../base-style.ts'

/** The style of the sheet of quotations. What is open is white on black, so that it also stands out on paper. */
export const QUOTATIONS_STYLE = `${BASE_STYLE}
:root { --settled: #1f6b3a; --settled-tint: #e4f1e6 }
@media screen and (prefers-color-scheme: dark) {
  :root { --settled: #8fd3a4; --settled-tint: #1f3827 }
}
table { border-collapse: collapse; font-size: .875rem }
caption { text-align: start; padding-bottom: .5rem; font-size: 1.125rem; font-weight: 600 }
th, td { padding: .25rem 1.5rem .25rem 0; text-align: start; vertical-align: baseline; font-weight: 400 }
tr { border-top: 1px solid var(--line) }
td.count { color: var(--ink); text-align: end; white-space: nowrap; font-variant-numeric: tabular-nums }
.totals { margin-top: .25rem }
.unreadable { border-inline-start: 4px solid var(--error); margin-top: .75rem; padding-inline-start: 1rem }
nav li { margin-top: .25rem }

article { border-top: 3px double var(--line); padding-top: 1.5rem; scroll-margin-top: 1rem }
article > h2 { font: 600 1.375rem/1.3 var(--serif) }
article > ol > li { border-top: 1px solid var(--line); margin-top: 1rem; padding-top: .75rem }
.head { display: flex; flex-wrap: wrap; gap: .25rem .75rem; align-items: baseline; font-size: .875rem }
.state { border: 1.5px solid; border-radius: .25em; padding: 0 .4em; font-weight: 600; white-space: nowrap }
.state.open { border-color: var(--error); background: var(--error); color: var(--paper) }
.state.look { color: var(--warning); border-style: dashed }
.state.settled { color: var(--settled) }
.state.aside { color: var(--place); border-style: dotted }
.pair { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: .25rem 2rem; margin-top: .5rem }
.pair h3, .differences h3 { margin: 0; color: var(--quiet); font-size: .75rem; font-weight: 600 }
blockquote { margin: .125rem 0 0; font: 1.0625rem/1.55 var(--serif) }
.said { border-inline-start: 1px solid var(--line); padding-inline-start: 1rem }
.said p { font-size: .875rem }
.differences { margin-top: .5rem; font-size: .875rem }

mark { background: none; color: inherit; text-decoration: underline 2px; text-decoration-skip-ink: none; text-underline-offset: .2em; -webkit-box-decoration-break: clone; box-decoration-break: clone }
mark.differs { background: var(--error-tint); text-decoration-color: var(--error); font-weight: 700 }
mark.allowed { text-decoration: underline 1px dotted var(--place) }
mark.gap { background: none; text-decoration: none }
mark.differs.gap::after { content: '\\2038' / ''; color: var(--error); font-size: 1.4em; font-weight: 700; line-height: 0 }

@media screen and (max-width: 45rem) {
  .pair { grid-template-columns: minmax(0, 1fr) }
  .said { border: 0; padding: 0; margin-top: .5rem }
  th, td { padding-inline-end: .75rem }
}
@page { @bottom-center { content: 'Confidential'; font: 8pt sans-serif } }
@media print {
  html { font-size: 9.5pt }
  nav { display: none }
  main > * { margin-top: 1.5rem }
  article > ol > li, table, .unreadable { break-inside: avoid }
  h2, h3, .head { break-after: avoid }
  article > ol > li:first-child { break-before: avoid }
  blockquote { font-size: 10pt; line-height: 1.4; orphans: 3; widows: 3 }
  mark, .state { print-color-adjust: exact; -webkit-print-color-adjust: exact }
}
`
