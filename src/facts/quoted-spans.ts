import type { Article } from '../article/article.ts'
import { fact } from '../article/fact.ts'
import { proseSpan, fileSpan } from '../markdown/prose.ts'
import { scanQuotationMarks } from '../text/quotation-marks/quotation-marks.ts'
import type { Span } from '../text/span.ts'

/** Every span of quoted words: between quotation marks, in pull-quotes and in block quotations. */
export const quotedSpans = fact((article: Article): readonly Span[] => {
  const { blocks } = article
  const inMarks = scanQuotationMarks(blocks.map(({ prose }) => prose.text)).flatMap(({ pieces }) =>
    pieces.flatMap(({ paragraph, start, end }) => {
      const prose = blocks[paragraph]?.prose
      return prose ? [fileSpan(prose, start, end)] : []
    }),
  )
  const setOff = [...article.pullQuotes, ...article.blockQuotations].map(({ words }) => proseSpan(words))
  return [...inMarks, ...setOff]
})
