import type { Paragraphs, Sentence } from '../grammar/sentence-chunks.ts'
import type { MentionReader } from './mention-reader.ts'
import type { Mention } from './mentions.ts'

/** Whether a person or a body is named, even as `she`. Of the paragraph before, only the last sentence counts. */
export function namesPossibleSpeaker(
  { sentencesOf }: Paragraphs,
  reader: MentionReader,
  paragraph: number,
): boolean {
  if ([...sentencesOf(paragraph), ...sentencesOf(paragraph - 1).slice(-1)].some(hasPronoun)) return true
  for (const mention of reader.within(paragraph)) if (maySpeak(mention, reader)) return true
  return reader.atEndOf(paragraph - 1).some((mention) => maySpeak(mention, reader))
}

/** `I nodded.` */
function hasPronoun({ chunks }: Sentence): boolean {
  return chunks.some(
    (chunk) => chunk.kind === 'noun-phrase' && /^(?:he|i|she|they|we)$/u.test(chunk.tokens[0]?.word ?? ''),
  )
}

/** A lone capitalised word is somebody if a longer name in the text contains it. */
function maySpeak({ isPerson, label, type }: Mention, reader: MentionReader): boolean {
  const { name } = label
  if (isPerson || type !== 'named' || name?.includes(' ')) return true
  return (
    name !== undefined &&
    reader.withWord(name).some((other) => other.isPerson || other.label.name?.includes(' '))
  )
}
