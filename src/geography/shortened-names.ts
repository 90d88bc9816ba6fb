import { COUNTRIES } from './countries.ts'
import { namesOf } from './country.ts'
import { withoutAccents } from './without-accents.ts'

/**
 * The code of the one country whose English name the value shortens or turns around, as statistics and maps do:
 * 'Egypt, Arab Rep.', 'S. Sudan', 'Lao PDR', 'Korea Republic'.
 */
export function resolveShortenedName(value: string): string | undefined {
  const orders = wordOrders(value)
  const codes = new Set<string>()
  for (const word of new Set(orders[0])) {
    for (const { code, words } of namesWith(word.toLowerCase())) {
      if (orders.some((order) => shortens(order, words))) codes.add(code)
    }
  }
  return codes.size === 1 ? [...codes][0] : undefined
}

/** The words of a value as they stand, and with what follows the comma, or the last word, in front. */
function wordOrders(value: string): readonly (readonly string[])[] {
  const [, before = '', after = '', inBrackets = after] =
    /^([^,()]+)(?:,([^,()]+)|\(([^()]+)\))$/u.exec(value.trim()) ?? []
  const words = wordsOf(before === '' ? value : `${before} ${inBrackets}`)
  if (words.length < 2) return [words]
  const turned =
    before === '' ? [...words.slice(-1), ...words.slice(0, -1)] : wordsOf(`${inBrackets} ${before}`)
  return [words, turned]
}

/** Words that statistics and maps leave out. */
const LINKS: ReadonlySet<string> = new Set(['&', 'and', 'of', 'the'])

function wordsOf(text: string): readonly string[] {
  const words = withoutAccents(text)
    .replaceAll('’', "'")
    .split(/[\s_–-]+/u)
  return words.filter((word) => word !== '' && !LINKS.has(word.toLowerCase()))
}

/** Whether each of the words is the next word of the name or its abbreviation, or the initials of its next words. */
function shortens(words: readonly string[], name: readonly string[]): boolean {
  let at = 0
  for (const word of words) {
    const next = name[at]
    if (next === undefined) return false
    const isWord = word.toLowerCase() === next || abbreviates(word, next)
    const read = isWord ? 1 : initialsRead(word, name.slice(at))
    if (read === 0) return false
    at += read
  }
  return at === name.length
}

/** How many of the words begin with the letters of one in capitals: 3 for 'DPR'. */
function initialsRead(word: string, name: readonly string[]): number {
  const letters = word.replaceAll('.', '')
  if (!/^\p{Lu}{2,5}$/u.test(letters)) return 0
  const initials = name.slice(0, letters.length).map((each) => each.charAt(0).toUpperCase())
  // French and Spanish names have their initials the other way round: 'Venezuela, RB'.
  const isMeant = letters === initials.join('') || letters === initials.toReversed().join('')
  return isMeant ? letters.length : 0
}

/** 'Rep.', 'Sts.' and 'Rep'; a single letter only for the words that maps cut to one. */
function abbreviates(word: string, full: string): boolean {
  const isDotted = word.endsWith('.')
  const short = (isDotted ? word.slice(0, -1) : word).toLowerCase()
  if (short.length === 1) return isDotted && short === full.charAt(0) && ONE_LETTER_WORDS.has(full)
  if (full.startsWith(short))
    return isDotted || (short.length === ABBREVIATION && word !== word.toUpperCase())
  return isDotted && short.at(-1) === full.at(-1) && isDrawnFrom(short, full)
}

const ONE_LETTER_WORDS: ReadonlySet<string> = new Set([
  'east',
  'new',
  'north',
  'northern',
  'south',
  'united',
  'west',
  'western',
])

/** The letters of an abbreviation that may lack its point. */
const ABBREVIATION = 3

/** Whether the letters stand in the word in the same order, the first one at its beginning. */
function isDrawnFrom(letters: string, word: string): boolean {
  let from = 0
  for (const letter of letters) {
    const at = word.indexOf(letter, from)
    if (at === -1 || (from === 0 && at > 0)) return false
    from = at + 1
  }
  return true
}

interface NameWords {
  readonly code: string
  readonly words: readonly string[]
}

let known: ReadonlyMap<string, readonly NameWords[]> | undefined

/** The names of several words that have this one. */
function namesWith(word: string): readonly NameWords[] {
  known ??= namesByWord()
  return known.get(word) ?? []
}

function namesByWord(): ReadonlyMap<string, readonly NameWords[]> {
  const byWord = new Map<string, NameWords[]>()
  for (const country of COUNTRIES) {
    for (const name of namesOf(country)) {
      const words = wordsOf(name.replaceAll(/[(),]/g, ' ').toLowerCase())
      if (words.length < 2) continue
      const entry = { code: country.code, words }
      for (const each of new Set(words)) {
        const entries = byWord.get(each)
        if (entries) entries.push(entry)
        else byWord.set(each, [entry])
      }
    }
  }
  return byWord
}
