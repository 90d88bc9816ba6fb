import { describe, expect, it } from 'vitest'
import { closestRun } from '../../../src/text/alignment/closest-run.ts'

describe('closestRun', () => {
  it.each<[name: string, hits: readonly (readonly [number, number])[], run: readonly number[] | undefined]>([
    ['nothing shared', [], undefined],
    ['one run', [[0, 7]], [7, 7, 1]],
    ['one passage', [[0, 7], [1, 8], [4, 11]], [7, 11, 3]], // prettier-ignore
    ['the fuller of two', [[0, 7], [1, 8], [0, 90], [1, 91], [2, 92]], [90, 92, 3]], // prettier-ignore
    ['one of two that follow each other', [[0, 7], [1, 8], [0, 12], [1, 13]], [7, 8, 2]], // prettier-ignore
    ['two halves with an aside between', [[0, 7], [1, 38]], [7, 38, 2]], // prettier-ignore
    ['two places far apart', [[0, 7], [1, 80], [2, 81]], [80, 81, 2]], // prettier-ignore
  ])('finds %s', (_, hits, expected) => {
    const run = closestRun(
      hits.map(([inPart, inWhole]) => ({ inPart, inWhole })),
      6,
    )
    expect(run && [run.first.inWhole, run.last.inWhole, run.shared]).toEqual(expected)
  })
})
