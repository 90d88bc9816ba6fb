import type { Article } from '../../article/article.ts'
import { fact } from '../../article/fact.ts'
import { heldQuotations } from './held-quotations.ts'
import { inTitleCase } from './matching/same-speaker.ts'

/**
 * Somebody whom evidence names, `RUIZ` or `Ana Ruiz (by phone)`, as the article does: by the full name, or by the surname if
 * it quotes somebody of that name. Undefined if it does not: then nobody may learn it from a report.
 */
export function printedName(article: Article, name: string): string | undefined {
  const plain = inTitleCase(name.replace(/[,;:([{|/].*/s, '').trim())
  const surname = plain.split(/\s+/u).at(-1) ?? ''
  if (plain !== surname && isPrinted(article, plain)) return plain
  return quotedSurnames(article).has(surname.toLowerCase()) ? surname : undefined
}

function isPrinted(article: Article, name: string): boolean {
  const text = printedText(article)
  const isLetter = (at: number) => /[\p{L}\p{N}-]/u.test(text.charAt(at))
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) {
    if (!isLetter(at - 1) && !isLetter(at + name.length)) return true
  }
  return false
}

const printedText = fact(({ blocks, headline, pullQuotes, standfirst }: Article): string =>
  [
    headline?.prose,
    standfirst?.prose,
    ...blocks.map(({ prose }) => prose),
    ...pullQuotes.flatMap((quote) => [quote.words, quote.label?.prose]),
  ]
    .map((prose) => prose?.text ?? '')
    .join('\n'),
)

const quotedSurnames = fact(
  (article: Article): ReadonlySet<string> =>
    new Set(heldQuotations(article).flatMap(({ speaker }) => speaker?.label.name?.split(' ').at(-1) ?? [])),
)
