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
  let known: ReadonlySet<string> | undefined
  for (const [quotation, mention] of spoken) {
    const { text: words } = mention.label
    const small = CAPITALISED.test(words) ? words.toLowerCase() : ''
    // A lone word that also has no capital, such as *Research*, is a name only at the start of its sentence.
    const label =
      small !== '' && (known ??= smallWords(text)).has(small) ? reader.parse(small) : mention.label
    const verb = ledIn.has(quotation.span) ? 'said' : verbOf(quotation, mention, text)
    if (verb !== undefined && reader.isQuotable(label, verb)) sure.add(mention)
  }
  return (mention) => sure.has(mention)
}

/**
 * The verb between a speaker and a quotation, with the word before it. A name beside the quotation needs none, nor does the
 * subject of the sentence before it; but a lone word may be a heading. Empty if only a person is sure to speak.
 */
function verbOf(
  { cue, kind, span, speaker }: Quotation,
  mention: SourceMention,
  text: string,
): string | undefined {
  if (cue) {
    const before = /\p{L}+(?=[^\p{L}]*$)/u.exec(text.slice(Math.max(0, cue.start - 20), cue.start))?.[0] ?? ''
    return `${before} ${text.slice(cue.start, cue.end)}`.toLowerCase()
  }
  if (kind !== 'direct') return undefined
  if (isNextTo(text, span, mention.span)) return mention.label.text.includes(' ') ? 'said' : ''
  const isSubject = speaker?.type === 'named' && /^\s\p{Ll}/u.test(text.slice(mention.span.end))
  return isSubject ? 'said' : ''
}

/** `Rosa Quispe: “…”` */
function isNextTo(text: string, quotation: Span, speaker: Span): boolean {
  const between =
    speaker.start < quotation.start
      ? text.slice(speaker.end, quotation.start)
      : text.slice(quotation.end, speaker.start)
  return between.length < 12 && !/[\p{L}\p{N}]/u.test(between)
}

const CAPITALISED = /^\p{Lu}\p{Ll}+$/u

/** The words without a capital, apart from those in addresses and compounds. */
function smallWords(text: string): ReadonlySet<string> {
  return new Set(text.match(/(?<![\p{L}\p{N}/.@-])\p{Ll}+(?![\p{L}\p{N}/@-])/gu))
}
