import type { SpeechReader } from '../../../languages/language.ts'
import type { HeldSpeaker } from '../held-quotations.ts'
import type { GivenEvidence } from '../../../evidence/given-evidence.ts'
import type { JudgedStretch } from './judge-stretch.ts'
import { spokenWords } from './spoken-words.ts'

/** How far before somebody's words their name may be, in characters: *Mitt Romney wrote this morning, and I quote, …* */
const REACH = 160

/**
 * Whether whoever says a passage reports somebody's words: the passage is in quotation marks, or the one who is quoted is
 * named shortly before it, with a verb of reporting. Such evidence is second-hand, but it contradicts nobody.
 */
export function isReported(
  { transcript: { text } }: GivenEvidence,
  { span, turn }: JudgedStretch,
  speaker: HeldSpeaker | undefined,
  speech: SpeechReader | undefined,
): boolean {
  const before = text.slice(Math.max(turn.start, span.start - REACH), span.start)
  if (/["“‘«„]\s*$/u.test(before) && /^[^\p{L}\p{N}]{0,3}["”’»]/u.test(text.slice(span.end, span.end + 4)))
    return true
  const surname = speaker?.label.name?.split(' ').at(-1)
  if (surname === undefined || !speech) return false
  const forms = spokenWords(before, speech).map(({ form }) => form)
  return forms.includes(surname) && forms.slice(forms.lastIndexOf(surname)).some(speech.isReportingVerb)
}
