import type { Article } from '../../article/article.ts'
import type { LabelReader } from '../../languages/language.ts'
import type { Span } from '../../text/span.ts'
import type { Quotation } from './quotations.ts'
import type { SourceMention } from './sources.ts'

/** Whether the text says of a mention that it speaks: words in marks may also be a term or a title. */
export function sureMentions(
  article: Article,
  spoken: ReadonlyMap<Quotation, SourceMention>,
  reader: LabelReader,
): (mention: SourceMention) => boolean {
  const { text } = article.file
  const ledIn = new Set(article.blockQuotations.map(({ span }) => span))
  const sure = new Set<SourceMention>()
  for (const [quotation, mention] of spoken) {
    const { text: words } = mention.label
    const label = isCommonWord(words, text) ? reader.parse(words.toLowerCase()) : mention.label
    const verb = ledIn.has(quotation.span) ? 'said' : verbOf(quotation, mention, text)
    if (verb !== undefined && reader.isQuotable(label, verb)) sure.add(mention)
  }
  return (mention) => sure.has(mention)
}

/**
 * The verb between a speaker and a quotation, with the word before it. A name beside the quotation needs none, but a lone
 * word may be a heading.
 */
function verbOf({ cue, kind, span }: Quotation, mention: SourceMention, text: string): string | undefined {
  if (cue) {
    const before = /\p{L}+(?=[^\p{L}]*$)/u.exec(text.slice(Math.max(0, cue.start - 20), cue.start))?.[0] ?? ''
    return `${before} ${text.slice(cue.start, cue.end)}`.toLowerCase()
  }
  if (kind !== 'direct' || !isNextTo(text, span, mention.span)) return undefined
  return mention.label.text.includes(' ') ? 'said' : ''
}

/** `Rosa Quispe: “…”` */
function isNextTo(text: string, quotation: Span, speaker: Span): boolean {
  const between =
    speaker.start < quotation.start
      ? text.slice(speaker.end, quotation.start)
      : text.slice(quotation.end, speaker.start)
  return between.length < 12 && !/[\p{L}\p{N}]/u.test(between)
}

/** Whether a lone word with a capital is also written without one: *Research*, *Platforms*. */
function isCommonWord(word: string, text: string): boolean {
  return (
    /^\p{Lu}\p{Ll}+$/u.test(word) &&
    new RegExp(`(?<![\\p{L}\\p{N}/.@-])${word.toLowerCase()}(?![\\p{L}\\p{N}/@-])`, 'u').test(text)
  )
}
