import { expect, it } from 'vitest'
import { remembered } from '../../src/text/remembered.ts'

function counting(most?: number) {
  const made: string[] = []
  const tide = remembered((name: string) => {
    made.push(name)
    return name === 'none' ? undefined : name.length
  }, most)
  return { made, tide }
}

it('makes a value once', () => {
  const { made, tide } = counting()
  expect([tide('ebb'), tide('ebb'), tide('flood')]).toEqual([3, 3, 5])
  expect(made).toEqual(['ebb', 'flood'])
})

it('asks again where there was no value', () => {
  const { made, tide } = counting()
  tide('none')
  tide('none')
  expect(made).toEqual(['none', 'none'])
})

it('forgets all values when it has as many as it may', () => {
  const { made, tide } = counting(2)
  for (const name of ['ebb', 'flood', 'ebb', 'slack', 'ebb']) tide(name)
  expect(made).toEqual(['ebb', 'flood', 'slack', 'ebb'])
})
