/** Lets whatever else waits have its turn, so that a wish to end is heard; rejects with its reason. */
export async function nextTurn(signal: AbortSignal): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve))
  signal.throwIfAborted()
}
