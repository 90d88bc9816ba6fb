import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { labelKey } from '../../../../src/languages/english/labels/comparison.ts'
import { parseLabel } from '../../../../src/languages/english/labels/label.ts'
import { countryOf } from './countries.ts'

const NOTHING = {
  name: undefined,
  role: undefined,
  modifiers: [],
  countries: [],
  organisation: undefined,
  number: 1,
  determiner: undefined,
}

describe('parseLabel', () => {
  it.each<[text: string, parsed: Record<string, unknown>]>([
    ['Former diplomat, Bolivia', { role: 'diplomat', modifiers: ['former'], countries: ['BO'] }],
    ['Current Bolivian diplomat, Bolivia', { role: 'diplomat', modifiers: ['current'], countries: ['BO'] }],
    ['the ex-Minister of Defence', { role: 'defence minister', modifiers: ['former'], determiner: 'the' }],
    ['Dr. Ana Quispe, economist, UMSA', { name: 'ana quispe', role: 'economist', organisation: 'umsa' }],
    ['Senior EU official', { role: 'eu official', modifiers: ['senior'] }],
    ['two Western diplomats', { role: 'western diplomat', number: 2 }],
    ['several retired generals', { role: 'general', modifiers: ['retired'], number: 'many' }],
    ['Chilean senators', { role: 'senator', countries: ['CL'], number: 'many' }],
    ['3 Kenyan MPs', { role: 'mp', countries: ['KE'], number: 3 }],
    ['Mercurio;', { organisation: 'mercurio' }],
    ['The Andean Business Post', { organisation: 'andean business post' }],
    ['The Economist', { organisation: 'the economist' }],
    ['an economist', { role: 'economist', determiner: 'an' }],
    ['another diplomat', { role: 'diplomat', determiner: 'another' }],
    ['President of Chile', { role: 'president', countries: ['CL'] }],
    ['Former President Ana Quispe', { name: 'ana quispe', role: 'president', modifiers: ['former'] }],
    ['Peruvian economist Dr Ana Quispe', { name: 'ana quispe', role: 'economist', countries: ['PE'] }],
    ['Stephen King, economist', { name: 'stephen king', role: 'economist' }],
    ['Jordan Rojas, analyst, Peru', { name: 'jordan rojas', role: 'analyst', countries: ['PE'] }],
    ['US ambassador to Peru', { role: 'ambassador to PE', countries: ['US'] }],
    ['UN official in Kenya', { role: 'un official in KE' }],
    ['analyst with the Andean Institute', { role: 'analyst', organisation: 'andean institute' }],
    [
      'a person familiar with the Andean Institute',
      { role: 'person familiar with andean institute', determiner: 'a' },
    ],
    ['analyst at the Andean Institute', { role: 'analyst', organisation: 'andean institute' }],
    ['Ministry of Energy spokeswoman', { role: 'energy ministry spokesperson' }],
    ['spokesman for the Energy Ministry', { role: 'energy ministry spokesperson' }],
    ['Bank of India economist', { role: 'bank of india economist' }],
    ['Government of Chile', { role: 'government', countries: ['CL'] }],
    ['French-Lebanese analyst', { role: 'analyst', countries: ['FR', 'LB'] }],
    ['lithium trader, Bolivia', { role: 'lithium trader', countries: ['BO'] }],
    ['high-ranking Saudi officer', { role: 'officer', modifiers: ['high-ranking'], countries: ['SA'] }],
    ['official who asked not to be named', { role: 'official' }],
    ['Professor emerita, Kenya', { role: 'professor', modifiers: ['emeritus'], countries: ['KE'] }],
    ['Envoy, Democratic Republic of the Congo', { role: 'envoy', countries: ['CD'] }],
    ['Envoy, Bosnia-Herzegovina', { role: 'envoy', countries: ['BA'] }],
    ["Chile's foreign minister", { role: 'foreign minister', countries: ['CL'] }],
    ['India', { countries: ['IN'] }],
    ['the Attorney General’s office', { role: 'attorney general office', determiner: 'the' }],
    ['the Councillor Adviser’s office', { role: 'councillor adviser office', determiner: 'the' }],
    ['my colleague Ana Quispe', { name: 'ana quispe', role: 'colleague', determiner: 'my' }],
    ['one of the diplomats', { role: 'diplomat', determiner: 'one' }],
    ['some of the ministers', { role: 'minister', determiner: 'some', number: 'many' }],
    ['a number of senators', { role: 'senator', determiner: 'a', number: 'many' }],
    ['a 46-year-old farmer', { role: '46 year old farmer', determiner: 'a' }],
    ['a source with knowledge of the talks', { role: 'source with knowledge of talks', determiner: 'a' }],
    ['US official, speaking on condition of anonymity', { role: 'official', countries: ['US'] }],
    ['bond trader in Nairobi', { role: 'bond trader', organisation: 'nairobi' }],
    ['US Secretary of State Ana Quispe', { name: 'ana quispe', role: 'state secretary', countries: ['US'] }],
    ['Minister of Health and Sports', { role: 'health and sport minister' }],
    ['Russia analyst', { role: 'RU analyst' }],
    ['US Iran envoy', { role: 'IR envoy', countries: ['US'] }],
    ['UK prime minister', { role: 'prime minister', countries: ['GB'] }],
    ['Latin American diplomat', { role: 'latin american diplomat' }],
    ['Andean Institute, spokesman', { role: 'spokesperson', organisation: 'andean institute' }],
    ['Dr. Quispe', { name: 'quispe' }],
    ['Ana Quispe', { name: 'ana quispe' }],
    ['Ana Quispe, UMSA', { name: 'ana quispe', organisation: 'umsa' }],
    ['Zzyx T. Brandt', { name: 'zzyx t brandt' }],
    ['Zzyx O’Brandt', { name: 'zzyx obrandt' }],
    ['Zzyx Brandtenko', { name: 'zzyx brandtenko' }],
    ['Ana Quispe Foundation', { organisation: 'ana quispe foundation' }],
    ['Ana Laboratory', { organisation: 'ana laboratory' }],
    ['Zzyx Brandt', { organisation: 'zzyx brandt' }],
    ['— Former diplomat', { role: 'diplomat', modifiers: ['former'] }],
    ['“The Post”', { organisation: 'post' }],
    ['The', {}],
    ['', {}],
    [' — ', {}],
  ])('reads %j', (text, parsed) => {
    const { text: own, segments, ...read } = parseLabel(text, countryOf)
    expect(read).toEqual({ ...NOTHING, ...parsed })
    expect(own).toBe(text)
    expect(segments.every((parts) => parts.length > 0)).toBe(true)
  })

  it.each<[text: string, places: readonly string[]]>([
    [
      'the former Bolivian diplomat',
      ['determiner the', 'modifier former', 'country Bolivian', 'role diplomat'],
    ],
    ['Dr. Ana Quispe, economist, UMSA', ['name Ana Quispe', 'role economist', 'organisation UMSA']],
    ['three U.S. officials', ['number three', 'country U.S', 'role officials']],
    ["Chile's Minister of Mines (acting)", ["country Chile's", 'role Minister of Mines', 'modifier acting']],
  ])('says where the parts of %j are', (text, places) => {
    const parts = parseLabel(text, countryOf).segments.flat()
    const found = parts.map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`)
    expect(found.filter((part) => part !== 'number officials')).toEqual(places)
  })

  it('keeps all parts inside the label, whatever it says', () => {
    const words = [
      'the',
      'former',
      'Bolivian',
      'Bolivia',
      'ministers',
      'of',
      'affairs',
      'Defence',
      'to',
      'at',
      'Ana',
      'who',
      '&',
      '2',
    ]
    const marks = [' ', ', ', '-', ' – ', "'s ", '. ', ' (', '\n']
    const pieces = fc.array(
      fc.oneof(fc.constantFrom(...words), fc.constantFrom(...marks), fc.string({ maxLength: 3 })),
    )
    fc.assert(
      fc.property(pieces, (list) => {
        const text = list.join('')
        for (const { start, end, value } of parseLabel(text, countryOf).segments.flat()) {
          expect(0 <= start && start < end && end <= text.length && value !== '').toBe(true)
        }
      }),
    )
  })

  it('reads an overlong label only in part', () => {
    const label = parseLabel(`Former diplomat, ${'word '.repeat(5000)}`, countryOf)
    expect(label.role).toMatch(/^diplomat, word/u)
    expect(label.role?.length).toBeLessThan(500)
  })
})

describe('labelKey', () => {
  it.each<[forms: readonly string[]]>([
    [
      [
        'Andes Post',
        'The Andes Post',
        'ANDES POST',
        ' AndesPost;',
        'Andes-Post',
        'the Andes post',
        'Andes Post, The',
      ],
    ],
    [['Trade & Law Review', 'Trade and Law Review', 'The Trade & Law review']],
    [['The Economist', 'The Economist,']],
    [['economist', 'Economist', 'the economist', 'an economist']],
    [
      [
        'Former diplomat, Bolivia',
        'Ex-diplomat, Bolivia',
        'former Bolivian diplomat',
        'Bolivian former diplomat',
        'FORMER DIPLOMAT (BOLIVIA)',
        'Bolivia, former diplomat',
        'Bolivia’s former diplomat',
        'former diplomat of Bolivia',
        'the former diplomat from Bolivia',
        'Bolivian ex diplomat – Bolivia',
      ],
    ],
  ])('is the same for %j', (forms) => {
    expect(new Set(forms.map((form) => labelKey(parseLabel(form, countryOf)))).size).toBe(1)
  })

  it('differs between a paper and the profession it is named after', () => {
    const keys = ['The Economist', 'the economist'].map((form) => labelKey(parseLabel(form, countryOf)))
    expect(keys[0]).not.toBe(keys[1])
  })
})

describe('capitals', () => {
  it.each(['FORMER JUDGE, SRI LANKA', 'Former judge, Sri Lanka'])('%s', (text) => {
    const inOneCase = (words: string) => (words === 'Sri Lanka' ? 'LK' : undefined)
    expect(parseLabel(text, inOneCase)).toMatchObject({ role: 'judge', countries: ['LK'] })
  })
})
