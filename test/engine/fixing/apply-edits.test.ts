import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyFixes } from '../../../src/engine/fixing/apply-edits.ts'
import type { Fix } from '../../../src/text/edit.ts'

type Written = readonly [start: number, end: number, text: string]

function fix(...edits: readonly Written[]): Fix {
  return {
    title: 'Fix it',
    safety: 'safe',
    edits: edits.map(([start, end, text]) => ({ span: { start, end }, text })),
  }
}

describe('applyFixes', () => {
  const text = '0123456789'

  it.each<[string, readonly Fix[], string, readonly number[]]>([
    ['nothing', [], '0123456789', []],
    ['in order of place', [fix([8, 9, 'b']), fix([1, 2, 'a'])], '0a234567b9', [1, 0]],
    ['at both ends', [fix([0, 0, '<'], [10, 10, '>'])], '<0123456789>', [0]],
    ['side by side', [fix([0, 5, 'a']), fix([5, 10, 'b'])], 'ab', [0, 1]],
    ['an overlap: the first wins', [fix([4, 6, 'b']), fix([2, 5, 'a'])], '01a56789', [1]],
    ['two insertions at the same place', [fix([5, 5, 'a']), fix([5, 5, 'b'])], '01234a56789', [0]],
    ['an insertion that touches a replacement', [fix([2, 5, 'a']), fix([5, 5, 'b'])], '01a56789', [0]],
    ['the same fix twice', [fix([2, 5, 'a']), fix([2, 5, 'a'])], '01a56789', [0]],
    ['all edits or none', [fix([0, 1, 'a'], [8, 9, 'a']), fix([5, 6, 'b'], [8, 10, 'b'])], 'a1234567a9', [0]],
    ['between the edits of another', [fix([0, 1, 'a'], [8, 9, 'a']), fix([5, 6, 'b'])], 'a1234b67a9', [0, 1]],
    ['edits of one fix that touch', [fix([2, 2, 'b'], [2, 3, 'c'], [0, 2, 'a'])], 'abc3456789', [0]],
    ['edits of one fix that overlap', [fix([0, 3, 'a'], [2, 4, 'b'])], '0123456789', []],
    ['an edit outside the text', [fix([9, 11, 'a']), fix([-1, 0, 'a'])], '0123456789', []],
    ['an edit that ends before it starts', [fix([5, 4, 'a'])], '0123456789', []],
    ['no edits', [fix()], '0123456789', []],
    ['a suggestion', [{ ...fix([0, 1, 'a']), safety: 'suggested' }], '0123456789', []],
  ])('%s', (_, fixes, expected, applied) => {
    const result = applyFixes(text, fixes)
    expect(result.text).toBe(expected)
    expect(result.applied).toEqual(applied.map((index) => fixes[index]))
  })
})

describe('any fixes', () => {
  const offset = fc.integer({ min: -1, max: 42 })
  const edit = fc.record({
    span: fc.record({ start: offset, end: offset }),
    text: fc.string({ maxLength: 3 }),
  })
  const anyFix = fc.record({
    title: fc.constant('Fix it'),
    safety: fc.constantFrom<Fix['safety']>('safe', 'suggested'),
    edits: fc.array(edit, { maxLength: 3 }),
  })
  const anyCase = [fc.string({ maxLength: 40 }), fc.array(anyFix, { maxLength: 12 })] as const

  it('leave everything outside the applied edits unchanged, moved only by the edits before it', () => {
    fc.assert(
      fc.property(...anyCase, (text, fixes) => {
        const result = applyFixes(text, fixes)
        const edits = result.applied.flatMap((applied) => applied.edits)
        for (let at = 0; at < text.length; at += 1) {
          if (edits.some(({ span }) => span.start <= at && at < span.end)) continue
          const before = edits.filter(({ span }) => span.end <= at)
          const moved = before.reduce(
            (by, { span, text: added }) => by + added.length - (span.end - span.start),
            at,
          )
          expect(result.text[moved]).toBe(text[at])
        }
        const grown = edits.reduce(
          (by, { span, text: added }) => by + added.length - (span.end - span.start),
          0,
        )
        expect(result.text.length).toBe(text.length + grown)
      }),
    )
  })

  it('give the same result without those that were left out', () => {
    fc.assert(
      fc.property(...anyCase, (text, fixes) => {
        const result = applyFixes(text, fixes)
        const alone = applyFixes(text, result.applied)
        expect(alone).toEqual(result)
      }),
    )
  })

  it('are applied at least once, if one is valid', () => {
    fc.assert(
      fc.property(...anyCase, (text, fixes) => {
        const { applied } = applyFixes(text, fixes)
        const sound = fixes.some((one) => applyFixes(text, [one]).applied.length > 0)
        expect(applied.length > 0).toBe(sound)
      }),
    )
  })
})
