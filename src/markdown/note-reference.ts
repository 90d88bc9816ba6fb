/** What refers to a note: a number, numbers or a mark, perhaps in brackets. */
export const NOTE_MARK = /^\s*[[(]?(?:\d+(?:\s*[,–-]\s*\d+)*|[*†‡§]+)[\])]?\s*$/u

/** A longer superscript text is not taken out of the prose, whatever it links to: its end tag may be missing. */
export const LONGEST_REFERENCE = 20

/** The base of a power, with the tag after it: `10<sup>`, `km<sup>`. */
const BASE = /(?:^|[^\p{L}\p{N}])(?:10|[cdkm]?m)<sup[^<]*>$/iu
const LONGEST_BASE = 80

/** Whether the superscript text that begins at an offset of the file is an exponent: `10<sup>6</sup>`. */
export function isExponent(text: string, start: number): boolean {
  return BASE.test(text.slice(Math.max(0, start - LONGEST_BASE), start))
}
