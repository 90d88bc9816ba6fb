import type { Article } from '../../article/article.ts'
import { fact } from '../../article/fact.ts'
import type { NamedSpeaker, Utterance } from '../../languages/quoted-text.ts'
import type { SourceLabel } from '../../languages/source-label.ts'
import type { PlacedWords } from '../../text/span.ts'
import { ledInSpeakers } from './led-in-speakers.ts'
import { type Quotation, quotations, type QuotedProse, quotedProse } from './quotations.ts'

/** A quotation with its speaker. */
export interface SpokenQuotation {
  readonly quotation: Quotation
  /** The article's fullest words for the speaker; undefined if nobody, or more than one, is meant. */
  readonly speaker: Speaking | undefined
  /** The words next to it that name its speaker, without markup; empty if there are none. */
  readonly spokenBy: string
  /** The speaker named before the quotation, if the words after it name one too. */
  readonly opening: LabelledWords | undefined
  /** Whether the speaker may be repeating what somebody else said. */
  readonly isHearsay: boolean
}

export interface LabelledWords extends PlacedWords {
  readonly label: SourceLabel
}

export interface Speaking extends LabelledWords {
  /** Whether it is a person or a body, not a report or the like. */
  readonly isSomebody: boolean
}

/**
 * The quotations of an article with their speakers, pronouns and definite labels resolved; also the block quotations
 * that a sentence before them attributes to somebody.
 */
export const spokenQuotations = fact((article: Article): readonly SpokenQuotation[] => {
  const prose = quotedProse(article)
  if (!prose) return []
  const inText = quotations(article).flatMap((quotation, index) => {
    const read = prose.quotations[index]
    return read ? [{ quotation, ...read }] : []
  })
  const all = [...inText, ...ledInBlocks(article, prose)].toSorted(
    (a, b) => a.quotation.span.start - b.quotation.span.start,
  )
  const speakers = prose.findSpeakers(all)
  const placed = (speaker: NamedSpeaker | undefined) =>
    speaker && {
      span: prose.place(speaker),
      text: speaker.text,
      label: speaker.label,
      isSomebody: speaker.isSomebody,
    }
  return all.map(({ quotation, isHearsay, opening, speaker }, index) => ({
    quotation,
    speaker: placed(speakers[index]),
    spokenBy: speaker ? prose.wordsAt(speaker) : '',
    isHearsay,
    opening: placed(opening ? prose.nameSpeaker(opening) : undefined),
  }))
})

interface LedIn extends Utterance {
  readonly quotation: Quotation
  readonly isHearsay: false
  readonly opening: null
}

function ledInBlocks(article: Article, prose: QuotedProse): readonly LedIn[] {
  const speakers = ledInSpeakers(article)
  return article.blockQuotations.flatMap(({ span }) => {
    const speaker = speakers.get(span)
    if (!speaker) return []
    const quotation = {
      span,
      kind: 'direct',
      speaker: { span: prose.place(speaker), type: speaker.type },
      cue: undefined,
    } as const
    return [{ quotation, pieces: [], speaker, isHearsay: false, opening: null }]
  })
}
