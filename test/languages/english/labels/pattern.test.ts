import { describe, expect, it } from 'vitest'
import {
  labelPattern,
  matchesPattern,
  redundantCountry,
} from '../../../../src/languages/english/labels/pattern.ts'
import { parseLabel } from '../../../../src/languages/english/labels/label.ts'
import { countryOf } from './countries.ts'

const parse = (text: string) => parseLabel(text, countryOf)

describe('redundantCountry', () => {
  it.each<[text: string, shorter: string]>([
    ['Current Bolivian diplomat, Bolivia', 'Current diplomat, Bolivia'],
    ['Bolivian diplomat, Bolivia', 'diplomat, Bolivia'],
    ['Senior US official, United States', 'Senior official, United States'],
    ['Peru, the Peruvian envoy', 'Peru, the envoy'],
    ['Ana Quispe, Bolivian economist (Bolivia)', 'Ana Quispe, economist (Bolivia)'],
    ['President of Bolivia, Bolivia', 'President of Bolivia'],
    ['an American diplomat – United States', 'an American diplomat'],
    ['French-Lebanese analyst, Lebanon', 'French-Lebanese analyst'],
    ['Peru-based analyst, Peru', 'Peru-based analyst'],
    ['diplomat, Peru, Peru', 'diplomat, Peru'],
  ])('shortens %j', (text, shorter) => {
    const span = redundantCountry(parse(text))
    expect(span && text.slice(0, span.start) + text.slice(span.end)).toBe(shorter)
  })

  it.each([
    'Former diplomat, Bolivia',
    'Bolivian diplomat, Peru',
    'Bolivian ambassador to Bolivia',
    'The Indian Express, India',
    'Diplomat',
  ])('leaves %j', (text) => {
    expect(redundantCountry(parse(text))).toBeUndefined()
  })
})

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
  ])('sees what %j have in common', (labels, pattern) => {
    expect(labelPattern(labels.map(parse))).toBe(pattern)
  })
})

describe('matchesPattern', () => {
  it.each<[text: string, pattern: string, matches: boolean]>([
    ['Former diplomat, Bolivia', '{role}, {country}', true],
    ['former diplomat — Bolivia', '{role},{country}', true],
    ['former Bolivian diplomat', '{role}, {country}', false],
    ['Current Bolivian diplomat, Bolivia', '{role}, {country}', false],
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
  ])('holds %j against %j', (text, pattern, matches) => {
    expect(matchesPattern(parse(text), pattern)).toBe(matches)
  })
})
