/** What refers to a note: a number, numbers or a mark, perhaps in brackets. */
export const NOTE_MARK = /^\s*[[(]?(?:\d+(?:\s*[,–-]\s*\d+)*|[*†‡§]+)[\])]?\s*$/u

/** A longer superscript text is not taken out of the prose, whatever it links to: its end tag may be missing. */
export const LONGEST_REFERENCE = 20

const SUPERSCRIPT = /[¹²³⁰⁴-⁹]+(?:[,–-][¹²³⁰⁴-⁹]+)*(?![\p{L}¹²³⁰⁴-⁹⁺⁻])/gu

/** A digit, ten, a single letter or a unit, of which superscript digits are a power: `10⁶`, `x²`, `km²`. */
const POWER_BASE = /(?:^|[^\p{L}\p{N}])(?:\d|10|\p{L}|[cdkm]m|ft|in|mi|yd)$/u

/** The value with zero-width spaces for superscript digits that refer to a note: `lost¹`. `before` precedes the value. */
export function withoutNoteDigits(value: string, before: string): string {
  if (!/[¹²³⁰⁴-⁹]/.test(value)) return value
  return value.replace(SUPERSCRIPT, (digits, at: number) => {
    const base = (before.slice(-LONGEST_REFERENCE) + value.slice(0, at)).slice(-LONGEST_REFERENCE)
    return POWER_BASE.test(base) ? digits : '\u200B'.repeat(digits.length)
  })
}

/** The base of a power, with the tag after it: `10<sup>`, `km<sup>`. */
const BASE = /(?:^|[^\p{L}\p{N}])(?:10|[cdkm]?m)<sup[^<]*>$/iu
const LONGEST_BASE = 80

/** Whether the superscript text that begins at an offset of the file is an exponent: `10<sup>6</sup>`. */
export function isExponent(text: string, start: number): boolean {
  return BASE.test(text.slice(Math.max(0, start - LONGEST_BASE), start))
}
