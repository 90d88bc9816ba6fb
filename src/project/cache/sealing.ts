import { nodeCrypto } from '../../files/built-ins.ts'

const ALGORITHM = 'aes-256-gcm'
const TAG_BYTES = 16
const KEY_BYTES = 32
/** Constant, which is safe because each key encrypts only one plaintext: what this code makes of one content. */
const INITIAL_VECTOR = Buffer.alloc(12)

/** A key that encrypts what was made of a content, and the id by which that is recognised. */
export interface SealingKey {
  readonly key: Buffer
  readonly id: string
}

/** The two halves of a digest of all that decides what is sealed. */
export function sealingKey(source: string): SealingKey {
  const digest = nodeCrypto().hash('sha512', source, 'buffer')
  return { key: digest.subarray(0, KEY_BYTES), id: digest.toString('base64', KEY_BYTES) }
}

export function seal(plain: Buffer, { key }: SealingKey): Buffer {
  const cipher = nodeCrypto().createCipheriv(ALGORITHM, key, INITIAL_VECTOR, { authTagLength: TAG_BYTES })
  return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

/** Throws if the bytes are not what was sealed with this key. */
export function unseal(bytes: Buffer, { key }: SealingKey): Buffer {
  const decipher = nodeCrypto().createDecipheriv(ALGORITHM, key, INITIAL_VECTOR, { authTagLength: TAG_BYTES })
  decipher.setAuthTag(bytes.subarray(-TAG_BYTES))
  const plain = decipher.update(bytes.subarray(0, -TAG_BYTES))
  decipher.final()
  return plain
}
