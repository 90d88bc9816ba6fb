import { Worker } from 'node:worker_threads'
import type { LintedArticle } from '../../engine/lint-article.ts'
import { messageOf } from '../../text/failure.ts'
import { type Answer, articleOf, batchOf, type ThreadData } from './thread-message.ts'

/** An article waiting to be linted. */
export interface Job extends Pick<LintedArticle, 'settings' | 'file'> {
  readonly done: (linted: LintedArticle) => void
  readonly failed: (error: Error) => void
}

/** One thread, or several that act as one. */
export interface Threads {
  /** Tells the threads that there are more jobs to take. */
  readonly wake: () => void
  readonly close: () => Promise<void>
}

/** In MB. The tree of an article is soon garbage; with Node's default, two threads take 200 MB more. */
const YOUNG_GENERATION = 48

/** Each thread has one batch that it works on and one waiting, so that it is never idle. */
const BATCHES = 2

/**
 * Opens a thread for each batch of jobs that is waiting, up to `most`. Threads get further batches from `take`, which
 * returns an empty one if no jobs are left. If a plug-in or a lack of memory ends a thread, its jobs fail, and so do
 * all that it would take.
 */
export function openThreads(most: number, data: ThreadData, take: () => readonly Job[]): Threads {
  const threads: Threads[] = []
  return {
    wake() {
      for (const thread of threads) thread.wake()
      while (threads.length < most) {
        const first = take()
        if (first.length === 0) return
        threads.push(openThread(data, first, take))
      }
    },
    async close() {
      await Promise.all(threads.map((thread) => thread.close()))
    },
  }
}

function openThread(data: ThreadData, first: readonly Job[], take: () => readonly Job[]): Threads {
  const worker = new Worker(new URL('./lint-thread.js', import.meta.url), {
    workerData: data,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_GENERATION },
  })
  const batches: (readonly Job[])[] = []
  let ended: Error | undefined
  worker.on('message', (text: string) => {
    try {
      const answers: Answer = JSON.parse(text)
      batches.shift()?.forEach((job, index) => finish(job, answers[index]))
      wake()
    } catch (error) {
      end(new Error(`a thread's answer could not be read: ${messageOf(error)}`))
    }
  })
  worker.on('error', end)
  send(first)
  worker.on('exit', () =>
    end(new Error('a thread stopped; a configuration or plug-in may have ended the thread')),
  )
  return {
    wake,
    async close() {
      await worker.terminate()
    },
  }

  function wake(): void {
    while (batches.length < BATCHES) {
      const jobs = take()
      if (jobs.length === 0) return
      if (ended) fail(jobs, ended)
      else send(jobs)
    }
  }

  function send(jobs: readonly Job[]): void {
    batches.push(jobs)
    try {
      worker.postMessage(batchOf(jobs))
    } catch (error) {
      // An option of a plug-in's rule may be something that cannot be sent, such as a function.
      end(new Error(messageOf(error)))
    }
  }

  function end(error: Error): void {
    ended ??= error
    fail(batches.splice(0).flat(), ended)
    wake()
  }
}

function fail(jobs: readonly Job[], error: Error): void {
  for (const job of jobs) job.failed(error)
}

function finish(job: Job, answer: Answer[number] | undefined): void {
  if (answer && 'findings' in answer) job.done(articleOf(answer, job))
  else job.failed(new Error(`${job.file.path}: ${answer?.brokeDown ?? 'a thread did not answer'}`))
}
