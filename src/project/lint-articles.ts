import type { SourceFile } from '../text/source-file.ts'
import type { RunArticle } from './judge-run.ts'
import type { LintQueue } from './lint-queue.ts'
import { textShelf } from './text-shelf.ts'

export interface LintArticlesOptions {
  readonly reread: (path: string) => SourceFile | undefined
  /** Hears how many articles have been linted. */
  readonly onDone: (count: number) => void
}

/**
 * Lints the articles of a run by `lintOne`, reading on while the queue has threads to keep busy. They come back in the
 * order in which they were read. Rejects with the first error.
 */
export async function lintArticles(
  sources: AsyncIterable<SourceFile> | Iterable<SourceFile>,
  lintOne: (source: SourceFile) => Promise<RunArticle>,
  queue: LintQueue,
  { onDone, reread }: LintArticlesOptions,
): Promise<readonly RunArticle[]> {
  const shelve = textShelf(reread)
  const articles: Promise<RunArticle>[] = []
  let ahead = 0
  let done = 0
  let broken: { readonly error: unknown } | undefined
  let wake: () => void = () => undefined
  for await (const source of sources) {
    const { length } = source.text
    ahead += length
    const article = lintOne(source).then((linted) => shelved(linted, shelve))
    articles.push(article)
    const settle = () => {
      ahead -= length
      done += 1
      onDone(done)
      wake()
    }
    article.then(settle, (error: unknown) => {
      broken ??= { error }
      settle()
    })
    while (ahead > queue.readAhead) {
      await new Promise<void>((resolve) => {
        wake = resolve
      })
    }
    if (broken) throw broken.error
  }
  queue.end()
  return Promise.all(articles)
}

/** What was fixed is written over what was read, and so is kept as it was. */
function shelved(article: RunArticle, shelve: (source: SourceFile) => SourceFile): RunArticle {
  if (article.fixes > 0) return article
  const source = shelve(article.original)
  return { ...article, original: source, linted: { ...article.linted, source } }
}
