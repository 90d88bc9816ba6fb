import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AlignedPair, alignWords } from '../../../src/text/alignment/align-words.ts'

interface Costs {
  readonly swap?: number
  readonly add?: number
  readonly drop?: number
  /** The place of a quoted word before which words may be dropped at no cost. */
  readonly open?: number
}

function align(
  quoted: readonly string[],
  said: readonly string[],
  { add = 1.4, drop = 0.35, open = -1, swap = 1.8 }: Costs = {},
): readonly AlignedPair[] {
  return alignWords({
    quoted: quoted.length,
    said: said.length,
    swap: (q, s) => (quoted[q] === said[s] ? 0 : swap),
    add: () => add,
    drop: () => drop,
    isOpen: (q) => q === open,
    startsFree: true,
    endsFree: true,
  })
}

/** `a +b -c d~e`: a is the same, b is added, c dropped, and d was said for e. */
function shown(quoted: readonly string[], said: readonly string[], pairs: readonly AlignedPair[]): string {
  return pairs
    .map((pair) => {
      const [ours, theirs] = [quoted[pair.quoted ?? -1], said[pair.said ?? -1]]
      if (theirs === undefined) return `+${ours}`
      if (ours === undefined) return `-${theirs}`
      return ours === theirs ? ours : `${theirs}~${ours}`
    })
    .join(' ')
}

const listOf = (text: string) => text.split(' ').filter((word) => word !== '')

describe('alignWords', () => {
  it.each<[quoted: string, said: string, alignment: string, costs?: Costs]>([
    ['', '', ''],
    ['', 'the tide turns', ''],
    ['the tide', '', '+the +tide'],
    ['the tide turns', 'the tide turns', 'the tide turns'],
    ['tide turns', 'when the tide turns at last', 'tide turns'],
    ['the tide turns', 'the old tide turns', 'the -old tide turns'],
    ['the old tide turns', 'the tide turns', 'the +old tide turns'],
    ['the old tide turns', 'the new tide turns', 'the new~old tide turns'],
    ['it turns', 'it turns and turns it and it never stops', 'it turns'],
    ['a b c d', 'a b x y z w v c d', 'a b -x -y -z -w -v c d'],
    ['a b c d', 'c d and later a b c e', 'a b c e~d'],
    ['so b c', 'a b c', 'a~so b c'],
    ['so b c', 'a b c', '+so b c', { swap: Infinity }],
    ['a d', 'a b c b c b c b c b c b c b c b c b c b c d', 'a b~d'],
    ['a d', 'a b c d', 'a -b -c d', { open: 1, drop: 50 }],
  ])('aligns %j with %j', (quoted, said, alignment, costs) => {
    const [ours, theirs] = [listOf(quoted), listOf(said)]
    expect(shown(ours, theirs, align(ours, theirs, costs))).toBe(alignment)
  })

  const word = fc.constantFrom('a', 'b', 'c', 'd', 'e')
  const list = fc.array(word, { maxLength: 14 })
  const cost = fc.constantFrom(0, 0.05, 0.5, 1, 3, Infinity)
  const costs = fc.record({
    swap: cost,
    add: fc.constantFrom(0, 0.05, 1.4),
    drop: fc.constantFrom(0, 0.2, 2),
    open: fc.integer({ min: -1, max: 14 }),
  })

  it('takes every quoted word once, and a stretch of the said ones, in order', () => {
    fc.assert(
      fc.property(list, list, costs, (quoted, said, given) => {
        const pairs = align(quoted, said, given)
        expect(pairs.flatMap((pair) => pair.quoted ?? [])).toEqual(quoted.map((_, at) => at))
        const taken = pairs.flatMap((pair) => pair.said ?? [])
        expect(taken).toEqual(taken.map((_, at) => (taken[0] ?? 0) + at))
        expect(taken.every((at) => at >= 0 && at < said.length)).toBe(true)
      }),
    )
  })

  it('finds words that were said as they are quoted', () => {
    fc.assert(
      fc.property(list, fc.array(word, { minLength: 1, maxLength: 8 }), list, (before, quoted, after) => {
        const said = [...before, ...quoted, ...after]
        const pairs = align(quoted, said)
        expect(pairs.map((pair) => said[pair.said ?? -1])).toEqual(quoted)
      }),
    )
  })

  it('never takes a word for one that it cannot be', () => {
    fc.assert(
      fc.property(list, list, (quoted, said) => {
        for (const pair of align(quoted, said, { swap: Infinity }))
          if (pair.quoted !== undefined && pair.said !== undefined)
            expect(quoted[pair.quoted]).toBe(said[pair.said])
      }),
    )
  })

  it('finds nothing cheaper in another order of steps', () => {
    const few = fc.array(word, { maxLength: 4 })
    const cheap = fc.record({
      swap: fc.constantFrom(0.5, 1.8),
      add: fc.constant(1.4),
      drop: fc.constant(0.35),
    })
    fc.assert(
      fc.property(few, few, cheap, (quoted, said, given) => {
        const found = costOf(align(quoted, said, given), quoted, said, given)
        const all = alignments(quoted.length, said.length).map((pairs) => costOf(pairs, quoted, said, given))
        expect(found).toBeCloseTo(Math.min(...all), 9)
      }),
    )
  })
})

/** What an alignment costs, with 0.8 for opening each gap. */
function costOf(
  pairs: readonly AlignedPair[],
  quoted: readonly string[],
  said: readonly string[],
  { add = 0, drop = 0, swap = 0 }: Costs,
): number {
  let [cost, before] = [0, 'paired']
  for (const pair of pairs) {
    const step = pair.said === undefined ? 'added' : pair.quoted === undefined ? 'dropped' : 'paired'
    if (step === 'paired') cost += quoted[pair.quoted ?? -1] === said[pair.said ?? -1] ? 0 : swap
    else cost += (step === 'added' ? add : drop) + (step === before ? 0 : 0.8)
    before = step
  }
  return cost
}

/** All alignments of two short lists in which no word is dropped before the first or after the last quoted one. */
function alignments(quoted: number, said: number): readonly (readonly AlignedPair[])[] {
  const found: (readonly AlignedPair[])[] = []
  const go = (q: number, s: number, pairs: readonly AlignedPair[]): void => {
    if (q === quoted) {
      found.push(pairs)
      return
    }
    go(q + 1, s, [...pairs, { quoted: q, said: undefined }])
    if (s === said) return
    go(q + 1, s + 1, [...pairs, { quoted: q, said: s }])
    if (pairs.length > 0) go(q, s + 1, [...pairs, { quoted: undefined, said: s }])
  }
  for (let from = 0; from <= said; from += 1) go(0, from, [])
  return found
}
