import { expect, it } from 'vitest'
import { heads } from '../../rules/heads.ts'
import { messageText } from '../../src/rule/head.ts'

const [head] = heads

it.each([
  [12_345, 'Found 12,345'],
  [999, 'Found 999'],
  ['2026', 'Found 2026'],
  [0.12345, 'Found 0.12345'],
])('a message writes %j as everywhere', (value, text) => {
  if (!head) throw new Error('there are no rules')
  const rule = { ...head, messages: { many: 'Found {count}' } }
  expect(messageText(rule, { message: 'many', data: { count: value } })).toBe(text)
})
