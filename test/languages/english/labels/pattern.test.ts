import { describe, expect, it } from 'vitest'
import { parseLabel } from '../../../../src/languages/english/labels/label.ts'
import { patternOf, redundantCountry } from '../../../../src/languages/english/labels/pattern.ts'
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
  ])('leaves %j as it is', (text) => {
    expect(redundantCountry(parse(text))).toBeUndefined()
  })
})

it.each([
  ['Former diplomat, Bolivia', '{role}, {country}'],
  ['former Bolivian diplomat', '{country} {role}'],
  ['Farmer in Peru', '{role} {country}'],
  ['Farmer in the north', '{role}'],
  ['Ambassador to Peru', '{role}'],
  ['Ana Quispe, economist, UMSA', '{name}, {role}, {organisation}'],
  ['The Andes Post', '{organisation}'],
])('reads the pattern of %j', (text, pattern) => {
  expect(patternOf(parse(text))).toBe(pattern)
})
