/** How many findings, files, sources and entries of a list a result has: as a rule, and at most. */
export const MOST = {
  findings: { usual: 100, most: 500 },
  files: 200,
  sources: { usual: 50, most: 500 },
  entries: { usual: 50, most: 500 },
  sample: 100,
} as const

/** In bytes, as JSON. */
export const LARGEST_TEXT = 2_000_000

/** In bytes: the largest message that is read, with room for a text that is refused. */
export const LARGEST_MESSAGE = 64_000_000

/** In characters, as JSON. */
const LARGEST_LIST = 200_000

/** A list that is not longer than somebody wants to read. */
export interface LimitedList<T> {
  readonly shown: readonly T[]
  readonly leftOut: number
}

/** The first of a list, up to a number and a size in characters; one that is too large is left out, and counted. */
export function limitList<T>(all: readonly T[], most: number, size: number = LARGEST_LIST): LimitedList<T> {
  const shown: T[] = []
  let room = size
  for (const one of all) {
    if (shown.length === most) break
    const length = JSON.stringify(one).length
    if (length > room) continue
    shown.push(one)
    room -= length
  }
  return { shown, leftOut: all.length - shown.length }
}

/** At most so many of a list, spread evenly over it. */
export function sampleEvenly<T>(all: readonly T[], most: number): readonly T[] {
  if (all.length <= most) return all
  return Array.from({ length: most }, (_, at) => all[Math.floor((at * all.length) / most)]).flatMap(
    (one) => one ?? [],
  )
}

/** A text cut to a length in characters. */
export function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/u, '')}…`
}
