import { describe, expect, it } from 'vitest'
import { COUNTRIES } from '../../src/geography/countries.ts'
import { namesOf } from '../../src/geography/country.ts'
import {
  countryByCode,
  nearestCountryName,
  resolveCountryCode,
  resolveCountryName,
  resolveCountryPrefix,
} from '../../src/geography/resolve-country.ts'
import { languageOfNames, TAG_NAMES } from '../../src/geography/tag-names.ts'

describe('resolveCountryName', () => {
  it.each([
    ['Bolivia', 'BO'],
    ['BOLIVIA', 'BO'],
    ['costa-rica', 'CR'],
    ['SIERRA_LEONE', 'SL'],
    ['Côte d’Ivoire', 'CI'],
    ['cote-divoire', 'CI'],
    ['cote-d-ivoire', 'CI'],
    ['the-netherlands', 'NL'],
    ['Bahamas, The', 'BS'],
    ['Korea, South', 'KR'],
    ['Iran (Islamic Republic of)', 'IR'],
    ['Bolivia, Plurinational State of', 'BO'],
    ['st-lucia', 'LC'],
    ['Trinidad & Tobago', 'TT'],
    ['Estados Unidos', 'US'],
    ['états-unis', 'US'],
    ['Alemania', 'DE'],
    ['Deutschland', 'DE'],
    ['Großbritannien', 'GB'],
    ['Weißrussland', 'BY'],
    ['Vereinigtes Königreich', 'GB'],
    ['Brasil', 'BR'],
    ['Irã', 'IR'],
    ['Birmania', 'MM'],
    ['USA', 'US'],
    ['U.S.', 'US'],
    ['uk', 'GB'],
    ['uae', 'AE'],
    ['Burma', 'MM'],
    ['zaire', 'CD'],
    ['Upper Volta', 'BF'],
    ['Czech Republic', 'CZ'],
    ['turkey', 'TR'],
    ['Congo', 'CD'],
    ['Niger', 'NE'],
    ['Bosnia and Herz.', 'BA'],
    ['bosnia & herz.', 'BA'],
    ['Eq. Guinea', 'GQ'],
    ['N. Macedonia', 'MK'],
    ['N. Mariana Is.', 'MP'],
    ['Turks and Caicos Isl.', 'TC'],
    ['Marshall Isl', 'MH'],
    ['United Sts. of America', 'US'],
    ['Yemen, Rep.', 'YE'],
    ['Moldova (Rep. of)', 'MD'],
    ['Syrian Arab Rep', 'SY'],
    ['Bolivia, Plur. State', 'BO'],
    ['Korea, DPR', 'KP'],
    ['China, P.R.', 'CN'],
    ['Macedonia, FYR', 'MK'],
    ['Venezuela, RB', 'VE'],
    ['China PR', 'CN'],
    ['Korea Republic', 'KR'],
    ['Sudan South', 'SS'],
    ['guinea-equatorial', 'GQ'],
    ['Niger (country)', 'NE'],
  ])('%s is %s', (value, code) => {
    expect(resolveCountryName(value)).toBe(code)
  })

  it.each([
    '',
    '  ',
    'us',
    'car',
    'politics',
    'EU',
    'USSR',
    'Soviet Union',
    'Yugoslavia',
    'Czechoslovakia',
    'Serbia and Montenegro',
    'Bo',
    'bo',
    'BOL',
    'Europe',
    'Africa',
    'American',
    'Latin America',
    '-',
    'the',
    ',',
    'M. Jordan',
    'N. Peru',
    'Rep.',
    'Republic',
    'United',
    'Islands',
    'New Rep.',
    'States weekly',
    'PR for Peru',
    'S. Arabia',
    'Guinea pigs',
  ])('%j is not a country', (value) => {
    expect(resolveCountryName(value)).toBeUndefined()
  })

  it('resolves every name in the tables to its own country', () => {
    const wrong = [
      ...COUNTRIES.flatMap((country) => namesOf(country).map((each) => [country.code, each] as const)),
      ...Object.values(TAG_NAMES).flatMap((table) =>
        Object.entries(table).flatMap(([code, names]) => names.map((each) => [code, each] as const)),
      ),
    ].filter(([code, name]) => resolveCountryName(name) !== code)
    expect(wrong).toEqual([])
  })
})

describe('resolveCountryCode', () => {
  it.each([
    ['BO', 'BO'],
    ['bol', 'BO'],
    [' usa ', 'US'],
    ['UK', 'GB'],
    ['xk', 'XK'],
    ['EL', undefined],
    ['Bolivia', undefined],
    ['', undefined],
  ])('%j is %s', (value, code) => {
    expect(resolveCountryCode(value)).toBe(code)
  })
})

describe('resolveCountryPrefix', () => {
  it.each([
    ['country-bo', 'BO'],
    ['country:BOL', 'BO'],
    ['Country/bolivia', 'BO'],
    ['país-bolivia', 'BO'],
    ['country-music', undefined],
    ['countryside', undefined],
    ['bolivia', undefined],
  ])('%s is %s', (value, code) => {
    expect(resolveCountryPrefix(value)).toBe(code)
  })
})

describe('nearestCountryName', () => {
  it.each([
    ['Boliva', 'Bolivia'],
    ['Columbia', 'Colombia'],
    ['Phillipines', 'Philippines'],
    ['Untied States', 'United States'],
    ['kazhakstan', 'Kazakhstan'],
    ['Iarq', 'Iraq'],
    ['Gahna', 'Ghana'],
    ['Politics', undefined],
    ['Africa', undefined],
    ['Mai', undefined],
    ['x'.repeat(5000), undefined],
  ])('%s may be %s', (value, name) => {
    expect(nearestCountryName(value)).toBe(name)
  })
})

it('countryByCode knows only alpha-2 codes', () => {
  expect(countryByCode('BO')?.name).toBe('Bolivia')
  expect(countryByCode('BOL')).toBeUndefined()
})

describe('languageOfNames', () => {
  it.each([
    ['es', 'PE Perú', 'BR Brasil'],
    ['pt', 'PE Peru', 'BR Brasil'],
    ['fr', 'PE Pérou'],
    ['de', 'PE Peru', 'CL Chile', 'AT Österreich'],
    [undefined, 'PE Peru', 'CL Chile'],
    [undefined, 'BO Bolivia'],
    [undefined],
  ])('is %s for %s, %s', (language, ...named) => {
    const tags = named.map((each) => {
      const [code = '', ...words] = (each ?? '').split(' ')
      return { code, name: words.join(' '), english: [countryByCode(code)?.name ?? ''] }
    })
    expect(languageOfNames(tags)).toBe(language)
  })
})
