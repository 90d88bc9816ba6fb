import { type Hover, MarkupKind } from 'vscode-languageserver-types'
import { sources } from '../../../facts/sources/sources.ts'
import type { Span } from '../../../text/span.ts'
import { rangeOf } from '../places.ts'
import type { Reading } from '../reading.ts'
import { countryParagraph, tagParagraph } from './country-hover.ts'
import { quotationParagraphs } from './quotation-hover.ts'
import { quotedPassages } from './quoted-passages.ts'
import { sourceParagraphs } from './source-hover.ts'

/** What is shown of something in an article. */
interface Shown {
  readonly span: Span
  /** Markdown. */
  readonly paragraphs: readonly string[]
}

/**
 * What is known about the words at an offset: a source's label before the country in it, which is shown too, and either
 * before the quotation around it.
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

function sourceAt(reading: Reading, offset: number, country: Shown | undefined): Shown | undefined {
  for (const source of sources(reading.article)) {
    const mention = source.mentions.find(({ span }) => isAt(span, offset))
    if (!mention) continue
    const paragraphs = [...sourceParagraphs(reading, source, mention), ...(country?.paragraphs ?? [])]
    return { span: mention.span, paragraphs }
  }
  return undefined
}

function countryAt(reading: Reading, offset: number): Shown | undefined {
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

function quotationAt(reading: Reading, offset: number): Shown | undefined {
  const passage = quotedPassages(reading.article).find(({ span }) => isAt(span, offset))
  return passage && { span: passage.span, paragraphs: quotationParagraphs(reading, passage) }
}

function isAt({ end, start }: Span, offset: number): boolean {
  return start <= offset && offset < end
}
