import type { Article, Passage } from '../article/article.ts'
import { fact } from '../article/fact.ts'
import { readsAsEnglish } from '../article/language.ts'
import { type AttributedQuotation, readQuotations } from '../languages/english/read-quotations.ts'
import { sourceSpan } from '../markdown/prose.ts'
import type { Span } from '../text/span.ts'

/** Somebody's words in quotation marks within the article's own prose. */
export interface Quotation {
  /** Its marks included; from the first of its paragraphs to the last. */
  readonly span: Span
  readonly kind: AttributedQuotation['kind']
  readonly speaker: Speaker | undefined
  /** The reporting verb. */
  readonly cue: Span | undefined
}

export interface Speaker {
  readonly span: Span
  readonly type: 'named' | 'organisation' | 'pronoun' | 'role'
}

/** The quotations of an article; none where its language is not read. */
export const quotations = fact((article: Article): readonly Quotation[] => {
  if (!readsAsEnglish(article.language)) return []
  const passages = article.passages.filter(isQuotable)
  const place = ({
    paragraph,
    start,
    end,
  }: {
    paragraph: number
    start: number
    end: number
  }): Span | undefined => {
    const prose = passages[paragraph]?.prose
    return prose && sourceSpan(prose, start, end)
  }
  return readQuotations(passages.map(({ prose }) => prose.text)).flatMap(
    ({ kind, pieces, speaker, cue }): Quotation[] => {
      const [first] = pieces
      const last = pieces.at(-1)
      const start = first && place(first)
      const end = last && place(last)
      if (!start || !end) return []
      const speakerSpan = speaker && place(speaker)
      return [
        {
          span: { start: start.start, end: end.end },
          kind,
          speaker: speaker && speakerSpan ? { span: speakerSpan, type: speaker.type } : undefined,
          cue: (cue && place(cue)) ?? undefined,
        },
      ]
    },
  )
})

function isQuotable({ voice, kind }: Passage): boolean {
  return voice === 'own' || voice === 'standfirst' ? kind !== 'table-cell' : false
}
