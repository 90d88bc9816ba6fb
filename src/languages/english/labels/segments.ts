import type { Span } from '../../../text/span.ts'

/** A word of a label. */
export interface LabelToken extends Span {
  readonly text: string
  /** The word without case, accents, points and apostrophes: `us` for *U.S.*, `lloyds` for *Lloyd’s*. */
  readonly word: string
  /** The same without a possessive ending. */
  readonly stem: string
  readonly capital: boolean
  /** What separates it from the word before. */
  readonly joint: string
}

/** The words of a label between two commas, dashes or brackets. */
export type LabelSegment = readonly [LabelToken, ...LabelToken[]]

const TOKEN = /(?:\p{L}\.)+\p{L}(?!\p{L})|&|[\p{L}\p{N}](?:['’]?[\p{L}\p{N}\p{M}])*/gu
const BREAK = /[,;:|/()[\]\n"“”—―]|\s[-–]/u

/** Reads a label as far as a person would: the rest of an overlong one is left out. */
export function labelSegments(text: string): readonly LabelSegment[] {
  const segments: LabelToken[][] = []
  let before = 0
  for (const match of text.slice(0, LONGEST_LABEL).matchAll(TOKEN)) {
    const token = labelToken(match[0], match.index, text.slice(before, match.index))
    const segment = segments.at(-1)
    if (segment && !BREAK.test(token.joint)) segment.push(token)
    else segments.push([token])
    before = token.end
  }
  return segments.flatMap(([first, ...rest]) =>
    first ? [[first, ...rest] as const satisfies LabelSegment] : [],
  )
}

const LONGEST_LABEL = 400

function labelToken(text: string, start: number, joint: string): LabelToken {
  const bare = fold(text)
  return {
    start,
    end: start + text.length,
    text,
    word: bare,
    stem: /['’]s$/u.test(text) ? bare.slice(0, -1) : bare,
    capital: /^\p{N}|[\p{Lu}\p{Lt}]/u.test(text),
    joint,
  }
}

function fold(text: string): string {
  if (text === '&') return 'and'
  if (PLAIN_WORD.test(text)) return text.toLowerCase()
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036F]|[^\p{L}\p{N}\p{M}]/gu, '')
    .replace(/[æðøþđıłœß]/gu, (letter) => WITHOUT_ACCENT[letter] ?? letter)
}

/** Letters that Unicode does not split into a plain letter and an accent. */
const WITHOUT_ACCENT: Readonly<Record<string, string>> = {
  æ: 'ae',
  ð: 'd',
  ø: 'o',
  þ: 'th',
  đ: 'd',
  ı: 'i',
  ł: 'l',
  œ: 'oe',
  ß: 'ss',
}

/** A word in which only the case is folded. */
const PLAIN_WORD = /^[A-Za-z\d]+$/
