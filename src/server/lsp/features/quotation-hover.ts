import type { CheckedQuotation } from '../../../facts/evidence/checked-quotation.ts'
import { checkedQuotations } from '../../../facts/evidence/checked-quotations.ts'
import { coverableQuotations } from '../../../facts/evidence/coverage.ts'
import { gravestFirst } from '../../../facts/evidence/quotation-problems.ts'
import { quotationRows, rowState } from '../../../facts/evidence/quotation-sheet.ts'
import { passagesOf } from '../../../facts/pull-quotes/pull-quotes.ts'
import { markdownText } from '../../../report/text/markdown-text.ts'
import {
  attestationText,
  differenceText,
  rowPlace,
  STATE_WORDS,
  translationTexts,
} from '../../../report/text/quotation-words.ts'
import { numbered } from '../../../text/numbered.ts'
import { shortenedWords } from '../../../text/shortened-words.ts'
import { positionAt } from '../../../text/text-file.ts'
import type { Reading } from '../reading.ts'
import type { OutlinedQuotation } from './outlined-quotations.ts'

const FORMS = { text: 'Quotation', block: 'Block quotation', 'pull-quote': 'Pull-quote' } as const

/** Who speaks a quotation, and how it compares with the evidence, as paragraphs of markdown. */
export function quotationParagraphs(reading: Reading, quotation: OutlinedQuotation): readonly string[] {
  const { form, speaker } = quotation
  const who = speaker === undefined ? 'no speaker found' : `**${markdownText(speaker)}**`
  return [
    `${FORMS[form]}: ${who}${placeOfWords(reading, quotation)}`,
    ...evidenceParagraphs(reading, quotation),
  ]
}

/** `, from line 12`: where the text has the words of a pull-quote. */
function placeOfWords({ article }: Reading, { pullQuote }: OutlinedQuotation): string {
  if (!pullQuote) return ''
  const [passage] = passagesOf(pullQuote)
  if (!passage) return ', not in the text'
  const { line } = positionAt(article.file, passage.start)
  return pullQuote.misquotation ? `, from line ${line} but in other words` : `, from line ${line}`
}

function evidenceParagraphs({ article }: Reading, { form, span }: OutlinedQuotation): readonly string[] {
  const isSame = (one: Pick<CheckedQuotation, 'form' | 'span'>) =>
    one.form === form && one.span.start === span.start
  const checked = checkedQuotations(article).find(isSame)
  if (checked) return checkedParagraphs(article, checked)
  const { files, unreadable } = article.evidence
  if (files.length + unreadable.length === 0) return ['The article has no evidence for it.']
  return coverableQuotations(article).some(isSame)
    ? ['No readable evidence covers it.']
    : ['It was not compared with the evidence: it is too short, or the words are the article’s own.']
}

const MOST_DIFFERENCES = 3

/** The sheet, not the hover, says whose words the evidence has. */
function checkedParagraphs(article: Reading['article'], checked: CheckedQuotation): readonly string[] {
  const { label, meaning, sign } = STATE_WORDS[rowState(checked)]
  const differences = gravestFirst(checked)
  const more = differences.length - MOST_DIFFERENCES
  return quotationRows(article, [checked]).flatMap((row) => {
    const place = rowPlace(row)
    const where = row.state === 'not-found' ? 'The closest passage is in' : 'In'
    const details = [
      ...differences.slice(0, MOST_DIFFERENCES).map(shortDifference),
      ...(more > 0 ? [numbered(more, 'other difference')] : []),
      ...translationTexts(row),
      ...(row.attested ? [attestationText(row.attested)] : []),
    ]
    return [
      `${sign} ${label}: ${meaning}`,
      ...details.map((text) => markdownText(text)),
      ...(place === undefined ? [] : [`${where} ${markdownText(place)}`]),
    ]
  })
}

/** The evidence may be confidential, so no more of its words are shown than a finding shows. */
function shortDifference(difference: CheckedQuotation['differences'][number]): string {
  const { quoted, said } = difference
  return differenceText({ ...difference, quoted: shortenedWords(quoted), said: shortenedWords(said) })
}
