import type { SpeechReader, WordKind } from '../../../languages/language.ts'
import { remembered } from '../../../text/remembered.ts'
import { countOf, placesOfPair, type WordIndex } from '../../../evidence/word-index.ts'

/**
 * How surprising words are, in bits: how unlikely they are to be found in the evidence by chance. Each is judged by the
 * word before it, so that a stock phrase says little, however long it is.
 */
export interface Surprise {
  /** As many bits as the best of all places may have by chance: log2 of the number of words in the evidence. */
  readonly chance: number
  readonly ofWord: (word: string) => number
  readonly ofNext: (word: string, previous: string) => number
}

/** In a short transcript every word is rare; none says more than its kind usually does. */
const MOST_BITS: Readonly<Record<WordKind, number>> = {
  adverb: 9,
  content: 16,
  function: 6,
  modal: 8,
  negation: 8,
  number: 12,
  pronoun: 7,
  small: 6,
}

/** A pair of words is judged as if its first had been seen this much oftener, before any word. */
const PRIOR = 3

/** Of fewer words, no share of any says how frequent it is. */
const FEWEST_WORDS = 20_000

export function surprise(indexes: readonly WordIndex[], speech: SpeechReader | undefined): Surprise {
  const length = indexes.reduce((sum, index) => sum + index.length, 1)
  const all = Math.max(length, FEWEST_WORDS)
  const countWord = remembered((form: string) =>
    indexes.reduce((sum, index) => sum + countOf(index, form), 0),
  )
  const countPair = remembered((pair: string) => {
    const [first = '', second = ''] = pair.split(' ')
    return indexes.reduce((sum, index) => sum + pairsIn(index, first, second), 0)
  })
  const shareOf = (word: string) =>
    Math.max(1 / all, countWord(word) / all, 2 ** -MOST_BITS[speech?.kindOf(word) ?? 'content'])
  return {
    chance: Math.log2(length),
    ofWord: (word) => -Math.log2(shareOf(word)),
    ofNext(word, previous) {
      // One of the places is the one that was found.
      const together = Math.max(0, countPair(`${previous} ${word}`) - 1)
      const before = Math.max(0, countWord(previous) - 1)
      return -Math.log2((together + PRIOR * shareOf(word)) / (before + PRIOR))
    },
  }
}

function pairsIn(index: WordIndex, first: string, second: string): number {
  const [a, b] = [index.idOf.get(first), index.idOf.get(second)]
  return a === undefined || b === undefined ? 0 : placesOfPair(index, a, b).length
}
