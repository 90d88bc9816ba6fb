import type { Article } from '../../article/article.ts'
import { fact } from '../../article/fact.ts'
import { labelReader } from '../../languages/index.ts'
import type { LabelReader } from '../../languages/language.ts'
import { saysMore, type SourceLabel } from '../../languages/source-label.ts'
import type { PlacedWords } from '../../text/span.ts'
import { passagesOf, pullQuotes } from '../pull-quotes/pull-quotes.ts'
import { groupBySource } from './group-by-source.ts'
import { type Quotation, quotationFinder } from './quotations.ts'
import { type PrintedLabel, printedLabels } from './source-labels.ts'
import { spokenQuotations } from './speakers.ts'
import { sureMentions } from './sure-mentions.ts'

/** A person or body that the article quotes or lists. */
export interface Source {
  /** Its printed label, else the text's fullest words for it. */
  readonly label: string
  readonly read: SourceLabel
  /** Every place where it speaks or its label is printed, in order of place. */
  readonly mentions: readonly SourceMention[]
  /** Quotations in the text, including block quotations. */
  readonly quotations: number
  readonly pullQuotes: number
}

export interface SourceMention extends PlacedWords {
  /** The label that it is mentioned by; for a pronoun, the label of whoever it refers to. */
  readonly label: SourceLabel
  readonly place: PrintedLabel['place'] | 'pronoun' | 'text'
}

/** The sources of an article: its speakers, the labels of its quotations and what its front matter lists. */
export const sources = fact((article: Article): readonly Source[] => {
  const spoken = spokenMentions(article)
  const quotationAt = quotationFinder([...spoken.keys()])
  const repeated = new Map(
    pullQuotes(article).flatMap((quote) => {
      const { label } = quote
      const quotation = label && quotationAt(passagesOf(quote))
      const mention = quotation && spoken.get(quotation)
      return label && mention ? [[label.span, mention] as const] : []
    }),
  )
  const reader = labelReader(article.language)
  const groups = groupBySource<SourceMention>([...spoken.values(), ...printedLabels(article)], reader, {
    tiedTo: ({ span }) => repeated.get(span),
  })
  const isSure = sureMentions(article, spoken, reader)
  return groups
    .filter((group) => group.some((one) => (isPrinted(one) ? isLabel(one.text) : isSure(one))))
    .map((group) => toSource(group, reader))
    .toSorted((a, b) => (a.mentions[0]?.span.start ?? 0) - (b.mentions[0]?.span.start ?? 0))
})

/** The speaker of each quotation that has one, as the text names them. */
function spokenMentions(article: Article): ReadonlyMap<Quotation, SourceMention> {
  return new Map(
    spokenQuotations(article).flatMap(({ quotation, speaker, spokenBy }) => {
      if (!speaker || !quotation.speaker || quotation.kind === 'scare') return []
      if (!speaker.isSomebody && !quotation.cue) return []
      const place = quotation.speaker.type === 'pronoun' ? 'pronoun' : 'text'
      const mention = {
        span: quotation.speaker.span,
        text: spokenBy,
        label: speaker.label,
        place,
      } as const
      return [[quotation, mention] as const]
    }),
  )
}

function isPrinted({ place }: SourceMention): boolean {
  return place !== 'pronoun' && place !== 'text'
}

/** Whether a printed label has words, and is not just an address. */
function isLabel(text: string): boolean {
  return /\p{L}/u.test(text) && !/^\s*(?:https?:|www\.)\S+\s*$/iu.test(text)
}

function toSource(mentions: readonly SourceMention[], { withoutArticle }: LabelReader): Source {
  const printed = mentions.find(isPrinted)
  const named = mentions.reduce((best, one) => (saysMore(one.label, best.label) ? one : best))
  const places = new Map(mentions.map((mention) => [mention.span.start, mention]))
  const count = (...kinds: readonly SourceMention['place'][]) =>
    mentions.filter(({ place }) => kinds.includes(place)).length
  return {
    label: onOneLine(printed?.text ?? withoutArticle(named.label.text)),
    read: named.label,
    mentions: [...places.values()].toSorted((a, b) => a.span.start - b.span.start),
    quotations: count('block-quotation', 'pronoun', 'text'),
    pullQuotes: count('pull-quote'),
  }
}

/** With one space between words and no placeholders for template tags. */
export function onOneLine(text: string): string {
  return text.replace(/[\s\uFFFC]+/g, ' ').trim()
}
