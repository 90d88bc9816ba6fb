import { expect, it } from 'vitest'
import { PREPOSITIONS } from '../../../src/languages/english/countries/context-words.ts'
import {
  DISEASE_NOUNS,
  OFFICIALS,
  STRAIN_NOUNS,
} from '../../../src/languages/english/countries/noun-classes.ts'
import {
  COUNTRY_GIVEN_NAMES,
  COUNTRY_SURNAMES,
  PEOPLE,
  RELATIVES,
} from '../../../src/languages/english/countries/person-names.ts'
import {
  AUXILIARIES,
  OTHER_PASTS,
  PERSONAL_VERBS,
} from '../../../src/languages/english/countries/personal-verbs.ts'

const LISTS = {
  AUXILIARIES,
  COUNTRY_GIVEN_NAMES,
  COUNTRY_SURNAMES,
  DISEASE_NOUNS,
  OFFICIALS,
  OTHER_PASTS,
  PEOPLE,
  PERSONAL_VERBS,
  PREPOSITIONS,
  RELATIVES,
  STRAIN_NOUNS,
}

it.each(Object.entries(LISTS))('%s is sorted', (_, list) => {
  expect([...list]).toEqual([...list].toSorted())
})
