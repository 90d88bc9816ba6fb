import type { SpeechReader, WordKind } from '../../../languages/language.ts'
import { alignAtAnchors } from '../../../text/alignment/align-at-anchors.ts'
import type { AlignedPair } from '../../../text/alignment/align-words.ts'
import type { QuotedWord } from './quoted-words.ts'
import type { SpokenWord } from '../../../evidence/spoken-word.ts'
import { isSameWord } from './spoken-words.ts'

/** A word that was said. */
export interface SaidWord extends SpokenWord {
  /** Whether somebody else says it, in an interjection. */
  readonly isOthers: boolean
}

/** Words that part the quotation from what was said, by their places in the two lists. */
export interface PartingRun {
  readonly quoted: readonly number[]
  readonly said: readonly number[]
  /** The place of the first quoted word after it. */
  readonly next: number
  /** Whether an ellipsis stands for the said words. */
  readonly isCut: boolean
  /** Whether somebody else speaks where the ellipsis stands. */
  readonly isAcross: boolean
}

export interface WordComparison {
  readonly pairs: readonly AlignedPair[]
  /** The places of words that are the same. */
  readonly same: readonly { readonly quoted: number; readonly said: number }[]
  readonly runs: readonly PartingRun[]
}

/** How much a word weighs that stands on one side only. */
const WEIGHTS: Readonly<Record<WordKind, number>> = {
  adverb: 0.6,
  content: 1,
  function: 0.5,
  modal: 0.8,
  negation: 1,
  number: 1,
  pronoun: 0.7,
  small: 0.5,
}

/** A word in brackets may stand for any other, or for none. */
const BRACKETED = 0.05
/** All that is quoted must have been said, but much that was said may be left out. */
const ADDED = 1.4
const DROPPED = 0.35
/** A swap costs less than a word added and another dropped; less still if both are forms of one word. */
const SWAPPED = 1.8
const INFLECTED = 0.5

export function wordWeight({ form }: SpokenWord, speech: SpeechReader | undefined): number {
  return WEIGHTS[speech?.kindOf(form) ?? 'content']
}

/** Aligns the words of a quotation with those of a stretch in which they may have been said. */
export function compareWords(
  quoted: readonly QuotedWord[],
  said: readonly SaidWord[],
  speech: SpeechReader | undefined,
): WordComparison {
  const ours = quoted.map((word) => ({
    word,
    weight: word.isAside ? 0 : word.isBracketed ? BRACKETED : wordWeight(word, speech),
    stem: stemOf(word),
  }))
  const theirs = said.map((word) => ({
    word,
    weight: isCountless(word) ? 0 : wordWeight(word, speech),
    stem: stemOf(word),
  }))
  const pairs = alignAtAnchors({
    quoted: quoted.map(({ form }) => form),
    said: said.map(({ form }) => form),
    add: (q) => ADDED * (ours[q]?.weight ?? 0),
    drop: (s) => DROPPED * (theirs[s]?.weight ?? 0),
    isOpen: (q) => ours[q]?.word.isAfterCut === true,
    swap(q, s) {
      const [a, b] = [ours[q], theirs[s]]
      if (!a || !b || b.word.isOthers) return Infinity
      if (isSameWord(a.word, b.word)) return 0
      if (b.word.isAside) return Infinity
      if (a.word.isBracketed) return 2 * BRACKETED
      return Math.max(a.weight, b.weight) * (a.stem === b.stem ? INFLECTED : SWAPPED)
    },
  })
  const same = sure(
    pairs,
    (pair) => isAgreeing(pair, quoted, said),
    (pair) => (ours[pair.quoted ?? -1]?.weight ?? 0) <= LONE,
  )
  return { pairs, same: [...same], runs: partingRuns(pairs, same, quoted, said) }

  function stemOf({ form }: SpokenWord): string {
    return speech?.stem(form) ?? form
  }
}

/** Whether what was said may have a word or not. */
function isCountless({ isAside, isOthers }: SaidWord): boolean {
  return isAside || isOthers
}

interface AgreeingPair {
  readonly quoted: number
  readonly said: number
}

function isAgreeing(
  pair: AlignedPair,
  quoted: readonly QuotedWord[],
  said: readonly SaidWord[],
): pair is AgreeingPair {
  const [a, b] = [quoted[pair.quoted ?? -1], said[pair.said ?? -1]]
  return a !== undefined && b !== undefined && isSameWord(a, b)
}

/** Up to so many words of so little weight, among so many that part, agree by accident. */
const MOST_LONE = 2
const LONE = 0.5
const PARTED = 5

/** The pairs that agree, without those that do so by accident in the middle of what parts: *the* in other words. */
function sure(
  pairs: readonly AlignedPair[],
  agrees: (pair: AlignedPair) => pair is AgreeingPair,
  isLight: (pair: AlignedPair) => boolean,
): ReadonlySet<AgreeingPair> {
  const found = new Set<AgreeingPair>()
  let [parted, before] = [0, 0]
  let open: AgreeingPair[] = []
  const settle = () => {
    const isLone = open.length <= MOST_LONE && before > 0 && parted > 0 && before + parted >= PARTED
    if (!(isLone && open.every(isLight))) for (const pair of open) found.add(pair)
  }
  for (const pair of pairs) {
    if (!agrees(pair)) {
      parted += 1
      continue
    }
    if (parted > 0) {
      settle()
      ;[before, parted, open] = [parted, 0, []]
    }
    open.push(pair)
  }
  settle()
  return found
}

function partingRuns(
  pairs: readonly AlignedPair[],
  same: ReadonlySet<AlignedPair>,
  quoted: readonly QuotedWord[],
  said: readonly SaidWord[],
): readonly PartingRun[] {
  const runs: PartingRun[] = []
  let parted: { quoted: number[]; said: number[] } = { quoted: [], said: [] }
  let dropped: number[] = []
  let isAcross = false
  const close = (next: number) => {
    if (parted.quoted.length + parted.said.length > 0)
      runs.push({ ...parted, next, isCut: false, isAcross: false })
    parted = { quoted: [], said: [] }
  }
  for (const pair of pairs) {
    if (pair.said !== undefined && pair.quoted === undefined) {
      const word = said[pair.said]
      if (word && !isCountless(word)) dropped.push(pair.said)
      isAcross ||= word?.isOthers === true
      continue
    }
    const at = pair.quoted ?? quoted.length
    if ((dropped.length > 0 || isAcross) && quoted[at]?.isAfterCut === true) {
      close(at)
      runs.push({ quoted: [], said: dropped, next: at, isCut: true, isAcross })
    } else parted.said.push(...dropped)
    ;[dropped, isAcross] = [[], false]
    if (same.has(pair)) close(at)
    else {
      parted.quoted.push(at)
      if (pair.said !== undefined) parted.said.push(pair.said)
    }
  }
  close(quoted.length)
  return runs
}
