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

const STYLE = `
:root {
  color-scheme: light;
  --paper: #fdfcf8; --ink: #1c1a17; --quiet: #5d574e; --line: #d8d2c4; --link: #1d4f7c;
  --error: #a8201a; --error-tint: #fbe6e2; --warning: #7a4f00; --warning-tint: #faefd2;
  --place: #4a5560; --place-tint: #eceeee; --here: #fff2a8;
  --serif: Charter, 'Bitstream Charter', 'Iowan Old Style', Georgia, 'Liberation Serif', serif;
  --sans: system-ui, -apple-system, 'Segoe UI', 'Liberation Sans', Arial, sans-serif;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    color-scheme: dark;
    --paper: #191a1c; --ink: #e4e1d9; --quiet: #a9a397; --line: #3b3b3a; --link: #8fc0ee;
    --error: #ff9d91; --error-tint: #472522; --warning: #eebf62; --warning-tint: #3f331a;
    --place: #aeb8c2; --place-tint: #2b2e31; --here: #5c5216;
  }
}
* { box-sizing: border-box }
html { background: var(--paper); color: var(--ink); font: 100%/1.5 var(--sans); -webkit-text-size-adjust: 100%; text-size-adjust: 100% }
body { margin: 0 auto; max-width: 72rem; padding: 2rem 1.5rem; overflow-wrap: anywhere }
h1, h2, p, ol, ul, fieldset { margin: 0; padding: 0; border: 0 }
ol, ul { list-style: none }
a { color: var(--link); text-underline-offset: .15em }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px }
summary { cursor: pointer; color: var(--quiet); font-size: .875rem }
h1 { color: var(--quiet); font-size: .875rem; font-weight: 600; letter-spacing: .04em }
h2 { font-size: 1.125rem; line-height: 1.3; font-weight: 600 }
legend { padding: 0; color: var(--quiet); font-size: .875rem }
.verdict { font: 1.5rem/1.3 var(--serif) }
.count, .note, .lines, footer { color: var(--quiet); font-size: .875rem; font-weight: 400 }
.rule { overflow-wrap: anywhere }
main > * { margin-top: 2rem }
footer { margin-top: 3rem; border-top: 1px solid var(--line); padding-top: .75rem }

.failures { border-left: 4px solid var(--error); padding-left: 1rem }
.filters fieldset { margin-top: .75rem }
.filters label { display: grid; grid-template-columns: 1.25rem 1fr; gap: .5rem; align-items: baseline; padding: .125rem 0; max-width: 48rem }
.filters .note { margin-left: .25rem }
.nothing { display: none; margin-top: .75rem; font-style: italic }
summary > h2 { display: inline; color: var(--ink) }
nav li, .clean li { margin-top: .25rem }
nav .note { margin-top: .5rem }
.clean .withheld { margin-left: 1rem }

article { display: grid; grid-template-columns: minmax(0, 40rem) minmax(0, 1fr); gap: 1rem 3rem; align-items: start; border-top: 1px solid var(--line); padding-top: 1.5rem; scroll-margin-top: 1rem }
article > h2 { grid-column: 1 / -1 }
article > .text { grid-column: 1; grid-row: 2 }
article > .findings { grid-column: 2; grid-row: 2 }
.findings li { border-top: 1px solid var(--line); padding: .5rem .25rem .75rem; scroll-margin: 1rem }
.findings > ol > li:first-child { border-top: 0; padding-top: 0 }
.findings li:target { background: var(--here) }
.head { font-size: .875rem; font-variant-numeric: tabular-nums }
.severity { font-weight: 600 }
.severity.error { color: var(--error) }
.severity.warning { color: var(--warning) }
.number, .sign::before { border-radius: .2em; padding: 0 .3em; color: var(--paper); background: var(--place); font: 600 .75rem/1.4 var(--sans); font-variant-numeric: tabular-nums }
.number.error, .sign.error::before { background: var(--error) }
.number.warning, .sign.warning::before { background: var(--warning) }
.findings > .note { margin-bottom: .5rem }
.withheld { margin-top: .75rem }

.text > summary { margin-bottom: .5rem }
.words { font-family: var(--serif) }
.text > .words { font-size: 1.125rem; line-height: 1.7; white-space: pre-wrap }
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
@media (max-width: 60rem) {
  article { display: block }
  article > * + * { margin-top: 1rem }
}
@media (max-width: 30rem) {
  body { padding: 1.25rem 1rem }
}
@media screen and (min-width: 60.01rem) {
  .findings { position: sticky; top: 1rem; max-height: calc(100vh - 2rem); overflow-y: auto }
}
@media print {
  html { font-size: 10pt }
  body { max-width: none; padding: 0 }
  .filters, .text > summary { display: none }
  .findings li { break-inside: avoid }
  h2 { break-after: avoid }
  mark, .number, .sign::before { print-color-adjust: exact; -webkit-print-color-adjust: exact }
}
`
