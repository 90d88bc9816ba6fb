import type { Article, TextBlock } from '../../article/article.ts'
import { fact } from '../../article/fact.ts'
import { openedLanguage } from '../../languages/index.ts'
import type {
  AttributedQuotation,
  ParagraphSpan,
  QuotedText,
  SpeakerType,
} from '../../languages/quoted-text.ts'
import { fileSpan } from '../../markdown/prose.ts'
import { lastStartingBy, overlaps, type Span } from '../../text/span.ts'

/** Somebody's words in quotation marks within the article's own prose. */
export interface Quotation {
  /** Including its marks; from its first paragraph to its last. */
  readonly span: Span
  readonly kind: AttributedQuotation['kind']
  readonly speaker: Speaker | undefined
  /** The reporting verb. */
  readonly cue: Span | undefined
}

export interface Speaker {
  readonly span: Span
  readonly type: SpeakerType
}

/** The quotations of an article; none if geolint does not read its language. */
export const quotations = fact((article: Article): readonly Quotation[] => {
  const prose = quotedProse(article)
  if (!prose) return []
  return prose.quotations.map(({ kind, pieces, speaker, cue }): Quotation => {
    const [first, last] = [pieces[0], pieces.at(-1)]
    return {
      span: { start: first ? prose.place(first).start : 0, end: last ? prose.place(last).end : 0 },
      kind,
      speaker: speaker ? { span: prose.place(speaker), type: speaker.type } : undefined,
      cue: cue ? prose.place(cue) : undefined,
    }
  })
})

/** The paragraphs in which an article may quote, and the quotations in them. */
export interface QuotedProse extends QuotedText {
  /** Where each paragraph is. */
  readonly spans: readonly Span[]
  /** Where something in a paragraph is in the file. */
  place(span: ParagraphSpan): Span
  /** The words at that place, without markup. */
  wordsAt(span: ParagraphSpan): string
}

/** Undefined if geolint does not read quotations in the article's language. */
export const quotedProse = fact((article: Article): QuotedProse | undefined => {
  const reader = openedLanguage(article.language).quotations
  if (!reader) return undefined
  const blocks = article.blocks.filter(isQuotable)
  return {
    ...reader.read(
      blocks.map(({ prose }) => prose.text),
      blocks,
    ),
    spans: blocks.map(({ span }) => span),
    place({ paragraph, start, end }) {
      const prose = blocks[paragraph]?.prose
      return prose ? fileSpan(prose, start, end) : { start: 0, end: 0 }
    },
    wordsAt: ({ paragraph, start, end }) => blocks[paragraph]?.prose.text.slice(start, end) ?? '',
  }
})

/** Finds the quotation in `among`, which is in order of place, that overlaps one of some passages. */
export function quotationFinder(
  among: readonly Quotation[],
): (passages: readonly Span[]) => Quotation | undefined {
  const spans = among.map(({ span }) => span)
  return (passages) => {
    for (const passage of passages) {
      const quotation = among[lastStartingBy(spans, passage.start)]
      if (quotation && overlaps(quotation.span, passage)) return quotation
    }
    return undefined
  }
}

function isQuotable({ voice, kind }: TextBlock): boolean {
  return voice === 'own' || voice === 'standfirst' ? kind !== 'table-cell' : false
}
