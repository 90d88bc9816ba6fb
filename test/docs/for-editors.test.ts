import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { heads } from '../../rules/heads.ts'

const page = readFileSync(new URL('../../docs/for-editors.md', import.meta.url), 'utf8')
const rows = [...page.matchAll(/^\| (.*?) +\|/gm)].map(([, cell = '']) => cell)
const messages = heads.flatMap((head) => Object.values(head.messages))

/** What the page quotes of a message: its first sentence, with examples or … for placeholders. */
function quoted(message: string): RegExp {
  const [sentence = ''] = message.split(/[.?] | \(/)
  const literal = sentence.split(/\{\w+\}/).map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
  return new RegExp(`^${literal.join('.+')}$`)
}

it.each(messages)("tells editors what to do about '%s'", (message) => {
  expect(rows.filter((row) => quoted(message).test(row))).not.toEqual([])
})

it('quotes nothing that no rule says', () => {
  const header = ['geolint says', '---', '-']
  const said = rows.filter((row) => !header.includes(row) && !/^-+$/.test(row))
  expect(said.filter((row) => !messages.some((message) => quoted(message).test(row)))).toEqual([])
})
