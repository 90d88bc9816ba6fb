import { expect, test } from 'vitest'
import { groupBy } from '../../src/text/groups.ts'

test('keys and items are in order of first appearance', () => {
  const groups = groupBy(['port', 'rain', 'pilot', 'river'], (word) => word.charAt(0))
  expect([...groups]).toEqual([
    ['p', ['port', 'pilot']],
    ['r', ['rain', 'river']],
  ])
})
