import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { base64Digest, hexDigest } from '../../src/text/digest.ts'

it('gives the SHA-256 of any text, even with lone surrogates', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.boolean(), (text, isCut) => {
      const whole = isCut ? text.slice(1) : text
      const hash = () => createHash('sha256').update(whole)
      expect(hexDigest(whole, 16)).toBe(hash().digest('hex').slice(0, 16))
      expect(base64Digest(whole)).toBe(hash().digest('base64'))
    }),
  )
})
