import { expect, test } from 'vitest'
import { plugInProblems } from '../../src/config/check-plug-in.ts'

const GATHERING = { of: ['long'], message: 'mostLong', share: 0.5 }

function plugIn(gather: unknown, code: object = { collect: () => ({}), compare: () => [] }) {
  const rule = {
    id: 'our-desk/long-quotation',
    category: 'sources',
    summary: 'A quotation that is too long.',
    severity: { recommended: 'warning', strict: 'error' },
    messages: {
      long: 'The quotation of {who} is {count} characters long',
      loud: 'The quotation of {who} shouts',
      mostLong: '{found} of {judged} articles have long quotations',
      mostOf: '{found} of {judged} articles quote {who} at length',
    },
    ...code,
    gather,
  }
  return { name: 'our-desk', rules: [rule] }
}

test.each<[string, unknown, boolean]>([
  ['a sound list', [GATHERING], true],
  ['one by subject', [{ ...GATHERING, message: 'mostOf', bySubject: 'who', from: 5 }], true],
  ['no list', GATHERING, false],
  ['nothing to gather', [{ ...GATHERING, of: [] }], false],
  ['an undeclared message', [{ ...GATHERING, of: ['lng'] }], false],
  ['an undeclared run message', [{ ...GATHERING, message: 'most' }], false],
  ['a placeholder without a value', [{ ...GATHERING, message: 'mostOf' }], false],
  [
    'a placeholder that only some of the messages have',
    [{ of: ['long', 'loud'], message: 'long', share: 0.5, bySubject: 'who' }],
    false,
  ],
  ['a share of more than everything', [{ ...GATHERING, share: 50 }], false],
  ['half an article', [{ ...GATHERING, from: 1.5 }], false],
])('gathering with %s', (_, gather, isSound) => {
  expect(plugInProblems(plugIn(gather))).toHaveLength(isSound ? 0 : 1)
})

test('gathering by subject needs a rule that compares articles', () => {
  const gather = [{ ...GATHERING, message: 'mostOf', bySubject: 'who' }]
  expect(plugInProblems(plugIn(gather, { check: () => [] }))).toEqual([
    "rules[0] ('our-desk/long-quotation'): 'bySubject' works only in a rule with 'collect' and 'compare'; remove it",
  ])
  expect(plugInProblems(plugIn([GATHERING], { check: () => [] }))).toEqual([])
})
