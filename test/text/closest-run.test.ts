import { describe, expect, it } from 'vitest'
import { closestRun } from '../../src/text/closest-run.ts'
import { words } from '../../src/text/words.ts'

describe('closestRun', () => {
  it.each<[part: string, whole: string, run: string | undefined]>([
    ['the last crane stands', 'We stay until the last crane stands still.', 'the last crane stands'],
    [
      'the last ship stands still',
      'We stay until the last crane stands still.',
      'the last crane stands still',
    ],
    ['nothing in common', 'We stay until the last crane stands still.', undefined],
    ['', 'We stay.', undefined],
  ])('finds %j', (part, whole, expected) => {
    const all = words(whole)
    const run = closestRun(words(part), all)
    expect(run && whole.slice(all[run.start]?.start, all[run.end - 1]?.end)).toBe(expected)
  })
})
