import type { LintedArticle, Linter } from '../../engine/lint-article.ts'
import { availableParallelism } from '../../files/built-ins.ts'
import { countWhile } from '../../text/search.ts'
import type { TextFile } from '../../text/text-file.ts'
import { UserError } from '../../text/user-error.ts'
import { BUILD } from '../cache/build-id.ts'
import type { Concurrency } from '../requests.ts'
import type { Job, Threads } from './open-threads.ts'
import type { ThreadData } from './thread-message.ts'

/** Lints articles in this thread, or in several once there is so much to do that it pays to open them. */
export interface LintQueue {
  readonly lint: Linter
  /** How many characters are to be read before any of them have been linted. */
  readonly readAhead: number
  /** Says that no more articles come. */
  readonly end: () => void
  readonly close: () => Promise<void>
}

/** In characters: less than this is linted here before two threads have been opened and have compiled geolint. */
const WORTH_THREADS = 8_000_000
/** No less than that, or reading would wait for threads that nobody has opened yet. */
const READ_AHEAD = WORTH_THREADS
const BATCH = 100_000

/** Reading for threads and taking what they found costs about a tenth of linting, so that one cannot serve many more. */
const MOST_THREADS = 8

export interface QueueOptions {
  /** In how many threads at most; `auto` is as many as there are processors, where that pays. */
  readonly concurrency: Concurrency
  readonly threads: ThreadData
  /** Lints in this thread. */
  readonly lintHere: Linter
}

/** Throws a UserError where this is no number of threads. */
export function requireConcurrency(concurrency: Concurrency): void {
  if (concurrency !== 'auto' && !(Number.isInteger(concurrency) && concurrency >= 1))
    throw new UserError(`concurrency takes 'auto' or a whole number from 1, not '${concurrency}'`)
}

export function openQueue({ concurrency, lintHere, threads: data }: QueueOptions): LintQueue {
  const most = concurrency === 'auto' ? Math.min(availableParallelism(), MOST_THREADS) : concurrency
  // What a thread runs is a file of the build.
  if (most === 1 || BUILD === undefined)
    return { lint: lintHere, readAhead: 0, end: () => undefined, close: async () => undefined }
  const worth = concurrency === 'auto' ? WORTH_THREADS : 0
  /** The longest last. */
  const jobs: Job[] = []
  let length = 0
  let threads: Promise<Threads> | undefined
  let isHere = false
  return {
    readAhead: READ_AHEAD,
    async lint(file, settings, measure) {
      if (isHere) return lintHere(file, settings, measure)
      const linted = new Promise<LintedArticle>((done, failed) => {
        jobs.splice(placeOf(jobs, file), 0, { file, settings, done, failed })
      })
      length += file.text.length
      if (length > worth) threads ??= open()
      if (threads) (await threads).wake()
      return linted
    },
    end() {
      if (threads) return
      isHere = true
      void lintWaiting()
    },
    async close() {
      // Another run may wait for the same article.
      for (const { failed } of jobs.splice(0)) failed(new Error('the run that linted it was ended'))
      await (await threads)?.close()
    },
  }

  async function open(): Promise<Threads> {
    const { openThreads } = await import('./open-threads.ts')
    return openThreads(most, data, takeBatch)
  }

  /** The longest first, so that none is begun when all others are done. */
  function takeBatch(): readonly Job[] {
    const batch: Job[] = []
    for (let size = 0; size < BATCH;) {
      const job = jobs.pop()
      if (!job) break
      batch.push(job)
      size += job.file.text.length
    }
    return batch
  }

  async function lintWaiting(): Promise<void> {
    for (const { done, failed, settings, file } of jobs.splice(0))
      await lintHere(file, settings).then(done, failed)
  }
}

/** After all jobs that are no longer than the article. */
function placeOf(jobs: readonly Job[], { text }: TextFile): number {
  return countWhile(jobs, ({ file }) => file.text.length <= text.length)
}
