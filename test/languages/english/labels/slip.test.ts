import { expect, it } from 'vitest'
import { isSlip } from '../../../../src/languages/english/labels/slip.ts'
import { countryOf } from './countries.ts'

it.each([
  ['Andes Post', 'Ades Post'],
  ['Andes Post', 'Anndes Post'],
  ['Andes Post', 'Andes Pots'],
  ['The Andes Post', 'Andes Psst'],
  ['Andes Post', 'Andespst'],
  ['Indian Weekly', 'India Weekly'],
])('takes %j and %j for one name with a slip', (a, b) => {
  expect(isSlip(a, b, countryOf)).toBe(true)
  expect(isSlip(b, a, countryOf)).toBe(true)
})

it.each([
  ['Andes Post', 'Andes Post'],
  ['Andes Post', 'Andes Times'],
  ['Andes Post', 'Ade Post'],
  ['Andes Post', 'Andes Host'],
  ['Andes Post 4', 'Andes Post 5'],
  ['Radio21', 'Radio22'],
  ['Report, Part II', 'Report, Part III'],
  ['Report, Part VII', 'Report, Part VIII'],
  ['Team A report', 'Team AB report'],
  ['Iran report', 'Iraq report'],
  ['', 'a'],
])('does not take %j and %j for one name with a slip', (a, b) => {
  expect(isSlip(a, b, countryOf)).toBe(false)
  expect(isSlip(b, a, countryOf)).toBe(false)
})
