import type { Article } from '../../article/article.ts'
import type { UnreadableEvidence } from '../../evidence/given-evidence.ts'
import type { Failure } from '../../text/failure.ts'
import { groupBy } from '../../text/groups.ts'
import { positionAt } from '../../text/text-file.ts'
import type { CheckedQuotation, EvidencePlace, EvidenceState } from './checked-quotation.ts'
import { checkedQuotations, uncheckedQuotations } from './checked-quotations.ts'
import { printedName } from './printed-names.ts'

/** What a fact-checking desk sees of one article: its quotations, each with the passage it was held against. */
export interface ArticleQuotations {
  readonly path: string
  readonly headline: string | undefined
  /** In the order of the text. */
  readonly rows: readonly QuotationRow[]
  readonly unreadable: readonly UnreadableRow[]
  /** Those of its quotations that no evidence covers that can be read, though it has some. */
  readonly unchecked: readonly UncheckedRow[]
  /** Whether anything in it could be held against evidence. */
  readonly hasEvidence: boolean
}

export interface QuotationRow extends CheckedQuotation {
  /** In the article, from 1. */
  readonly line: number
}

/** A quotation that could not be held against anything. */
export interface UncheckedRow extends Pick<QuotationRow, 'line' | 'speaker' | 'text'> {}

export interface UnreadableRow extends Pick<UnreadableEvidence, 'path' | 'problem'> {
  /** In the article, from 1; undefined if the article does not name it. */
  readonly line: number | undefined
}

/** A state and, if the words differ, how much. */
export type RowState = Exclude<EvidenceState, 'differs'> | 'differs-minor' | 'differs-substantive'

/** The quotations of a run, for a fact-checking desk. */
export interface QuotationSheet {
  /** Those with something to show. */
  readonly articles: readonly ArticleQuotations[]
  /** How many articles were read, and how many of them have evidence. */
  readonly read: number
  readonly withEvidence: number
  /** Of all quotations by `RowState`, whether they are shown or not. */
  readonly counts: ReadonlyMap<string, number>
  readonly quotations: number
  readonly open: number
  /** Those that no evidence covers, in articles that have some. */
  readonly unchecked: number
  readonly unreadable: number
  /** Whether only what is open is shown. */
  readonly isOpenOnly: boolean
  /** The articles that could not be read. */
  readonly failures: readonly Failure[]
}

export function articleQuotations(article: Article): ArticleQuotations {
  const { evidence, file, headline } = article
  const rows = quotationRows(article, checkedQuotations(article))
  return {
    path: file.path,
    headline: headline?.prose.text,
    rows,
    unreadable: evidence.unreadable.map(({ path, problem, span }) => ({
      path,
      problem,
      line: span && positionAt(file, span.start).line,
    })),
    unchecked: uncheckedQuotations(article).map(({ span, speaker, text }) => ({
      line: positionAt(file, span.start).line,
      speaker: speaker?.text,
      text: text.replace(/\s+/gu, ' ').trim(),
    })),
    hasEvidence: evidence.files.length + evidence.unreadable.length + rows.length > 0,
  }
}

/** The checked quotations of an article as the sheet shows them. */
export function quotationRows(
  article: Article,
  checked: readonly CheckedQuotation[],
): readonly QuotationRow[] {
  return checked.map((one) => ({
    ...one,
    line: positionAt(article.file, one.span.start).line,
    place: one.place && shownPlace(article, one, one.place),
  }))
}

/**
 * A place without its speaker, unless the quotation has a speaker who is named: whoever speaks the words of an anonymous
 * source may be that source. Who really said what the article gives to somebody by name is what the sheet is for.
 */
function shownPlace(
  article: Article,
  { hasNamedSpeaker, state }: CheckedQuotation,
  place: EvidencePlace,
): EvidencePlace {
  const { speaker } = place
  if (speaker === undefined || !hasNamedSpeaker) return { ...place, speaker: undefined }
  return state === 'said-by-another' ? place : { ...place, speaker: printedName(article, speaker) }
}

/** Adds up the articles of a run; `isOpenOnly` leaves out the quotations that are settled. */
export function quotationSheet(
  all: readonly ArticleQuotations[],
  failures: readonly Failure[],
  isOpenOnly: boolean,
): QuotationSheet {
  const rows = all.flatMap((article) => article.rows)
  return {
    articles: all
      .map((article) => (isOpenOnly ? { ...article, rows: article.rows.filter(isOpen) } : article))
      .filter(hasContent),
    read: all.length,
    withEvidence: all.filter(({ hasEvidence }) => hasEvidence).length,
    counts: new Map(Array.from(groupBy(rows, rowState), ([state, ofState]) => [state, ofState.length])),
    quotations: rows.length,
    open: rows.filter(isOpen).length,
    unchecked: all.reduce((count, { unchecked }) => count + unchecked.length, 0),
    unreadable: all.reduce((count, { unreadable }) => count + unreadable.length, 0),
    isOpenOnly,
    failures,
  }
}

export function rowState({ severity, state }: CheckedQuotation): RowState {
  if (state !== 'differs') return state
  return severity === 'minor' ? 'differs-minor' : 'differs-substantive'
}

/** Whether somebody has to settle it: what it quotes is not what the evidence says. */
export function isOpen(quotation: CheckedQuotation): boolean {
  const state = rowState(quotation)
  return state === 'differs-substantive' || state === 'not-found' || state === 'said-by-another'
}

function hasContent({ rows, unchecked, unreadable }: ArticleQuotations): boolean {
  return rows.length + unchecked.length + unreadable.length > 0
}
