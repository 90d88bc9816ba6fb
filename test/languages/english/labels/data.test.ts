import { describe, expect, it } from 'vitest'
import { MODIFIERS, OPPOSITES, SURE_MODIFIERS } from '../../../../src/languages/english/labels/modifiers.ts'
import {
  DEPUTISING,
  OFFICES,
  ROLE_TITLES,
  ROLE_VARIANTS,
  UNSPECIFIC_ROLES,
} from '../../../../src/languages/english/labels/roles.ts'
import { WIDER_ROLES } from '../../../../src/languages/english/labels/wider-roles.ts'

const LISTS: Readonly<Record<string, Iterable<string>>> = {
  DEPUTISING,
  MODIFIERS: MODIFIERS.keys(),
  OFFICES,
  ROLE_TITLES,
  ROLE_VARIANTS: ROLE_VARIANTS.keys(),
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
