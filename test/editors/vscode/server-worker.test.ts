import { describe, expect, it } from 'vitest'
import { startWorker } from '../../../editors/vscode/src/server-worker.ts'

class FakeWorker extends EventTarget {
  isTerminated = false

  terminate(): void {
    this.isTerminated = true
  }
}

/** Starts workers that say that they are ready, or whose script cannot be loaded, in turn. */
function starting(...outcomes: readonly ('error' | 'message')[]) {
  const started: FakeWorker[] = []
  const worker = startWorker(() => {
    const one = new FakeWorker()
    const outcome = outcomes[started.length] ?? 'error'
    queueMicrotask(() => one.dispatchEvent(new Event(outcome)))
    started.push(one)
    return one
  })
  return { started, worker }
}

describe('a worker for the server', () => {
  it('is there once its script has been loaded', async () => {
    const { started, worker } = starting('message')
    expect(await worker).toBe(started[0])
    expect(started).toHaveLength(1)
  })

  it('is started again if loading the script fails', async () => {
    const { started, worker } = starting('error', 'error', 'message')
    expect(await worker).toBe(started[2])
    expect(started.map(({ isTerminated }) => isTerminated)).toEqual([true, true, false])
  })

  it('is given up if that fails three times', async () => {
    const { started, worker } = starting('error', 'error', 'error', 'message')
    await expect(worker).rejects.toThrow('its script cannot be loaded')
    expect(started.map(({ isTerminated }) => isTerminated)).toEqual([true, true, true])
  })
})
