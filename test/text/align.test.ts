import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alignText, type Piece } from '../../src/text/align.ts'

/** The file text of each piece and between the pieces, with `<` and `>` around what matches. */
function show(source: string, pieces: readonly Piece[]): string {
  let shown = ''
  let at = 0
  for (const { fileStart, length } of pieces) {
    if (length === 0) continue
    shown += `${source.slice(at, fileStart)}<${source.slice(fileStart, fileStart + length)}>`
    at = fileStart + length
  }
  return shown + source.slice(at)
}

describe('alignText', () => {
  it.each([
    ['the same words', 'La Paz', 'La Paz', '<La Paz>'],
    [
      'an escaped quotation mark',
      'the "new" order',
      String.raw`the \"new\" order`,
      String.raw`<the >\"<new>\"< order>`,
    ],
    ['a code point', 'Côte', String.raw`C\u00f4te`, String.raw`<C>\u00f4<te>`],
    ['a code point beyond 16 bits', 'a🇧b', String.raw`a\U0001F1E7b`, String.raw`<a>\U0001F1E7<b>`],
    ['a doubled apostrophe', "it's late", "it''s late", "<it'>'<s late>"],
    ['a doubled apostrophe in a folded line', "Ana's visit", "Ana''s\n  visit", "<Ana'>'<s>\n  <visit>"],
    ['an entity', 'R&D now', 'R&amp;D now', '<R>&amp;<D now>'],
    ['an entity that is meant literally', 'R&amp;D', 'R&amp;D', '<R&amp;D>'],
    ['a backslash that is meant literally', String.raw`C:\new`, String.raw`C:\new`, String.raw`<C:\new>`],
    ['a folded line', 'the long night', 'the long\r\n  night', '<the long>\r\n  <night>'],
    ['a quoted line', 'the long\nnight', 'the long\n> night', '<the long\n>> <night>'],
    ['surrounding quotation marks', 'La Paz', '"La Paz"', '"<La Paz>"'],
    ['words that the file does not have', 'La grande Paz', 'La Paz', '<La >Paz'],
  ])('aligns %s', (_, value, source, expected) => {
    expect(show(source, alignText(value, source, { start: 0, end: source.length }))).toBe(expected)
  })

  it('closes gaps at both ends with empty pieces', () => {
    expect(alignText('é', String.raw`x\u00e9x`, { start: 1, end: 7 })).toEqual([
      { textStart: 0, fileStart: 1, length: 0 },
      { textStart: 1, fileStart: 7, length: 0 },
    ])
  })

  it('yields ascending pieces that match, whatever it is given', () => {
    const words = fc.string({
      unit: fc.constantFrom('a', 'b', ' ', '\n', '\\', '"', '&', 'n', ';', 'amp;', 'é'),
    })
    fc.assert(
      fc.property(words, words, (value, source) => {
        let text = 0
        let at = 0
        for (const piece of alignText(value, source, { start: 0, end: source.length })) {
          expect(piece.textStart).toBeGreaterThanOrEqual(text)
          expect(piece.fileStart).toBeGreaterThanOrEqual(at)
          text = piece.textStart + piece.length
          at = piece.fileStart + piece.length
          expect(value.slice(piece.textStart, text)).toBe(source.slice(piece.fileStart, at))
        }
        expect(text).toBeLessThanOrEqual(value.length)
        expect(at).toBeLessThanOrEqual(source.length)
      }),
    )
  })
})
