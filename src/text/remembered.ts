/**
 * The same function, which is called once for each argument; again where it gave undefined, or when so many results are
 * remembered that it is time to forget them.
 */
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
