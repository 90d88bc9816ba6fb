import type { Article } from './article.ts'

/** Makes a fact that is read once per article, or once per house style, when it is first asked for. */
export function fact<T, From extends object = Article>(read: (from: From) => T): (from: From) => T {
  const known = new WeakMap<From, { readonly value: T }>()
  return (from) => {
    let entry = known.get(from)
    if (!entry) {
      entry = { value: read(from) }
      known.set(from, entry)
    }
    return entry.value
  }
}
