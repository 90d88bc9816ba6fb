import { type Markup, markup, pathMarkup } from './markup.ts'
import type { HtmlPage } from './page.ts'

/**
 * The headline of an article, or its path if it has none or nothing was found in it. The language of a headline is not
 * known: `lang=""` keeps screen readers from assuming that of the page.
 */
export function articleName(path: string, { headlines, options }: HtmlPage): Markup {
  const headline = headlines.get(path)
  return headline === undefined
    ? pathMarkup(options.repositoryPath(path))
    : markup`<span lang="" dir="auto">${headline}</span>`
}

/** The path of an article that is named by its headline. */
export function pathNote(path: string, { headlines, options }: HtmlPage): Markup | undefined {
  if (!headlines.has(path)) return undefined
  return markup`<p class="note path">${pathMarkup(options.repositoryPath(path))}</p>\n`
}
