import { type ComparedStretch, wholeWords, wordsOf } from './compared-stretch.ts'
import type { PartingRun } from './compare-words.ts'
import type { SpeechReader } from '../../../languages/language.ts'
import type { SpokenWord } from '../../../evidence/spoken-word.ts'

/** The most words that a compound is divided into. */
const MOST_PARTS = 3

/**
 * What a run may be another spelling of. At either end of the quotation nothing tells how many said words that is:
 * what comes before and after a quotation is not in the run.
 */
function spellings(
  run: PartingRun,
  theirs: readonly SpokenWord[],
  { comparison: { pairs }, quoted, said }: ComparedStretch,
): readonly (readonly SpokenWord[])[] {
  const lengths = Array.from({ length: MOST_PARTS }, (_, at) => at + 1).filter(
    (length) => length >= run.said.length,
  )
  const taken = pairs.flatMap((pair) => pair.said ?? [])
  const isLast = run.next === quoted.words.length
  if (isLast) {
    const from = run.said[0] ?? (taken.at(-1) ?? -1) + 1
    return [theirs, ...lengths.map((length) => said.slice(from, from + length))]
  }
  if (run.quoted[0] !== 0) return [theirs]
  const to = (run.said.at(-1) ?? (taken[0] ?? 0) - 1) + 1
  return [theirs, ...lengths.map((length) => said.slice(Math.max(0, to - length), to))]
}

/** Whether a run is another spelling of what was said: *health care* for *healthcare*, *its* for *it's*. */
export function isRespelled(
  run: PartingRun,
  stretch: ComparedStretch,
  speech: SpeechReader | undefined,
): boolean {
  const { quoted, saidText } = stretch
  const whole = wholeWords(run, stretch)
  return [run, whole].some((one) => {
    const { quoted: all, said } = wordsOf(one, stretch)
    return spellings(one, said, stretch).some((others) => {
      const [ours, theirs] = unlike(all, others)
      const isAlike =
        formsOf(ours) === formsOf(theirs) ||
        (one === whole && areSameLetters(lettersOf(ours, quoted.text), lettersOf(theirs, saidText)))
      const isPronoun = isLonePronoun(ours, quoted.text, speech) !== isLonePronoun(theirs, saidText, speech)
      const isCompound = isJoinable(ours, quoted.text, speech) && isJoinable(theirs, saidText, speech)
      return isAlike && !isPronoun && isCompound
    })
  })
}

/** Two runs without the words that both begin with. */
function unlike(
  a: readonly SpokenWord[],
  b: readonly SpokenWord[],
): readonly [readonly SpokenWord[], readonly SpokenWord[]] {
  const alike = a.findIndex((word, at) => word.form !== b[at]?.form)
  return alike === -1 ? [a, b] : [a.slice(alike), b.slice(alike)]
}

/** Whether it is a pronoun: *us*, but not *US*. */
function isLonePronoun(
  words: readonly SpokenWord[],
  text: string,
  speech: SpeechReader | undefined,
): boolean {
  const [word] = words
  if (!word || words.length > 1 || speech?.kindOf(word.form) !== 'pronoun') return false
  return /\p{Ll}/u.test(text.slice(word.start, word.end))
}

/**
 * Whether words can be put together to one, or one is the same as others: *coast guard* and *on-line*, but not *may be*,
 * *not able* or 3.4.
 */
function isJoinable(words: readonly SpokenWord[], text: string, speech: SpeechReader | undefined): boolean {
  const isSplit = words.some(({ end }, at) => /\s/u.test(text.slice(end, words[at + 1]?.start ?? end)))
  return words.every(({ form }) => {
    const kind = speech?.kindOf(form) ?? 'content'
    if (/\d/u.test(form) || kind === 'negation') return false
    return !isSplit || kind === 'content' || form.length < SHORTEST_WORD
  })
}

/** In letters; a shorter one is a letter of an abbreviation. */
const SHORTEST_WORD = 2

function formsOf(run: readonly SpokenWord[]): string {
  return run.map(({ form }) => form).join('')
}

function lettersOf(run: readonly SpokenWord[], text: string): string {
  const written = text.slice(run[0]?.start, run.at(-1)?.end ?? 0)
  return written
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}

/** Of figures, the signs count as well: $5 is not €5. */
function areSameLetters(a: string, b: string): boolean {
  return a === b && !/\p{N}/u.test(a)
}

/** Whether a word is masked but for its first and last letters: `f—`, `s***`, `f***ing`. */
export function isMasked(quoted: readonly SpokenWord[], text: string, said: readonly SpokenWord[]): boolean {
  const [word, other] = [quoted[0], said[0]]
  if (!word || !other || said.length > 1) return false
  const [, first, last] =
    MASKED.exec(text.slice(word.start, word.start + other.form.length + LONGEST_MASK)) ?? []
  if (first === undefined || last === undefined) return false
  return other.form.startsWith(first.toLowerCase()) && other.form.endsWith(last.toLowerCase())
}

const LONGEST_MASK = 4
const MASKED = /^(\p{L}{1,3})(?:[*_]+|—|[-–]{2,})(\p{L}*)/u
