import type { DifferingWords } from './differences.ts'
import { type Candidate, type Search, searchEvidence } from './search-evidence.ts'

/** Fewer words, or less surprising ones, may be anywhere by chance. */
const FEWEST_WORDS = 4
const LEAST_BITS = 12

/**
 * Where the same speaker says words that a quotation joins, without a mark, to what was said at another place of the same
 * file; undefined if they are not said there.
 */
export function saidElsewhere(
  { quoted: run }: Pick<DifferingWords, 'quoted'>,
  { given, turn }: Candidate,
  search: Search,
): Candidate | undefined {
  const { quoted, surprise } = search
  const words = run.flatMap((at) => quoted.words[at] ?? [])
  if (words.length < FEWEST_WORDS) return undefined
  const [other] = searchEvidence({ ...search, files: [given], quoted: { ...quoted, words } })
  const isThere =
    other?.differences.length === 0 &&
    other.turn.speaker === turn.speaker &&
    other.agreement.bits - surprise.chance >= LEAST_BITS
  return isThere ? other : undefined
}
