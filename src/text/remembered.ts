/** Calls `make` once for each argument, and again if it returned undefined. After `most` results all are forgotten. */
export function remembered<K, V>(make: (key: K) => V, most = Infinity): (key: K) => V {
  const known = new Map<K, V>()
  return (key) => {
    const value = known.get(key)
    if (value !== undefined) return value
    const made = make(key)
    if (known.size >= most) known.clear()
    known.set(key, made)
    return made
  }
}
