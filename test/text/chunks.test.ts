import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chunks } from '../../src/text/chunks.ts'

test('pieces are joined until they are worth a write', () => {
  const long = 'x'.repeat(1 << 16)
  expect([...chunks(['a', 'b', long, 'c'])]).toEqual([`ab${long}`, 'c'])
  expect([...chunks([])]).toEqual([])
})

test('nothing is lost, and no chunk is empty', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 40_000 }), { maxLength: 8 }), (pieces) => {
      const all = [...chunks(pieces)]
      expect(all.join('')).toBe(pieces.join(''))
      expect(all).not.toContain('')
    }),
    { numRuns: 20 },
  )
})
