import { describe, expect, it } from 'vitest'
import { differingRuns } from '../../../src/text/alignment/word-diff.ts'
import { runSpan, words } from '../../../src/text/words.ts'

describe('differingRuns', () => {
  it.each<[a: string, b: string, differences: readonly (readonly [lost: string, added: string])[]]>([
    ['The army has left.', 'the “army” has left', []],
    ['The army has left', 'The army had left', [['has', 'had']]],
    ['The army has left', 'The whole army has left', [['', 'whole']]],
    ['The army has left the city', 'The army left the city', [['has', '']]],
    [
      'one two three four five six',
      'zero one three four six seven',
      [
        ['', 'zero'],
        ['two', ''],
        ['five', ''],
        ['', 'seven'],
      ],
    ],
    ['multi-lateral talks in the U.S.', 'multilateral talks in the US', []],
    ['nothing', '', [['nothing', '']]],
    ['', '', []],
  ])('compares %j with %j', (a, b, differences) => {
    const found = differingRuns(words(a), words(b)).map((runs) => {
      const [lost, added] = [runSpan(words(a), runs.a), runSpan(words(b), runs.b)]
      return [lost ? a.slice(lost.start, lost.end) : '', added ? b.slice(added.start, added.end) : '']
    })
    expect(found).toEqual(differences)
  })

  it('gives up on texts that have little in common', () => {
    const a = Array.from({ length: 400 }, (_, index) => `a${index}`).join(' ')
    const b = a.replaceAll('a', 'b').replace('b0 ', 'a0 ')
    expect(differingRuns(words(a), words(b))).toEqual([
      { a: { start: 0, end: 400 }, b: { start: 0, end: 400 } },
    ])
  })
})
