import type { MentionReader } from './mention-reader.ts'
import type { Mention } from './mentions.ts'

/**
 * Whether a paragraph, or the last sentence of the one before it, names somebody or some body who may be meant as a
 * speaker, though no word says so.
 */
export function namesPossibleSpeaker(reader: MentionReader, paragraph: number): boolean {
  for (const mention of reader.within(paragraph)) if (maySpeak(mention)) return true
  return reader.atEndOf(paragraph - 1).some(maySpeak)
}

function maySpeak({ isPerson, label, type }: Mention): boolean {
  return isPerson || type !== 'named' || label.name !== undefined
}
