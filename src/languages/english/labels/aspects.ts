/** What one label says about a source compared with another: `less` and `more` describe the first label. */
export interface Aspect {
  readonly relation: 'same' | 'less' | 'more' | 'compatible' | 'conflicting' | 'different'
  readonly reason?: string
  /** Whether only one of them says anything about it. */
  readonly unsaid?: boolean
}

/** Compares a value with a missing one; undefined if both are there, or neither. */
export function compareUnsaid(a: unknown, b: unknown): Aspect | undefined {
  if (a === undefined) return b === undefined ? undefined : { relation: 'less', unsaid: true }
  return b === undefined ? { relation: 'more', unsaid: true } : undefined
}

export function compareSets(a: readonly string[], b: readonly string[]): Aspect {
  const [aInB, bInA] = [a.every((one) => b.includes(one)), b.every((one) => a.includes(one))]
  if (aInB && bInA) return { relation: 'same' }
  return { relation: aInB ? 'less' : bInA ? 'more' : 'compatible' }
}
