import { describe, expect, it } from 'vitest'
import { gravestFirst } from '../../../src/facts/evidence/quotation-problems.ts'
import { differing, rowOf } from '../../report/sheet-of.ts'

describe('gravestFirst', () => {
  it('has negations before numbers, names, other words and small words, else the order of the text', () => {
    const kinds = ['small', 'word', 'name', 'word', 'number', 'negation'] as const
    const differences = kinds.map((kind, at) => ({ ...differing(String(at), ''), kind }))
    const sorted = gravestFirst(rowOf({ differences }))
    expect(sorted.map(({ kind, quoted }) => `${kind} ${quoted}`)).toEqual([
      'negation 5',
      'number 4',
      'name 2',
      'word 1',
      'word 3',
      'small 0',
    ])
  })
})
