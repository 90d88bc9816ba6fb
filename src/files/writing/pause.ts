/** In milliseconds: how long a signal may have to wait while a file is being written. */
const LONGEST_WAIT = 50

/** When this thread last gave way, which is the same for all files that it writes. */
let last = performance.now()

/**
 * For a long loop to await in each round. When this thread has been busy for long enough, signals and whatever else is
 * waiting have their turn; most of the time it returns nothing.
 */
export function pause(): Promise<void> | undefined {
  if (performance.now() - last < LONGEST_WAIT) return undefined
  return new Promise((resolve) => {
    setImmediate(() => {
      last = performance.now()
      resolve()
    })
  })
}
