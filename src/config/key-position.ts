import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml'
import type { Position } from '../text/text-file.ts'
import type { Keys } from './validate.ts'

/** Where the innermost existing one of these keys begins in a YAML or JSON text; undefined if the first is missing. */
export function keyPosition(text: string, keys: Keys): Position | undefined {
  const lineCounter = new LineCounter()
  const document = parseDocument(text, { lineCounter, prettyErrors: false })
  let node: unknown = document.contents
  let offset: number | undefined
  for (const key of keys) {
    const found = memberAt(node, key)
    if (!found) break
    offset = found.start
    node = found.value
  }
  if (offset === undefined) return undefined
  const { line, col } = lineCounter.linePos(offset)
  return { line, column: col }
}

function memberAt(
  node: unknown,
  key: number | string,
): { readonly start: number | undefined; readonly value: unknown } | undefined {
  if (isSeq<Node>(node) && typeof key === 'number') {
    const item = node.items[key]
    return item && { start: item.range?.[0], value: item }
  }
  if (!isMap(node)) return undefined
  const pair = node.items.find((one) => isScalar(one.key) && String(one.key.value) === String(key))
  return pair && { start: isScalar(pair.key) ? pair.key.range?.[0] : undefined, value: pair.value }
}
