import fc from 'fast-check'
import { expect, it } from 'vitest'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { lineEdits } from '../../../src/server/lsp/text-edits.ts'

const lines = fc.array(fc.constantFrom('a', 'b', 'long line', ''), { maxLength: 8 })
const text = fc.tuple(lines, fc.constantFrom('\n', '\r\n')).map(([all, end]) => all.join(end))

it('turns a document into another text', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const document = TextDocument.create('file:///a.md', 'markdown', 1, before)
      expect(TextDocument.applyEdits(document, [...lineEdits(document, after)])).toBe(after)
    }),
  )
})

it('leaves the lines alone that stay', () => {
  const document = TextDocument.create('file:///a.md', 'markdown', 1, 'One.\nTwo.\nThree.\n')
  expect(lineEdits(document, 'One.\n2.\nThree.\nFour.\n')).toEqual([
    { range: { start: { line: 1, character: 0 }, end: { line: 2, character: 0 } }, newText: '2.\n' },
    { range: { start: { line: 3, character: 0 }, end: { line: 3, character: 0 } }, newText: 'Four.\n' },
  ])
})
