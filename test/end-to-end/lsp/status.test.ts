import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import packageJson from '../../../package.json' with { type: 'json' }
import { heads } from '../../../rules/heads.ts'
import { newFolder, newRepository, writeFiles } from '../cli/run-geolint.ts'
import { editorIn } from './language-client.ts'

const CONFIG = 'extends: recommended\n'
const ARTICLE = '---\ntitle: A port\ncountries: [Peru]\n---\n\nThe port is in Peru.\n'

test('the status says by which configuration, and how many rules are on', async () => {
  const folder = newFolder({ '.geolintrc.yaml': `${CONFIG}rules:\n  placeholder: off\n` })
  const editor = await editorIn(folder)
  const uri = editor.open('port.md', ARTICLE)
  const { message, ...status } = await editor.status(uri, 'checked')
  const rules = heads.filter(({ severity }) => severity.recommended !== 'off').length - 1
  expect(status).toEqual({
    uri,
    version: packageJson.version,
    state: 'checked',
    rules,
    configuration: join(folder, '.geolintrc.yaml'),
  })
  expect(message).toBe(`geolint ${packageJson.version}: ${rules} rules from .geolintrc.yaml`)
})

test('a folder without a configuration is quiet until there is one', async () => {
  const folder = newRepository()
  const editor = await editorIn(folder)
  const uri = editor.open('port.md', ARTICLE)
  expect(await editor.status(uri, 'quiet')).toMatchObject({
    message: `geolint is quiet: ${folder} has no configuration`,
    advice: "run 'geolint init' there to write one",
  })
  expect(await editor.diagnostics(uri, 1)).toEqual([])
  expect(editor.told.messages).toEqual([])
  writeFiles(folder, { '.geolintrc.yaml': CONFIG })
  await editor.status(uri, 'checked')
  await editor.until(({ diagnostics }) => (diagnostics.at(-1)?.diagnostics.length === 1 ? true : undefined))
  rmSync(join(folder, '.geolintrc.yaml'))
  await editor.status(uri, 'quiet')
  await editor.until(({ diagnostics }) => (diagnostics.at(-1)?.diagnostics.length === 0 ? true : undefined))
})

test('while the configuration is broken, the last good one holds', async () => {
  const folder = newFolder({ '.geolintrc.yaml': CONFIG })
  const editor = await editorIn(folder)
  const uri = editor.open('port.md', ARTICLE)
  const [before] = await editor.diagnostics(uri, 1)
  writeFiles(folder, { '.geolintrc.yaml': 'rules:\n  missing-disclamer: off\n' })
  expect((await editor.status(uri, 'problem')).message).toBe(
    "geolint: .geolintrc.yaml:2:3: rules.missing-disclamer: there is no such rule; did you mean 'missing-disclaimer'? The last valid configuration applies until this is corrected.",
  )
  await editor.until(({ messages }) => (messages.length === 1 ? true : undefined))
  editor.change(uri, 2, { text: `${ARTICLE}\nMore.\n` })
  expect((await editor.diagnostics(uri, 2)).map(({ code }) => code)).toEqual([before?.code])
  writeFiles(folder, { '.geolintrc.yaml': 'rules:\n  missing-disclaimer: off\n' })
  await editor.status(uri, 'checked')
  await editor.until(({ diagnostics }) => (diagnostics.at(-1)?.diagnostics.length === 0 ? true : undefined))
})

test('a configuration that was broken from the start is read once it is put right', async () => {
  const folder = newFolder({ '.geolintrc.yaml': 'rules: [\n' })
  const editor = await editorIn(folder)
  const uri = editor.open('port.md', ARTICLE)
  expect((await editor.status(uri, 'problem')).message).toMatch(/^geolint: \.geolintrc\.yaml:2/)
  writeFiles(folder, { '.geolintrc.yaml': CONFIG })
  await editor.status(uri, 'checked')
})

test('each folder has its own configuration', async () => {
  const folder = newRepository({
    'africa/.geolintrc.yaml': 'rules:\n  missing-disclaimer: off\n',
    'europe/.config/geolintrc.yaml': CONFIG,
    'asia/.geolintrc.yaml': CONFIG,
    'asia/.geolintrc.json': '{}',
  })
  const editor = await editorIn(folder)
  const [africa, europe, asia] = ['africa', 'europe', 'asia'].map((one) =>
    editor.open(`${one}/articles/port.md`, ARTICLE),
  )
  expect(await editor.diagnostics(africa ?? '', 1)).toEqual([])
  expect(await editor.diagnostics(europe ?? '', 1)).toHaveLength(1)
  expect((await editor.status(asia ?? '', 'problem')).message).toBe(
    `geolint: ${folder}/asia/.geolintrc.json and ${folder}/asia/.geolintrc.yaml both configure geolint here; keep one of them.`,
  )
})

test('what is not an article is not checked, and the status says why', async () => {
  const folder = newFolder({
    '.geolintrc.yaml':
      'house:\n  disclaimers:\n    - id: opinion\n      file: notice.md\n  evidence:\n    folders: [tapes]\nignore: [drafts/]\n',
    'notice.md': 'This is opinion.\n',
    'tapes/one.md': 'Anna: Hello.\n',
  })
  const editor = await editorIn(folder)
  const reasons = ['drafts/port.md', 'notice.md', 'tapes/one.md'].map(async (path) => {
    const uri = editor.open(path, ARTICLE)
    return (await editor.status(uri, 'quiet')).message
  })
  expect(await Promise.all(reasons)).toEqual([
    "geolint is quiet: drafts/port.md is ignored by 'drafts/' in .geolintrc.yaml",
    'geolint is quiet: notice.md is a house text or evidence, not an article',
    'geolint is quiet: tapes/one.md is a house text or evidence, not an article',
  ])
})

const PLUG_IN = `
console.log('Loaded')
export default { rules: { 'missing-disclaimer': 'off' } }
`

test('code that has changed needs another process', async () => {
  const folder = newFolder({ 'geolint.config.mjs': PLUG_IN })
  const editor = await editorIn(folder)
  const uri = editor.open('port.md', ARTICLE)
  expect(await editor.diagnostics(uri, 1)).toEqual([])
  writeFiles(folder, { 'geolint.config.mjs': `${PLUG_IN}\n// changed\n` })
  expect(await editor.status(uri, 'problem')).toMatchObject({
    message: "geolint: 'geolint.config.mjs' has changed; restart the server to use it.",
    needsRestart: true,
  })
  expect(await editor.stop()).toBe(0)
  const again = await editorIn(folder)
  await again.status(again.open('port.md', ARTICLE), 'checked')
})

test('--safe runs no code', async () => {
  const folder = newFolder({ 'geolint.config.mjs': PLUG_IN })
  const editor = await editorIn(folder, { args: ['--safe', '--stdio'] })
  const uri = editor.open('port.md', ARTICLE)
  expect((await editor.status(uri, 'problem')).message).toMatch(
    /^geolint: geolint\.config\.mjs: is code, which --safe does not run/,
  )
})

test('a configuration is noticed wherever it appears above an article', async () => {
  const folder = newRepository({ 'desk/deep/note.txt': '' })
  const editor = await editorIn(folder)
  const uri = editor.open('desk/deep/port.md', ARTICLE)
  await editor.status(uri, 'quiet')
  writeFiles(folder, { 'desk/.geolintrc.yaml': CONFIG })
  await editor.status(uri, 'checked')
})

test('a second configuration does not end the first', async () => {
  const folder = newFolder({ '.geolintrc.yaml': CONFIG })
  const editor = await editorIn(folder)
  const uri = editor.open('port.md', ARTICLE)
  expect(await editor.diagnostics(uri, 1)).toHaveLength(1)
  writeFiles(folder, { '.geolintrc.json': '{}' })
  expect((await editor.status(uri, 'problem')).message).toContain('both configure geolint here')
  editor.change(uri, 2, { text: `${ARTICLE}\nMore.\n` })
  expect(await editor.diagnostics(uri, 2)).toHaveLength(1)
  rmSync(join(folder, '.geolintrc.yaml'))
  await editor.status(uri, 'checked')
})

test('a folder that has no path on this machine is left out', async () => {
  const folder = newFolder({ '.geolintrc.yaml': CONFIG })
  const editor = await editorIn(folder, { addresses: ['file://server/share', 'file:///tmp/%zz'] })
  await editor.status(editor.open('port.md', ARTICLE), 'checked')
  editor.open('file://server/share/port.md', ARTICLE)
  expect(await editor.stop()).toBe(0)
})

test('a plug-in that ends the process is named as the likely cause', async () => {
  const folder = newFolder({ 'geolint.config.mjs': 'process.exit(3)\n' })
  const editor = await editorIn(folder)
  let printed = ''
  editor.server.stderr?.setEncoding('utf8').on('data', (text: string) => {
    printed += text
  })
  editor.open('port.md', ARTICLE)
  await once(editor.server, 'close')
  expect(printed).toBe('geolint: stopped; a configuration or plug-in may have ended the process\n')
})
