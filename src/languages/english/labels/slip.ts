import type { CountryOf } from './part.ts'
import { labelSegments } from './segments.ts'

const SHORTEST_WORD = 3
const ROMAN_NUMERAL = /^[ivxlcdm]+$/u

/**
 * Whether two names differ only by a slip of the pen: one letter too many, too few or wrong, or two in the wrong
 * order, but not at the start of a word. Numerals and countries do not count: they can differ by as little.
 */
export function isSlip(a: string, b: string, countryOf: CountryOf): boolean {
  const [wordsOfA, wordsOfB] = [slipWords(a), slipWords(b)]
  if (wordsOfA.length !== wordsOfB.length) return differsByOneLetter(wordsOfA.join(''), wordsOfB.join(''))
  const pairs = wordsOfA.map((word, at) => [word, wordsOfB[at] ?? ''] as const)
  const [pair, ...more] = pairs.filter(([first, second]) => first !== second)
  if (!pair || more.length > 0) return false
  const countries = pair.map((word) => countryOf(word.charAt(0).toUpperCase() + word.slice(1)))
  const isOfTwoCountries = !countries.includes(undefined) && countries[0] !== countries[1]
  return (
    pair.every((word) => word.length >= SHORTEST_WORD && !ROMAN_NUMERAL.test(word)) &&
    !isOfTwoCountries &&
    differsByOneLetter(...pair)
  )
}

function slipWords(label: string): readonly string[] {
  const words = labelSegments(label)
    .flat()
    .map(({ word }) => word)
  return words[0] === 'the' ? words.slice(1) : words
}

function differsByOneLetter(a: string, b: string): boolean {
  let start = 0
  while (start < a.length && a[start] === b[start]) start += 1
  let end = 0
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1
  const [inA, inB] = [a.slice(start, a.length - end), b.slice(start, b.length - end)]
  const isSwapped = inA.length === 2 && inB === inA.charAt(1) + inA.charAt(0)
  return start > 0 && (isSwapped || (inA.length <= 1 && inB.length <= 1)) && /^\p{L}+$/u.test(inA + inB)
}
