import { nodeCrypto } from '../../files/built-ins.ts'
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

const ALGORITHM = 'aes-256-gcm'
const TAG_BYTES = 16
const KEY_BYTES = 32
/** Constant, which is safe because each key encrypts only one plaintext: the facts of one article at one path. */
const INITIAL_VECTOR = Buffer.alloc(12)

/** The key that encrypts the facts of a text, and the id by which they are recognised. */
export interface FactsKey {
  readonly key: Buffer
  readonly id: string
}

/** The key and the id of a text, at its path, with its settings and code: the two halves of a digest of these. */
export function factsKey(text: string, path: string, settings: string): FactsKey {
  const { hash } = nodeCrypto()
  const digest = hash('sha512', `${settings} ${hash('sha256', text, 'base64')} ${path}`, 'buffer')
  return { key: digest.subarray(0, KEY_BYTES), id: digest.toString('base64', KEY_BYTES) }
}

export function sealFacts(facts: ArticleFacts, { key, id }: FactsKey): SealedFacts {
  const cipher = nodeCrypto().createCipheriv(ALGORITHM, key, INITIAL_VECTOR, { authTagLength: TAG_BYTES })
  const plain = JSON.stringify({ ...facts, collected: [...facts.collected] })
  const sealed = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final(), cipher.getAuthTag()])
  return { id, sealed: sealed.toString('base64') }
}

/** What `check` makes of the facts; undefined if it throws, or if these were not sealed with this key. */
export function unsealFacts<T>(sealed: string, { key }: FactsKey, check: (json: string) => T): T | undefined {
  const bytes = Buffer.from(sealed, 'base64')
  try {
    const decipher = nodeCrypto().createDecipheriv(ALGORITHM, key, INITIAL_VECTOR, {
      authTagLength: TAG_BYTES,
    })
    decipher.setAuthTag(bytes.subarray(-TAG_BYTES))
    const plain = decipher.update(bytes.subarray(0, -TAG_BYTES)).toString('utf8')
    // Throws if the bytes are not those that were sealed.
    decipher.final()
    return check(plain)
  } catch {
    return undefined
  }
}
