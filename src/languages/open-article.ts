import type { Article } from '../article/article.ts'
import { DEFAULT_HOUSE_STYLE, type HouseStyle } from '../article/house-style.ts'
import { readArticle } from '../article/read-article.ts'
import { readHouse } from '../article/read-house.ts'
import type { ArticleEvidence } from '../evidence/given-evidence.ts'
import type { ParserName } from '../markdown/parser-name.ts'
import type { TextFile } from '../text/text-file.ts'
import { openLanguage, PAGE_LEXICON } from './index.ts'

/** Reads a file as an article and opens its language. */
export async function openArticle(
  file: TextFile,
  house: HouseStyle = DEFAULT_HOUSE_STYLE,
  parser: ParserName = 'remark',
  evidence?: ArticleEvidence,
): Promise<Article> {
  const article = await readArticle(file, await readHouse(house, parser), parser, PAGE_LEXICON, evidence)
  await openLanguage(article.language)
  return article
}
