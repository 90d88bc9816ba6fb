import { beforeAll, describe, expect, it } from 'vitest'
import { matchSpeaker } from '../../../../src/facts/evidence/matching/same-speaker.ts'
import { labelReader, openLanguage } from '../../../../src/languages/index.ts'

beforeAll(() => openLanguage())

describe('matchSpeaker', () => {
  it.each<[source: string | undefined, turn: string | undefined, others: string, match: string]>([
    ['Ana Ruiz', 'RUIZ', 'RUIZ DAHL', 'same'],
    ['Ana Ruiz', 'Ana Ruiz', 'RUIZ DAHL', 'same'],
    ['Mayor Ana Ruiz', 'ANA RUIZ', '', 'same'],
    ['Ruiz', 'Mrs. Ruiz', '', 'same'],
    ['Ana Ruiz', 'RUIZ', 'ANA_MARIA_RUIZ', 'same'],
    ['Ana Ruiz', 'EVA DAHL', 'RUIZ', 'other'],
    ['Ana Ruiz', 'Carlos Ruiz', 'Ana_Ruiz Carlos_Ruiz', 'other'],
    ['Ana Ruiz', 'SPEAKER 1', '', 'unknown'],
    ['Ana Ruiz', undefined, 'RUIZ', 'unknown'],
    [undefined, 'RUIZ', '', 'unknown'],
    ['a harbour pilot', 'RUIZ', '', 'unknown'],
  ])('%s is quoted, %s speaks, among %s: %s', (source, turn, others, match) => {
    const label = source === undefined ? undefined : labelReader().parse(source)
    const names = [turn ?? '', ...others.split(' ').map((name) => name.replaceAll('_', ' '))]
    expect(matchSpeaker(label, turn, names, () => false)).toBe(match)
  })
})
