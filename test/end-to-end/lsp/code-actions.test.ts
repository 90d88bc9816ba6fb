import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import type { CodeAction, Range, TextEdit } from 'vscode-languageserver-protocol/node'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { geolint, newFolder } from '../cli/run-geolint.ts'
import { type Editor, editorIn, positionOf } from './language-client.ts'
import { CONFIG, MISQUOTED } from './port-article.ts'

const CAPABILITIES = {
  workspace: { workspaceEdit: { documentChanges: true } },
  window: { showDocument: { support: true } },
}

const editorWith = (config = CONFIG) =>
  editorIn(newFolder({ '.geolintrc.yaml': config }), { capabilities: CAPABILITIES })

/** The actions at the words of a text, of a kind if one is wanted. */
async function actionsAt(
  { connection }: Editor,
  uri: string,
  text: string,
  words: string,
  only?: readonly string[],
): Promise<readonly CodeAction[]> {
  const at = positionOf(text, words)
  return connection.sendRequest('textDocument/codeAction', {
    textDocument: { uri },
    range: { start: at, end: at },
    context: { diagnostics: [], ...(only && { only }) },
  })
}

function applied(text: string, edits: readonly TextEdit[]): string {
  return TextDocument.applyEdits(TextDocument.create('file:///a.md', 'markdown', 1, text), [...edits])
}

/** The text after an action, whose edit must be of the only version there is. */
function textAfter(text: string, edit: CodeAction['edit']): string {
  const [change, ...others] = edit?.documentChanges ?? []
  expect(others).toEqual([])
  if (!change || !('edits' in change)) throw new Error('no edits of a document')
  expect(change.textDocument.version).toBe(1)
  return applied(
    text,
    change.edits.flatMap((one) => ('newText' in one ? one : [])),
  )
}

test('there is a quick fix for every fix and every suggestion', async () => {
  const editor = await editorWith()
  const uri = editor.open('port.md', MISQUOTED)
  const [tag, ...others] = await actionsAt(editor, uri, MISQUOTED, 'Bolivia')
  expect(tag).toMatchObject({ title: "Tag Bolivia under 'countries'", kind: 'quickfix', isPreferred: true })
  expect(tag?.diagnostics).toMatchObject([{ code: 'untagged-countries' }])
  expect(textAfter(MISQUOTED, tag?.edit)).toBe(MISQUOTED.replace('[Peru]', '[Peru, Bolivia]'))
  expect(others.map(({ title }) => title)).toEqual([
    "Make an exception for 'untagged-countries' here, with a reason",
    "Explain 'untagged-countries'",
  ])
  const [reword] = await actionsAt(editor, uri, MISQUOTED, 'ship in')
  expect(reword).toMatchObject({ title: "Make it read '…has seen a boat in Bolivia for…'" })
  expect(reword).not.toHaveProperty('isPreferred')
  expect(textAfter(MISQUOTED, reword?.edit)).toBe(MISQUOTED.replace('a ship', 'a boat'))
  expect(await actionsAt(editor, uri, MISQUOTED, 'The port')).toEqual([])
})

test('all safe fixes are made at once, and only they', async () => {
  const folder = newFolder({ '.geolintrc.yaml': CONFIG, 'port.md': MISQUOTED })
  const editor = await editorIn(folder, { capabilities: CAPABILITIES })
  const uri = editor.open('port.md', MISQUOTED)
  const kinds = ['source.fixAll', 'source.fixAll.geolint', 'source']
  for (const kind of kinds) {
    const [all, ...others] = await actionsAt(editor, uri, MISQUOTED, '---', [kind])
    expect(others).toEqual([])
    expect(all).toMatchObject({ kind: 'source.fixAll.geolint' })
    const input = MISQUOTED
    const { stdout } = geolint(folder, ['--stdin', '--stdin-filename', 'port.md', '--fix'], { input })
    expect(textAfter(MISQUOTED, all?.edit)).toBe(stdout)
  }
  expect(await actionsAt(editor, uri, MISQUOTED, '---', ['source.organizeImports'])).toEqual([])
})

test('a rule is explained by its page', async () => {
  const editor = await editorWith()
  const uri = editor.open('port.md', MISQUOTED)
  const explain = (await actionsAt(editor, uri, MISQUOTED, 'Bolivia')).at(-1)
  await editor.connection.sendRequest('workspace/executeCommand', explain?.command ?? {})
  expect(editor.told.shown).toEqual([
    {
      uri: pathToFileURL(join(import.meta.dirname, '../../../rules/untagged-countries.md')).href,
      takeFocus: true,
    },
  ])
})

/** Asks for an exception, writes a reason where the cursor is, and gives the text. */
async function except(editor: Editor, text: string, words: string): Promise<string> {
  const uri = editor.open('article.md', text)
  const actions = await actionsAt(editor, uri, text, words)
  const action = actions.find(({ title }) => title.startsWith('Make an exception'))
  await editor.connection.sendRequest('workspace/executeCommand', action?.command ?? {})
  const edit = editor.told.edits.at(-1)
  if (!edit) throw new Error(`no exception: ${editor.told.messages.join(' ')}`)
  const after = textAfter(text, edit)
  const cursor = editor.told.shown.at(-1)
  expect(cursor?.uri).toBe(uri)
  const { end, start }: Range = cursor?.selection ?? {
    start: { line: 0, character: 0 },
    end: { line: 0, character: 0 },
  }
  expect(start).toEqual(end)
  const written = applied(after, [{ range: { start, end }, newText: 'the minister asked for it' }])
  editor.change(uri, 2, { text: written })
  const left = await editor.diagnostics(uri, 2)
  expect(left.map(({ code }) => code)).not.toContain('unneeded-exception')
  expect(left).not.toContainEqual(expect.objectContaining({ code: actions[0]?.diagnostics?.[0]?.code }))
  return written
}

const REASON = 'the minister asked for it'
const comment = (rule: string) => `<!-- geolint-disable-next-line ${rule} -- ${REASON} -->`

test('an exception is a comment on the line before, with the cursor where the reason goes', async () => {
  const written = await except(await editorWith(), MISQUOTED, 'ship in')
  expect(written).toBe(MISQUOTED.replace('> “Nobody', `> ${comment('misquoted-pull-quote')}\n> “Nobody`))
})

const NEVER = 'unbalanced-quotation-marks'
const listed = (rule: string) => `geolint:\n  disable:\n    - rule: ${rule}\n      reason: "${REASON}"\n`

test.each([
  {
    where: 'a later line of a paragraph',
    words: '“never',
    text: 'The port is closed, and\nthe mayor said “never again.\n',
    after: `The port is closed, and ${comment(NEVER)}\nthe mayor said “never again.\n`,
  },
  {
    where: 'a line after a hard break',
    words: '“never',
    text: 'The port is closed,  \nthe mayor said “never again.\n',
    after: `The port is closed, ${comment(NEVER)}  \nthe mayor said “never again.\n`,
  },
  {
    where: 'an item of a list',
    words: '“never',
    text: 'Two things:\n\n- The port is closed.\n- The mayor said “never again.\n',
    after: `Two things:\n\n- The port is closed. ${comment(NEVER)}\n- The mayor said “never again.\n`,
  },
  {
    where: 'the front matter',
    words: 'Bolivia asks',
    text: MISQUOTED.replace('ship', 'boat'),
    after: MISQUOTED.replace('ship', 'boat').replace('Peru]\n', `Peru]\n${listed('untagged-countries')}`),
  },
  {
    where: 'front matter with exceptions',
    words: 'Bolivia asks',
    text: MISQUOTED.replace('Peru]\n', `Peru]\n${listed('misquoted-pull-quote')}`),
    after: MISQUOTED.replace(
      'Peru]\n',
      `Peru]\n${listed('misquoted-pull-quote')}    - rule: untagged-countries\n      reason: "${REASON}"\n`,
    ),
  },
  {
    where: 'front matter in TOML',
    words: 'Bolivia asks',
    text: `+++\ntitle = "Bolivia asks Peru for a port"\ncountries = ["Peru"]\n+++\n${MISQUOTED.split('---')[2]?.replace('ship', 'boat')}`,
    after: `+++\ntitle = "Bolivia asks Peru for a port"\ncountries = ["Peru"]\n\n[[geolint.disable]]\nrule = "untagged-countries"\nreason = "${REASON}"\n+++\n${MISQUOTED.split('---')[2]?.replace('ship', 'boat')}`,
  },
  {
    where: 'a text with CRLF',
    words: '“never',
    text: 'The port is closed.\r\n\r\nThe mayor said “never again.\r\n',
    after: `The port is closed.\r\n\r\n${comment(NEVER)}\r\nThe mayor said “never again.\r\n`,
  },
])('an exception for $where changes nothing else', async ({ after, text, words }) => {
  expect(await except(await editorWith(), text, words)).toBe(after)
})
