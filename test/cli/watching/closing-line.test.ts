import { describe, expect, it } from 'vitest'
import { closingLines, openingLine, type RunChanges } from '../../../src/cli/watching/closing-line.ts'
import { textFile } from '../../../src/text/text-file.ts'
import { findingOn } from '../../report/report-of.ts'

const RIGA = textFile('riga.md', 'It rains in Riga.\nIt snows in Tallinn.\n')

function fresh(...words: readonly string[]): RunChanges['fresh'] {
  return words.map((one) => ({ file: RIGA, finding: findingOn(RIGA, one, { message: `Not ‘${one}’.` }) }))
}

describe('the closing lines of a watch', () => {
  it.each<[string, Partial<RunChanges>, readonly string[]]>([
    ['nothing', {}, ['riga.md changed: no new findings']],
    ['some gone', { gone: 2 }, ['riga.md changed: 2 findings gone']],
    [
      'one new',
      { fresh: fresh('snows'), gone: 1 },
      ['new: riga.md:2:4  Not ‘snows’.', 'riga.md changed: 1 new finding, 1 gone'],
    ],
    [
      'many new, of which three are named',
      { fresh: fresh('rains', 'Riga', 'snows', 'Tallinn') },
      [
        'new: riga.md:1:4  Not ‘rains’.',
        'new: riga.md:1:13  Not ‘Riga’.',
        'new: riga.md:2:4  Not ‘snows’.',
        'riga.md changed: 4 new findings',
      ],
    ],
    ['a failure', { newFailures: 1, gone: 1 }, ['riga.md changed: 1 new failure, 1 gone']],
    ['several files', { changed: ['a.md', 'b.md'] }, ['2 files changed: no new findings']],
    [
      'a long path',
      { changed: [`${'long/'.repeat(20)}riga.md`] },
      ['…g/long/long/long/long/long/long/riga.md changed: no new findings'],
    ],
  ])('%s', (_, changes, expected) => {
    const all = { changed: ['riga.md'], fresh: [], gone: 0, newFailures: 0, ...changes }
    const lines = closingLines('14:02:31', all, 60)
    expect(lines.map((line) => line.replace(/^14:02:31 {2}|; press Ctrl-C to stop$/g, ''))).toEqual(expected)
  })

  it('cuts new findings to the width of the terminal', () => {
    const changes = { changed: ['riga.md'], fresh: fresh('It rains in Riga.'), gone: 0, newFailures: 0 }
    expect(closingLines('14:02:31', changes, 30)[0]).toBe('new: riga.md:1:1  Not ‘It…')
  })

  it('says how many articles are watched', () => {
    expect(openingLine('14:02:31', 1)).toBe('14:02:31  watching 1 article; press Ctrl-C to stop')
  })
})
