import type { Article } from '../article/article.ts'
import { withoutAccents } from '../geography/without-accents.ts'
import { fileSpan } from '../markdown/prose.ts'
import { fragmentWords } from '../text/fragments.ts'
import { scanQuotationMarks } from '../text/quotation-marks/quotation-marks.ts'
import type { Excerpt } from '../text/span.ts'
import { words } from '../text/words.ts'

/** In words: fewer may be a term or a title. */
const FEWEST_WORDS = 4

/** Quotations that the headline gives to somebody and whose words the text does not have. */
export function missingHeadlineQuotations(article: Article): readonly Excerpt[] {
  const { blocks, headline } = article
  if (!headline) return []
  const { prose } = headline
  const quotations = scanQuotationMarks([prose.text]).flatMap(({ pieces: [piece] }) => piece ?? [])
  const given = quotations.filter(({ end, start }) => isGivenToSomebody(prose.text, start, end))
  if (given.length === 0) return []
  const body = blocks.flatMap((block) => (block.voice === 'headline' ? [] : [foldedWords(block.prose.text)]))
  // An article that is only a link, a recording or a list of headlines has nothing to check the words against.
  if (body.reduce((sum, text) => sum + text.split(' ').length, 0) < FEWEST_IN_BODY) return []
  const text = ` ${body.join(' ')} `
  return given.flatMap(({ inside, start, end }) => {
    const fragments = fragmentWords(prose.text.slice(inside.start, inside.end))
    const count = fragments.reduce((sum, run) => sum + run.length, 0)
    const isThere = fragments.every((run) =>
      text.includes(` ${run.map(({ folded }) => withoutAccents(folded)).join(' ')} `),
    )
    if (count < FEWEST_WORDS || isThere) return []
    return [{ text: prose.text.slice(start, end), span: fileSpan(prose, start, end) }]
  })
}

const FEWEST_IN_BODY = 100

function foldedWords(text: string): string {
  return words(text)
    .map(({ folded }) => withoutAccents(folded))
    .join(' ')
}

/**
 * *‘…’, says Mujica*, *Mujica: ‘…’* or *‘…’: Mujica*. Without that, words in marks may be a title, a programme or a
 * manner of speaking.
 */
function isGivenToSomebody(text: string, start: number, end: number): boolean {
  const [before, after] = [text.slice(0, start).trim(), text.slice(end).trim()]
  if (before === '' && isAfterComma(text, end)) return /^,?\s?\p{Ll}+\s(?:\S+\s?){1,5}$/u.test(after)
  if (before === '') return /^:\s(?:\p{Lu}\S*\s?){1,3}$/u.test(after)
  return after === '' && /^(?:\S+\s){0,5}\S+:$/u.test(before)
}

function isAfterComma(text: string, end: number): boolean {
  return text.startsWith(',', end) || text.charAt(end - 2) === ','
}
