import type { Article, TextBlock } from '../../article/article.ts'
import { disclaiming } from '../../article/furniture/disclaiming.ts'
import { roleSentences } from '../../article/furniture/word-roles.ts'
import { PAGE_LEXICON } from '../../languages/index.ts'
import { groupBy } from '../../text/groups.ts'
import { words } from '../../text/words.ts'

/** In paragraphs: a notice further from the end is not what an article closes with. */
const CLOSING = 3
/** In characters. */
const LONGEST = 600

/**
 * The paragraphs at an article's end that say at least a part of what disclaimers say, the last one first. Alone they
 * may be prose; if other articles close with the same words, they are a notice.
 */
export function closingNotices({ blocks, language }: Article): readonly TextBlock[] {
  const lexicons = PAGE_LEXICON.rolesFor(language)
  const isDisclaiming = (text: string) =>
    lexicons.some(
      (lexicon) => lexicon.disclaiming.test(text) && disclaiming(roleSentences(text, lexicon)) !== undefined,
    )
  return blocks
    .filter(({ kind, voice }) => kind === 'paragraph' && (voice === 'own' || voice === 'furniture'))
    .slice(-CLOSING)
    .filter(({ prose }) => prose.text.length <= LONGEST)
    .filter(({ prose }) => isDisclaiming(prose.text))
    .toReversed()
}

/** The words of these paragraphs, by which they are recognised in other articles whatever their typography. */
export function closingWords(article: Article): readonly string[] {
  return closingNotices(article).map(({ prose }) => wordsOf(prose.text))
}

export function wordsOf(text: string): string {
  return words(text)
    .map(({ folded }) => folded)
    .join(' ')
}

/** What so many articles say word for word at their end is a notice of the house. */
const REPEATED = 3

/** The closing words that several articles share, by the closing words of each. */
export function repeatedClosings(closings: readonly (readonly string[])[]): ReadonlySet<string> {
  const articles = groupBy(
    closings.flatMap((closing) => [...new Set(closing)]),
    (closing) => closing,
  )
  return new Set([...articles].flatMap(([closing, all]) => (all.length >= REPEATED ? [closing] : [])))
}
