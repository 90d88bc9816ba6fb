import { jsonArray } from '../text/json-array.ts'
import { plainJson } from '../text/plain-text.ts'
import type { SourceLedger } from '../../facts/sources/source-ledger.ts'

/** For programs: one object, every source with its labels, mentions and conflicts on a line of its own. */
export function* ledgerJson({ sources, ...totals }: SourceLedger): Iterable<string> {
  yield `${plainJson(totals).slice(0, -1)},"sources":`
  yield* jsonArray(sources)
  yield '}\n'
}
