import type { QuotationSpeaker } from '../../quoted-text.ts'
import type { Paragraphs } from '../grammar/sentence-chunks.ts'
import { attributionBefore } from './attribution-before.ts'

export function leadInSpeaker({ sentencesOf }: Paragraphs, paragraph: number): QuotationSpeaker | null {
  const chunks = sentencesOf(paragraph).at(-1)?.chunks ?? []
  if (!/^(?:colon|comma)$/u.test(chunks.at(-1)?.kind ?? '')) return null
  const speaker = attributionBefore(chunks, chunks.length)?.speaker
  return speaker ? { paragraph, start: speaker.start, end: speaker.end, type: speaker.type } : null
}
