import { expect, it } from 'vitest'
import { byteLength } from '../../src/text/byte-length.ts'

it.each([
  ['', 0],
  ['a\n', 2],
  ['Łódź', 7],
  ['東京', 6],
  ['🇱🇻', 8],
  ['\uD83C', 3],
])('%j', (text, bytes) => {
  expect(byteLength(text)).toBe(bytes)
})
