/** In letters. Unrelated shorter words often differ by one letter. */
const SHORTEST = 4
/** A text with more capitalised words than this is no article, and comparing all with all would take long. */
const MOST_WORDS = 2000
/** More pairs are no slips. */
const MOST_PAIRS = 1000
/** In letters: how much the transliterations of one name differ in length. */
const MOST_LONGER = 3

/**
 * The pairs of capitalised words in some texts that may be spellings of one name: they differ by one letter or two
 * swapped ones, or have the same consonants. A quick test of all words, most of which are like no other.
 */
export function similarWords(texts: readonly string[]): readonly (readonly [string, string])[] {
  const all = new Set<string>()
  for (const text of texts) addCapitalised(text, all)
  if (all.size > MOST_WORDS) return []
  const byStart = new Map<number, { readonly word: string; readonly consonants: number }[]>()
  const found: (readonly [string, string])[] = []
  for (const word of all) {
    const consonants = consonantsOf(word)
    // A slip is never in the first letter, and transliterations begin with one of a few sounds.
    const start = consonantsOf(word.slice(0, 1))
    const others = byStart.get(start) ?? []
    for (const other of others) {
      const difference = Math.abs(other.word.length - word.length)
      if (difference > MOST_LONGER) continue
      if (consonants === other.consonants || (difference <= 1 && isOneOff(word, other.word)))
        found.push([other.word, word])
      if (found.length > MOST_PAIRS) return []
    }
    others.push({ word, consonants })
    byStart.set(start, others)
  }
  return found
}

/** Adds the words of a text that begin with a capital and go on in small letters, without a possessive ending. */
function addCapitalised(text: string, all: Set<string>): void {
  let isAfterLetter = false
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code < 0x41) {
      isAfterLetter = false
      continue
    }
    if (code >= 0x61 && code <= 0x7a) {
      isAfterLetter = true
      continue
    }
    const isStart = !isAfterLetter && isCapital(code)
    isAfterLetter = isLetter(code)
    if (!isStart) continue
    const start = at
    do at += 1
    while (isLetter(text.charCodeAt(at)) || isInside(text, at))
    isAfterLetter = true
    let end = at
    at -= 1
    if (text.charCodeAt(end - 1) === 0x73 && !isLetter(text.charCodeAt(end - 2))) end -= 2
    if (end - start >= SHORTEST && !isCapital(text.charCodeAt(end - 1))) all.add(text.slice(start, end))
  }
}

/** A letter of any script, or a mark above one. */
function isLetter(code: number): boolean {
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a)
  return code >= 0xc0 && !(code >= 0x2000 && code <= 0x2bff)
}

function isCapital(code: number): boolean {
  if (code < 0x80) return code >= 0x41 && code <= 0x5a
  if (!isLetter(code)) return false
  const letter = String.fromCharCode(code)
  return letter !== letter.toLowerCase()
}

/** An apostrophe or a hyphen between two letters. */
function isInside(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return (code === 0x27 || code === 0x2019 || code === 0x2d) && isLetter(text.charCodeAt(at + 1))
}

/**
 * The consonants of a word as they sound, without those that transliterations add or leave out, as the digits of a number
 * of which only the last are kept.
 */
function consonantsOf(word: string): number {
  let consonants = 0
  let last = 0
  for (let at = 0; at < word.length; at += 1) {
    const code = word.charCodeAt(at)
    const sound = code < 0x80 ? (SOUNDS[code | 0x20] ?? 0) : soundOfAccented(code)
    if (sound !== 0 && sound !== last) consonants = (Math.imul(consonants, DIGITS) + sound) | 0
    last = sound
  }
  return consonants
}

/** There are fewer sounds. */
const DIGITS = 31

/** A number for the consonants that are interchanged; 0 for vowels, *h*, *j*, *y* and signs. */
const SOUNDS = new Uint8Array(0x80)
for (const [index, letters] of ['b', 'cgkqx', 'dt', 'fpvw', 'l', 'm', 'n', 'r', 'sz'].entries())
  for (const letter of letters) SOUNDS[letter.charCodeAt(0)] = index + 1

function soundOfAccented(code: number): number {
  const plain = String.fromCharCode(code).normalize('NFD').charCodeAt(0)
  if (plain < 0x80) return SOUNDS[plain | 0x20] ?? 0
  return plain >= 0x300 && plain < 0x370 ? 0 : (plain % DIGITS) + 1
}

/** Whether one letter differs, is too many or too few, or two are swapped. */
export function isOneOff(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  let at = 0
  while (at < short.length && short.charCodeAt(at) === long.charCodeAt(at)) at += 1
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1)
  if (short.slice(at + 1) === long.slice(at + 1)) return true
  return (
    short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2)
  )
}
