import { lastStartingBy } from '../../../text/span.ts'
import type { Subject } from '../grammar/phrase-from.ts'
import { attributionBefore } from './attribution-before.ts'
import { isHearsayVerb } from './hearsay.ts'
import type { QuotationPlace } from './place-quotations.ts'
import type { Attribution } from './who-speaks.ts'

/** Verbs that may report what another person said. */
const REPORTS = /^(?:according|alleg|claim|report|reveal|testif)/u

/**
 * The speaker named before a quotation that has a closing attribution too: the analyst in
 * `An analyst explained, “…,” says the envoy`. Undefined if one may be reporting what the other said.
 */
export function openingSpeaker(
  { sentence: { chunks }, chunk, words }: QuotationPlace,
  closing: Attribution | undefined,
): Subject | undefined {
  if (!words.capital || !/^(?:colon|comma)$/u.test(chunks[chunk - 1]?.kind ?? '')) return undefined
  if (closing?.strength !== 'adjacent' || closing.speaker.first < chunk) return undefined
  const opening = attributionBefore(chunks, chunk)
  const verb = closing.cue && chunks[lastStartingBy(chunks, closing.cue.start)]
  const isHearsay = verb?.kind !== 'verb' || isHearsayVerb(verb.word) || REPORTS.test(verb.word)
  const isPronoun = [opening, closing].some((one) => one?.speaker.type === 'pronoun')
  return isHearsay || isPronoun ? undefined : opening?.speaker
}
