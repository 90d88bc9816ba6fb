/** The style of an article as its readers see it, and of what they do not see. */
export const ARTICLE_STYLE = `
.words { font-family: var(--serif) }
.row > .words { font-size: 1.125rem; line-height: 1.6; tab-size: 4 }
.row > .words > * { margin: 0 0 .9em }
.row .words :is(li, blockquote, .directive, .note-text) > * + * { margin-top: .6em }
.row .words .tight > li > * + * { margin-top: 0 }
.row .words :is(h3, h4, h5, h6) { margin: 1.6em 0 .5em; font: 600 1.125rem/1.3 var(--serif); text-wrap: balance }
.row .words > :is(h3, h4, h5, h6):first-child { margin-top: .25em }
.row .words .depth-1 { font-size: 1.5rem }
.row .words .depth-2 { font-size: 1.25rem }
.words ul { padding-inline-start: 1.25em; list-style: disc }
.words ol { padding-inline-start: 1.5em; list-style: decimal }
.words li + li { margin-top: .4em }
.words .tight > li + li { margin-top: 0 }
.words blockquote { border-inline-start: 3px solid var(--line); padding-inline-start: 1.25rem }
.words table { border-collapse: collapse; font: .875rem/1.45 var(--sans) }
.words :is(th, td) { border-bottom: 1px solid var(--line); padding: .3em .9em .3em 0; text-align: start; vertical-align: baseline }
.words .right { text-align: end }
.words .center { text-align: center }
.words .front-matter { color: var(--quiet); font-size: .8125rem }
.words .front-matter :is(th, td) { border: 0; padding-block: .1em }
.words .front-matter th { overflow-wrap: normal }
.key { font-weight: 600 }
.row > .words > hr { border: 0; border-top: 1px solid var(--line); width: 6rem; margin: 1.6em auto }
.words code { font: .85em/1.5 var(--mono) }
.words pre { white-space: pre-wrap }
.words .source { color: var(--quiet); font: .75rem/1.5 var(--mono); white-space: pre-wrap }
.raw { white-space: pre-wrap }
.link { color: var(--link); text-decoration: underline 1px; text-underline-offset: .15em }
.words del { color: var(--quiet) }
.image { display: inline-block; max-width: 100%; border: 1px solid var(--line); padding: .2em .6em; color: var(--quiet); font: .875rem/1.45 var(--sans) }
.image::before { content: 'Image '; font-weight: 600 }
.directive { border-inline-start: 3px dotted var(--line); padding-inline-start: 1.25rem }
.note-item { display: flex; gap: .75em; font-size: .875em }
.note-item > .note-text { flex: 1; min-width: 0 }
`
