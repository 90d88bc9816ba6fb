import type { Answer, Question } from './question.ts'

/** In milliseconds: how long a question may hold up a newer one before its worker is replaced. */
const PATIENCE = 1_000

/** Asks a worker, so that the page itself never waits. */
export interface WorkerQueue {
  /** Only the newest question matters: an older one that has not been answered yet is dropped. */
  readonly ask: (question: Question) => void
}

/** `source` is the script of the worker; `onAnswer` is told only the answer to the newest question. */
export function openWorkerQueue(source: string, onAnswer: (answer: Answer) => void): WorkerQueue {
  // A page opened from disk may not load a script from another file.
  const address = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }))
  let worker: Worker | undefined = start()
  let isBusy = false
  let waiting: Question | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  return {
    ask(question) {
      if (!isBusy) {
        send(question)
        return
      }
      waiting = question
      timer ??= setTimeout(giveUp, PATIENCE)
    },
  }

  function start(): Worker {
    const started = new Worker(address)
    started.addEventListener('message', ({ data }: MessageEvent<Answer>) => settle(data))
    started.addEventListener('error', ({ message }) => {
      worker = undefined
      settle({ kind: 'failure', message: message || 'the browser could not start the worker' })
    })
    return started
  }

  function send(question: Question): void {
    isBusy = true
    worker ??= start()
    worker.postMessage(question)
  }

  function settle(answer: Answer): void {
    isBusy = false
    if (waiting) sendWaiting(waiting)
    else onAnswer(answer)
  }

  /** Leaves a worker that takes too long. */
  function giveUp(): void {
    worker?.terminate()
    worker = undefined
    if (waiting) sendWaiting(waiting)
  }

  function sendWaiting(question: Question): void {
    clearTimeout(timer)
    timer = undefined
    waiting = undefined
    send(question)
  }
}
