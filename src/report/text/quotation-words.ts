import type { Attestation, Difference } from '../../facts/evidence/checked-quotation.ts'
import { passageText } from '../../facts/evidence/passage-text.ts'
import type {
  QuotationRow,
  QuotationSheet,
  RowState,
  UnreadableRow,
} from '../../facts/evidence/quotation-sheet.ts'
import { grouped, numbered } from '../../text/numbered.ts'
import { plainLine } from './plain-text.ts'

/** How reports show a state. */
export interface StateWords {
  readonly label: string
  readonly sign: string
  /** Whether it is settled, needs a look, has to be settled, or was not compared. */
  readonly grade: 'aside' | 'look' | 'open' | 'settled'
  readonly meaning: string
}

/** The gravest first. */
export const STATE_WORDS: Readonly<Record<RowState, StateWords>> = {
  'not-found': {
    label: 'not found',
    sign: '✖',
    grade: 'open',
    meaning: 'no evidence has these words; the closest passage is shown if there is one',
  },
  'said-by-another': {
    label: 'said by another',
    sign: '✖',
    grade: 'open',
    meaning: 'the evidence has these words, but somebody else says them',
  },
  'differs-substantive': {
    label: 'differs in substance',
    sign: '✖',
    grade: 'open',
    meaning:
      'a negation, number, name, pronoun or other weighty word differs, or words are cut without a mark',
  },
  'differs-minor': {
    label: 'differs slightly',
    sign: '⚠',
    grade: 'look',
    meaning: 'only small words, inflection or adverbs differ',
  },
  translation: {
    label: 'translation',
    sign: '–',
    grade: 'aside',
    meaning: 'the evidence is in another language and was not compared',
  },
  attested: {
    label: 'attested',
    sign: '○',
    grade: 'aside',
    meaning: 'there is no file, but the article says who heard it, when and how',
  },
  allowed: {
    label: 'allowed',
    sign: '✔',
    grade: 'settled',
    meaning: 'the same words but for marked cuts, words in brackets, spelling, and what the house allows',
  },
  exact: { label: 'exact', sign: '✔', grade: 'settled', meaning: 'the same words in the same order' },
}

/** The states of a sheet's quotations with their counts, the gravest first. */
export function countedStates({
  counts,
}: QuotationSheet): readonly (StateWords & { readonly count: number })[] {
  return Object.entries(STATE_WORDS).flatMap(([state, words]) => {
    const count = counts.get(state)
    return count === undefined ? [] : [{ ...words, count }]
  })
}

/** `3 of 14 quotations are open` */
export function sheetVerdict({ open, quotations, unreadable, withEvidence }: QuotationSheet): string {
  const gap = unreadable > 0 ? `${numbered(unreadable, 'evidence file')} cannot be read` : undefined
  if (quotations === 0 && gap === undefined)
    return withEvidence === 0
      ? 'No article has evidence, so no quotation was checked.'
      : 'None of the quotations is covered by the evidence.'
  const verdict =
    open === 0
      ? `None of ${numbered(quotations, 'quotation')} is open`
      : `${grouped(open)} of ${numbered(quotations, 'quotation')} ${open === 1 ? 'is' : 'are'} open`
  return [verdict, ...(gap === undefined ? [] : [gap])].join(', ')
}

/** Where the evidence of a translation is, which nobody has compared. */
export function translationTexts({ translatedFrom }: QuotationRow): readonly string[] {
  return translatedFrom.map((path) => `in another language, not compared: ${plainLine(path)}`)
}

/** `3 quotations not covered by evidence`; nothing if there are none. */
export function uncheckedText({ unchecked }: QuotationSheet): readonly string[] {
  return unchecked === 0 ? [] : [`${numbered(unchecked, 'quotation')} not covered by evidence`]
}

/** `left out 'not'`, `added 'very'`, `said 'may', quoted 'will'` or `joined 'we won', said at ruiz.vtt:40`. */
export function differenceText({ elsewhere, isHidden, quoted, said }: Difference): string {
  if (isHidden) return `hid '${plainLine(said)}' behind an ellipsis`
  if (elsewhere) return `joined '${plainLine(quoted)}', said at ${plainLine(passageText(elsewhere))}`
  if (quoted === '') return `left out '${plainLine(said)}'`
  if (said === '') return `added '${plainLine(quoted)}'`
  return `said '${plainLine(said)}', quoted '${plainLine(quoted)}'`
}

/** `transcripts/ruiz.vtt:12 at 00:12:41`; undefined if the row has no place. */
export function rowPlace({ place }: QuotationRow): string | undefined {
  return place && plainLine(passageText(place) + (place.date === undefined ? '' : `, ${place.date}`))
}

/** `attested by AB on 2026-05-02, telephone` */
export function attestationText({ by, how, on }: Attestation): string {
  return `attested by ${plainLine(by)} on ${plainLine(on)}, ${plainLine(how)}`
}

/** `line 4: the evidence 'tapes' is a folder; name the files in it` */
export function unreadableText({ line, path, problem }: UnreadableRow): string {
  return `${line === undefined ? '' : `line ${line}: `}the evidence '${plainLine(path)}' ${plainLine(problem)}`
}
