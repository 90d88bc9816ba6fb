import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type DocumentSymbol, type Position, type Range, TextEdit } from 'vscode-languageserver-types'
import { completionsAt } from '../../../../src/server/lsp/features/completions/completion.ts'
import { documentSymbols } from '../../../../src/server/lsp/features/document-symbols.ts'
import { hoverAt } from '../../../../src/server/lsp/features/hover.ts'
import { inlayHints } from '../../../../src/server/lsp/features/inlay-hints.ts'
import { offsetOf } from '../../../../src/server/lsp/places.ts'
import type { Reading } from '../../../../src/server/lsp/reading.ts'
import { contestedLedger } from '../../../report/ledger-of.ts'
import { readingOf } from '../reading-of.ts'

const folder = new URL('../../../../fixtures/articles/', import.meta.url)
const fixtures = readdirSync(folder)
  .filter((file) => file.endsWith('.md'))
  .map((file) => readFileSync(new URL(file, folder), 'utf8'))

/** The pieces that articles are made of, some of them half-written. */
const FRONT_MATTER =
  '---\n|+++\n|{ "tags": [|tags: [|countries:\n|  - |- rule: |geolint:\n|  disable:\n|title: '
const SIGNS = '# |## Peru\n|> |> — |— |“|”|"|\'|, |: | = |[|]|{|}| # |\n|\n\n|\r\n| |\t|\uFEFF|🌧|\u202E|```\n'
const WORDS =
  '<!-- geolint-disable |<!-- geolint-enable embargo -->|-->|:::pullquote\n|:::\n|<blockquote cite="|">|Peru waits| said Ana Ruiz| she said.'
const PIECES = [FRONT_MATTER, SIGNS, WORDS].flatMap((pieces) => pieces.split('|'))

const piece = fc.constantFrom(...PIECES)
const madeUp = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''))
const brokenOff = fc
  .record({ text: fc.constantFrom(...fixtures), at: fc.nat(3000), inserted: piece })
  .map(({ at, inserted, text }) => text.slice(0, at) + inserted + text.slice(at, at + 500))

function isBefore(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character <= b.character)
}

function isInside({ end, start }: Range, outer: Range): boolean {
  return isBefore(outer.start, start) && isBefore(start, end) && isBefore(end, outer.end)
}

function expectInside({ document }: Reading, range: Range): void {
  for (const position of [range.start, range.end])
    expect(document.positionAt(document.offsetAt(position))).toEqual(position)
  const whole = { start: document.positionAt(0), end: document.positionAt(document.getText().length) }
  expect(isInside(range, whole)).toBe(true)
}

function expectNested(reading: Reading, symbols: readonly DocumentSymbol[], outer?: Range): void {
  for (const { children = [], name, range, selectionRange } of symbols) {
    expect(name.trim()).not.toBe('')
    expectInside(reading, range)
    expect(isInside(selectionRange, range)).toBe(true)
    if (outer) expect(isInside(range, outer)).toBe(true)
    expectNested(reading, children, range)
  }
}

async function expectSound(text: string, places: readonly number[]): Promise<void> {
  const reading = await readingOf(text, { ledger: await contestedLedger() })
  const { length } = reading.article.file
  expectNested(reading, documentSymbols(reading))
  for (const { position } of inlayHints(reading, { start: 0, end: length }))
    expectInside(reading, { start: position, end: position })
  for (const place of places) {
    // Editors give positions, and none is inside a line end.
    const offset = offsetOf(reading.document, reading.document.positionAt(place % (length + 1)))
    const hover = hoverAt(reading, offset)
    if (hover?.range) expectInside(reading, hover.range)
    for (const { textEdit } of completionsAt(reading, offset).slice(0, 1)) {
      if (!TextEdit.is(textEdit)) throw new Error('a completion without an edit')
      const { end, start } = textEdit.range
      expectInside(reading, textEdit.range)
      expect(start.line).toBe(end.line)
      expect(offsetOf(reading.document, start)).toBeLessThanOrEqual(offset)
      expect(offsetOf(reading.document, end)).toBeGreaterThanOrEqual(offset)
    }
  }
}

it.each([
  ['a text made of pieces', madeUp],
  ['an article that is broken off', brokenOff],
])('holds for %s', async (_, texts) => {
  await fc.assert(
    fc.asyncProperty(texts, fc.array(fc.nat(100_000), { minLength: 10, maxLength: 10 }), expectSound),
    { numRuns: 60 },
  )
})
