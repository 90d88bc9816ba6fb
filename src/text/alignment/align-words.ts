/** Two lists of words to align, known only by their lengths and by what each step costs. */
export interface Alignable {
  readonly quoted: number
  readonly said: number
  /** What it costs to take a quoted word for a said one; 0 if they are the same. */
  readonly swap: (quoted: number, said: number) => number
  /** What it costs if a quoted word was not said. */
  readonly add: (quoted: number) => number
  /** What it costs if a said word is not quoted. */
  readonly drop: (said: number) => number
  /** Whether words may be dropped before a quoted one at no cost. */
  readonly isOpen: (quoted: number) => boolean
  /** Whether said words before the first quoted one, and after the last, cost nothing. */
  readonly startsFree: boolean
  readonly endsFree: boolean
}

/** A quoted word and the said one that it is taken for; undefined on the side where there is none. */
export interface AlignedPair {
  readonly quoted: number | undefined
  readonly said: number | undefined
}

/** What a gap costs in addition to the words in it: few long gaps are likelier than many short ones. */
const OPENING = 0.8

/**
 * The cheapest way to find all quoted words, in order, in what was said. Takes time, and a byte of memory, for each pair
 * of a quoted and a said word.
 * Source: O. Gotoh, 'An improved algorithm for matching biological sequences' (1982), with free ends in one list.
 */
export function alignWords(words: Alignable): readonly AlignedPair[] {
  const width = words.said + 1
  const { end, endStep, origins } = fillRows(words)
  const pairs: AlignedPair[] = []
  let [q, s, step] = [words.quoted, end, endStep]
  while (q > 0 || (s > 0 && !words.startsFree)) {
    const origin = ((origins[q * width + s] ?? 0) >> (2 * step)) & 3
    pairs.push({ quoted: step === DROPPED ? undefined : q - 1, said: step === ADDED ? undefined : s - 1 })
    if (step !== DROPPED) q -= 1
    if (step !== ADDED) s -= 1
    step = origin
  }
  return pairs.toReversed()
}

/** The last step to a cell: a word is paired, or dropped, or added. */
const PAIRED = 0
const DROPPED = 1
const ADDED = 2

/** The least cost of each step to the cells of a row, which has one for every number of said words that are taken. */
interface Row {
  readonly paired: Float64Array
  readonly dropped: Float64Array
  readonly added: Float64Array
}

interface Filled {
  /** How many said words are taken where all quoted ones are, at the least cost, and the last step there. */
  readonly end: number
  readonly endStep: number
  /** Which step comes before each step to a cell, in two bits for each of the three. */
  readonly origins: Uint8Array
}

function fillRows(words: Alignable): Filled {
  const { drop, quoted, said } = words
  const width = said + 1
  const origins = new Uint8Array((quoted + 1) * width)
  const drops = Float64Array.from({ length: width }, (_, s) => (s === 0 ? 0 : drop(s - 1)))
  let [row, above] = [emptyRow(width), emptyRow(width)]
  fillFirstRow(words, drops, { row, above, origins: origins.subarray(0, width) })
  for (let q = 1; q <= quoted; q += 1) {
    ;[row, above] = [above, row]
    fillRow(q, words, drops, { row, above, origins: origins.subarray(q * width, (q + 1) * width) })
  }
  const end = words.endsFree ? cheapestEnd(row, width) : said
  return { end, endStep: cheapestStep(row, end), origins }
}

function emptyRow(width: number): Row {
  const endless = () => new Float64Array(width).fill(Infinity)
  return { paired: endless(), dropped: endless(), added: endless() }
}

interface Rows {
  readonly row: Row
  readonly above: Row
  readonly origins: Uint8Array
}

/** Before any quoted word. */
function fillFirstRow({ isOpen, startsFree }: Alignable, drops: Float64Array, { origins, row }: Rows): void {
  row.paired.fill(0, 0, startsFree ? origins.length : 1)
  if (startsFree) return
  const isFree = isOpen(0)
  for (let s = 1; s < origins.length; s += 1) {
    const dropCost = isFree ? 0 : at(drops, s)
    const [undropped, dropped] = [at(row.paired, s - 1) + openingOf(dropCost), at(row.dropped, s - 1)]
    row.dropped[s] = Math.min(undropped, dropped) + dropCost
    origins[s] = (dropped <= undropped ? DROPPED : PAIRED) << 2
  }
}

function fillRow(
  q: number,
  { add, endsFree, isOpen, quoted, swap }: Alignable,
  drops: Float64Array,
  { above, origins, row }: Rows,
): void {
  const addCost = add(q - 1)
  const addOpening = openingOf(addCost)
  const isFree = isOpen(q)
  const isOver = q === quoted && endsFree
  // What the last word of the row above, and the word before in this row, cost at least.
  let diagonal = Infinity
  let diagonalStep = PAIRED
  let [paired, dropped, added] = [Infinity, Infinity, Infinity]
  for (let s = 0; s < origins.length; s += 1) {
    const dropCost = isFree ? 0 : at(drops, s)
    const undropped = Math.min(paired, added) + openingOf(dropCost)
    const dropOrigin = dropped <= undropped ? DROPPED : added < paired ? ADDED : PAIRED
    dropped = isOver ? Infinity : Math.min(undropped, dropped) + dropCost
    paired = s === 0 ? Infinity : diagonal + swap(q - 1, s - 1)
    const pairOrigin = diagonalStep

    const [abovePaired, aboveDropped, aboveAdded] = [
      at(above.paired, s),
      at(above.dropped, s),
      at(above.added, s),
    ]
    const isDropped = aboveDropped < abovePaired
    const unadded = isDropped ? aboveDropped : abovePaired
    const isAdded = aboveAdded <= unadded + addOpening
    added = (isAdded ? aboveAdded : unadded + addOpening) + addCost
    const addOrigin = isAdded ? ADDED : isDropped ? DROPPED : PAIRED

    row.paired[s] = paired
    row.dropped[s] = dropped
    row.added[s] = added
    origins[s] = pairOrigin | (dropOrigin << 2) | (addOrigin << 4)
    diagonal = Math.min(unadded, aboveAdded)
    diagonalStep = aboveAdded < unadded ? ADDED : isDropped ? DROPPED : PAIRED
  }
}

function openingOf(cost: number): number {
  return cost > 0 ? OPENING : 0
}

/** How many said words are taken where all quoted ones are, at the least cost. */
function cheapestEnd({ added, paired }: Row, width: number): number {
  let end = 0
  let least = Infinity
  for (let s = 0; s < width; s += 1) {
    const cost = Math.min(at(paired, s), at(added, s))
    if (cost < least) [least, end] = [cost, s]
  }
  return end
}

function cheapestStep({ added, dropped, paired }: Row, place: number): number {
  const [a, b, c] = [at(paired, place), at(added, place), at(dropped, place)]
  if (c < Math.min(a, b)) return DROPPED
  return b < a ? ADDED : PAIRED
}

function at(row: Float64Array, place: number): number {
  return row[place] ?? Infinity
}
