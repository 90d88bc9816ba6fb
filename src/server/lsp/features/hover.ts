import { type Hover, MarkupKind } from 'vscode-languageserver-types'
import { sources } from '../../../facts/sources/sources.ts'
import type { Span } from '../../../text/span.ts'
import { rangeOf } from '../places.ts'
import type { Reading } from '../reading.ts'
import { countryParagraph, tagParagraph } from './country-hover.ts'
import { quotationParagraphs } from './quotation-hover.ts'
import { outlinedQuotations } from './outlined-quotations.ts'
import { sourceParagraphs } from './source-hover.ts'

/** What a hover says, and the words that it is about. */
interface HoverText {
  readonly span: Span
  /** Markdown. */
  readonly paragraphs: readonly string[]
}

/**
 * What is known about the words at an offset. A source's label comes before the country in it, which is shown too; either
 * comes before the quotation around it.
 */
export function hoverAt(reading: Reading, offset: number): Hover | undefined {
  const country = countryAt(reading, offset)
  const shown = sourceAt(reading, offset, country) ?? country ?? quotationAt(reading, offset)
  return (
    shown && {
      contents: { kind: MarkupKind.Markdown, value: shown.paragraphs.join('\n\n') },
      range: rangeOf(reading.document, shown.span),
    }
  )
}

function sourceAt(reading: Reading, offset: number, country: HoverText | undefined): HoverText | undefined {
  for (const source of sources(reading.article)) {
    const mention = source.mentions.find(({ span }) => isAt(span, offset))
    if (!mention) continue
    const paragraphs = [...sourceParagraphs(reading, source, mention), ...(country?.paragraphs ?? [])]
    return { span: mention.span, paragraphs }
  }
  return undefined
}

function countryAt(reading: Reading, offset: number): HoverText | undefined {
  const { record } = reading
  const tag = record.tags.find((one) => isAt(one, offset))
  const tagged = tag && tagParagraph(reading, tag)
  if (tag && tagged !== undefined) return { span: tag, paragraphs: [tagged] }
  for (const country of record.countries) {
    const mention = country.mentions.find((one) => isAt(one, offset))
    if (mention) return { span: mention, paragraphs: [countryParagraph(reading, country)] }
  }
  return undefined
}

function quotationAt(reading: Reading, offset: number): HoverText | undefined {
  const quotation = outlinedQuotations(reading.article).find(({ span }) => isAt(span, offset))
  return quotation && { span: quotation.span, paragraphs: quotationParagraphs(reading, quotation) }
}

function isAt({ end, start }: Span, offset: number): boolean {
  return start <= offset && offset < end
}
