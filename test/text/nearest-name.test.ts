import { expect, it } from 'vitest'
import { either, nameHint, nearestName } from '../../src/text/nearest-name.ts'

it.each([
  ['untagged-contries', ['missing-disclaimer', 'untagged-countries'], 'untagged-countries'],
  ['alpha2', ['name', 'alpha-2', 'alpha-3', 'slug'], 'alpha-2'],
  ['warn', ['off', 'warning', 'error'], 'warning'],
  ['eror', ['off', 'warning', 'error'], 'error'],
  ['Countrytags', ['language', 'countryTags'], 'countryTags'],
  ['country_tags', ['language', 'countryTags'], 'countryTags'],
  ['colour', ['language', 'countryTags'], undefined],
  ['a', ['b'], undefined],
  ['', ['b'], undefined],
  ['name', [], undefined],
])("'%s' among %j: %s", (name, names, nearest) => {
  expect(nearestName(name, names)).toBe(nearest)
})

it.each([
  [['a'], 'a'],
  [['a', 'b'], 'a or b'],
  [['a', 'b', 'c'], 'a, b or c'],
])('%j is %s', (words, text) => {
  expect(either(words)).toBe(text)
})

it('hints at the nearest name, or at all', () => {
  expect(nameHint('jsn', ['json', 'sarif'])).toBe("did you mean 'json'?")
  expect(nameHint('table', ['json', 'sarif'])).toBe('use json or sarif')
})
