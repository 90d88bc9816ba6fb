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

/** A JSON object whose last field is such an array. */
export function* jsonObject(fields: object, name: string, items: Iterable<unknown>): Iterable<string> {
  yield `${plainJson(fields).slice(0, -1)},${plainJson(name)}:`
  yield* jsonArray(items)
  yield '}\n'
}
