import type { PartingRun, SaidWord, WordComparison } from './compare-words.ts'
import type { QuotedWord, QuotedWords } from './quoted-words.ts'
import type { SpokenWord } from '../../../evidence/spoken-word.ts'

/** A quotation compared with a stretch of what was said. */
export interface ComparedStretch {
  readonly quoted: QuotedWords
  readonly said: readonly SaidWord[]
  /** The text that the said words are in. */
  readonly saidText: string
  readonly comparison: WordComparison
}

/** The words of a run; those that brackets mark as the editor's are not among them. */
export interface RunWords {
  readonly quoted: readonly SpokenWord[]
  readonly said: readonly SpokenWord[]
}

export function wordsOf(run: PartingRun, { quoted, said }: ComparedStretch): RunWords {
  return {
    quoted: run.quoted.flatMap((at) => quoted.words[at] ?? []).filter(isPlain),
    said: run.said.flatMap((at) => said[at] ?? []),
  }
}

export function isPlain(word: QuotedWord | undefined): boolean {
  return word !== undefined && !word.isAside && !word.isBracketed
}

/** A run with the rest of its contractions: all of *won't* and of *will*, not just its *not*. */
export function wholeWords(
  run: PartingRun,
  { comparison: { same }, quoted, said }: ComparedStretch,
): PartingRun {
  const isPart = (at: number) => run.said.some((one) => one !== at && said[one]?.start === said[at]?.start)
  const isOwnPart = (at: number) =>
    run.quoted.some((one) => one !== at && quoted.words[one]?.start === quoted.words[at]?.start)
  const parts = same.filter((pair) => isPart(pair.said) || isOwnPart(pair.quoted))
  const ascending = (list: readonly number[]) => list.toSorted((a, b) => a - b)
  return {
    ...run,
    quoted: ascending([...run.quoted, ...parts.map((pair) => pair.quoted)]),
    said: ascending([...run.said, ...parts.map((pair) => pair.said)]),
  }
}
