import type { LintedArticle, Linter } from '../../engine/lint-article.ts'
import { availableParallelism } from '../../files/built-ins.ts'
import { countWhile } from '../../text/search.ts'
import type { TextFile } from '../../text/text-file.ts'
import { UserError } from '../../text/user-error.ts'
import { BUILD } from '../cache/build-id.ts'
import type { Concurrency } from '../requests.ts'
import type { Job, Threads } from './open-threads.ts'
import type { ThreadData } from './thread-message.ts'

/** Lints articles in this thread, or in several once there is enough to lint to make opening them worthwhile. */
export interface LintQueue {
  readonly lint: Linter
  /** How many characters to read before any of them have been linted. */
  readonly readAhead: number
  /** Tells the queue that no more articles follow. */
  readonly end: () => void
  readonly close: () => Promise<void>
}

/** In characters: this thread lints less than this before two others have started and compiled geolint. */
const WORTH_THREADS = 8_000_000
/** At least as much, or reading would wait for threads that have not been opened yet. */
const READ_AHEAD = WORTH_THREADS
const BATCH = 100_000

/** Reading for threads and taking their results costs about a tenth of linting, so one cannot serve many more. */
const MOST_THREADS = 8

export interface QueueOptions {
  /** The most threads to use; `auto` means one for each processor, if that is worthwhile. */
  readonly concurrency: Concurrency
  /** Asked for when threads are opened. */
  readonly threads: () => Promise<ThreadData>
  /** Lints in this thread. */
  readonly lintHere: Linter
}

/** Throws a UserError if this is not a number of threads. */
export function requireConcurrency(concurrency: Concurrency): void {
  if (concurrency !== 'auto' && !(Number.isInteger(concurrency) && concurrency >= 1))
    throw new UserError(`concurrency must be 'auto' or a whole number of at least 1, not '${concurrency}'`)
}

export function openQueue({ concurrency, lintHere, threads: threadData }: QueueOptions): LintQueue {
  const most = concurrency === 'auto' ? Math.min(availableParallelism(), MOST_THREADS) : concurrency
  // Threads run a file of the build.
  if (most === 1 || BUILD === undefined)
    return { lint: lintHere, readAhead: 0, end: () => undefined, close: async () => undefined }
  const worth = concurrency === 'auto' ? WORTH_THREADS : 0
  /** Sorted by length, the longest last. */
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
      // Another run may be waiting for the same article.
      for (const { failed } of jobs.splice(0))
        failed(new Error('the run ended before this article was linted'))
      await (await threads)?.close()
    },
  }

  async function open(): Promise<Threads> {
    const { openThreads } = await import('./open-threads.ts')
    return openThreads(most, await threadData(), takeBatch)
  }

  /** Takes the longest first, so that none of them starts when all others are done. */
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

/** The place after all jobs that are no longer than the article. */
function placeOf(jobs: readonly Job[], { text }: TextFile): number {
  return countWhile(jobs, ({ file }) => file.text.length <= text.length)
}
