import { setImmediate } from 'node:timers/promises'
import type { LintedArticle } from '../engine/lint-article.ts'
import { type Measure, unmeasured } from '../engine/measure.ts'
import type { TextFile } from '../text/text-file.ts'
import type { ProjectParts } from './project-parts.ts'
import type { Selection } from './select.ts'
import { nextTurn } from './next-turn.ts'
import { openQueue } from './threads/lint-queue.ts'

/** The articles to lint, and how each is kept afterwards. */
export interface ToLint extends Pick<Selection, 'isOnDisk' | 'texts'> {
  readonly keep: (file: TextFile) => TextFile
  /** Whether nothing is to come out of the cache's file. */
  readonly isAfresh?: boolean
  /** Told how many are done. */
  readonly onDone?: (count: number) => void
  readonly isInBackground?: boolean | undefined
  /** Ends the run between two articles. */
  readonly signal?: AbortSignal | undefined
}

/** Lints articles, each by its own rules. Returns them in the order in which they were read. */
export async function lintEach(
  { cache, config, evidence, lintHere, options }: ProjectParts,
  { isAfresh = false, isInBackground = false, isOnDisk, keep, onDone, signal, texts }: ToLint,
  measure: Measure,
): Promise<readonly LintedArticle[]> {
  const isMeasured = measure !== unmeasured
  const queue = openQueue({
    // Texts, and articles of a run that is measured or can be ended, are linted in this thread.
    concurrency: !isOnDisk || isMeasured || signal ? 1 : (options.concurrency ?? 'auto'),
    threads: async () => ({
      plugIns: config.loaded.plugIns.modules,
      evidence: evidence.options,
      store: await evidence.store(),
      now: options.now,
    }),
    lintHere,
  })
  const lint = cache?.lint(queue.lint, { isAfresh, isOnDisk }) ?? queue.lint
  return eachAhead(texts, lintOne, {
    most: queue.readAhead,
    isInBackground,
    onDone: (count) => onDone?.(count),
    onRead: queue.end,
  }).finally(queue.close)

  async function lintOne(original: TextFile): Promise<LintedArticle> {
    if (signal) await nextTurn(signal)
    const linted = await lint(original, config.settings(original.path), measure)
    return { ...linted, file: keep(original) }
  }
}

interface ReadingAhead {
  /** In characters. */
  readonly most: number
  /** Whether whatever else waits has its turn between any two texts. */
  readonly isInBackground: boolean
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
    if (reading.isInBackground) await setImmediate()
    if (broken) throw broken.error
  }
  reading.onRead()
  return Promise.all(results)
}
