import { applyBaseline } from '../engine/apply-baseline.ts'
import { applyExceptions, type Judgement } from '../engine/apply-exceptions.ts'
import type { Baseline } from '../engine/baseline.ts'
import { fixArticle } from '../engine/fix-article.ts'
import { keepChangedLines } from '../engine/keep-changed-lines.ts'
import type { LintedArticle } from '../engine/lint-article.ts'
import type { RunArticle } from '../engine/run-article.ts'
import type { Finding } from '../rule/finding.ts'
import type { SourceFile } from '../text/source-file.ts'
import type { Selection } from './select.ts'
import { textShelf } from './text-shelf.ts'
import type { LintQueue } from './threads/lint-queue.ts'

export interface LintEachOptions {
  readonly queue: LintQueue
  readonly lint: (source: SourceFile) => Promise<LintedArticle>
  /** Hears how many articles have been linted. */
  readonly onDone: (count: number) => void
  /** Given where the safe fixes are made. */
  readonly fixing: FixingRun | undefined
}

/** What a run does not hear of is not fixed either. */
export interface FixingRun {
  readonly judgement: Judgement
  readonly baseline: Baseline | undefined
}

/**
 * Lints the selected articles, and fixes them where that is asked for, reading on while the queue has threads to keep
 * busy. They come back in the order in which they were read. Rejects with the first error.
 */
export async function lintEach(
  { before, reread, sources }: Selection,
  { fixing, lint, onDone, queue }: LintEachOptions,
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

  async function lintOne(original: SourceFile): Promise<RunArticle> {
    const linted = await lint(original)
    if (!fixing) return { original, fixes: 0, linted }
    const fixed = await fixArticle(linted, { lint, findingsOf: (article) => due(article, fixing) })
    return { original, fixes: fixed.fixes, linted: fixed.article }
  }

  /** The findings of one article by itself that the run would report. */
  function due(linted: LintedArticle, { baseline, judgement }: FixingRun): readonly Finding[] {
    const judged = applyExceptions([{ original: linted.source, fixes: 0, linted }], [], judgement)
    const { articles: fresh } = applyBaseline(judged, baseline)
    return keepChangedLines(fresh, before).articles.flatMap(({ findings }) => findings)
  }
}

/** What was fixed is written over what was read, and so is kept as it was. */
function shelved(article: RunArticle, shelve: (source: SourceFile) => SourceFile): RunArticle {
  if (article.fixes > 0) return article
  const source = shelve(article.original)
  return { ...article, original: source, linted: { ...article.linted, source } }
}
