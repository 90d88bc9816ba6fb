import type { TextFile } from '../../text/text-file.ts'
import type { TextOf } from '../report.ts'

/** The text of an article of the run; throws an Error if the run does not have it. */
export function articleText(path: string, textOf: TextOf): TextFile {
  const file = textOf(path)
  if (file === undefined) throw new Error(`the run has no text for ${path}`)
  return file
}

/** Maps items with the text of their article, which is read only if there are items. */
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
