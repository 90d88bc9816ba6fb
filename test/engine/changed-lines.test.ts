import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changedLines, isOnLines } from '../../src/engine/changed-lines.ts'
import type { Finding } from '../../src/rule/finding.ts'
import { textFile } from '../../src/text/text-file.ts'

const lines = (before: string, after: string) => [...changedLines(before, textFile('a.md', after))]

describe('changedLines', () => {
  it.each<[string, string, string, readonly number[]]>([
    ['nothing', 'a\nb\n', 'a\nb\n', []],
    ['a line changed', 'a\nb\nc\n', 'a\nB\nc\n', [2]],
    ['lines added', 'a\nc\n', 'a\nb\nb\nc\n', [2, 3]],
    ['a line deleted', 'a\nb\nc\n', 'a\nc\n', []],
    ['other line endings and a byte-order mark', '\uFEFFa\r\nb\r\n', 'a\nb\n', []],
    ['everything', '', 'a\nb', [1, 2]],
  ])('%s', (_, before, after, expected) => {
    expect(lines(before, after)).toEqual(expected)
  })

  it('treats a text that differs too much as entirely new', () => {
    const numbers = (from: number) => Array.from({ length: 5000 }, (_, at) => String(from + at)).join('\n')
    expect(lines(numbers(0), numbers(10_000))).toHaveLength(5000)
  })

  it('never treats a line as old that is not in the old text', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c', '')).map((all) => all.join('\n'))
    fc.assert(
      fc.property(text, text, (before, after) => {
        const changed = new Set(lines(before, after))
        const kept = after.split('\n').filter((_, at) => !changed.has(at + 1))
        const old = before.split('\n')
        let at = 0
        return kept.every((line) => {
          at = old.indexOf(line, at) + 1
          return at > 0
        })
      }),
    )
  })
})

describe('isOnLines', () => {
  const file = textFile('a.md', 'one\ntwo\nthree\nfour\n')
  const finding: Finding = {
    ruleId: 'x',
    severity: 'error',
    path: 'a.md',
    span: { start: 4, end: 8 },
    messageId: 'found',
    message: 'X.',
    related: [],
  }
  const place = (path: string) => [{ path, span: { start: 14, end: 18 }, message: 'see' }]

  it.each<[string, Finding, readonly number[], boolean]>([
    ['its own line', finding, [2], true],
    ['the line after a line end in its span', finding, [3], false],
    ['the line of a related place', { ...finding, related: place('a.md') }, [4], true],
    ['a line of another article', { ...finding, related: place('b.md') }, [4], false],
    ['no line, but it is about the whole article', { ...finding, subject: '' }, [], true],
    ['an empty span at the end', { ...finding, span: { start: 19, end: 19 } }, [5], true],
  ])('%s', (_, one, changed, expected) => {
    expect(isOnLines(one, file, new Set(changed))).toBe(expected)
  })
})
