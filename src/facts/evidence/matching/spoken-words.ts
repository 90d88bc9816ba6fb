import type { SpokenWord } from '../../../evidence/spoken-word.ts'
import type { SpeechReader, SpokenForm } from '../../../languages/language.ts'
import type { Span } from '../../../text/span.ts'
import { words } from '../../../text/words.ts'

const MINUS = '−'
const AND = '&'

/** The words of a text as they are spoken. The asides are spans of the text, in order. */
export function spokenWords(
  text: string,
  speech: SpeechReader | undefined,
  asides: readonly Span[] = [],
): readonly SpokenWord[] {
  const list = words(text)
  const folded = list.map((word) => word.folded)
  const read = wordReader(speech)
  const spoken: SpokenWord[] = []
  let nextAside = 0
  for (let at = 0; at < list.length;) {
    const first = list[at]
    if (!first) break
    while ((asides[nextAside]?.end ?? Infinity) <= first.start) nextAside += 1
    const word = read(first.folded)
    const isBracketed = (asides[nextAside]?.start ?? Infinity) <= first.start
    // *ER* is not *er*, and *(not)* is no stage direction.
    const isAside =
      (isBracketed && !word.isNegation) ||
      (word.isHesitation && !/^\p{Lu}{2}/u.test(text.slice(first.start, first.end)))
    const add = (form: string, { end, start }: Span, also: readonly string[] = []) =>
      spoken.push({ form, also, start, end, isAside })
    const number = speech && numberAt(at, speech)
    const last = list[at + (number?.count ?? 1) - 1] ?? first
    if (number) {
      const signs = signsBeside(text, first.start, last.end)
      const span = { start: first.start - signs.before.length, end: last.end + signs.after.length }
      const addSign = (sign: string) => {
        const form = speech.signs.get(sign)
        if (form !== undefined) add(form, span)
      }
      if (/^[-−]/u.test(signs.before)) addSign(MINUS)
      add(number.figures, span)
      for (const sign of `${signs.before}${signs.after}`.replace(/[-−]/gu, '')) addSign(sign)
    } else for (const { also, form } of word.forms) add(form, first, also)
    at += number?.count ?? 1
    const and = text.slice(last.end, list[at]?.start ?? last.end).indexOf(AND)
    const spelledOut = and === -1 ? undefined : speech?.signs.get(AND)
    if (spelledOut !== undefined) add(spelledOut, { start: last.end + and, end: last.end + and + 1 })
  }
  return spoken

  /** A number does not go on beyond a comma or the end of a sentence: *in 2000, 15 people*. */
  function numberAt(at: number, { number }: SpeechReader): ReturnType<SpeechReader['number']> {
    const found = number(folded, at)
    if (!found || found.count === 1) return found
    const isJoined = (word: number) => /^[\s-]*$/u.test(text.slice(list[word]?.end, list[word + 1]?.start))
    let count = 1
    while (count < found.count && isJoined(at + count - 1)) count += 1
    return count === found.count ? found : number(folded.slice(at, at + count), 0)
  }
}

/** The signs that belong to a number: `-$`, `%`. A hyphen between two words or numbers is no minus. */
function signsBeside(
  text: string,
  start: number,
  end: number,
): { readonly before: string; readonly after: string } {
  const before =
    /(?:(?<![\p{L}\p{N}–—−-])[-−])?\p{Sc}?$/u.exec(text.slice(Math.max(0, start - 3), start))?.[0] ?? ''
  const after = /^[%\p{Sc}]/u.exec(text.slice(end, end + 1))?.[0] ?? ''
  return { before, after }
}

/** What a language says of a word, whatever stands beside it. */
interface ReadWord {
  readonly forms: readonly SpokenForm[]
  readonly isHesitation: boolean
  readonly isNegation: boolean
}

/** Reads each word once. */
function wordReader(speech: SpeechReader | undefined): (word: string) => ReadWord {
  const known = new Map<string, ReadWord>()
  return (word) => {
    let read = known.get(word)
    if (!read) {
      const forms = speech?.formsOf(word) ?? [{ form: word, also: [] }]
      const isNegation = speech?.kindOf(word) === 'negation'
      known.set(word, (read = { forms, isHesitation: speech?.isHesitation(word) === true, isNegation }))
    }
    return read
  }
}

export function isSameWord(a: SpokenWord, b: SpokenWord): boolean {
  return a.form === b.form || a.also.includes(b.form) || b.also.includes(a.form)
}
