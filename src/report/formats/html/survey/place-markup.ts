import type { ArticlePlace } from '../../../../facts/article-place.ts'
import { plainLine } from '../../../text/plain-text.ts'
import { type Content, type Markup, markup, pathMarkup } from '../markup.ts'

/** A place in an article: its headline, its path and line, and the line with the words marked. */
export function placeMarkup(place: ArticlePlace, ...notes: readonly Content[]): Markup {
  const { after, before, headline, line, path, words } = place
  const shown = headline ?? ''
  const title = shown !== '' && markup`<span class="headline" lang="" dir="auto">${plainLine(shown)}</span> `
  const more = notes.filter((note) => note !== undefined && note !== false && note !== '')
  return markup`<p>${title}<span class="note">${pathMarkup(path)}:${line}${more.map((note) => [' · ', note])}</span></p>
<p class="words" lang="" dir="auto">${before}<mark>${words}</mark>${after}</p>
`
}
