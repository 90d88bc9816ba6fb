/** The style of an article as its readers see it, and of what they do not see. */
export const ARTICLE_STYLE = `
.words { font-family: var(--serif) }
.row > .words { font-size: 1.125rem; line-height: 1.6; tab-size: 4 }
.row > .words > * { margin: 0 0 .9em }
.words :is(p, ul, ol, blockquote, pre, table, hr, .raw, .directive, .note-text) + :is(p,, ul,, ol,, blockquote, pre, table, .raw, .directive) { margin-top: .9em }
.words :is(h3, h4, h5, h6) { margin: 1.5em 0 .5em; font: 600 1.125rem/1.3 var(--serif); text-wrap: balance }
.words > .depth-1 { font-size: 1.5rem }
.words > .depth-2 { font-size: 1.25rem }
.words ul, .words ol:not(.findings) { padding-left: 1.5em; list-style: disc }
.words ol:not(.findings) { list-style: decimal }
.words li + li { margin-top: .4em }
.words .tight li + li { margin-top: 0 }
.words blockquote { margin-left: 0; margin-right: 0; border-left: 2px solid var(--line); padding-left: 1.25rem; font-style: italic }
.words blockquote em { font-style: normal }
.words table { border-collapse: collapse; font: .875rem/1.45 var(--sans) }
.words :is(th, td) { border-bottom: 1px solid var(--line); padding: .3em .9em .3em 0; text-align: start; vertical-align: baseline }
.words .right { text-align: end }
.words .center { text-align: center }
.words .front-matter { font-size: .8125rem; color: var(--quiet) }
.words .front-matter :is(th, td) { border: 0; padding-block: .1em }
.words .front-matter th, .key { font-weight: 600 }
.words hr { border: 0; border-top: 1px solid var(--line); width: 6rem; margin: 1.5em auto }
.words code, .source { font: .8em/1.5 var(--mono) }
.words pre { white-space: pre-wrap }
.source { color: var(--quiet); white-space: pre-wrap }
.raw { white-space: pre-wrap }
.link { color: var(--link); text-decoration: underline 1px; text-underline-offset: .15em }
.image { border: 1px solid var(--line); padding: .1em .5em; color: var(--quiet); font: .875rem var(--sans) }
.image::before { content: 'Image '; font-weight: 600 }
.directive { border-left: 2px dotted var(--line); padding-left: 1.25rem }
.note-name { float: left; font-size: .75em }
.note-text { font-size: .875em; padding-left: 2em }
`
