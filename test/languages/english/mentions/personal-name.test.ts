import { expect, it } from 'vitest'
import { countryOfWords } from '../../../../src/languages/english/countries/country-of-words.ts'
import { parseLabel } from '../../../../src/languages/english/labels/label.ts'
import { canBecome } from '../../../../src/languages/english/mentions/over-time.ts'
import { bearOneName, personalName } from '../../../../src/languages/english/mentions/personal-name.ts'

const read = (text: string) => parseLabel(text, countryOfWords)

it.each([
  ['Ana Quispe, economist', 'ana quispe'],
  ['Ana María Quispe, economist', 'ana quispe'],
  ['Foreign Minister Ana Quispe', 'ana quispe'],
  ['Gov. Ana Quispe', 'ana quispe'],
  ['Chilean Gov.-elect Ana Quispe', 'ana quispe'],
  ['Ana Quispe', 'ana quispe'],
  ['Minister Quispe', undefined],
  ['Quispe', undefined],
  ['the minister', undefined],
  ['Bolivia', undefined],
])('the full name in %s is %s', (text, name) => {
  expect(personalName(read(text))).toBe(name)
})

it.each([
  ['Ana Quispe, economist', 'Minister Ana Quispe', true],
  ['Ana Quispe, economist', 'Ana María Quispe, minister', true],
  ['Ana Quispe, economist', 'Ana Quispe', true],
  ['Ana Quispe, Peruvian economist', 'Ana Quispe, Chilean economist', true],
  ['Ana María Quispe, economist', 'Ana Lucía Quispe, economist', false],
  ['Ana Quispe, economist', 'Ana Condori, economist', false],
  ['Andes Daily Post', 'Andes Post', false],
])('%s and %s bear one name: %s', (a, b, expected) => {
  expect(bearOneName(read(a), read(b))).toBe(expected)
  expect(bearOneName(read(b), read(a))).toBe(expected)
})

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
