// Checks the facts in src/geography/ against CLDR (the version in Node), i18n-iso-countries and world-countries, which
// is only compared with, never copied from. Prints a line for each difference that countries-differences.json does not
// explain, and exits with 1 if there is one. Not part of the tests, because the CLDR data depend on the Node version.
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import iso from 'i18n-iso-countries'
import world from 'world-countries'
import { importSources } from './import-sources.mjs'

const here = dirname(fileURLToPath(import.meta.url))
const { COUNTRIES, countryOfWords, resolveCountryName, TAG_NAMES } = await importSources(
  'src/geography/countries.ts',
  'src/geography/resolve-country.ts',
  'src/geography/tag-names.ts',
  'src/languages/english/countries/country-of-words.ts',
)
const LANGUAGES = { es: 'spa', fr: 'fra', pt: 'por', de: 'deu' }

const reviewed = JSON.parse(readFileSync(join(here, 'countries-differences.json'), 'utf8'))
const explained = new Set(reviewed.map(keyOf))
const found = unique(COUNTRIES.flatMap((country) => [...differences(country)]))
const open = found.filter((difference) => !explained.has(keyOf(difference)))
for (const each of open) console.log([each.code, each.fact, each.ours, each.theirs, each.source].join('\t'))
console.log(`${COUNTRIES.length} countries: ${found.length} differences, ${open.length} of them not reviewed`)
const stale = reviewed.filter((difference) => !found.some((one) => keyOf(one) === keyOf(difference)))
for (const each of stale)
  console.log(`${keyOf(each)} was reviewed, but no longer differs; remove it from countries-differences.json`)
process.exitCode = open.length + stale.length > 0 ? 1 : 0

function unique(list) {
  return [...new Map(list.map((difference) => [keyOf(difference), difference])).values()]
}

function keyOf({ code, fact, theirs, source }) {
  return [code, fact, theirs, source].join('\t')
}

function* differences(country) {
  const theirs = world.find(({ cca2 }) => cca2 === country.code)
  yield* codes(country, theirs)
  yield* names(country, theirs)
  yield* peopleAndCapital(country, theirs)
  yield* tagNames(country, theirs)
}

function* codes({ code, alpha3, m49 }, theirs) {
  const facts = [
    ['alpha3', alpha3, iso.alpha2ToAlpha3(code), 'i18n-iso-countries'],
    ['alpha3', alpha3, theirs?.cca3, 'world-countries'],
    ['m49', m49, iso.alpha2ToNumeric(code), 'i18n-iso-countries'],
    ['m49', m49, theirs?.ccn3, 'world-countries'],
  ]
  for (const [fact, ours = 'none', other, source] of facts) {
    if (ours !== (other || 'none')) yield { code, fact, ours, theirs: other || 'none', source }
  }
}

function* names({ code, name }, theirs) {
  const all = [
    [cldrName('en', code), 'CLDR'],
    ...isoNames('en', code).map((each) => [each, 'i18n-iso-countries']),
    [theirs?.name.common, 'world-countries'],
    [theirs?.name.official, 'world-countries'],
  ]
  for (const [other, source] of all) {
    if (other && !isName(other, code)) yield { code, fact: 'name', ours: name, theirs: other, source }
  }
}

function* peopleAndCapital({ code, adjectives = [], demonyms = [], capital }, theirs) {
  const ours = [...new Set([...adjectives, ...demonyms])]
  const { f, m } = theirs?.demonyms.eng ?? {}
  for (const other of new Set([f, m].filter(Boolean).flatMap((each) => each.split(/, | or /u)))) {
    if (ours.some((each) => fold(each) === fold(other)) || countryOfWords(other) === code) continue
    yield { code, fact: 'demonym', ours: ours.join(', '), theirs: other, source: 'world-countries' }
  }
  const capitals = theirs?.capital ?? []
  if (capitals.some((each) => fold(each) === fold(capital))) return
  yield {
    code,
    fact: 'capital',
    ours: capital,
    theirs: capitals.join(', ') || 'none',
    source: 'world-countries',
  }
}

/** Names in other languages: all of theirs must resolve, and each of ours must be among theirs. */
function* tagNames({ code, name }, theirs) {
  const known = new Set()
  for (const [language, alpha3] of Object.entries(LANGUAGES)) {
    const translation = theirs?.translations[alpha3]
    const all = [
      [cldrName(language, code), 'CLDR'],
      ...isoNames(language, code).map((each) => [each, 'i18n-iso-countries']),
      [translation?.common, 'world-countries'],
    ]
    if (language === 'pt') all.push([cldrName('pt-PT', code), 'CLDR'])
    known.add(fold(translation?.official ?? ''))
    for (const [other, source] of all) {
      if (!other) continue
      known.add(fold(other))
      if (!isName(other, code)) yield { code, fact: `name.${language}`, ours: name, theirs: other, source }
    }
  }
  for (const ours of Object.values(TAG_NAMES).flatMap((table) => table[code] ?? [])) {
    if (!known.has(fold(ours))) yield { code, fact: 'tag', ours, theirs: ours, source: 'nowhere else' }
  }
}

function isName(other, code) {
  return resolveCountryName(other) === code
}

function cldrName(language, code) {
  return new Intl.DisplayNames([language], { type: 'region', fallback: 'none' }).of(code)
}

function isoNames(language, code) {
  return iso.getName(code, language, { select: 'all' }) ?? []
}

function fold(text) {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  return plain
    .replaceAll('&', 'and')
    .replace(/\bst\.? /gu, 'saint ')
    .replace(/[^\p{Ll}]/gu, '')
}
