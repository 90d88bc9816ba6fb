import type { Article } from '../../article/article.ts'
import { fact } from '../../article/fact.ts'
import type { Span } from '../../text/span.ts'
import { attestations, isAttested, type WrittenAttestation } from './attestations.ts'
import { coverableQuotations } from './coverage.ts'
import type { HeldQuotation } from './held-quotations.ts'

/** An attestation that cannot be used. */
export interface AttestationFault {
  readonly kind: 'ambiguous' | 'incomplete' | 'unmatched'
  /** The words by which it names a quotation, or what it lacks. */
  readonly words: string
  readonly span: Span
}

interface AttestedQuotations {
  readonly attestationOf: ReadonlyMap<HeldQuotation, WrittenAttestation>
  readonly faults: readonly AttestationFault[]
}

/** Which quotations of an article are attested, and which attestations are of none, or of more than one. */
export const attestedQuotations = fact((article: Article): AttestedQuotations => {
  const { incomplete, written } = attestations(article)
  const attestationOf = new Map<HeldQuotation, WrittenAttestation>()
  const faults: AttestationFault[] = incomplete.map(({ missing, span }) => ({
    kind: 'incomplete',
    words: missing,
    span,
  }))
  for (const attestation of written) {
    const { quotation: words, span } = attestation
    const matching = coverableQuotations(article).filter(({ text }) => isAttested(text, attestation))
    // A pull-quote that repeats a quotation is attested with it.
    const own = new Set(matching.filter(({ repeats }) => !repeats).map(({ text }) => text))
    if (own.size > 1) faults.push({ kind: 'ambiguous', words, span })
    else if (matching.length === 0) faults.push({ kind: 'unmatched', words, span })
    else for (const held of matching) attestationOf.set(held, attestation)
  }
  return { attestationOf, faults }
})
