import type { CountryOf } from './label-part.ts'
import { readMentions } from './mentions.ts'
import type { Utterance } from './read-quotations.ts'
import { sentenceReader } from './sentence-chunks.ts'

/**
 * Tells whether a paragraph, or the last sentence of the one before it, names somebody or some body who may be meant
 * as a speaker, though no word says so.
 */
export function possibleSpeakers(
  paragraphs: readonly string[],
  quotations: readonly Utterance[],
  countryOf: CountryOf,
): (paragraph: number) => boolean {
  const sentencesOf = sentenceReader(
    paragraphs,
    quotations.flatMap(({ pieces }) => pieces),
  )
  return (paragraph) => {
    const before = sentencesOf(paragraph - 1).at(-1)
    const near = [...sentencesOf(paragraph), ...(before ? [before] : [])]
    return near.some((sentence) =>
      readMentions(paragraphs[sentence.paragraph] ?? '', sentence, countryOf).some(
        ({ isPerson, label, type }) => isPerson || type !== 'named' || label.name !== undefined,
      ),
    )
  }
}
