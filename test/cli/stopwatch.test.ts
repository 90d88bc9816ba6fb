import { expect, test } from 'vitest'
import { stopwatch } from '../../src/cli/stopwatch.ts'

test('steps add up, and an unfinished one does not count', () => {
  const ticks = [0, 10, 100, 105, 200, 300].values()
  const { measure, steps } = stopwatch(() => ticks.next().value ?? 0)
  measure('check', 'one')()
  measure('check', 'one')()
  measure('recall')
  expect(steps()).toEqual([{ step: 'check', ruleId: 'one', count: 2, ms: 15 }])
})
