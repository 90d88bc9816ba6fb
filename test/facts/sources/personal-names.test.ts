import { expect, it } from 'vitest'
import { bearOneName, personalName } from '../../../src/facts/sources/personal-names.ts'
import { labelReader, openLanguage } from '../../../src/languages/index.ts'

await openLanguage()
const reader = labelReader()

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
  expect(personalName(reader.parse(text), reader)).toBe(name)
})

it.each([
  ['Ana Quispe, economist', 'Minister Ana Quispe', true],
  ['Ana Quispe, economist', 'Ana María Quispe, minister', true],
  ['Ana Quispe, economist', 'Ana Quispe', true],
  ['Ana Quispe, Peruvian economist', 'Ana Quispe, Chilean economist', true],
  ['Ana María Quispe, economist', 'Ana Lucía Quispe, economist', false],
  ['Ana Quispe, economist', 'Ana Condori, economist', false],
  ['Andes Daily Post', 'Andes Post', false],
])('%s and %s have the same name: %s', (a, b, expected) => {
  expect(bearOneName(reader.parse(a), reader.parse(b), reader)).toBe(expected)
  expect(bearOneName(reader.parse(b), reader.parse(a), reader)).toBe(expected)
})
