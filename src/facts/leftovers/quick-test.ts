import type { Article } from '../../article/article.ts'
import { fact } from '../../article/fact.ts'
import { LEFTOVERS } from '../../languages/index.ts'
import { quickSearch } from '../../text/search.ts'

/** The beginnings of what assistants say. */
const BEGINNINGS = LEFTOVERS.flatMap(({ assistantPhrases }) => assistantPhrases).flatMap(
  ({ parts }) => parts[0] ?? [],
)

/** Finds what looks like the beginning of an assistant's phrase. */
export const findBeginning = quickSearch(BEGINNINGS)

/** Parts of traces and placeholders that are the same in every language. */
const SIGNS = [
  'oaicite',
  'oai_citation',
  'attributableindex',
  '[attached_file',
  '[web:',
  '[cite',
  'span_',
  'utm_source=c',
  'utm_source=o',
  'referrer=grok',
  '-xx-xx',
  '_url',
  ...Array.from({ length: 10 }, (_, digit) => `turn${digit}`),
]

const SHORT_SIGNS = ['TK', 'XXX', '†']

const findAny = quickSearch([
  ...BEGINNINGS,
  ...SIGNS,
  ...LEFTOVERS.flatMap(({ placeholders }) => placeholders).flatMap(({ form, words }) => {
    if (form === 'mark') return []
    return form === 'blank' || form === 'note' ? [`[${words.toLowerCase()}`] : [words]
  }),
])

/** Whether an article may have anything that assistants or templates leave: a quick test of its whole text. */
export const mayHaveLeftovers = fact(
  ({ file: { text } }: Article) => SHORT_SIGNS.some((sign) => text.includes(sign)) || findAny(text) !== -1,
)
