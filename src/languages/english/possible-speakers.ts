import type { MentionReader } from './mention-reader.ts'
import type { Mention } from './mentions.ts'

/**
 * Whether a paragraph, or the last sentence of the one before it, names somebody or some body who may be meant as a
 * speaker, though no word says so.
 */
export function namesPossibleSpeaker(reader: MentionReader, paragraph: number): boolean {
  for (const mention of reader.within(paragraph)) if (maySpeak(mention, reader)) return true
  return reader.atEndOf(paragraph - 1).some((mention) => maySpeak(mention, reader))
}

/** A lone word with a capital is somebody where the text has a longer name with it. */
function maySpeak({ isPerson, label, type }: Mention, reader: MentionReader): boolean {
  const { name } = label
  if (isPerson || type !== 'named' || name?.includes(' ')) return true
  return (
    name !== undefined &&
    reader.withWord(name).some((other) => other.isPerson || other.label.name?.includes(' '))
  )
}
