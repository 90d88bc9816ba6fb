/** An article that could not be checked, or a rule that failed on it. */
export interface Failure {
  readonly path: string
  /** What is wrong and what to do; it follows the path. */
  readonly message: string
}

/** The message of whatever was thrown. */
export function messageOf(error: unknown): string {
  if (error instanceof Error) return error.message
  return typeof error === 'string' ? error : 'a value that is not an Error was thrown'
}
