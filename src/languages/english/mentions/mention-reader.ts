import { lastStartingBy } from '../../../text/span.ts'
import type { ParagraphSpan } from '../../quoted-text.ts'
import type { Paragraphs, Sentence } from '../grammar/sentence-chunks.ts'
import type { CountryOf } from '../labels/part.ts'
import { type Mention, readMentions } from './mentions.ts'

/** Reads who is named around a place in an article, each sentence once. */
export interface MentionReader {
  /** The mention that overlaps a span. */
  at(span: ParagraphSpan): Mention | undefined
  /** All mentions in a paragraph. */
  within(paragraph: number): Iterable<Mention>
  /** The mentions in the last sentence of a paragraph. */
  atEndOf(paragraph: number): readonly Mention[]
  /** The mentions near this one in its sentence. */
  near(mention: Mention): readonly Mention[]
  /** The mentions before a span, nearest first, in its paragraph and that many paragraphs before. */
  before(span: ParagraphSpan, paragraphs: number): Iterable<Mention>
  /** The first few mentions that contain a capitalised word. */
  withWord(word: string): readonly Mention[]
}

/** Beyond these limits, mentions and sentences add nothing to what the nearer ones say. */
const FARTHEST_BEFORE = 40
const MOST_WITH_WORD = 6

export function mentionReader({ sentencesOf, texts }: Paragraphs, countryOf: CountryOf): MentionReader {
  const known = new Map<Sentence, readonly Mention[]>()
  const mentionsOf = (sentence: Sentence): readonly Mention[] => {
    const mentions = known.get(sentence) ?? readMentions(texts[sentence.paragraph] ?? '', sentence, countryOf)
    known.set(sentence, mentions)
    return mentions
  }
  const near = ({ paragraph, start }: ParagraphSpan): readonly Mention[] => {
    const sentences = sentencesOf(paragraph)
    const sentence = sentences[lastStartingBy(sentences, start)]
    const mentions = sentence ? mentionsOf(sentence) : []
    const index = lastStartingBy(mentions, start)
    return mentions.slice(Math.max(0, index - FARTHEST_BEFORE / 2), index + FARTHEST_BEFORE / 2)
  }
  const at = (span: ParagraphSpan): Mention | undefined =>
    near(span).find((mention) => mention.start < span.end && span.start < mention.end)
  let occurrences: ReadonlyMap<string, readonly ParagraphSpan[]> | undefined
  return {
    at,
    near: near,
    *within(paragraph) {
      for (const sentence of sentencesOf(paragraph)) yield* mentionsOf(sentence)
    },
    atEndOf(paragraph) {
      const last = sentencesOf(paragraph).at(-1)
      return last ? mentionsOf(last) : []
    },
    *before(span, reach) {
      let count = 0
      let sentencesLeft = FARTHEST_BEFORE
      for (let paragraph = span.paragraph; paragraph >= Math.max(0, span.paragraph - reach); paragraph -= 1) {
        const sentences = sentencesOf(paragraph)
        const isOwn = paragraph === span.paragraph
        const last = isOwn ? lastStartingBy(sentences, span.start) : sentences.length - 1
        for (let index = last; index >= 0 && sentencesLeft > 0; index -= 1) {
          sentencesLeft -= 1
          const sentence = sentences[index]
          const mentions = sentence ? mentionsOf(sentence) : []
          const from =
            isOwn && index === last ? lastStartingBy(mentions, span.start - 1) : mentions.length - 1
          for (let one = from; one >= 0; one -= 1) {
            const mention = mentions[one]
            if (!mention || (isOwn && mention.end > span.start)) continue
            yield mention
            count += 1
            if (count >= FARTHEST_BEFORE) return
          }
        }
      }
    },
    withWord(word) {
      occurrences ??= capitalisedWords(texts)
      return (occurrences.get(word.toLowerCase()) ?? []).flatMap((place) => at(place) ?? [])
    },
  }
}

/** The first few places of each capitalised word, by the word in lower case. */
function capitalisedWords(paragraphs: readonly string[]): ReadonlyMap<string, readonly ParagraphSpan[]> {
  const places = new Map<string, ParagraphSpan[]>()
  paragraphs.forEach((text, paragraph) => {
    for (const { 0: word, index } of text.matchAll(/\p{Lu}[\p{L}\p{M}]+/gu)) {
      const key = word.toLowerCase()
      const known = places.get(key) ?? []
      if (known.length === 0) places.set(key, known)
      if (known.length < MOST_WITH_WORD) known.push({ paragraph, start: index, end: index + word.length })
    }
  })
  return places
}
