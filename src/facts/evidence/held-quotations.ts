import type { Article, Label } from '../../article/article.ts'
import { fact } from '../../article/fact.ts'
import { labelReader } from '../../languages/index.ts'
import type { SpeakerType } from '../../languages/quoted-text.ts'
import type { SourceLabel } from '../../languages/source-label.ts'
import { fileSpan, type Prose, proseSpan } from '../../markdown/prose.ts'
import { countWhile } from '../../text/search.ts'
import { overlaps, type Span } from '../../text/span.ts'
import { passagesOf, pullQuotes } from '../pull-quotes/pull-quotes.ts'
import { quotations, quotedProse } from '../sources/quotations.ts'
import { spokenQuotations } from '../sources/speakers.ts'

/** A quotation of any form that can be held against evidence. */
export interface HeldQuotation {
  readonly form: 'block' | 'pull-quote' | 'text'
  readonly span: Span
  /** Without markup; the paragraphs that it runs over are separated by line ends. */
  readonly text: string
  /** Where a stretch of the text is in the article. */
  readonly spanOf: (start: number, end: number) => Span
  readonly speaker: HeldSpeaker | undefined
  /** Whether it is a pull-quote that repeats, exactly or nearly, a quotation of the text. */
  readonly repeats: boolean
}

/** Who is said to have spoken a quotation. */
export interface HeldSpeaker {
  readonly text: string
  readonly label: SourceLabel
  /** How the words beside the quotation name them. */
  readonly type: SpeakerType
}

/** The direct and partial quotations of an article, its block quotations and its pull-quotes, in order of place. */
export const heldQuotations = fact((article: Article): readonly HeldQuotation[] => {
  const spoken = new Map(spokenQuotations(article).map((one) => [one.quotation.span.start, one]))
  const speakerAt = (start: number): HeldSpeaker | undefined => {
    const { quotation, speaker } = spoken.get(start) ?? {}
    return (
      speaker && { text: speaker.text, label: speaker.label, type: quotation?.speaker?.type ?? 'pronoun' }
    )
  }
  const blocks = article.blockQuotations.map(({ label, span, words }) => ({
    form: 'block' as const,
    ...ofProse(words),
    speaker: labelled(label) ?? speakerAt(span.start),
    repeats: false,
  }))
  const texts = inText(article, speakerAt)
  const pulled = pullQuotes(article).flatMap((quote): readonly HeldQuotation[] => {
    const passages = passagesOf(quote)
    const repeated = texts.find(({ span }) => passages.some((passage) => overlaps(span, passage)))
    const speaker = labelled(quote.label) ?? speakerAt(quote.span.start) ?? repeated?.speaker
    // Words of the article's own prose are nobody else's, unless a label says so.
    if (passages.length > 0 && !repeated && !quote.label) return []
    return [{ form: 'pull-quote', ...ofProse(quote.words), speaker, repeats: repeated !== undefined }]
  })
  return [...texts, ...blocks, ...pulled].toSorted((a, b) => a.span.start - b.span.start)
})

function ofProse(prose: Prose): Pick<HeldQuotation, 'span' | 'spanOf' | 'text'> {
  return { span: proseSpan(prose), text: prose.text, spanOf: (start, end) => fileSpan(prose, start, end) }
}

/** Words that are in no article, with the label of whoever is said to have spoken them. */
export function looseQuotation(text: string, speaker: string | undefined): HeldQuotation {
  return {
    form: 'text',
    span: { start: 0, end: text.length },
    text,
    spanOf: (start, end) => ({ start, end }),
    speaker: speaker === undefined ? undefined : speakerOf(speaker),
    repeats: false,
  }
}

function labelled(label: Label | undefined): HeldSpeaker | undefined {
  return label && speakerOf(label.prose.text)
}

function speakerOf(text: string): HeldSpeaker {
  const parsed = labelReader().parse(text)
  return { text, label: parsed, type: parsed.name === undefined ? 'role' : 'named' }
}

function inText(
  article: Article,
  speakerAt: (start: number) => HeldSpeaker | undefined,
): readonly HeldQuotation[] {
  const prose = quotedProse(article)
  if (!prose) return []
  return quotations(article).flatMap(({ kind, span }, at): readonly HeldQuotation[] => {
    const pieces = prose.quotations[at]?.pieces ?? []
    if (kind === 'scare') return []
    const texts = pieces.map((piece) => prose.wordsAt(piece))
    const starts: number[] = []
    let length = 0
    for (const text of texts) {
      starts.push(length)
      length += text.length + 1
    }
    const place = (offset: number): Span => {
      const piece = Math.max(0, countWhile(starts, (start) => start <= offset) - 1)
      const { paragraph = 0, start: from = 0 } = pieces[piece] ?? {}
      const within = from + offset - (starts[piece] ?? 0)
      return prose.place({ paragraph, start: within, end: within + 1 })
    }
    return [
      {
        form: 'text',
        span,
        text: texts.join('\n'),
        spanOf: (start, end) => ({
          start: place(start).start,
          end: end > start ? place(end - 1).end : place(start).start,
        }),
        speaker: speakerAt(span.start),
        repeats: false,
      },
    ]
  })
}
