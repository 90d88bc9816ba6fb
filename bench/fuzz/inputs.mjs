// The inputs of the fuzz bench: each is the same every time for the same seed and number.
import { choices } from './random.mjs'
import { NOTICE, write } from './grammar.mjs'
import { mutate } from './mutations.mjs'

/** How the articles of a house look; every input is read by one of these. */
export const HOUSES = [
  {},
  { disclaimers: [{ id: 'legal', text: NOTICE, heading: 'Important notice', last: true }] },
  { disclaimers: [{ id: 'legal', text: NOTICE }], countryTags: { keys: ['countries'] } },
  {
    disclaimers: [{ id: 'legal', text: NOTICE, heading: 'Disclaimer' }],
    countryTags: { keys: ['geo.countries'], style: 'slug' },
  },
  { countryTags: { keys: ['topics', 'other.countries'], style: 'alpha-2' } },
  { countryTags: { keys: ['params.countries'] } },
  { countryTags: { keys: ['country-list', 'a.c.countries'], style: 'alpha-3' } },
]

/** The input of a number: a text, how it was made, and the settings to lint it with. */
export function input(seed, number, fixtures) {
  const random = choices(`${seed}/${number}`)
  const { kinds, text } = made(random, fixtures)
  return { number, text, kinds, house: random.pick(HOUSES), parser: random.pick(['remark', 'satteri']) }
}

function made(random, fixtures) {
  switch (random.pick(['fixture', 'fixture', 'grammar', 'grammar', 'both'])) {
    case 'fixture':
      return mutate(fixtures, random)
    case 'grammar':
      return write(random)
    default: {
      const { kinds, text } = write(random)
      const mutated = mutate([text], random)
      return { kinds: [...kinds, ...mutated.kinds], text: mutated.text }
    }
  }
}
