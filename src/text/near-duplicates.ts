/** How many words make a run, by which similar texts are recognised. */
const RUN = 3

/** The share of the shorter text's words that must be in runs of the longer one. */
const ALIKE = 0.9

/** The least share of the shorter text's runs that the longer one has if nine words in ten are in them. */
const FEWEST_SHARED = ALIKE / RUN

/** How many texts are remembered for one run: enough for copies of a text, a limit for common phrases. */
const MOST_TEXTS = 20

/** The parts of a text between its elisions, each a list of words. */
export type Fragments = readonly (readonly string[])[]

/** A text that repeats an earlier one: all its words, part of them, more than them, or nearly the same words. */
export interface Repetition {
  readonly earlier: number
  readonly later: number
  readonly likeness: 'near' | 'part' | 'same' | 'whole'
}

/**
 * Finds, for every text, the first earlier one that it is like: nine words in ten of the shorter one are in runs of
 * the longer one, so elisions and contained texts count. Linear in the number of words, since an index of all runs
 * tells which texts to compare. `comparable` excludes pairs.
 */
export function repetitions(
  texts: readonly Fragments[],
  comparable: (earlier: number, later: number) => boolean = () => true,
): readonly Repetition[] {
  const sketches = texts.map(sketchOf)
  const holders = new Map<string, number[]>()
  return sketches.flatMap((sketch, later): Repetition[] => {
    const shared = new Map<number, number>()
    for (const run of sketch.runs(RUN)) {
      const list = holders.get(run) ?? []
      for (const earlier of list) shared.set(earlier, (shared.get(earlier) ?? 0) + 1)
      if (list.length < MOST_TEXTS) holders.set(run, [...list, later])
    }
    for (const [earlier, count] of [...shared].toSorted(([a], [b]) => a - b)) {
      const other = sketches[earlier]
      if (!other || count < FEWEST_SHARED * Math.min(sketch.runs(RUN).size, other.runs(RUN).size)) continue
      const likeness = comparable(earlier, later) ? likenessOf(other, sketch) : undefined
      if (likeness) return [{ earlier, later, likeness }]
    }
    return []
  })
}

interface Sketch {
  readonly text: Fragments
  readonly length: number
  /** All its runs of `size` words. */
  readonly runs: (size: number) => ReadonlySet<string>
}

function sketchOf(text: Fragments): Sketch {
  const known = new Map<number, ReadonlySet<string>>()
  return {
    text,
    length: text.reduce((length, words) => length + words.length, 0),
    runs(size) {
      const runs = known.get(size) ?? new Set(text.flatMap((words) => runsOf(words, size)))
      known.set(size, runs)
      return runs
    },
  }
}

function likenessOf(earlier: Sketch, later: Sketch): Repetition['likeness'] | undefined {
  const isShorter = later.length <= earlier.length
  const share = isShorter ? covered(later, earlier) : covered(earlier, later)
  if (share < ALIKE) return undefined
  if (share < 1) return 'near'
  if (later.length === earlier.length && later.text.flat().join(' ') === earlier.text.flat().join(' '))
    return 'same'
  return isShorter ? 'part' : 'whole'
}

/** The share of a text's words that are in runs of another; a fragment shorter than a run is one run. */
function covered({ text, length }: Sketch, other: Sketch): number {
  let count = 0
  for (const words of text) {
    const size = Math.min(RUN, words.length)
    const runs = other.runs(size)
    let coveredTo = 0
    for (const [at, run] of runsOf(words, size).entries()) {
      if (!runs.has(run)) continue
      count += at + size - Math.max(at, coveredTo)
      coveredTo = at + size
    }
  }
  return count / length
}

function runsOf(words: readonly string[], size: number): readonly string[] {
  return words.slice(size - 1).map((_, at) => words.slice(at, at + size).join(' '))
}

/** How many run hashes represent a text, and the least share of them that two copies have in common. */
const FINGERPRINT = 32
const COPIES_SHARE = 0.6

/**
 * A sketch of a long text, the smallest of its run hashes (Broder, “On the resemblance and containment of
 * documents”, 1997): plain JSON that tells copies of one text from texts that merely share a sentence.
 */
export function shingles(text: readonly string[]): readonly number[] {
  const hashes = new Set<number>()
  for (let at = 0; at + RUN <= text.length; at += 1) hashes.add(hashOfRun(text, at))
  return [...Uint32Array.from(hashes).toSorted().slice(0, FINGERPRINT)]
}

export function fingerprintsMatch(a: readonly number[], b: readonly number[]): boolean {
  const smaller = new Set(a)
  const common = b.filter((value) => smaller.has(value)).length
  return common > 0 && common >= COPIES_SHARE * Math.min(a.length, b.length)
}

/** The 32-bit FNV-1a hash of the run of words at an index, with spaces between them. */
function hashOfRun(words: readonly string[], start: number): number {
  let value = 0x811c9dc5
  for (let index = start; index < start + RUN; index += 1) {
    if (index > start) value = hashed(value, BLANK)
    const word = words[index] ?? ''
    for (let at = 0; at < word.length; at += 1) value = hashed(value, word.charCodeAt(at))
  }
  return value >>> 0
}

const BLANK = ' '.charCodeAt(0)

function hashed(value: number, code: number): number {
  return Math.imul(value ^ code, 0x01000193)
}
