import { groupBy } from '../../text/groups.ts'
import { lastStartingBy, overlaps, type Span } from '../../text/span.ts'
import type { CheckedQuotation, EvidenceState } from './checked-quotation.ts'

/** How a quotation compares with the evidence, and where that is: never its words or its speaker. */
export interface EvidenceRecord {
  readonly state: EvidenceState
  /** The file with the passage; absent if there is no passage. */
  readonly path?: string
  /** Offsets in that file; of a docx, in its plain text. */
  readonly start?: number
  readonly end?: number
}

/** Finds the record of the quotation at a place among the checked ones of its article; there may be none. */
export function evidenceRecords(
  checked: readonly CheckedQuotation[],
): (form: CheckedQuotation['form'], span: Span) => { readonly evidence?: EvidenceRecord } {
  const byForm = groupBy(
    checked.toSorted((a, b) => a.span.start - b.span.start),
    ({ form }) => form,
  )
  const spans = new Map(Array.from(byForm, ([form, all]) => [form, all.map((one) => one.span)]))
  return (form, span) => {
    const one = byForm.get(form)?.[lastStartingBy(spans.get(form) ?? [], span.end - 1)]
    return one && overlaps(one.span, span) ? { evidence: recordOf(one) } : {}
  }
}

function recordOf({ place, state }: CheckedQuotation): EvidenceRecord {
  return { state, ...(place && { path: place.path, start: place.start, end: place.end }) }
}
