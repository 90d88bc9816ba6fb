import { describe, expect, it } from 'vitest'
import { isMadeByMachine } from '../../../../src/facts/evidence/matching/machine-transcript.ts'
import { transcriptOf } from '../../../evidence/transcript-of.ts'

const SENTENCE = 'we sailed to the island in a storm and nobody was ill on the way'

describe('isMadeByMachine', () => {
  it.each([
    ['sentences', `${SENTENCE}. `.repeat(20), false],
    ['one short sentence', `${SENTENCE}.`, false],
    ['questions', `${SENTENCE}? `.repeat(20), false],
    ['no sentences', `${SENTENCE} `.repeat(20), true],
    ['hardly any sentences', `${`${SENTENCE} `.repeat(20)}. `.repeat(4), true],
    ['figures with points', `${SENTENCE} 2.5 `.repeat(20), true],
  ])('%s: %s', async (_, text, isMachine) => {
    const transcript = await transcriptOf(text, 'text')
    expect(isMadeByMachine({ path: 'a.txt', transcript })).toBe(isMachine)
    expect(isMadeByMachine({ path: 'a.json', transcript })).toBe(true)
  })
})
