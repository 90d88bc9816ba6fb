import { expect, it } from 'vitest'
import { isSpace } from '../../src/text/white-space.ts'

it('tells white space from everything else, as the pattern does', () => {
  const differing = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter(
    (character) => isSpace(character, 0) !== /\s/u.test(character),
  )
  expect(differing).toEqual([])
  expect(isSpace('', 0)).toBe(false)
})
