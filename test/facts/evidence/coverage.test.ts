import { beforeAll, describe, expect, it } from 'vitest'
import { COVERING_ALL } from '../../../src/evidence/given-evidence.ts'
import { covers } from '../../../src/facts/evidence/coverage.ts'
import { labelReader, openLanguage } from '../../../src/languages/index.ts'

beforeAll(() => openLanguage())

describe('covers', () => {
  it.each<[entry: string | undefined, quoted: string | undefined, isCovered: boolean]>([
    [undefined, 'Ana Ruiz', true],
    [undefined, undefined, true],
    ['Ana Ruiz', undefined, false],
    ['Ana Ruiz', 'Ana Ruiz', true],
    ['Ana Ruiz', 'Ruiz', true],
    ['Ruiz', 'Ana Ruiz', true],
    ['Ana Ruiz', 'harbour master Ana Ruiz', true],
    ['Ana Ruiz', 'Eva Dahl', false],
    ['Ana Ruiz', 'a harbour pilot', false],
    ['Former diplomat, Bolivia', 'a former Bolivian diplomat', true],
    ['Former diplomat, Bolivia', 'a former Chilean diplomat', false],
  ])('evidence of %s, words of %s: %s', (entry, quoted, isCovered) => {
    const held = {
      form: 'text' as const,
      span: { start: 0, end: 9 },
      text: 'It sails.',
      spanOf: (start: number, end: number) => ({ start, end }),
      speaker:
        quoted === undefined
          ? undefined
          : { text: quoted, label: labelReader().parse(quoted), type: 'role' as const },
      repeats: false,
    }
    expect(covers({ ...COVERING_ALL, speaker: entry }, held)).toBe(isCovered)
  })
})
