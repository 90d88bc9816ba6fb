import { describe, expect, it } from 'vitest'
import { GIVEN_NAMES } from '../../../../src/languages/english/words/given-names.ts'
import { MODIFIERS, OPPOSITES, SURE_MODIFIERS } from '../../../../src/languages/english/labels/modifiers.ts'
import {
  DEPUTISING,
  HEADS_OF_GOVERNMENT,
  OFFICES,
  ROLE_TITLES,
  ROLE_VARIANTS,
  SHORT_OFFICES,
  UNSPECIFIC_ROLES,
} from '../../../../src/languages/english/labels/roles/roles.ts'
import { WIDER_ROLES } from '../../../../src/languages/english/labels/roles/wider-roles.ts'

const LISTS: Readonly<Record<string, Iterable<string>>> = {
  DEPUTISING,
  GIVEN_NAMES: GIVEN_NAMES.trim().split('\n'),
  HEADS_OF_GOVERNMENT,
  MODIFIERS: MODIFIERS.keys(),
  OFFICES,
  ROLE_TITLES,
  ROLE_VARIANTS: ROLE_VARIANTS.keys(),
  SHORT_OFFICES,
  SURE_MODIFIERS,
  UNSPECIFIC_ROLES,
  WIDER_ROLES: WIDER_ROLES.keys(),
}

describe('the word lists of labels', () => {
  it.each(Object.entries(LISTS))('%s is sorted and in lower case', (_, list) => {
    const words = [...list]
    expect(words).toEqual([...words].toSorted())
    expect(words.filter((word) => !/^[a-z -]+$/u.test(word))).toEqual([])
  })

  it('knows every modifier that it compares', () => {
    const known = new Set(MODIFIERS.values())
    const compared = [...SURE_MODIFIERS, ...OPPOSITES.flatMap(({ rows }) => rows.flatMap((row) => [...row]))]
    expect(compared.filter((modifier) => !known.has(modifier))).toEqual([])
  })
})
