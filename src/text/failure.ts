/** An article that could not be checked, or a rule that failed on it. */
export interface Failure {
  readonly path: string
  /** What is wrong and what to do; it follows the path. */
  readonly message: string
}

/** The message of whatever was thrown, be it hostile. */
export function messageOf(error: unknown): string {
  try {
    if (typeof error === 'string') return error
    if (error instanceof Error && typeof error.message === 'string') return error.message
  } catch {
    // A getter of the error threw in its turn.
  }
  return 'a value that is not an Error was thrown'
}

/** Where an error was thrown, line by line; undefined if it does not say. */
export function stackOf(error: unknown): string | undefined {
  try {
    if (error instanceof Error && typeof error.stack === 'string') return error.stack
  } catch {
    // As above.
  }
  return undefined
}
