import { plainJson } from './plain-text.ts'

/** A JSON array piece by piece, every item on a line of its own. */
export function* jsonArray(items: Iterable<unknown>): Iterable<string> {
  let before = '[\n'
  for (const item of items) {
    yield before + plainJson(item)
    before = ',\n'
  }
  yield before === '[\n' ? '[]' : '\n]'
}
