import type { Article } from '../../article/article.ts'
import { type BodyText, bodyText } from '../../article/quotes/body-text.ts'
import { fact } from '../../article/fact.ts'
import { type Prose, proseSpan } from '../../markdown/prose.ts'
import { words } from '../../text/words.ts'

/** The prose of an article that a pull-quote can be taken from. */
export interface PullQuoteBody {
  /** The text of the file. */
  readonly file: string
  readonly proses: readonly Prose[]
  readonly text: BodyText
  /** Where each prose begins in the file. */
  readonly starts: readonly number[]
}

export const pullQuoteBody = fact((article: Article): PullQuoteBody => {
  const proses = article.blocks
    .filter(
      ({ voice, kind }) =>
        (voice === 'own' || voice === 'quoted' || voice === 'standfirst') && kind !== 'heading',
    )
    .map((block) => block.prose)
  const wanted = article.pullQuotes.map(({ words: quoted }) => words(quoted.text))
  return {
    file: article.file.text,
    proses,
    text: bodyText(proses, wanted),
    starts: proses.map((prose) => proseSpan(prose).start),
  }
})
