/**
 * Nouns for writings that somebody's words are taken from, one a line: *her book, which says*, *from the ministry's
 * site:*.
 * Source: compiled by hand for this project.
 */
const NOUNS = `
affidavit
article
autobiography
blog
book
brief
bulletin
column
communication
communiqué
diary
dissent
e-mail
editorial
email
essay
feedback
finding
interview
judgement
judgment
lawsuit
memo
memoir
memorandum
newsletter
note
op-ed
page
paper
paraphrase
piece
post
press
quotation
quote
release
ruling
site
study
submission
text
thread
website
writing
`

export const DOCUMENT_NOUNS: ReadonlySet<string> = new Set(
  NOUNS.trim()
    .split('\n')
    .flatMap((noun) => [noun, noun.replace(/(?<![aeiou])y$/u, 'ie') + 's']),
)
