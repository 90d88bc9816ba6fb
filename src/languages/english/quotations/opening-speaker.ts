import { lastStartingBy } from '../../../text/span.ts'
import type { Subject } from '../grammar/phrase-from.ts'
import { attributionBefore } from './attribution-before.ts'
import { isHearsayVerb } from './hearsay.ts'
import type { QuotationPlace } from './place-quotations.ts'
import type { Attribution } from './who-speaks.ts'

/** Verbs that may tell of what another one said. */
const REPORTS = /^(?:according|alleg|claim|report|reveal|testif)/u

/**
 * Whom the words before a quotation give it to where those after it give it to somebody: in
 * `An analyst explained, “…,” says the envoy` the analyst. Undefined where the one may report what the other said.
 */
export function openingSpeaker(
  { sentence: { chunks }, chunk, words }: QuotationPlace,
  closing: Attribution | undefined,
): Subject | undefined {
  if (!words.capital || !/^(?:colon|comma)$/u.test(chunks[chunk - 1]?.kind ?? '')) return undefined
  if (closing?.strength !== 'beside' || closing.speaker.first < chunk) return undefined
  const opening = attributionBefore(chunks, chunk)
  const verb = closing.cue && chunks[lastStartingBy(chunks, closing.cue.start)]
  const isHearsay = verb?.kind !== 'verb' || isHearsayVerb(verb.word) || REPORTS.test(verb.word)
  const isPronoun = [opening, closing].some((one) => one?.speaker.type === 'pronoun')
  return isHearsay || isPronoun ? undefined : opening?.speaker
}
