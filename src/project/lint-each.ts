import { applyBaseline } from '../engine/apply-baseline.ts'
import { applyExceptions, type Judgement } from '../engine/apply-exceptions.ts'
import type { Baseline } from '../engine/baseline.ts'
import { fixArticle } from '../engine/fix-article.ts'
import { keepChangedLines } from '../engine/keep-changed-lines.ts'
import type { LintedArticle } from '../engine/lint-article.ts'
import { unmeasured } from '../engine/measure.ts'
import type { RunArticle } from '../engine/run-article.ts'
import type { Finding } from '../rule/finding.ts'
import type { TextFile } from '../text/text-file.ts'
import type { ProjectParts } from './project-parts.ts'
import type { LintRequest, Watching } from './requests.ts'
import type { Selection } from './select.ts'
import { textShelf } from './text-shelf.ts'
import { openQueue } from './threads/lint-queue.ts'

/** Decides which findings are not reported; these are not fixed either. */
export interface Unreported {
  readonly judgement: Judgement
  readonly baseline: Baseline | undefined
}

/**
 * Lints the selected articles, each by its own rules, and fixes them if that is asked for. Returns them in the order in
 * which they were read.
 */
export async function lintEach(
  { cache, config, lintHere, options }: ProjectParts,
  selection: Selection,
  { fix = false, measure, onProgress }: LintRequest & Watching,
  { baseline, judgement }: Unreported,
): Promise<readonly RunArticle[]> {
  const isMeasured = measure !== undefined && measure !== unmeasured
  const queue = openQueue({
    // Texts, and articles that are measured, are linted in this thread.
    concurrency: !selection.isOnDisk || isMeasured ? 1 : (options.concurrency ?? 'auto'),
    threads: { plugIns: config.loaded.plugIns.modules },
    lintHere,
  })
  const remembering = selection.isOnDisk ? cache?.lint : cache?.lintText
  const lintBySettings = remembering?.(queue.lint) ?? queue.lint
  const lint = (file: TextFile) => lintBySettings(file, config.settings(file.path), measure)
  const shelve = textShelf(selection.reread)
  return eachAhead(selection.texts, lintOne, {
    most: queue.readAhead,
    onDone: (count) => onProgress?.(count, selection.files.length),
    onRead: queue.end,
  }).finally(queue.close)

  async function lintOne(original: TextFile): Promise<RunArticle> {
    const linted = await lint(original)
    const fixed = fix
      ? await fixArticle(linted, { lint, findingsOf: reported })
      : { article: linted, fixes: 0 }
    // The original of a fixed article is kept in memory, since the fixed text will replace it on disk.
    if (fixed.fixes > 0) return { original, fixes: fixed.fixes, linted: fixed.article }
    const file = shelve(original)
    return { original: file, fixes: 0, linted: { ...linted, file } }
  }

  /** The findings that the run would report for one article on its own. */
  function reported(linted: LintedArticle): readonly Finding[] {
    const judged = applyExceptions([{ original: linted.file, fixes: 0, linted }], [], judgement)
    const { articles: fresh } = applyBaseline(judged, baseline)
    return keepChangedLines(fresh, selection.before).articles.flatMap(({ findings }) => findings)
  }
}

interface ReadingAhead {
  /** In characters. */
  readonly most: number
  /** Told how many are done. */
  readonly onDone: (count: number) => void
  /** Told that all have been read. */
  readonly onRead: () => void
}

/**
 * Runs a function on each text while further ones are read. The results are in the order of the texts. Rejects with the
 * first error.
 */
async function eachAhead<T>(
  texts: AsyncIterable<TextFile> | Iterable<TextFile>,
  run: (file: TextFile) => Promise<T>,
  reading: ReadingAhead,
): Promise<readonly T[]> {
  const results: Promise<T>[] = []
  let ahead = 0
  let done = 0
  let broken: { readonly error: unknown } | undefined
  let wake: () => void = () => undefined
  for await (const file of texts) {
    const { length } = file.text
    ahead += length
    const result = run(file)
    results.push(result)
    const settle = () => {
      ahead -= length
      done += 1
      reading.onDone(done)
      wake()
    }
    result.then(settle, (error: unknown) => {
      broken ??= { error }
      settle()
    })
    while (ahead > reading.most) {
      await new Promise<void>((resolve) => {
        wake = resolve
      })
    }
    if (broken) throw broken.error
  }
  reading.onRead()
  return Promise.all(results)
}
