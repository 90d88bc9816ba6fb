/** How many words make the run by which two texts are recognised as alike. */
const RUN = 3

/** The share of the shorter text's words that must stand in runs of the longer one. */
const ALIKE = 0.9

/** How many texts are remembered for one run: enough for copies of one, a bound for phrases of the language. */
const MOST_TEXTS = 20

/**
 * For every text that is like an earlier one the first such, as indexes `[earlier, later]`: nine words in ten of the
 * shorter one stand in runs of three or more that the longer one has too, so that elisions and contained texts count.
 * Linear in the number of words, by an index of all runs. `comparable` leaves pairs out.
 */
export function similarPairs(
  texts: readonly (readonly string[])[],
  comparable: (earlier: number, later: number) => boolean = () => true,
): readonly (readonly [number, number])[] {
  const runs = texts.map((text) => new Set(runsOf(text)))
  const holders = new Map<string, number[]>()
  return runs.flatMap((keys, later) => {
    const candidates = new Set<number>()
    for (const key of keys) {
      const list = holders.get(key) ?? []
      for (const earlier of list) candidates.add(earlier)
      if (list.length < MOST_TEXTS) holders.set(key, [...list, later])
    }
    const first = [...candidates]
      .toSorted((a, b) => a - b)
      .find(
        (earlier) =>
          comparable(earlier, later) &&
          areAlike(texts[earlier] ?? [], runs[earlier] ?? new Set(), texts[later] ?? [], keys),
      )
    return first === undefined ? [] : [[first, later] as const]
  })
}

function areAlike(
  a: readonly string[],
  aRuns: ReadonlySet<string>,
  b: readonly string[],
  bRuns: ReadonlySet<string>,
): boolean {
  return a.length <= b.length ? covered(a, bRuns) >= ALIKE : covered(b, aRuns) >= ALIKE
}

/** The share of a text's words that stand in one of the runs. */
function covered(text: readonly string[], runs: ReadonlySet<string>): number {
  let count = 0
  let coveredTo = 0
  runsOf(text).forEach((run, at) => {
    if (!runs.has(run)) return
    count += at + RUN - Math.max(at, coveredTo)
    coveredTo = at + RUN
  })
  return text.length === 0 ? 0 : count / text.length
}

function runsOf(text: readonly string[]): readonly string[] {
  return text.slice(RUN - 1).map((_, at) => text.slice(at, at + RUN).join(' '))
}

/** How many run hashes stand for a text, and how many two copies share at least. */
const FINGERPRINT = 32
const COPIES_SHARE = 0.6

/**
 * A sketch of a long text, the smallest of its run hashes (Broder, “On the resemblance and containment of
 * documents”, 1997): plain JSON that tells copies of one text from texts that merely share a sentence.
 */
export function fingerprint(text: readonly string[]): readonly number[] {
  const hashes = new Set(runsOf(text).map(hash))
  return [...hashes].toSorted((a, b) => a - b).slice(0, FINGERPRINT)
}

export function fingerprintsMatch(a: readonly number[], b: readonly number[]): boolean {
  const smaller = new Set(a)
  const common = b.filter((value) => smaller.has(value)).length
  return common > 0 && common >= COPIES_SHARE * Math.min(a.length, b.length)
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  return value >>> 0
}
