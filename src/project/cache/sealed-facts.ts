import type { LintedArticle } from '../../engine/lint-article.ts'
import { nodeCrypto } from '../../files/built-ins.ts'

/** The results of linting an article on its own, without the article. */
export type ArticleFacts = Pick<LintedArticle, 'collected' | 'exceptions' | 'findings'>

/**
 * Facts as they are stored. They quote the article, which may be unpublished, so they are encrypted with a key derived
 * from its text: nobody can read what was found in an article without having the article.
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

/** Undefined if the bytes are not what was sealed. */
export function unsealFacts(sealed: string, { key }: FactsKey): ArticleFacts | undefined {
  const bytes = Buffer.from(sealed, 'base64')
  try {
    const decipher = nodeCrypto().createDecipheriv(ALGORITHM, key, INITIAL_VECTOR, {
      authTagLength: TAG_BYTES,
    })
    decipher.setAuthTag(bytes.subarray(-TAG_BYTES))
    const plain = decipher.update(bytes.subarray(0, -TAG_BYTES), undefined, 'utf8') + decipher.final('utf8')
    const facts: Omit<ArticleFacts, 'collected'> & { collected: [string, unknown][] } = JSON.parse(plain)
    return { ...facts, collected: new Map(facts.collected) }
  } catch {
    return undefined
  }
}
