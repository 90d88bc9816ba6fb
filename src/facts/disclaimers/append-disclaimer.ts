import type { Article } from '../../article/article.ts'
import type { HouseDisclaimer } from '../../article/house-style.ts'
import type { Edit } from '../../text/edit.ts'
import { textEnd } from '../own-prose.ts'
import { quotedSpans } from '../quoted-spans.ts'
import { disclaimers } from './disclaimers.ts'

/**
 * Appends a house disclaimer in the article's own style: under a `##`, or in a pasted article, which has neither front
 * matter nor headings, under a line of its own. Undefined if it would not be read as that disclaimer there, or would
 * change how the text before it is read, because something in the text is never closed.
 */
export function appendDisclaimer(article: Article, { heading, id, text }: HouseDisclaimer): Edit | undefined {
  const { endsOpen, file, frontMatter } = article
  if (endsOpen) return undefined
  const span = { start: textEnd(article).end, end: file.text.length }
  const isPasted = frontMatter.format === 'none' && !article.blocks.some(({ kind }) => kind === 'heading')
  const title = heading === undefined ? [] : [isPasted ? heading : `## ${heading}`, '']
  const lines = ['', '', ...title, ...text.trim().split(/\r?\n/), '']
  const edit = { span, text: lines.join(file.lineEnding) }
  const after = article.withBody(file.text.slice(frontMatter.span.end, span.start) + edit.text)
  const isRead = disclaimers(after).some(
    (one) => one.house?.id === id && one.state === 'exact' && one.span.start > span.start,
  )
  const isAsBefore =
    (article.language === 'und' || after.language === article.language) &&
    readingTo(span.start, article) === readingTo(span.start, after)
  return isRead && isAsBefore ? edit : undefined
}

/** How the text before an offset is read: where its blocks begin, and the words that are quoted. */
function readingTo(end: number, article: Article): string {
  const spans = [...article.blocks.map(({ span }) => span), ...quotedSpans(article)]
  return spans.flatMap(({ start }) => (start < end ? [start] : [])).join(' ')
}
