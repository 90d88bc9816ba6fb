import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml'
import type { Position } from '../text/text-file.ts'
import type { Keys } from './validate.ts'

/**
 * Where keys begin in a YAML or JSON text, which is parsed once: the innermost of them that is written; undefined if not
 * even the first is.
 */
export function keyPositions(text: string): (keys: Keys) => Position | undefined {
  const lineCounter = new LineCounter()
  const document = parseDocument(text, { lineCounter, prettyErrors: false })
  return (keys) => {
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
}

interface Member {
  readonly start: number | undefined
  readonly value: unknown
}

/** The members of every mapping by their keys; of two with one key the last counts, as in JSON. */
const membersOf = new WeakMap<object, ReadonlyMap<string, Member>>()

function memberAt(node: unknown, key: number | string): Member | undefined {
  if (isSeq<Node>(node) && typeof key === 'number') {
    const item = node.items[key]
    return item && { start: item.range?.[0], value: item }
  }
  if (!isMap(node)) return undefined
  const known =
    membersOf.get(node) ??
    new Map(
      node.items.flatMap((pair) =>
        isScalar(pair.key)
          ? [[String(pair.key.value), { start: pair.key.range?.[0], value: pair.value }] as const]
          : [],
      ),
    )
  membersOf.set(node, known)
  return known.get(String(key))
}
