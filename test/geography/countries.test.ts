import iso from 'i18n-iso-countries'
import { describe, expect, it } from 'vitest'
import { CITIES } from '../../src/geography/cities.ts'
import { CONSTITUENTS } from '../../src/geography/constituents.ts'
import { COUNTRIES } from '../../src/geography/countries.ts'
import { namesOf } from '../../src/geography/country.ts'
import { findCountries } from '../../src/geography/find-countries.ts'
import { SHARED_NAMES } from '../../src/geography/names-of-two.ts'
import { NAMESAKES } from '../../src/geography/namesakes.ts'
import { resolveCountryName } from '../../src/geography/resolve-country.ts'
import { TAG_NAMES } from '../../src/geography/tag-names.ts'
import { GEORGIAN_WORDS } from '../../src/languages/english/countries/ambiguous-names.ts'
import { AMERICAN_STATES } from '../../src/languages/english/countries/american-states.ts'
import { COMBINING_FORMS } from '../../src/languages/english/countries/combining-forms.ts'
import { countryOfWords } from '../../src/languages/english/countries/country-of-words.ts'
import { ENGLISH_COUNTRIES } from '../../src/languages/english/countries/lexicon.ts'
import { NOT_COUNTRIES } from '../../src/languages/english/countries/not-countries.ts'
import { GIVEN_NAMES } from '../../src/languages/english/countries/person-names.ts'

/** The codes of ISO 3166-1 that are not members of the United Nations, without Antarctica and uninhabited islands. */
const NOT_MEMBERS = new Set(
  (
    'AI AS AW AX BL BM BQ CC CK CW CX EH FK FO GF GG GI GL GP GS GU HK IM IO JE KY MF MO MP MQ MS NC NF NU PF PM PN ' +
    'PR PS RE SH SJ SX TC TK TW VA VG VI WF XK YT'
  ).split(' '),
)

/** Demonyms that are plurals, or the same in the plural. */
const INVARIABLE =
  /(?:[^s]s|men|ese|[ae]is|[Bb]è|bé|Swiss|Basotho|Batswana|I-Kiribati|Ki?rghiz|Kirgiz|Kyrgyz|Lao|Malagasy|Mosotho|Motswana|Ni-Vanuatu|Ålandish)$/

const codes = COUNTRIES.map(({ code }) => code)
const sorted = (list: readonly string[]) => list.toSorted()
const repeated = (list: readonly string[]) => list.filter((each, index) => list.indexOf(each) !== index)

describe('COUNTRIES', () => {
  it('is sorted by code, each once', () => {
    expect(codes).toEqual(sorted([...new Set(codes)]))
  })

  it('has the 193 members of the United Nations', () => {
    expect(codes.filter((code) => !NOT_MEMBERS.has(code))).toHaveLength(193)
    expect([...NOT_MEMBERS].filter((code) => !codes.includes(code))).toEqual([])
  })

  it('has codes that CLDR knows', () => {
    const regions = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' })
    expect(codes.filter((code) => regions.of(code) === undefined)).toEqual([])
  })

  it('has alpha-3 codes of three letters, each once', () => {
    const alpha3 = COUNTRIES.map((country) => country.alpha3)
    expect(alpha3.filter((code) => !/^[A-Z]{3}$/.test(code))).toEqual([])
    expect(repeated(alpha3)).toEqual([])
  })

  it('gives no name, abbreviation or seat to two countries', () => {
    const all = COUNTRIES.flatMap((country) => [
      ...namesOf(country),
      ...(country.abbreviations ?? []),
      ...(country.seats ?? []),
    ])
    expect(repeated(all)).toEqual([])
  })

  it('has M49 codes of three digits, each once, for all but Kosovo', () => {
    const m49 = COUNTRIES.flatMap((country) => country.m49 ?? [])
    expect(m49.filter((code) => !/^\d{3}$/.test(code))).toEqual([])
    expect(repeated(m49)).toEqual([])
    expect(COUNTRIES.filter((country) => country.m49 === undefined).map(({ code }) => code)).toEqual(['XK'])
  })

  it('has the codes of ISO 3166-1', () => {
    const ours = COUNTRIES.filter(({ code }) => code !== 'XK').map(({ code, alpha3, m49 }) => [
      code,
      alpha3,
      m49,
    ])
    const theirs = ours.map(([code = '']) => [code, iso.alpha2ToAlpha3(code), iso.alpha2ToNumeric(code)])
    expect(ours).toEqual(theirs)
  })

  it('has former names with possible years', () => {
    const former = COUNTRIES.flatMap((country) => country.former ?? [])
    const thisYear = new Date().getFullYear()
    const wrong = former.filter(
      ({ from = 1500, until = thisYear }) => from < 1500 || until > thisYear || from > until,
    )
    expect(wrong).toEqual([])
  })

  it('shares demonyms and adjectives only where the table of shared names says so', () => {
    const told = new Set(SHARED_NAMES.flatMap(({ forms }) => forms))
    const all = COUNTRIES.flatMap(({ adjectives = [], demonyms = [] }) => [
      ...new Set([...adjectives, ...demonyms]),
    ])
    expect(repeated(all).filter((each) => !told.has(each))).toEqual([])
  })

  it('has demonyms for every country with a people of its own', () => {
    const without = COUNTRIES.filter(({ demonyms }) => !demonyms).map(({ code }) => code)
    expect(without).toEqual(['GS', 'SJ', 'VA'])
  })

  it('has the plural of every demonym', () => {
    const wrong = COUNTRIES.flatMap(({ demonyms = [] }) =>
      demonyms.filter((demonym) => {
        const plurals = [
          `${demonym}s`,
          demonym.replace(/man$/, 'men'),
          demonym.replace('Antiguan and', 'Antiguans and') + 's',
        ]
        return (
          !INVARIABLE.test(demonym) && !plurals.some((each) => each !== demonym && demonyms.includes(each))
        )
      }),
    )
    expect(wrong).toEqual([])
  })

  it('has no abbreviation of two bare letters except US and UK', () => {
    const bare = COUNTRIES.flatMap(({ abbreviations = [] }) => abbreviations).filter(
      (each) => each.length < 3,
    )
    expect(sorted(bare)).toEqual(['UK', 'US'])
  })

  it.each(COUNTRIES)('$code has sorted lists without empty or lower-case forms', (country) => {
    for (const list of [
      country.names,
      country.former?.map(({ name }) => name),
      country.adjectives,
      country.demonyms,
      country.abbreviations,
      country.seats,
    ]) {
      if (!list) continue
      expect(list).toEqual(sorted([...new Set(list)]))
      expect(list.filter((each) => !/^\p{Ll}?\p{Lu}/u.test(each))).toEqual([])
    }
  })
})

describe('territories and former names', () => {
  it.each([...NOT_MEMBERS])('%s resolves to itself', (code) => {
    const { name, names = [] } = COUNTRIES.find((country) => country.code === code) ?? { name: '' }
    expect([name, ...names].filter((each) => resolveCountryName(each) !== code)).toEqual([])
  })

  it.each([
    ['American', 'US'],
    ['Americans', 'US'],
    ['British', 'GB'],
    ['Britons', 'GB'],
    ['Danish', 'DK'],
    ['Danes', 'DK'],
    ['Dutch', 'NL'],
    ['Frenchwoman', 'FR'],
    ['French', 'FR'],
    ['Norwegian', 'NO'],
    ['Greenlandic', 'GL'],
    ['Faroese', 'FO'],
    ['French Polynesian', 'PF'],
    ['American Samoan', 'AS'],
    ['Puerto Ricans', 'PR'],
    ['British', 'GB'],
    ['Scottish', undefined],
    ['Wales', undefined],
    ['Sudanese', 'SD'],
    ['South Sudanese', 'SS'],
    ['Congolese', undefined],
    ['Korean', undefined],
  ])('%s belongs to %s', (word, code) => {
    expect(countryOfWords(word)).toBe(code)
  })

  it.each([
    ['The border of Burma was closed.', ['MM']],
    ['Mobutu renamed it Zaire.', ['CD']],
    ['The army of Upper Volta took over.', ['BF']],
    ['He was governor of German South West Africa.', ['NA']],
    ['Ministers from the Soviet Union, Yugoslavia and Czechoslovakia met.', []],
  ])('%s', (text, expected) => {
    const [matches = []] = findCountries([text], ENGLISH_COUNTRIES)
    expect(matches.map(({ code }) => code)).toEqual(expected)
  })
})

describe('CONSTITUENTS', () => {
  it('are sorted, and each belongs to a known country', () => {
    const names = CONSTITUENTS.map(({ name }) => name)
    expect(names).toEqual(sorted([...new Set(names)]))
    expect(CONSTITUENTS.filter((each) => !codes.includes(each.of))).toEqual([])
  })

  it('are not also cities', () => {
    const cities = new Set(Object.values(CITIES).flat())
    expect(CONSTITUENTS.filter(({ name }) => cities.has(name))).toEqual([])
  })
})

describe('CITIES', () => {
  const entries = Object.entries(CITIES)
  const cities = entries.flatMap(([, list]) => list)

  it('is sorted by code, and so is each list', () => {
    expect(entries.map(([code]) => code)).toEqual(sorted(entries.map(([code]) => code)))
    expect(entries.filter(([, list]) => list.join() !== sorted(list).join())).toEqual([])
  })

  it('lists known countries, and each city under one of them', () => {
    expect(entries.filter(([code]) => !codes.includes(code))).toEqual([])
    expect(repeated(cities)).toEqual([])
  })

  it('has no name that means something else', () => {
    const taken = new Set([
      ...COUNTRIES.flatMap((country) => [
        ...namesOf(country),
        ...(country.adjectives ?? []),
        ...(country.demonyms ?? []),
        ...(country.abbreviations ?? []),
        ...(country.seats ?? []),
        country.capital,
      ]),
      ...AMERICAN_STATES.flat(),
      ...COMBINING_FORMS.map(([form]) => form),
      ...GEORGIAN_WORDS,
      ...NOT_COUNTRIES,
      ...GIVEN_NAMES,
    ])
    expect(cities.filter((city) => taken.has(city))).toEqual([])
  })

  it('points to a country', () => {
    const [matches] = findCountries(['The trams of Karachi were sold to Kiev.'], ENGLISH_COUNTRIES)
    expect(matches).toEqual([
      { start: 13, end: 20, code: 'PK', form: 'city', isVenue: false },
      { start: 34, end: 38, code: 'UA', form: 'city', isVenue: false },
    ])
  })
})

describe('NAMESAKES', () => {
  it('is sorted, each once', () => {
    const keys = NAMESAKES.map((namesake) => `${namesake.name} ${namesake.in}`)
    expect(keys).toEqual(sorted([...new Set(keys)]))
  })

  it('has names of countries, in other countries', () => {
    const wrong = NAMESAKES.filter(
      (namesake) =>
        !codes.includes(namesake.in) || [undefined, namesake.in].includes(resolveCountryName(namesake.name)),
    )
    expect(wrong).toEqual([])
  })
})

describe('NOT_COUNTRIES', () => {
  it('lists nothing twice', () => {
    expect(repeated(NOT_COUNTRIES)).toEqual([])
  })

  it('has only phrases that contain a form of a country', () => {
    const forms = new Set(
      COUNTRIES.flatMap((country) => [
        ...namesOf(country),
        ...(country.adjectives ?? []),
        ...(country.demonyms ?? []),
        ...(country.abbreviations ?? []),
      ]),
    )
    for (const { name, adjectives = [], demonyms = [] } of CONSTITUENTS)
      for (const form of [name, ...adjectives, ...demonyms]) forms.add(form)
    for (const [form] of COMBINING_FORMS) forms.add(form)
    const holdsForm = (phrase: string) => {
      const words = phrase.split(/[ -]/)
      return words.some((_, from) =>
        words.some((__, to) => to >= from && forms.has(words.slice(from, to + 1).join(' '))),
      )
    }
    expect(NOT_COUNTRIES.filter((phrase) => !holdsForm(phrase))).toEqual([])
  })

  it('has no phrase that is the name of a country', () => {
    const names = new Set(COUNTRIES.flatMap(namesOf))
    expect(NOT_COUNTRIES.filter((phrase) => names.has(phrase))).toEqual([])
  })
})

describe('the smaller tables', () => {
  it('combining forms stand for countries', () => {
    expect(COMBINING_FORMS.filter(([, code]) => !codes.includes(code))).toEqual([])
    expect(COMBINING_FORMS.map(([form]) => form)).toEqual(sorted(COMBINING_FORMS.map(([form]) => form)))
  })

  it('has fifty American states', () => {
    expect(AMERICAN_STATES).toHaveLength(50)
    expect(repeated(AMERICAN_STATES.flat())).toEqual([])
  })

  it.each(Object.entries(TAG_NAMES))(
    'tag names of %s are sorted by code and stand for countries',
    (_, table) => {
      expect(Object.keys(table)).toEqual(sorted(Object.keys(table)))
      expect(Object.keys(table).filter((code) => !codes.includes(code))).toEqual([])
      expect(Object.values(table).filter((names) => names.length !== new Set(names).size)).toEqual([])
    },
  )
})
