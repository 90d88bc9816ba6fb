/** In milliseconds: how long a signal may have to wait for work that goes on and on. */
const LONGEST_WAIT = 50

/** When this thread last gave way, which is the same for all loops that run in it. */
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
