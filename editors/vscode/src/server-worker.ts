/** What the script of the server says once it has been loaded. */
export const READY = 'ready'

/** Loading fails now and then through no fault of the script, such as when the network changes. */
const MOST_TRIES = 3

interface ServerWorker extends EventTarget {
  readonly terminate: () => void
}

/**
 * A worker in which the script of the server has been loaded. Rejects with an error if it cannot be; a language client would
 * wait for an answer without end.
 */
export async function startWorker<Started extends ServerWorker>(
  start: () => Started,
  tries = MOST_TRIES,
): Promise<Started> {
  const worker = start()
  const isReady = await new Promise<boolean>((resolve) => {
    worker.addEventListener('message', () => resolve(true), { once: true })
    worker.addEventListener('error', () => resolve(false), { once: true })
  })
  if (isReady) return worker
  worker.terminate()
  if (tries === 1) throw new Error('its script cannot be loaded')
  return startWorker(start, tries - 1)
}
