import { fact } from '../../../article/fact.ts'
import { evidenceFormat } from '../../../evidence/evidence-name.ts'
import type { GivenEvidence } from '../../../evidence/given-evidence.ts'
import type { Transcript } from '../../../evidence/transcript.ts'
import { countWords } from '../../../text/words.ts'

/** People end a sentence more often than once in so many words. */
const LONGEST_SENTENCE = 100

/** Whether a machine made a transcript: it writes down every word that was said twice. JSON is its form, or no punctuation. */
export function isMadeByMachine({ path, transcript }: Pick<GivenEvidence, 'path' | 'transcript'>): boolean {
  return evidenceFormat(path) === 'json' || isUnpunctuated(transcript)
}

const isUnpunctuated = fact<boolean, Transcript>(({ text }) => {
  const ends = text.match(/[.!?](?=\s|$)/gu)?.length ?? 0
  return ends * LONGEST_SENTENCE < countWords(text)
})
