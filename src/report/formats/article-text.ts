import type { SourceFile } from '../../text/source-file.ts'
import type { TextOf } from '../report.ts'

/** The text of an article of the run; an Error where the run does not know it. */
export function articleText(path: string, textOf: TextOf): SourceFile {
  const source = textOf(path)
  if (source === undefined) throw new Error(`the text of ${path} is not known`)
  return source
}

/** What is made of each item with the text of its article, which is read only where there is an item. */
export function mapInText<T, R>(
  items: readonly T[],
  path: string,
  textOf: TextOf,
  make: (item: T, source: SourceFile) => R,
): readonly R[] {
  if (items.length === 0) return []
  const source = articleText(path, textOf)
  return items.map((item) => make(item, source))
}
