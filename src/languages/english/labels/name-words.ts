import type { SourceLabel } from '../../source-label.ts'
import { HONORIFICS } from './part.ts'

/**
 * The words of a name without a title or anything before it: *Republican Sen.*, *Gov.-elect*. A label that is only a
 * name may have been read as an organisation's.
 */
export function nameWords({ name, organisation, role }: SourceLabel): readonly string[] {
  const bare = role === undefined ? organisation : undefined
  const words = (name ?? bare)?.split(' ') ?? []
  return words.slice(1 + words.findLastIndex((word) => HONORIFICS.has(word) || word === 'elect'))
}
