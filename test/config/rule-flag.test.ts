import { describe, expect, it } from 'vitest'
import { parseRuleFlag } from '../../src/config/rule-flag.ts'
import { UserError } from '../../src/text/user-error.ts'

describe('--rule', () => {
  it.each([
    ['untagged-countries: off', { id: 'untagged-countries', setting: 'off' }],
    [' acme/x:  error ', { id: 'acme/x', setting: 'error' }],
    ['"untagged-countries": "error"', { id: 'untagged-countries', setting: 'error' }],
    [
      'untagged-countries: [error, { mentions: named }]',
      { id: 'untagged-countries', setting: ['error', { mentions: 'named' }] },
    ],
    ['{ untagged-countries: [warning] }', { id: 'untagged-countries', setting: ['warning'] }],
    ['untagged-countries:', { id: 'untagged-countries', setting: null }],
  ])('%s', async (text, flag) => {
    expect(await parseRuleFlag(text)).toEqual(flag)
  })

  it.each([
    '',
    'untagged-countries',
    'untagged-countries:off',
    '[error]',
    '{ a: off, b: off }',
    'a: [',
    'a: b: c',
  ])("'%s' is not a rule and its setting", async (text) => {
    const message = `--rule '${text}' is not a rule and its setting; write it like 'untagged-countries: off'`
    await expect(parseRuleFlag(text)).rejects.toThrow(new UserError(message))
  })
})
