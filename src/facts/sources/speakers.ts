import type { Article } from '../../article/article.ts'
import { fact } from '../../article/fact.ts'
import { findAntecedents } from '../../languages/english/mentions/antecedents.ts'
import { countryOfWords } from '../../languages/english/countries/country-of-words.ts'
import type { SourceLabel } from '../../languages/english/labels/label.ts'
import { isHearsayVerb } from '../../languages/english/quotations/hearsay.ts'
import { leadInSpeaker } from '../../languages/english/quotations/lead-in.ts'
import { mentionReader } from '../../languages/english/mentions/mention-reader.ts'
import { asMention, type Mention } from '../../languages/english/mentions/mentions.ts'
import type { Utterance } from '../../languages/english/quotations/read-quotations.ts'
import { excerpt } from '../../text/source-file.ts'
import { lastStartingBy, type PlacedWords } from '../../text/span.ts'
import { type Quotation, quotations, quotedProse } from './quotations.ts'

/** A quotation with who spoke it. */
export interface SpokenQuotation {
  readonly quotation: Quotation
  /** The words of the article that say most of the speaker; undefined where nobody, or not one alone, is meant. */
  readonly speaker: Speaking | undefined
  /** The words that stand beside it for its speaker, without markup; empty where there are none. */
  readonly spokenBy: string
  /** Whom the words before it give it to, where those after it name its speaker. */
  readonly opening: LabelledWords | undefined
  /** Whether the speaker may repeat what somebody else said. */
  readonly isHearsay: boolean
}

export interface LabelledWords extends PlacedWords {
  readonly label: SourceLabel
}

export interface Speaking extends LabelledWords {
  /** Whether it is a person or a body, and no report or the like. */
  readonly isSomebody: boolean
}

/** Who is named in the prose of an article. */
export const mentionsIn = fact((article: Article) => mentionReader(quotedProse(article), countryOfWords))

/**
 * The quotations of an article with their speakers, pronouns and definite labels resolved; also the block quotations
 * that a sentence before them gives to somebody.
 */
export const spokenQuotations = fact((article: Article): readonly SpokenQuotation[] => {
  const prose = quotedProse(article)
  const inText = quotations(article).flatMap((quotation, index) => {
    const read = prose.quotations[index]
    return read ? [{ quotation, ...read }] : []
  })
  const all = [...inText, ...ledInBlocks(article)].toSorted(
    (a, b) => a.quotation.span.start - b.quotation.span.start,
  )
  const mentions = findAntecedents(all, prose.texts, mentionsIn(article), countryOfWords)
  const labelled = (mention: Mention | undefined) =>
    mention && {
      span: prose.place(mention),
      text: mention.text,
      label: mention.label,
      isSomebody: mention.type !== 'role' || mention.isPerson,
    }
  return all.map(({ quotation, opening, speaker }, index) => ({
    quotation,
    speaker: labelled(mentions[index]),
    spokenBy: speaker ? (prose.texts[speaker.paragraph]?.slice(speaker.start, speaker.end) ?? '') : '',
    isHearsay:
      quotation.cue !== undefined && isHearsayVerb(excerpt(article.source, quotation.cue).text.toLowerCase()),
    opening: labelled(opening ? asMention(opening, prose.texts, countryOfWords) : undefined),
  }))
})

interface LedIn extends Utterance {
  readonly quotation: Quotation
  readonly opening: null
}

/** The block quotations without a label of their own to which the sentence before them gives a speaker. */
function ledInBlocks(article: Article): readonly LedIn[] {
  const unlabelled = article.blockQuotations.filter(({ label }) => !label)
  if (unlabelled.length === 0) return []
  const prose = quotedProse(article)
  return unlabelled.flatMap(({ span }) => {
    const before = lastStartingBy(prose.spans, span.start)
    const end = prose.spans[before]?.end ?? Infinity
    const isRightAfter =
      end <= span.start && !/[\p{L}\p{N}]/u.test(article.source.text.slice(end, span.start))
    const speaker = isRightAfter ? leadInSpeaker(prose, before) : null
    if (!speaker) return []
    const quotation = {
      span,
      kind: 'direct',
      speaker: { span: prose.place(speaker), type: speaker.type },
      cue: undefined,
    } as const
    return [{ quotation, pieces: [], speaker, opening: null }]
  })
}
