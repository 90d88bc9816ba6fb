import { expect, it } from 'vitest'
import { showHidden } from '../../../src/server/mcp/show-hidden.ts'

it('shows what hides in texts and keys, at any depth, and keeps lines', () => {
  expect(showHidden({ 'a\u202E': [{ b: 'x\u0007\ty\nz', c: 1, d: undefined, e: null }] })).toEqual({
    'a\\u{202E}': [{ b: 'x␇\ty\nz', c: 1, d: undefined, e: null }],
  })
})
