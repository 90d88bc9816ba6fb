import { withoutAccents } from '../../geography/without-accents.ts'
import { isOneOff } from './similar-words.ts'

/** Whether two names stand for one sound, or differ by a slip of the pen, and by more than their apostrophes. */
export function areVariants(one: string, other: string): boolean {
  if (straight(one) === straight(other)) return false
  const [a, b] = [plainOf(one), plainOf(other)]
  return soundOf(a) === soundOf(b) || isSlip(a, b)
}

/** In lower case, without accents and with straight apostrophes. */
function plainOf(name: string): string {
  return withoutAccents(straight(name)).toLowerCase()
}

/** With what changes between transliterations folded. */
function soundOf(plain: string): string {
  return FOLDS.reduce((text, [pattern, by]) => text.replace(pattern, by), plain)
}

function straight(name: string): string {
  return name.replaceAll('’', "'")
}

/**
 * Spellings that stand for one sound in the romanisations of Arabic, Persian and the Cyrillic alphabets in use by the
 * press: Gaddafi/Qaddafi, Khaled/Haled, Zelensky/Zelenskyy, Mohammed/Mohammad, Mahmud/Mahmoud, Ivanov/Ivanoff. See the
 * tables of the Library of Congress, BGN/PCGN and ISO 9 for the systems that they come from.
 */
const FOLDS: readonly (readonly [RegExp, string])[] = [
  [/['-]/g, ''],
  [/shch|sch|sh/g, 's'],
  [/tch|cz|ch/g, 'c'],
  [/kh/g, 'h'],
  [/zh/g, 'z'],
  [/ph/g, 'f'],
  [/gh|[qg]|ck|c(?=[aou])/g, 'k'],
  [/w/g, 'v'],
  [/ff?$/, 'v'],
  [/iy|yy|ii|ee|ie|ei|ey|ij|[yj]/g, 'i'],
  [/ou|oo|u/g, 'o'],
  [/e/g, 'a'],
  [/h$/, ''],
  [/(.)\1+/g, '$1'],
]

/**
 * Whether one letter is too many, too few or wrong, or two are in the wrong order, but not at the start. Endings that make
 * another name do not count: *Trump*, *Trumps*; *Ivanov*, *Ivanova*; *Mario*, *Maria*.
 */
function isSlip(a: string, b: string): boolean {
  if (a[0] !== b[0] || !isOneOff(a, b)) return false
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (short.length < long.length) return !(long.startsWith(short) && /[adeinosy]$/.test(long))
  return short.slice(0, -1) !== long.slice(0, -1) || !/^[aeio]{2}$/.test(short.slice(-1) + long.slice(-1))
}
