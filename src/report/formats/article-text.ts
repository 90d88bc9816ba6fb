import type { TextFile } from '../../text/text-file.ts'
import type { TextOf } from '../report.ts'

/** The text of an article of the run; an Error where the run does not know it. */
export function articleText(path: string, textOf: TextOf): TextFile {
  const file = textOf(path)
  if (file === undefined) throw new Error(`the text of ${path} is not known`)
  return file
}

/** What is made of each item with the text of its article, which is read only where there is an item. */
export function mapInText<T, R>(
  items: readonly T[],
  path: string,
  textOf: TextOf,
  make: (item: T, file: TextFile) => R,
): readonly R[] {
  if (items.length === 0) return []
  const file = articleText(path, textOf)
  return items.map((item) => make(item, file))
}
