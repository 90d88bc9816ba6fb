import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { geolint, newFolder, writeFiles } from '../cli/run-geolint.ts'
import { connect } from './mcp-client.ts'

const TEXT = '# The vote\n\nThe vote is on Sunday.\n'
const OFF = 'rules: { missing-disclaimer: off }\n'
const WARNING = 'rules: { missing-disclaimer: warning }\n'

it('takes the configuration of the folder of each file', async () => {
  const folder = newFolder({
    'package.json': '{}',
    'a/.geolintrc.yaml': OFF,
    'a/one.md': TEXT,
    'b/.geolintrc.yaml': WARNING,
    'b/two.md': TEXT,
    'c/three.md': TEXT,
  })
  const { call } = await connect({ cwd: '/', roots: () => [folder] })
  const { data } = await call('lint-files', { paths: ['.'] })
  expect(data).toMatchObject({
    linted: 3,
    errors: 1,
    warnings: 1,
    files: [{ path: join(folder, 'b/two.md') }, { path: join(folder, 'c/three.md') }],
    configurations: [
      { folder: join(folder, 'a'), file: join(folder, 'a/.geolintrc.yaml') },
      { folder: join(folder, 'b'), file: join(folder, 'b/.geolintrc.yaml') },
      { folder },
    ],
  })
  for (const [path, errors, warnings] of [
    ['a/new.md', 0, 0],
    ['b/new.md', 0, 1],
    ['c/new.md', 1, 0],
  ] as const)
    expect((await call('lint-text', { text: TEXT, path })).data).toMatchObject({ errors, warnings })
})

it('says which folder has two configurations, and lints the others', async () => {
  const folder = newFolder({
    'package.json': '{}',
    'a/.geolintrc.yaml': OFF,
    'a/.geolintrc.json': '{}',
    'a/one.md': TEXT,
    'b/two.md': TEXT,
  })
  const { call } = await connect({ cwd: '/', roots: () => [folder] })
  const { data } = await call('lint-files', { paths: ['.'] })
  const message = expect.stringMatching(/geolintrc\.json.*geolintrc\.yaml/)
  expect(data).toMatchObject({ linted: 1, failures: [{ path: join(folder, 'a/one.md'), message }] })
})

it('holds on to the last good configuration while it is broken, and says so', async () => {
  const folder = newFolder({ 'package.json': '{}', '.geolintrc.yaml': OFF, 'a.md': TEXT })
  const { call } = await connect({ cwd: '/', roots: () => [folder] })
  const lint = async () => (await call('lint-text', { text: TEXT, path: 'a.md' })).data
  expect(await lint()).toMatchObject({ errors: 0, notes: [expect.stringContaining('not compared')] })
  writeFiles(folder, { '.geolintrc.yaml': 'rules: { missing-disclaimer: of }\n' })
  const [problem = ''] = geolint(folder, []).stderr.split('\n')
  const broken = {
    configuration: { folder, problem: [problem.replace('geolint: ', '')] },
    notes: expect.arrayContaining(['The last valid configuration applies until this is corrected']),
  }
  expect(await lint()).toMatchObject({ errors: 0, ...broken })
  for (const [name, input] of [
    ['inspect-text', { text: TEXT, path: 'a.md' }],
    ['explain-rule', { rule: 'embargo', path: 'a.md' }],
  ] as const)
    expect((await call(name, input)).data).toMatchObject(broken)
  writeFiles(folder, { '.geolintrc.yaml': WARNING })
  const mended = await lint()
  expect(mended).toMatchObject({ errors: 0, warnings: 1 })
  expect(mended['configuration']).not.toHaveProperty('problem')
  rmSync(join(folder, '.geolintrc.yaml'))
  expect(await lint()).toMatchObject({ errors: 1, warnings: 0 })
})

it('says what is wrong with a configuration that was broken from the start', async () => {
  const folder = newFolder({ 'package.json': '{}', '.geolintrc.yaml': 'rule: {}\n' })
  const { call } = await connect({ cwd: '/', roots: () => [folder] })
  const [problem = ''] = geolint(folder, []).stderr.split('\n')
  expect(await call('lint-text', { text: TEXT, path: 'a.md' })).toMatchObject({
    isError: true,
    texts: [problem.replace('geolint: ', '')],
  })
})

it('keeps what code of a configuration prints out of its answers, and runs none with --safe', async () => {
  const folder = newFolder({
    'package.json': '{"type":"module"}',
    'geolint.config.js': 'console.log("loaded"); export default { rules: { "missing-disclaimer": "off" } }\n',
  })
  const open = await connect({ cwd: '/', roots: () => [folder] })
  expect((await open.call('lint-text', { text: TEXT, path: 'a.md' })).data).toMatchObject({ errors: 0 })
  expect(open.errors()).toContain('loaded')
  const safe = await connect({ cwd: '/', args: ['--safe'], roots: () => [folder] })
  expect(await safe.call('lint-text', { text: TEXT, path: 'a.md' })).toMatchObject({
    isError: true,
    texts: [expect.stringContaining('geolint.config.js')],
  })
  expect(safe.errors()).toBe('')
})

it('says that --safe compares with nothing in the cache', async () => {
  const folder = newFolder({ 'package.json': '{}', '.geolintrc.yaml': OFF, 'a.md': TEXT, 'b.md': TEXT })
  geolint(folder, [])
  const { call } = await connect({ cwd: '/', args: ['--safe'], roots: () => [folder] })
  expect((await call('lint-text', { text: TEXT, path: 'a.md' })).data['notes']).toEqual([
    'the article was not compared with any others, because --safe does not use the cache',
  ])
  expect((await call('lint-files', { paths: ['.'] })).data['notes']).toEqual([
    'the 2 articles were compared only with each other, because --safe does not use the cache',
  ])
})
