import { describe, expect, it } from 'vitest'
import { limitList, cut, sampleEvenly } from '../../../src/server/mcp/limits.ts'

describe('limitList', () => {
  it('keeps the first, and counts what is left out', () => {
    expect(limitList(['a', 'b', 'c'], 2)).toEqual({ shown: ['a', 'b'], leftOut: 1 })
    expect(limitList([], 2)).toEqual({ shown: [], leftOut: 0 })
  })

  it('leaves out what is too large', () => {
    expect(limitList(['a'.repeat(20), 'b', 'c'], 3, 8)).toEqual({ shown: ['b', 'c'], leftOut: 1 })
  })
})

it('spreads a sample evenly', () => {
  const all = Array.from({ length: 10 }, (_, at) => at)
  expect(sampleEvenly(all, 4)).toEqual([0, 2, 5, 7])
  expect(sampleEvenly(all, 10)).toEqual(all)
})

it('cuts a text between characters', () => {
  expect(cut('harbour', 7)).toBe('harbour')
  expect(cut('harbour', 4)).toBe('har…')
  expect(cut('ha🚢bour', 4)).toBe('ha…')
})
