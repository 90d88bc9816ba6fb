/**
 * How many items at the start of a list pass a test, found by binary search. None may pass after one that fails.
 *
 * ```
 * holds:  yes yes yes no no
 *                     ^ 3
 * ```
 */
export function countWhile<T>(list: readonly T[], holds: (item: T) => boolean): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    const item = list[middle]
    if (item !== undefined && holds(item)) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * Makes a search for the first of some words or phrases, in any case; it returns -1 if there is none. Write them in small
 * letters and with at least four characters; from the fifth on, a space matches one to three characters that are not Latin
 * letters. The text is read once for all phrases, which is much faster than a pattern, and nothing has to be compiled.
 */
export function quickSearch(phrases: readonly string[]): (text: string, from?: number) => number {
  // By the low bits of four characters, which are the same for both cases of a letter.
  const byKey = new Map<number, string[]>()
  const slots = new Uint8Array(SLOTS)
  for (const phrase of phrases) {
    if (phrase.length < SPAN) throw new TypeError(`'${phrase}' is too short to be searched for`)
    let key = 0
    for (let at = 0; at < SPAN; at += 1) key = (key << BITS) | (phrase.charCodeAt(at) & MASK)
    slots[slotOf(key)] = 1
    byKey.set(key, [...(byKey.get(key) ?? []), phrase])
  }
  return (text, from = 0) => {
    let key = 0
    for (let at = from; at < text.length; at += 1) {
      key = ((key << BITS) | (text.charCodeAt(at) & MASK)) & KEY_MASK
      if (slots[slotOf(key)] !== 1 || at < from + SPAN - 1) continue
      const start = at - SPAN + 1
      if (anyStandsAt(text, start, byKey.get(key))) return start
    }
    return -1
  }
}

function slotOf(key: number): number {
  return (key ^ (key >> BITS)) & (SLOTS - 1)
}

/** A function of its own: a closure in the loop would cost as much as the loop. */
function anyStandsAt(text: string, start: number, phrases: readonly string[] = []): boolean {
  return phrases.some((phrase) => standsAt(text, start, phrase))
}

function standsAt(text: string, start: number, phrase: string): boolean {
  let at = start
  for (let index = 0; index < phrase.length; index += 1) {
    const wanted = phrase.charCodeAt(index)
    if (wanted === SPACE) {
      const first = at
      while (at < first + MOST_BETWEEN && !isLetter(text.charCodeAt(at))) at += 1
      if (at === first || at > text.length) return false
      continue
    }
    const code = text.charCodeAt(at)
    const isSame =
      code === wanted || (wanted >= 0x61 && (code | 0x20) === wanted) || (wanted === 0x27 && code === 0x2019)
    if (!isSame) return false
    at += 1
  }
  return true
}

function isLetter(code: number): boolean {
  return ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a) || (code >= 0xc0 && code < 0x250)
}

const SPACE = 0x20
const MOST_BETWEEN = 3
/** In characters. */
const SPAN = 4
/** Five bits: the case of a letter is in the sixth. */
const BITS = 5
const MASK = (1 << BITS) - 1
const KEY_MASK = (1 << (SPAN * BITS)) - 1
/** Small enough that the table stays in a processor's nearest cache; several keys may share a slot. */
const SLOTS = 1 << 15
