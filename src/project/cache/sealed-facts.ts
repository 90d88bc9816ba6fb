import { nodeCrypto } from '../../files/built-ins.ts'
import { seal, type SealingKey, sealingKey, unseal } from './sealing.ts'
import type { ArticleFacts } from './sound-facts.ts'

/**
 * Facts as they are stored. They quote the article, which may be unpublished, so they are encrypted with a key derived
 * from its text: nobody can read what was found in an article without having the article. That does not show who wrote
 * them, since whoever has the article can derive the key.
 */
export interface SealedFacts {
  /** Shows whether the facts are those of an article as it is now; base64. */
  readonly id: string
  readonly sealed: string
}

/** The key and the id of a text, at its path, with its settings and code. */
export function factsKey(text: string, path: string, settings: string): SealingKey {
  return sealingKey(`${settings} ${nodeCrypto().hash('sha256', text, 'base64')} ${path}`)
}

export function sealFacts(facts: ArticleFacts, key: SealingKey): SealedFacts {
  const plain = JSON.stringify({ ...facts, collected: [...facts.collected] })
  return { id: key.id, sealed: seal(Buffer.from(plain), key).toString('base64') }
}

/** What `check` makes of the facts; undefined if it throws, or if these were not sealed with this key. */
export function unsealFacts<T>(sealed: string, key: SealingKey, check: (json: string) => T): T | undefined {
  try {
    return check(unseal(Buffer.from(sealed, 'base64'), key).toString('utf8'))
  } catch {
    return undefined
  }
}
