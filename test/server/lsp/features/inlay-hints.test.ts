import { describe, expect, it } from 'vitest'
import { MarkupContent } from 'vscode-languageserver-types'
import { inlayHints } from '../../../../src/server/lsp/features/inlay-hints.ts'
import { offsetOf } from '../../../../src/server/lsp/places.ts'
import type { Reading } from '../../../../src/server/lsp/reading.ts'
import { readingOf } from '../reading-of.ts'

function hintsIn(reading: Reading) {
  return inlayHints(reading, { start: 0, end: reading.article.file.length })
}

/** A text with its hints in it, as an editor shows them. */
async function hinted(text: string): Promise<string> {
  const reading = await readingOf(text)
  return hintsIn(reading)
    .toReversed()
    .reduce((shown, { label, position }) => {
      const at = offsetOf(reading.document, position)
      return `${shown.slice(0, at)} ⟦${typeof label === 'string' ? label : ''}⟧${shown.slice(at)}`
    }, text)
}

async function reasons(text: string) {
  const hints = hintsIn(await readingOf(text))
  return hints.map(({ tooltip }) => (MarkupContent.is(tooltip) ? tooltip.value : undefined))
}

const INTRODUCED = '“The port is full,” said Ana Ruiz, the harbour master.\n\n'
const HINT = ' ⟦— Ana Ruiz⟧'

describe('a hint with the speaker', () => {
  it.each<[string, string]>([
    [
      'only a pronoun is beside the quotation',
      `${INTRODUCED}“Nobody pays for the cranes,”${HINT} she added.\n`,
    ],
    [
      'nothing is beside it',
      `${INTRODUCED}“Nobody pays for the cranes. They have been idle since May.”${HINT}\n`,
    ],
    [
      'once for a paragraph',
      `${INTRODUCED}“Nobody pays for the cranes,”${HINT} she added. “They stand still,” she said.\n`,
    ],
    [
      'again in the next paragraph',
      `${INTRODUCED}“Nobody pays,”${HINT} she added.\n\n“They stand still,”${HINT} she said.\n`,
    ],
    ['once for a list', `${INTRODUCED}- “Nobody pays,”${HINT} she added.\n- “They stand still,” she said.\n`],
    ['a pull-quote has no label', `${INTRODUCED}:::pullquote\nThe port is full${HINT}\n:::\n`],
  ])('is shown where %s', async (_, expected) => {
    expect(await hinted(expected.replaceAll(HINT, ''))).toBe(expected)
  })

  it.each<[string, string]>([
    ['the speaker is named beside it', INTRODUCED],
    [
      'the speaker is named in the same paragraph',
      '“The port is full,” said Ana Ruiz. “Nobody pays for the cranes.”\n',
    ],
    [
      'the speaker is called by surname in its paragraph',
      `${INTRODUCED}Ruiz shrugged. “Nobody pays for the cranes,” she added.\n`,
    ],
    ['nobody is known to speak', 'Rain.\n\n“The port is full of ships tonight.”\n'],
    ['words in marks are nobody’s', `${INTRODUCED}The so-called “smart port” is full.\n`],
    ['a quotation has a label', `${INTRODUCED}> The quay is deep.\n>\n> — Dock worker\n`],
    ['a pull-quote has a label', `${INTRODUCED}:::pullquote\nThe port is full\n\n— Harbour master\n:::\n`],
    [
      'the line before a block names the speaker',
      'Ana Ruiz wrote in May:\n\n> The quay is deep and the cranes stand still.\n',
    ],
  ])('is not shown where %s', async (_, text) => {
    expect(await hinted(text)).toBe(text)
  })

  it('says why', async () => {
    expect(await reasons(`${INTRODUCED}“Nobody pays,” she added.\n`)).toEqual([
      '‘she’ is Ana Ruiz, named on line 1.',
    ])
    expect(
      await reasons(`${INTRODUCED}“Nobody pays for the cranes. They have been idle since May.”\n`),
    ).toEqual(['The quotation names no speaker; line 1 names Ana Ruiz.'])
    expect(await reasons(`${INTRODUCED}:::pullquote\nThe port is full\n:::\n`)).toEqual([
      'The quotation on line 1, which it repeats, is by Ana Ruiz.',
    ])
  })

  it('is shortened if it is long', async () => {
    const speaker = 'Ana Ruiz, the deputy chair of the harbour commission of the northern islands'
    const [hint] = hintsIn(
      await readingOf(`“The port is full,” said ${speaker}.\n\n“Nobody pays,” she added.\n`),
    )
    expect(hint).toMatchObject({ label: '— Ana Ruiz, the deputy chair of the…', paddingLeft: true })
  })

  it('is only given where it is asked for', async () => {
    const reading = await readingOf(
      `${INTRODUCED}“Nobody pays,” she added.\n\n“They stand still,” she said.\n`,
    )
    const end = reading.article.file.text.indexOf('“They')
    expect(inlayHints(reading, { start: 0, end })).toHaveLength(1)
    expect(inlayHints(reading, { start: 0, end: 10 })).toEqual([])
  })
})
