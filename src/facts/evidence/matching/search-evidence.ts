import { fact } from '../../../article/fact.ts'
import type { GivenEvidence } from '../../../evidence/given-evidence.ts'
import type { Transcript } from '../../../evidence/transcript.ts'
import type { Allowance } from './differences.ts'
import { findStretches } from './find-stretches.ts'
import type { HeldSpeaker } from '../held-quotations.ts'
import { type JudgedStretch, judgeStretch } from './judge-stretch.ts'
import type { QuotedWords } from './quoted-words.ts'
import { isReported } from './reported.ts'
import { matchSpeaker, type SpeakerMatch } from './same-speaker.ts'
import type { Surprise } from './surprise.ts'

/** A stretch of a file that a quotation may come from. */
export interface Candidate extends JudgedStretch {
  readonly given: GivenEvidence
  /** Whether whoever is quoted says it. */
  readonly match: SpeakerMatch
  /** Whether somebody else says it, who reports their words. */
  readonly isReported: boolean
}

export interface Search {
  readonly quoted: QuotedWords
  readonly speaker: HeldSpeaker | undefined
  readonly files: readonly GivenEvidence[]
  readonly allowanceFor: (given: GivenEvidence) => Allowance
  readonly surprise: Surprise
  /** Whether the article has a name. */
  readonly isNamed: (name: string) => boolean
}

/** How many stretches are compared word by word; fewer if they are long. */
const MOST_COMPARED = 12
const MOST_LONG_COMPARED = 4
/** In words. */
const LONG = 100
/** A stretch that shares so much less with the quotation than the best is not compared. */
const LEAST_SCORE = 0.4

/** Where a quotation may come from, the likeliest first. */
export function searchEvidence({ files, quoted, ...search }: Search): readonly Candidate[] {
  const most = quoted.words.length > LONG ? MOST_LONG_COMPARED : MOST_COMPARED
  const stretches = files
    .flatMap((given) =>
      findStretches(given.index, quoted.words, most).map((stretch) => ({
        given,
        stretch,
      })),
    )
    .toSorted((a, b) => b.stretch.score - a.stretch.score)
    .slice(0, most)
  const least = LEAST_SCORE * (stretches[0]?.stretch.score ?? 0)
  const candidates: Candidate[] = []
  for (const one of stretches) {
    if (one.stretch.score < least) break
    candidates.push(...judge(one))
    // Nothing ranks higher.
    if (candidates.some(({ isExact, match }) => isExact && match === 'same')) break
  }
  return candidates.toSorted((a, b) => rank(b) - rank(a))

  function judge({ given, stretch }: (typeof stretches)[number]): readonly Candidate[] {
    const { index, transcript } = given
    const { allowanceFor, isNamed, speaker, surprise } = search
    const allowance = allowanceFor(given)
    return judgeStretch(quoted, stretch, { transcript, index, allowance, surprise }).map((one) => {
      const name = one.turn.speaker ?? given.speaker
      const match = matchSpeaker(speaker?.label, name, speakersIn(transcript), isNamed)
      return {
        ...one,
        given,
        match,
        isReported: match === 'other' && isReported(given, one, speaker, allowance.speech),
      }
    })
  }
}

/** The names of all turns of a transcript. */
export const speakersIn = fact<ReadonlySet<string>, Transcript>(
  ({ turns }) => new Set(turns.flatMap(({ speaker }) => speaker ?? [])),
)

/** The same words come before other ones; among these, those of the right speaker, and those that agree most. */
function rank({ agreement, differences, isExact, match }: Candidate): number {
  const state = isExact ? 3 : differences.length === 0 ? 2.5 : 0
  const speaker = { other: -0.6, same: 0.05, unknown: 0 }[match]
  return state + speaker + agreement.share - 0.02 * differences.length
}
