import { expect, it } from 'vitest'
import { findCountries } from '../../../../src/geography/find-countries.ts'
import { ENGLISH_COUNTRIES } from '../../../../src/languages/english/countries/lexicon.ts'

function venuesOf(text: string): readonly string[] {
  const [found = []] = findCountries([text], ENGLISH_COUNTRIES)
  return found.filter(({ isVenue }) => isVenue).map(({ code }) => code)
}

it.each([
  'The ministers met in Geneva, Switzerland, on Friday.',
  'They gathered last week in Switzerland.',
  'Lavrov met Wang and Jaishankar in Switzerland.',
  'Peru raised it at the summit in Switzerland.',
  'The talks between Peru and Chile in Switzerland failed.',
  'A meeting of foreign ministers held last week in Switzerland ended early.',
  'The conference, which was held in Lugano, Switzerland, ended early.',
  'She spoke at the IGF in Switzerland.',
  'He was attending the 2024 IGF in Switzerland.',
])('the country is the venue: %s', (text) => {
  expect(venuesOf(text)).toEqual(['CH'])
})

it.each([
  'The talks on the war in Sudan failed.',
  'A conference about elections in Sudan opened.',
  'The conference highlighted corruption in Sudan.',
  'The summit heard that people in Sudan are hungry.',
  'A meeting with victims of fighting in Sudan was cancelled.',
  'Elections were held in Sudan.',
  'MSF in Sudan asked for help.',
  'The Sudan talks failed, and the Sudanese left.',
])('the country is no venue: %s', (text) => {
  expect(venuesOf(text)).toEqual([])
})
