import { describe, expect, it } from 'vitest'
import { labelPattern, matchesPattern } from '../../../src/facts/sources/label-patterns.ts'
import { labelReader, openLanguage } from '../../../src/languages/index.ts'

await openLanguage()
const reader = labelReader()

describe('labelPattern', () => {
  it.each<[labels: readonly string[], pattern: string | undefined]>([
    [['Former diplomat, Bolivia'], '{role}, {country}'],
    [['Ana Quispe, economist, Peru', 'Juan Rojas, analyst, Chile'], '{name}, {role}, {country}'],
    [['Ana Quispe, economist, UMSA'], '{name}, {role}, {organisation}'],
    [['Diplomat, Bolivia', 'Analyst, Peru', 'Senator, Chile', 'former Kenyan envoy'], '{role}, {country}'],
    [['Diplomat, Bolivia', 'Analyst, Peru', 'Chilean senator', 'former Kenyan envoy'], undefined],
    [['former Bolivian diplomat'], undefined],
    [['Senior official'], undefined],
    [['The Andes Post'], undefined],
    [['Bolivian diplomat, Bolivia'], undefined],
    [['economist, minister, Peru, Peru'], undefined],
    [[], undefined],
  ])('finds what %j have in common', (labels, pattern) => {
    expect(labelPattern(labels.map(reader.parse), reader)).toBe(pattern)
  })
})

describe('matchesPattern', () => {
  it.each<[text: string, pattern: string, matches: boolean]>([
    ['Former diplomat, Bolivia', '{role}, {country}', true],
    ['former diplomat — Bolivia', '{role},{country}', true],
    ['former Bolivian diplomat', '{role}, {country}', false],
    ['Current Bolivian diplomat, Bolivia', '{role}, {country}', true],
    ['Prince Hassan, historian', '{name}, {role}', true],
    ['Ana Quispe, economist, former minister', '{name}, {role}', true],
    ['Prince Hassan', '{name}, {role}', false],
    ['Bolivia, former diplomat', '{role}, {country}', false],
    ['former diplomat of Bolivia', '{role}, {country}', false],
    ['former diplomat, Bolivia', '{country} {role}', false],
    ['former Bolivian diplomat', '{country} {role}', true],
    ['Farmer in Peru', '{role}, {country}', false],
    ['Farmer in Peru', '{role} {country}', true],
    ['Farmer in the north', '{role}, {country}', true],
    ['Ambassador to Peru', '{role}, {country}', true],
    ['Former diplomat', '{role}, {country}', true],
    ['Ana Quispe, diplomat, Bolivia', '{role}, {country}', true],
    ['The Andes Post', '{role}, {country}', true],
    ['Bolivia', '{role}, {country}', true],
    ['Ana Quispe, economist, Peru', '{name}, {role}, {country}', true],
    ['Peruvian economist Ana Quispe', '{name}, {role}, {country}', false],
    ['Former diplomat, Bolivia', '{role}, {city}', true],
  ])('compares %j with %j', (text, pattern, matches) => {
    expect(matchesPattern(reader.parse(text), pattern, reader)).toBe(matches)
  })
})
