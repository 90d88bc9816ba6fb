/** What all pages share: colours for day and night, type, and the plain elements. */
export const BASE_STYLE = `
:root {
  color-scheme: light;
  --paper: #fdfcf8; --ink: #1c1a17; --quiet: #5d574e; --line: #d8d2c4; --link: #1d4f7c;
  --error: #a8201a; --error-tint: #fbe6e2; --warning: #7a4f00; --warning-tint: #faefd2;
  --place: #4a5560; --place-tint: #eceeee; --here: #fff2a8;
  --serif: Charter, 'Bitstream Charter', 'Iowan Old Style', Georgia, 'Liberation Serif', serif;
  --sans: system-ui, -apple-system, 'Segoe UI', 'Liberation Sans', Arial, sans-serif;
  --mono: ui-monospace, 'SF Mono', Menlo, Consolas, 'Liberation Mono', monospace;
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
.severity { font-weight: 600 }
.severity.error { color: var(--error) }
.severity.warning { color: var(--warning) }
.failures { border-inline-start: 4px solid var(--error); padding-inline-start: 1rem }
footer { margin-top: 3rem; border-top: 1px solid var(--line); padding-top: .75rem }
@media screen and (max-width: 45rem) {
  body { padding: 1.25rem 1rem }
}
@page { size: A4; margin: 15mm }
@media print {
  html { font-size: 10pt }
  body { max-width: none; padding: 0 }
}
`
