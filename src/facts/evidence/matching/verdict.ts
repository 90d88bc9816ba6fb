import type { EvidenceState } from '../checked-quotation.ts'
import type { HeldQuotation } from '../held-quotations.ts'
import type { QuotedWords } from './quoted-words.ts'
import type { Candidate } from './search-evidence.ts'

/** What evidence alone can say of a quotation. */
export type Verdict = Extract<
  EvidenceState,
  'allowed' | 'differs' | 'exact' | 'not-found' | 'said-by-another'
>

/** Up to this many words that somebody else says are a stock phrase, a title or a slogan. */
const LONGEST_STOCK_PHRASE = 6

/** What to make of a quotation whose likeliest place in the evidence is a candidate; `chance` is that of the evidence. */
export function verdict(
  best: Candidate | undefined,
  held: HeldQuotation,
  { words }: QuotedWords,
  chance: number,
): Verdict {
  if (!best) return 'not-found'
  const { differences, isExact, match } = best
  const isContradicted = match === 'other' && held.speaker?.type === 'named'
  if (differences.length > 0)
    return isSameUtterance(best, chance) && !isContradicted ? 'differs' : 'not-found'
  if (match === 'other') {
    const own = words.filter(({ isBracketed }) => !isBracketed)
    if (own.length <= LONGEST_STOCK_PHRASE) return 'not-found'
    if (isContradicted) return best.isReported ? 'not-found' : 'said-by-another'
  }
  return isExact ? 'exact' : 'allowed'
}

/** In bits beyond chance: so much agreement is no accident. */
const CERTAIN = 42
/** What a quotation that differs agrees in at least, by weight of its words, and in bits beyond chance. */
const LEAST_SHARE = 0.74
const LEAST_BITS = { other: 25, same: 12, unknown: 25 }
/** Who speaks matters less where nearly all words agree. */
const NEARLY_ALL = 0.95
/** What each further run of words costs, since short runs are easily found. */
const FURTHER_RUN = 6

/**
 * Whether a quotation is the same utterance in other words, rather than another one that begins or ends alike. The bounds
 * are those that part the two best in quotations of political news whose evidence people have judged.
 */
function isSameUtterance({ agreement, match }: Candidate, chance: number): boolean {
  const { bits, longest, runs, share } = agreement
  if (longest - chance >= CERTAIN) return true
  const least = share >= NEARLY_ALL ? LEAST_BITS.same : LEAST_BITS[match]
  return share >= LEAST_SHARE && bits - chance - FURTHER_RUN * (runs - 1) >= least
}

const CLOSE_SHARE = 0.6
const CLOSE_BITS = 16

/** Whether so much of a quotation is there that a reader wants to see it, though it is not the same utterance. */
export function isClose({ agreement: { bits, share } }: Candidate, chance: number): boolean {
  return share >= CLOSE_SHARE && bits - chance >= CLOSE_BITS
}

/** Whether a part of a quotation is there, to which words of another place may be joined. */
export function mayBeJoined({ agreement: { longest }, match }: Candidate, chance: number): boolean {
  return match !== 'other' && longest - chance >= LEAST_BITS.same
}
