/** How many of something a result has: as a rule, and at most. */
export const MOST = {
  findings: { usual: 100, most: 500 },
  files: 200,
  sources: { usual: 50, most: 500 },
  /** Of any other list. */
  entries: { usual: 50, most: 500 },
  /** Articles that show the style of a house. */
  sample: 100,
  /** Labels and keys in use, disclaimers and examples that `house-style` lists. */
  used: 20,
  disclaimers: 10,
  examples: 5,
  /** Labels, mentions and conflicts of a source in `source-ledger`. */
  ofSource: 10,
  /** Mentions of a country or a source in `inspect-text`. */
  mentions: 5,
} as const

/** In characters: what is longer is refused, if a client gives it, or cut. */
export const LONGEST = {
  quotation: 10_000,
  speaker: 1_000,
  passage: 20_000,
  page: 40_000,
  configuration: 200_000,
  disclaimer: 5_000,
  label: 300,
  headline: 1_000,
  excerpt: 200,
  /** The words that an edit replaces; longer ones are left out. */
  replaced: 1_000,
  /** Either side of an edit, in a result that is only text. */
  change: 300,
} as const

/** In characters, as JSON. */
export const LARGEST = {
  /** Findings or sources of a result. */
  list: 200_000,
  /** Each list of `inspect-text`. */
  inspected: 30_000,
  schema: 20_000,
} as const

/** In bytes, as JSON. */
export const LARGEST_TEXT = 2_000_000

/** In bytes: the largest message that is read, with room for a text that is refused. */
export const LARGEST_MESSAGE = 64_000_000

/** How many texts a session remembers: more than an agent works on at once. */
export const MOST_KNOWN = 1_000

/** A list that is not longer than somebody wants to read. */
export interface LimitedList<T> {
  readonly shown: readonly T[]
  readonly leftOut: number
}

/** The first of a list, up to a number and a size in characters; one that is too large is left out, and counted. */
export function limitList<T>(all: readonly T[], most: number, size: number = LARGEST.list): LimitedList<T> {
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
