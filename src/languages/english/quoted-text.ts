import type { NamedSpeaker, ParagraphForm, QuotationSpeaker, QuotedText } from '../quoted-text.ts'
import { countryOfWords } from './countries/country-of-words.ts'
import type { Paragraphs } from './grammar/sentence-chunks.ts'
import { findAntecedents } from './mentions/antecedents.ts'
import { mentionReader } from './mentions/mention-reader.ts'
import { asMention, type Mention } from './mentions/mentions.ts'
import { namesPossibleSpeaker } from './mentions/possible-speakers.ts'
import { leadInToBlock } from './quotations/lead-in.ts'
import { readQuotedParagraphs } from './quotations/read-quotations.ts'
import { spokenName } from './quotations/who-speaks.ts'

export function readQuotedText(
  paragraphs: readonly string[],
  forms: readonly ParagraphForm[] = [],
): QuotedText {
  const read = readQuotedParagraphs(paragraphs, forms)
  const mentions = mentionReader(read, countryOfWords)
  return {
    quotations: read.quotations,
    leadInSpeaker: (paragraph) => leadInSpeaker(read, paragraph),
    findSpeakers: (utterances) =>
      findAntecedents(utterances, read.texts, mentions, countryOfWords).map((one) => one && toSpeaker(one)),
    nameSpeaker: (speaker) => toSpeaker(asMention(speaker, read.texts, countryOfWords)),
    namesPossibleSpeaker: (paragraph) => namesPossibleSpeaker(read, mentions, paragraph),
  }
}

function toSpeaker(mention: Mention): NamedSpeaker {
  return { ...mention, isSomebody: mention.type !== 'role' || mention.isPerson }
}

/** The speaker whom the last sentence of a paragraph names, if it leads on to what stands below. */
function leadInSpeaker({ sentencesOf, texts }: Paragraphs, paragraph: number): QuotationSpeaker | null {
  const named = leadInToBlock(sentencesOf(paragraph).at(-1)?.chunks ?? [])
  const speaker = named && spokenName(texts[paragraph] ?? '', named)
  return speaker ? { paragraph, start: speaker.start, end: speaker.end, type: speaker.type } : null
}
