import type { SourceLedger } from '../../facts/sources/source-ledger.ts'
import { jsonObject } from '../text/json-pieces.ts'

/** For programs: one object, with each source and its labels, mentions and conflicts on a line of its own. */
export function* ledgerJson({ sources, ...totals }: SourceLedger): Iterable<string> {
  const withLines = sources.map(({ conflicts, mentions, ...source }) => ({
    ...source,
    mentions: mentions.map(({ line, path, place, text }) => ({ path, line, place, text })),
    conflicts: conflicts.map(({ at, message }) => ({ path: at.path, line: at.line, message })),
  }))
  yield* jsonObject(totals, 'sources', withLines)
}
