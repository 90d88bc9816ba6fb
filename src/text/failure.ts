/** An article that could not be checked, or a rule that failed on it. */
export interface Failure {
  readonly path: string
  /** What is wrong and what to do; it follows the path. */
  readonly message: string
}
