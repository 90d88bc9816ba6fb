import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/** The first hexadecimal digits of a text's SHA-256. */
export function hexDigest(text: string, digits: number): string {
  return bytesToHex(sha256(utf8ToBytes(text))).slice(0, digits)
}

/** A text's SHA-256 in Base64, as a content security policy expects it. */
export function base64Digest(text: string): string {
  return btoa(String.fromCodePoint(...sha256(utf8ToBytes(text))))
}
