import { expect, test } from 'vitest'
import { groupBy } from '../../src/text/groups.ts'

test('groups keep the order in which keys and items first come', () => {
  const groups = groupBy(['port', 'rain', 'pilot', 'river'], (word) => word.charAt(0))
  expect([...groups]).toEqual([
    ['p', ['port', 'pilot']],
    ['r', ['rain', 'river']],
  ])
})
