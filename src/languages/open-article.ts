import type { Article } from '../article/article.ts'
import { DEFAULT_HOUSE_STYLE, type HouseStyle } from '../article/house-style.ts'
import { readArticle } from '../article/read-article.ts'
import type { ParserName } from '../markdown/parser-name.ts'
import type { SourceFile } from '../text/source-file.ts'
import { PAGE_LEXICON } from './index.ts'

/** Reads a source as an article in whatever language it is. */
export function openArticle(
  source: SourceFile,
  house: HouseStyle = DEFAULT_HOUSE_STYLE,
  parser: ParserName = 'remark',
): Promise<Article> {
  return readArticle(source, house, parser, PAGE_LEXICON)
}
