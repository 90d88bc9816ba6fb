import { expect, test } from 'vitest'
import { textShelf } from '../../src/files/text-shelf.ts'
import { positionAt, textFile } from '../../src/text/text-file.ts'

const LONG = 'Peru votes.\n'.repeat(500_000)

test('keeps the first texts and reads later ones again', () => {
  const read: string[] = []
  const shelve = textShelf((path) => {
    read.push(path)
    return textFile(path, `\uFEFF${LONG}`)
  })
  const first = textFile('first.md', LONG)
  expect(shelve(first)).toBe(first)
  const second = shelve(textFile('second.md', `\uFEFF${LONG}`))
  expect(read).toEqual([])
  expect(second).toMatchObject({ path: 'second.md', byteOrderMark: true, lineEnding: '\n' })
  expect(second.text).toBe(LONG)
  expect(positionAt(second, 13)).toEqual({ line: 2, column: 2 })
  expect(read).toEqual(['second.md'])
})

test.each([
  ['longer', () => textFile('b.md', `${LONG}\n`)],
  ['gone', () => undefined],
])('reports that a file that is %s has changed', (_, reread) => {
  const shelve = textShelf(reread)
  shelve(textFile('a.md', LONG))
  const file = shelve(textFile('b.md', LONG))
  expect(() => file.text).toThrow('b.md changed while it was being linted; run geolint again')
})
