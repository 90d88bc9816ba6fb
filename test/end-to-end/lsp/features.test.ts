import { expect, test } from 'vitest'
import type { CompletionItem, DocumentSymbol, Hover, InlayHint } from 'vscode-languageserver-protocol/node'
import { newFolder } from '../cli/run-geolint.ts'
import { type Editor, editorIn, positionOf } from './language-client.ts'

const ARTICLE = `---
title: Bolivia asks Peru for a port
countries:
  - Peru
---

## The port

“Nobody has seen a boat in a hundred years,” said Ana Quispe, a port inspector. Rain had fallen.

“They will come back one day.”

> “We have nothing to offer but patience.”
>
> — Former diplomat, Bolivia
`

/** Quotes the same source under another label. */
const OTHER = '> “We have waited long enough.”\n>\n> — Former diplomat, Bolivia\n'

async function opened(): Promise<{ readonly editor: Editor; readonly uri: string }> {
  const config = 'extends: recommended\n'
  const editor = await editorIn(
    newFolder({ '.geolintrc.yaml': config, 'other.md': OTHER, 'port.md': ARTICLE }),
  )
  const uri = editor.open('port.md', ARTICLE)
  await editor.diagnostics(uri, 1)
  return { editor, uri }
}

const textOf = ({ contents }: Hover): string =>
  typeof contents === 'object' && 'value' in contents ? contents.value : ''

test('the outline has the headline, the sections and who says what', async () => {
  const { editor, uri } = await opened()
  const symbols: readonly DocumentSymbol[] = await editor.connection.sendRequest(
    'textDocument/documentSymbol',
    { textDocument: { uri } },
  )
  expect(symbols.map(({ children = [], name }) => [name, children.map((one) => one.name)])).toEqual([
    ['Bolivia asks Peru for a port', []],
    [
      'The port',
      [
        'Ana Quispe, a port inspector: “Nobody has seen a boat in a hundred…”',
        'Ana Quispe, a port inspector: “They will come back one day”',
        'Former diplomat, Bolivia: “We have nothing to offer but patience”',
      ],
    ],
  ])
})

test('the mouse over a label shows its line in the ledger of the folder', async () => {
  const { editor, uri } = await opened()
  const ask = () =>
    editor.connection.sendRequest<Hover | null>('textDocument/hover', {
      textDocument: { uri },
      position: positionOf(ARTICLE, 'diplomat'),
    })
  // The archive is read in the background.
  let text = ''
  while (!text.includes('2 articles')) {
    const hover = await ask()
    text = hover ? textOf(hover) : ''
  }
  expect(text).toContain('2 quotations in 2 articles')
  const country = await editor.connection.sendRequest<Hover>('textDocument/hover', {
    textDocument: { uri },
    position: positionOf(ARTICLE, 'Peru for'),
  })
  expect(textOf(country)).toContain('Tagged ‘Peru’ under ‘countries’')
})

test('countries are completed as the file writes them, and rules in exceptions', async () => {
  const { editor, uri } = await opened()
  const complete = (version: number, text: string, words: string) => {
    editor.change(uri, version, { text })
    const { character, line } = positionOf(text, words)
    return editor.connection.sendRequest<readonly CompletionItem[]>('textDocument/completion', {
      textDocument: { uri },
      position: { line, character: character + words.length },
    })
  }
  const [first] = await complete(2, ARTICLE.replace('  - Peru\n', '  - Peru\n  - Bo\n'), '- Bo')
  expect(first?.label).toBe('Bolivia')
  const rules = await complete(
    3,
    `${ARTICLE}\n<!-- geolint-disable-next-line unt -->\n`,
    'geolint-disable-next-line unt',
  )
  expect(rules.map(({ label }) => label)).toContain('untagged-countries')
})

test('a hint names the speaker whom a quotation only carries over', async () => {
  const { editor, uri } = await opened()
  const hints: readonly InlayHint[] = await editor.connection.sendRequest('textDocument/inlayHint', {
    textDocument: { uri },
    range: { start: { line: 0, character: 0 }, end: { line: 16, character: 0 } },
  })
  expect(hints.map(({ label, position: { line } }) => [line, label])).toEqual([
    [10, '— Ana Quispe, a port inspector'],
  ])
})
