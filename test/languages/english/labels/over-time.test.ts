import { expect, it } from 'vitest'
import { parseLabel } from '../../../../src/languages/english/labels/label.ts'
import { canBecome } from '../../../../src/languages/english/labels/over-time.ts'
import { countryOf } from './countries.ts'

const read = (text: string) => parseLabel(text, countryOf)

it.each([
  ['current minister', 'former minister', true],
  ['minister-designate', 'acting minister', true],
  ['former minister', 'current minister', false],
  ['former minister', 'retired minister', false],
  ['minister', 'former minister', false],
  ['current minister', 'minister', false],
])('%s can become %s: %s', (earlier, later, expected) => {
  expect(canBecome(read(earlier), read(later))).toBe(expected)
})
