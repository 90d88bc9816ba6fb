import { expect, test } from 'vitest'
import { CancellationTokenSource } from 'vscode-languageserver-protocol/node'
import { geolint, newFolder, writeFiles } from '../cli/run-geolint.ts'
import { type Editor, editorIn, positionOf } from './language-client.ts'
import { ARTICLE, CONFIG, MISQUOTED } from './port-article.ts'

/** An article with a quotation, whose label is the last line. */
const labelled = (label: string) =>
  `The talks went on for a day.\n\n> “Nobody has made us an offer in all these weeks.”\n>\n> — ${label}\n`

const codes = (diagnostics: readonly { readonly code?: unknown }[]) => diagnostics.map(({ code }) => code)

/** The words that a diagnostic underlines. */
function wordsOf(text: string, diagnostics: Awaited<ReturnType<Editor['diagnostics']>>): readonly string[] {
  const lines = text.split('\n')
  return diagnostics.map(({ range: { end, start } }) =>
    (lines[start.line] ?? '').slice(start.character, start.line === end.line ? end.character : undefined),
  )
}

test('an article is checked when it is opened, and again when it has changed', async () => {
  const editor = await editorIn(newFolder({ '.geolintrc.yaml': CONFIG }))
  const uri = editor.open('port.md', MISQUOTED)
  const first = await editor.diagnostics(uri, 1)
  expect(codes(first)).toEqual(['untagged-countries', 'misquoted-pull-quote'])
  expect(wordsOf(MISQUOTED, first)).toEqual(['Bolivia', 'ship'])
  editor.change(uri, 2, {
    range: { start: positionOf(MISQUOTED, 'Peru]'), end: positionOf(MISQUOTED, ']') },
    text: 'Peru, Bolivia',
  })
  expect(codes(await editor.diagnostics(uri, 2))).toEqual(['misquoted-pull-quote'])
  editor.change(uri, 3, { text: ARTICLE.replace('Peru]', 'Peru, Bolivia]') })
  expect(await editor.diagnostics(uri, 3)).toEqual([])
  editor.change(uri, 4, { text: MISQUOTED })
  editor.close(uri)
  await editor.until(({ diagnostics }) => diagnostics.find(({ version }) => version === undefined))
  expect(await editor.stop()).toBe(0)
})

test('a diagnostic leads to the page of its rule and to the other places', async () => {
  const folder = newFolder({ '.geolintrc.yaml': CONFIG })
  const capabilities = { textDocument: { publishDiagnostics: { relatedInformation: true } } }
  const editor = await editorIn(folder, { capabilities })
  const uri = editor.open('port.md', MISQUOTED)
  const misquoted = (await editor.diagnostics(uri, 1))[1]
  expect(misquoted?.codeDescription?.href).toMatch(/^file:.*\/rules\/misquoted-pull-quote\.md$/)
  expect(misquoted?.source).toBe('geolint')
  expect(misquoted?.relatedInformation).toEqual([
    {
      location: { uri, range: { start: { line: 7, character: 0 }, end: { line: 7, character: 91 } } },
      message: 'the closest passage',
    },
  ])
})

test('articles are compared with those of the archive as they are on disk', async () => {
  const folder = newFolder({
    '.geolintrc.yaml': CONFIG,
    'one.md': labelled('Former diplomat, Bolivia'),
    'two.md': labelled('Former diplomat, Bolivia'),
  })
  const editor = await editorIn(folder)
  editor.open('three.md', labelled('Ex-diplomat, Bolivia'))
  const last = (isFound: boolean) =>
    editor.until(({ diagnostics }) =>
      diagnostics.at(-1)?.diagnostics.some(({ code }) => code === 'inconsistent-source-labels') === isFound
        ? true
        : undefined,
    )
  await last(true)
  writeFiles(folder, { 'one.md': 'Nothing.\n', 'two.md': 'Nothing.\n' })
  await last(false)
  writeFiles(folder, {
    'four.md': labelled('Former diplomat, Bolivia'),
    'five.md': labelled('Former diplomat, Bolivia'),
  })
  await last(true)
})

test('an editor that asks for diagnostics is not sent any', async () => {
  const folder = newFolder({ '.geolintrc.yaml': CONFIG })
  const editor = await editorIn(folder, {
    capabilities: {
      textDocument: { diagnostic: {} },
      workspace: { diagnostics: { refreshSupport: true } },
    },
  })
  const uri = editor.open('port.md', MISQUOTED)
  const ask = (previousResultId?: string) =>
    editor.connection.sendRequest<{
      readonly kind: string
      readonly resultId: string
      readonly items?: readonly { readonly code: string }[]
    }>('textDocument/diagnostic', { textDocument: { uri }, previousResultId })
  const first = await ask()
  expect(codes(first.items ?? [])).toEqual(['untagged-countries', 'misquoted-pull-quote'])
  expect(await unchanged(editor.told, ask)).toBe(true)
  editor.change(uri, 2, { text: ARTICLE })
  expect(codes((await ask()).items ?? [])).toEqual(['untagged-countries'])
  writeFiles(folder, { '.geolintrc.yaml': 'rules:\n  untagged-countries: off\n  missing-disclaimer: off\n' })
  const { length } = editor.told.refreshes
  await editor.until(({ refreshes }) => (refreshes.length > length ? true : undefined))
  expect((await ask()).items).toEqual([])
  expect(editor.told.diagnostics).toEqual([])
})

/** Asks until nothing has changed on disk between two answers, and tells whether the second one says so. */
async function unchanged(
  told: Editor['told'],
  ask: (previousResultId?: string) => Promise<{ readonly kind: string; readonly resultId: string }>,
): Promise<boolean> {
  const { length } = told.refreshes
  const { resultId } = await ask()
  const { kind } = await ask(resultId)
  return length === told.refreshes.length ? kind === 'unchanged' : unchanged(told, ask)
}

test('a request that is cancelled is answered at once', async () => {
  const editor = await editorIn(newFolder({ '.geolintrc.yaml': CONFIG }), {
    capabilities: { textDocument: { diagnostic: {} } },
  })
  const uri = editor.open('port.md', ARTICLE)
  await editor.status(uri, 'checked')
  editor.change(uri, 2, { text: MISQUOTED })
  const cancelling = new CancellationTokenSource()
  const asked = editor.connection.sendRequest(
    'textDocument/diagnostic',
    { textDocument: { uri } },
    cancelling.token,
  )
  cancelling.cancel()
  await expect(asked).rejects.toThrow('cancelled')
})

test('what is found is what the command line finds', async () => {
  const folder = newFolder({ '.geolintrc.yaml': CONFIG, 'port.md': MISQUOTED })
  const editor = await editorIn(folder)
  const uri = editor.open('port.md', MISQUOTED)
  const diagnostics = await editor.diagnostics(uri, 1)
  const [{ messages }] = JSON.parse(geolint(folder, ['--format', 'json', 'port.md']).stdout)
  expect(
    diagnostics.map(({ code, message, range: { end, start } }) => ({
      ruleId: code,
      message,
      line: start.line + 1,
      column: start.character + 1,
      endLine: end.line + 1,
      endColumn: end.character + 1,
    })),
  ).toEqual(
    messages.map(({ column, endColumn, endLine, line, message, ruleId }: Record<string, unknown>) => ({
      ruleId,
      message,
      line,
      column,
      endLine,
      endColumn,
    })),
  )
})
