import type { LabelPart, SourceLabel } from '../../source-label.ts'
import { HONORIFICS } from './part.ts'
import { isPreposition, SILENT } from './roles/role-words.ts'
import { labelSegments, type LabelToken } from './segments.ts'

/**
 * The words that a label chooses for what any label of its source says, in alphabetical order. Prose and labels differ
 * in capitals, articles, titles, word order, and in whether they say *Bolivian* or *Bolivia*, *spokesman* or
 * *spokesperson*, *the union’s* or *of the union*; that is left out.
 */
export function wording({ segments, text }: SourceLabel): string {
  const parts = segments.flat()
  const worded = parts.filter(({ kind }) => WORDED.has(kind))
  const countries = parts.filter(({ kind }) => kind === 'country')
  return labelSegments(text)
    .flat()
    .filter((token) => isIn(worded, token) && !isIn(countries, token) && !isSilent(token))
    .map(
      ({ joint, text: written }) =>
        (joint === '-' ? '-' : ' ') +
        written
          .toLowerCase()
          .replace(/['’]s?$/u, '')
          .replace(/(?:wom|m)an$/u, 'person'),
    )
    .join('')
    .trim()
    .split(' ')
    .toSorted()
    .join(' ')
}

const WORDED: ReadonlySet<LabelPart['kind']> = new Set(['modifier', 'name', 'organisation', 'role'])

function isIn(parts: readonly LabelPart[], token: LabelToken): boolean {
  return parts.some(({ end, start }) => start <= token.start && token.end <= end)
}

function isSilent(token: LabelToken): boolean {
  return isPreposition(token) || SILENT.has(token.word) || HONORIFICS.has(token.word)
}
