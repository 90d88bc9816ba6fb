import type { Article } from './article.ts'

/** A fact is read from an article once, when it is first asked for. */
export function fact<T>(read: (article: Article) => T): (article: Article) => T {
  const known = new WeakMap<Article, { readonly value: T }>()
  return (article) => {
    let entry = known.get(article)
    if (!entry) {
      entry = { value: read(article) }
      known.set(article, entry)
    }
    return entry.value
  }
}
