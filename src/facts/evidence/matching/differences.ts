import type { SpeechReader, WordKind } from '../../../languages/language.ts'
import type { Difference } from '../checked-quotation.ts'
import { type ComparedStretch, type RunWords, isPlain, wholeWords, wordsOf } from './compared-stretch.ts'
import type { PartingRun } from './compare-words.ts'
import { isMasked, isRespelled } from './respelled.ts'
import type { SpokenWord } from '../../../evidence/spoken-word.ts'

/** What may differ without being reported. */
export interface Allowance {
  readonly speech: SpeechReader | undefined
  /** Whether words said twice, or begun anew, may be left out. */
  readonly repetitions: boolean
  /** Whether *you know* and the like may be left out. */
  readonly fillers: boolean
  /** Whether inflection, articles and auxiliaries may be put right. */
  readonly grammar: boolean
}

/** Words that differ, by their places in the two lists. */
export interface DifferingWords extends PartingRun {
  readonly kind: Difference['kind']
}

/** What differs and may not, each with the gravest kind of word in it. */
export function differingWords(stretch: ComparedStretch, allowance: Allowance): readonly DifferingWords[] {
  return stretch.comparison.runs.flatMap((run): readonly DifferingWords[] => {
    const words = wordsOf(run, stretch)
    if (isAllowed(run, words, stretch, allowance)) return []
    const quoted = run.quoted.filter((at) => isPlain(stretch.quoted.words[at]))
    const bracketed = quoted.length > 0 ? [] : run.quoted
    const own = withinSentence({ ...run, quoted: quoted.length > 0 ? quoted : bracketed }, stretch)
    const kind = hasNegation(bracketed, stretch, allowance)
      ? 'negation'
      : kindOf(wordsOf(own, stretch), stretch, allowance.speech)
    return [{ ...wholeWords(own, stretch), kind }]
  })
}

/** Whether words of the quotation, which brackets mark as the editor's, negate it. */
function hasNegation(
  bracketed: readonly number[],
  { quoted }: ComparedStretch,
  { speech }: Allowance,
): boolean {
  return speech?.hasNegation(bracketed.map((at) => quoted.words[at]?.form ?? '')) === true
}

const SENTENCE_END = /[.!?…]["”’)\]]*\s/u

/**
 * A run at either end of a quotation without said words of another sentence than those that agree: what a speaker says
 * before and after is not said instead.
 */
export function withinSentence(
  run: PartingRun,
  { comparison: { same }, quoted, said, saidText }: ComparedStretch,
): PartingRun {
  if (run.quoted.length === 0) return run
  const isOneSentence = (a: number, b: number) =>
    !SENTENCE_END.test(saidText.slice(said[a]?.end, said[b]?.start))
  const [first, last] = [same[0]?.said ?? 0, same.at(-1)?.said ?? 0]
  if (run.next === quoted.words.length)
    return { ...run, said: run.said.filter((at) => isOneSentence(last, at)) }
  return run.quoted[0] === 0 ? { ...run, said: run.said.filter((at) => isOneSentence(at, first)) } : run
}

/** How many words may have been said where there are brackets. */
const MOST_REPLACED = 8

function isAllowed(
  run: PartingRun,
  { quoted: ours, said: theirs }: RunWords,
  stretch: ComparedStretch,
  { fillers, grammar, repetitions, speech }: Allowance,
): boolean {
  const { quoted, said } = stretch
  const negates = (list: readonly SpokenWord[]) => speech?.hasNegation(list.map(({ form }) => form)) === true
  if (run.isCut) return !run.isAcross && !negates(theirs)
  if (ours.length === 0) {
    const added = run.quoted.flatMap((at) => quoted.words[at] ?? [])
    if (added.length > 0) return theirs.length <= MOST_REPLACED && !negates(theirs) && !negates(added)
    return (
      (repetitions && isRepetition(run.said, said)) ||
      (fillers && speech?.isFiller(theirs.map(({ form }) => form)) === true)
    )
  }
  if (isMasked(ours, quoted.text, theirs) || isRespelled(run, stretch, speech)) return true
  return grammar && speech !== undefined && isRepaired(ours, theirs, speech)
}

/** How many words may be between what was said and the same said again. */
const REPEATED_WITHIN = 6

/** Whether words that were left out were said twice, or begun anew: *wants to be — he* before *wants to be*. */
function isRepetition(run: readonly number[], said: readonly SpokenWord[]): boolean {
  const [first = 0, last = 0] = [run[0], run.at(-1)]
  const forms = (from: number, to: number) =>
    said
      .slice(Math.max(0, from), to)
      .filter(({ isAside }) => !isAside)
      .map(({ form }) => form)
  const left = forms(first, last + 1)
  const reach = left.length + REPEATED_WITHIN
  const [before, after] = [forms(first - reach, first), forms(last + 1, last + 1 + reach)]
  const [previous = '', next = ''] = [before.at(-1), after[0]]
  if (left.every((word, at) => word === (left[at - 1] ?? previous) || word === (left[at + 1] ?? next)))
    return true
  // The same words may be left out a little earlier: *the ferry [the ferry] sails*, *the [ferry the] ferry sails*.
  for (let by = 0; by < left.length && (by === 0 || before.at(-by) === left.at(-by)); by += 1) {
    const around = [...before, ...left, ...after]
    const start = before.length - by
    const gap = around.slice(start, start + left.length).join(' ')
    if (gap === around.slice(start - left.length, start).join(' ')) return true
    if (gap === around.slice(start + left.length, start + 2 * left.length).join(' ')) return true
  }
  const begun = left.length > 2 ? left.slice(0, -1) : left
  const isAgain = (words: readonly string[]) => ` ${words.join(' ')} `.includes(` ${begun.join(' ')} `)
  return begun.length > 1 && (isAgain(before) || isAgain(after))
}

/** Whether only inflection, articles and auxiliaries are other. */
function isRepaired(
  quoted: readonly SpokenWord[],
  said: readonly SpokenWord[],
  speech: SpeechReader,
): boolean {
  const weighty = (list: readonly SpokenWord[]) => list.filter(({ form }) => !speech.isGrammatical(form))
  return areInflected(weighty(quoted), weighty(said), speech)
}

function areInflected(
  quoted: readonly SpokenWord[],
  said: readonly SpokenWord[],
  { areForms }: SpeechReader,
): boolean {
  return quoted.length === said.length && quoted.every(({ form }, at) => areForms(form, said[at]?.form ?? ''))
}

/** The kinds of words that can differ without changing the meaning. */
const MINOR: ReadonlySet<WordKind> = new Set(['adverb', 'small'])

/** The kinds of words without which a sentence means something else, the gravest first. */
const GRAVE: readonly WordKind[] = ['negation', 'number', 'modal', 'pronoun', 'function', 'content']

function kindOf(
  { quoted: ours, said: theirs }: RunWords,
  { quoted, saidText }: ComparedStretch,
  speech: SpeechReader | undefined,
): Difference['kind'] {
  // Of a language that geolint does not read, nothing tells how much a word weighs.
  if (!speech) return 'small'
  if (ours.length === 0 && speech.isFiller(theirs.map(({ form }) => form))) return 'small'
  const [added, lost] = [without(ours, theirs), without(theirs, ours)]
  const kinds = new Set([...added, ...lost].map(({ form }) => speech.kindOf(form)))
  const gravest = GRAVE.find((kind) => kinds.has(kind))
  if (gravest === undefined) return 'small'
  if (gravest === 'negation' || gravest === 'number') return gravest
  if (gravest === 'modal' || gravest === 'pronoun') return 'word'
  const weighty = (list: readonly SpokenWord[]) => list.filter(({ form }) => !MINOR.has(speech.kindOf(form)))
  if (areInflected(weighty(added), weighty(lost), speech)) return 'small'
  const initials = [
    ...added.map(({ start }) => quoted.text.charAt(start)),
    ...lost.map(({ start }) => saidText.charAt(start)),
  ]
  return initials.every((letter) => /\p{Lu}/u.test(letter)) ? 'name' : 'word'
}

/** The words of one run that are not in the other; order counts only if nothing else differs. */
function without(run: readonly SpokenWord[], other: readonly SpokenWord[]): readonly SpokenWord[] {
  const left = other.map(({ form }) => form)
  const rest = run.filter(({ form }) => {
    const at = left.indexOf(form)
    if (at !== -1) left.splice(at, 1)
    return at === -1
  })
  return rest.length === 0 && left.length === 0 ? run : rest
}
