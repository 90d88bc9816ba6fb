/** What one label says of a source beside what another says: `less` and `more` are the one label's view. */
export interface Aspect {
  readonly relation: 'same' | 'less' | 'more' | 'compatible' | 'conflicting' | 'different'
  readonly reason?: string
  /** Whether only one of them says anything. */
  readonly unsaid?: boolean
}

/** For two values of which at most one is there; undefined if both are, or none. */
export function compareUnsaid(a: unknown, b: unknown): Aspect | undefined {
  if (a === undefined) return b === undefined ? undefined : { relation: 'less', unsaid: true }
  return b === undefined ? { relation: 'more', unsaid: true } : undefined
}

export function compareSets(a: readonly string[], b: readonly string[]): Aspect {
  const [aInB, bInA] = [a.every((one) => b.includes(one)), b.every((one) => a.includes(one))]
  if (aInB && bInA) return { relation: 'same' }
  return { relation: aInB ? 'less' : bInA ? 'more' : 'compatible' }
}
