import { expect, it } from 'vitest'
import { shortDiff } from '../../src/cli/short-diff.ts'

const START = 'It rained in Riga for a week, and then it snowed; '

it.each<[string, readonly string[], readonly string[]]>([
  ['short lines stay', ['-It rains.', '+It snows.'], ['-It rains.', '+It snows.']],
  [
    'a long line begins near the change',
    [`-${START}the minister left.`, `+${START}the envoy left.`],
    ['-…and then it snowed; the minister left.', '+…and then it snowed; the envoy left.'],
  ],
  [
    'and ends where the terminal does',
    [`-Rain fell. ${START}`, `+Snow fell. ${START}`],
    ['-Rain fell. It rained in Riga for a…', '+Snow fell. It rained in Riga for a…'],
  ],
  ['lines that are only added are cut', [`+${START}`], ['+It rained in Riga for a week, and…']],
  [
    'a line of one word',
    [`-${'a'.repeat(60)}b`, `+${'a'.repeat(60)}c`],
    [`-${'a'.repeat(38)}…`, `+${'a'.repeat(38)}…`],
  ],
])('%s', (_, lines, expected) => {
  expect(shortDiff(lines, 40)).toEqual(expected)
})
