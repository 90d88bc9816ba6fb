/** Whether two names stand for one sound, or differ by a slip of the pen, and by more than their apostrophes. */
export function areVariants(one: string, other: string): boolean {
  if (straight(one) === straight(other)) return false
  const [a, b] = [plainOf(one), plainOf(other)]
  return soundOf(a) === soundOf(b) || isSlip(a, b)
}

/** In lower case, without accents and with straight apostrophes. */
function plainOf(name: string): string {
  return straight(name).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
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
  if (a[0] !== b[0] || Math.abs(a.length - b.length) > 1) return false
  let start = 0
  while (start < a.length && a[start] === b[start]) start += 1
  let end = 0
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1
  const [inA, inB] = [a.slice(start, a.length - end), b.slice(start, b.length - end)]
  if (inA.length === 2 && inB === inA.charAt(1) + inA.charAt(0)) return true
  if (inA.length > 1 || inB.length > 1) return false
  if (end > 0) return true
  const isEnding = inA === '' || inB === '' ? /^[adeinosy]$/ : /^[aeio]{2}$/
  return !isEnding.test(inA + inB)
}
