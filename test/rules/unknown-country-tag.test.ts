import { it } from 'vitest'
import rule from '../../rules/unknown-country-tag.ts'
import { testRule } from '../../src/testing/test-rule.ts'

const article = (head: string) => `---\n${head}\n---\n\nThe talks go on.\n`

it.each(
  testRule(rule, [
    {
      name: 'names in five languages',
      article: article('countries: [Germany, Allemagne, Alemania, Alemanha, Deutschland]'),
    },
    { name: 'codes and slugs', article: article('countries: [DE, deu, south-korea, country-fr, UK]') },
    {
      name: 'accents and case',
      article: article("countries: [cote d'ivoire, MÉXICO, Turkiye, são tomé e príncipe]"),
    },
    { name: 'regions', article: article('country: Latin America') },
    {
      name: 'parts of countries and former states',
      article: article('countries: [Scotland, USSR, Kurdistan]'),
    },
    {
      name: 'words for everywhere and nowhere',
      article: article('countries: [N/A, Worldwide, EU, G20, Other]'),
    },
    { name: 'one country twice, in two spellings', article: article('countries: [Peru, PERÚ, PE, pérou]') },
    { name: 'Norway, which is not a boolean', article: article('countries: [NO]\ncountry_code: NO') },
    { name: 'a country in another language only', article: article('countries: [Chili, Polen, Índia]') },
    { name: 'country data', article: article('countries:\n  - { name: Peru }\n  - { code: ⟦QQ⟧ }') },
    {
      name: 'lists in lists, booleans and long numbers',
      article: article('countries: [[Peru], true, 12345678901234567890]'),
    },
    {
      name: 'a topic key in the house style',
      article: article('tags: [Bolvia]'),
      house: { countryTags: { keys: ['tags'], style: 'name' } },
    },
    { name: 'another script, a flag, a date', article: article('countries: [日本, россия, 🇵🇪, 2020-01-01]') },
    { name: 'a path of the site', article: article('countries: [/countries/peru/, _keywords/peru.md]') },
    { name: 'no value', article: article('country:\ncountries: []') },
    { name: 'numbers, null and maps', article: article('countries: [1, null, { a: b }]') },
    { name: 'topics may be anything', article: article('tags: [Bolvia, water]') },
    {
      name: 'misspelt',
      article: article('countries:\n  - ⟦Bolvia⟧\n  - Peru'),
      messages: ["'Bolvia' is not a country. Did you mean 'Bolivia'?"],
    },
    { name: 'part of a comma string', article: article('countries: Peru, ⟦Bolvia⟧, Chile') },
    {
      name: 'no similar name',
      article: article('country: ⟦Wakanda⟧'),
      messages: ["'Wakanda' is not a country. Correct it, or move it out of 'country'"],
    },
    {
      name: 'a stray bracket',
      article: article('tags: mines, ⟦peru]⟧'),
      messages: ["'peru]' has a stray ]. Remove it"],
    },
    {
      name: 'a stray quotation mark, and a code with a bracket',
      article: article('countries: ⟦Chile"⟧, ⟦PE)⟧'),
    },
    {
      name: 'brackets and marks with a partner',
      article: article(`countries: ["Iran (Islamic Republic of)", "Côte d'Ivoire"]\ntags: "[mines, peru]"`),
    },
    { name: 'a stray bracket after a topic', article: article('tags: peru, mines]') },
    { name: 'nested', article: article('geo:\n  country: ⟦Ruritania⟧') },
    { name: 'TOML', article: '+++\ncountries = ["Peru", ⟦"Bolvia"⟧]\n+++\n\nThe talks go on.\n' },
  ]),
)('$name', ({ run }) => run())
