import type { LintedArticle } from '../../engine/lint-article.ts'
import { nodeCrypto } from '../../files/built-ins.ts'

/** What linting an article by itself gives, without the article. */
export type ArticleFacts = Pick<LintedArticle, 'collected' | 'exceptions' | 'findings'>

/**
 * Facts as they are kept. They quote the article, which may be unpublished, so they are encrypted with a key that is
 * made of the article's own text: who has not got the article cannot read what was found in it.
 */
export interface SealedFacts {
  /** Tells whether they hold for an article as it stands now; base64. */
  readonly id: string
  readonly sealed: string
}

const ALGORITHM = 'aes-256-gcm'
const TAG_BYTES = 16
const KEY_BYTES = 32
/** Each key encrypts one plain text only, the facts of one article at one place: so nothing is learnt from it. */
const INITIAL_VECTOR = Buffer.alloc(12)

/** What locks the facts of a text, and the id by which it is known that it does. */
export interface FactsKey {
  readonly key: Buffer
  readonly id: string
}

/** The key to what was found in a text, at its path, with certain settings and code: one half of a digest of all. */
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

/** Undefined where the bytes are not what was sealed. */
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
