/** How many words make the run by which two texts are recognised as alike. */
const RUN = 3

/** The share of the shorter text's words that must stand in runs of the longer one. */
const ALIKE = 0.9

/** A run that stands in more texts than this is a phrase of the language and tells nothing. */
const MOST_TEXTS = 40

/**
 * The pairs of texts that are alike, as indexes with the smaller first: nine words in ten of the shorter one stand in
 * runs of three or more that the longer one has too, so that elisions and contained texts count. Linear in the number
 * of words, by an index of all runs.
 */
export function similarPairs(texts: readonly (readonly string[])[]): readonly (readonly [number, number])[] {
  const runs = texts.map((text) => new Set(runsOf(text)))
  const holders = new Map<string, number[]>()
  runs.forEach((keys, index) => {
    for (const key of keys) {
      const list = holders.get(key)
      if (list) list.push(index)
      else holders.set(key, [index])
    }
  })
  const pairs: (readonly [number, number])[] = []
  runs.forEach((keys, second) => {
    const candidates = new Set<number>()
    for (const key of keys) {
      const list = holders.get(key) ?? []
      if (list.length <= MOST_TEXTS) for (const first of list) if (first < second) candidates.add(first)
    }
    for (const first of candidates) {
      if (areAlike(texts[first] ?? [], runs[first] ?? new Set(), texts[second] ?? [], keys))
        pairs.push([first, second])
    }
  })
  return pairs.toSorted((a, b) => a[0] - b[0] || a[1] - b[1])
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
