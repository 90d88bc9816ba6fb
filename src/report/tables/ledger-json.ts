import type { SourceLedger } from '../../facts/sources/source-ledger.ts'
import { jsonObject } from '../text/json-pieces.ts'

/** For programs: one object, with each source and its labels, mentions and conflicts on a line of its own. */
export function* ledgerJson({ sources, ...totals }: SourceLedger): Iterable<string> {
  yield* jsonObject(totals, 'sources', sources)
}
