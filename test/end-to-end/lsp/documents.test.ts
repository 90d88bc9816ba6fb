import { once } from 'node:events'
import { expect, test } from 'vitest'
import { newFolder } from '../cli/run-geolint.ts'
import { editorIn } from './language-client.ts'

const CONFIG = 'extends: recommended\n'
const ARTICLE = '---\ntitle: A port\ncountries: [Peru]\n---\n\nThe port is in Peru.\n'

const folderWith = (files = {}) => newFolder({ '.geolintrc.yaml': CONFIG, ...files })

test('a document that is saved nowhere is checked as an article of the open folder', async () => {
  const editor = await editorIn(folderWith())
  const uri = editor.open('untitled:Untitled-1', ARTICLE)
  expect((await editor.diagnostics(uri, 1)).map(({ code }) => code)).toEqual(['missing-disclaimer'])
})

test('a document with another kind of address is left alone', async () => {
  const editor = await editorIn(folderWith())
  editor.open('git:/port.md?HEAD', ARTICLE)
  const uri = editor.open('port.md', ARTICLE)
  await editor.diagnostics(uri, 1)
  expect(editor.told.diagnostics.map((one) => one.uri)).toEqual([uri])
})

test.each([
  [
    'a NUL byte',
    'The port\0 is in Peru.\n',
    'has a NUL byte at offset 8, line 1; check that it is a text file, and save it as UTF-8',
  ],
  [
    'a conflict',
    'One.\n<<<<<<< ours\nTwo.\n=======\nThree.\n>>>>>>> theirs\n',
    'has an unresolved merge conflict at line 2; resolve it',
  ],
])('a document with %s is said not to be checked', async (_, text, message) => {
  const editor = await editorIn(folderWith())
  const uri = editor.open('port.md', text)
  expect(await editor.diagnostics(uri, 1)).toEqual([
    expect.objectContaining({
      message,
      range: { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } },
    }),
  ])
})

test('bytes that an editor shows as text are not taken for an article', async () => {
  const folder = folderWith({ 'photo.md': Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0x0a) })
  const editor = await editorIn(folder)
  const uri = editor.open('photo.md', '\uFFFD\uFFFD\uFFFD\uFFFD\n')
  expect((await editor.diagnostics(uri, 1)).map(({ message }) => message)).toEqual([
    'is not UTF-8: byte 0xFF at offset 0, line 1; save it as UTF-8',
  ])
})

test('positions are right in a text with a byte-order mark and with any line end', async () => {
  const editor = await editorIn(
    newFolder({ '.geolintrc.yaml': `${CONFIG}rules:\n  missing-disclaimer: off\n` }),
  )
  const body = 'Bolivia wants a port. Bolivia has none, and Bolivia asks Peru.'
  const text = `\uFEFFBolivia asks\r\n===\r\n\r\nOne.\rTwo.\n\n${body} “Never\n`
  const uri = editor.open('port.md', text)
  const [first, second] = await editor.diagnostics(uri, 1)
  expect(first).toMatchObject({ code: 'untagged-countries', range: { start: { line: 0, character: 1 } } })
  expect(second).toMatchObject({
    code: 'unbalanced-quotation-marks',
    range: { start: { line: 6, character: body.length + 1 } },
  })
})

test('a document of 10 MB is checked, and so is the next one', async () => {
  const editor = await editorIn(folderWith())
  const large = editor.open(
    'large.md',
    `${ARTICLE}\n${'The port is in Peru, and the boats are not. '.repeat(239_000)}\n`,
  )
  const uri = editor.open('port.md', ARTICLE)
  expect((await editor.diagnostics(uri, 1)).map(({ code }) => code)).toEqual(['missing-disclaimer'])
  expect((await editor.diagnostics(large, 1)).map(({ code }) => code)).toEqual(['missing-disclaimer'])
})

test('the server ends when its editor does', async () => {
  const editor = await editorIn(folderWith())
  await editor.diagnostics(editor.open('port.md', ARTICLE), 1)
  editor.server.stdin?.end()
  await once(editor.server, 'exit')
})

test('a server that was killed leaves nothing that keeps another from starting', async () => {
  const folder = folderWith({ 'port.md': ARTICLE })
  const editor = await editorIn(folder)
  await editor.diagnostics(editor.open('port.md', ARTICLE), 1)
  editor.server.kill('SIGKILL')
  await once(editor.server, 'exit')
  const again = await editorIn(folder)
  expect(await again.diagnostics(again.open('port.md', ARTICLE), 1)).toHaveLength(1)
  expect(await again.stop()).toBe(0)
})
