import { readdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { newFolder } from '../cli/run-geolint.ts'
import { connect } from './mcp-client.ts'

const TEXT = '# The vote\n\nThe vote is on Sunday.\n'

const SECRET = '# Zambia votes\n\nZambia votes on Sunday.\n'

/** What a call that reads nothing on disk says. */
const NO_ROOTS =
  "no folder may be read, because the client names none; texts can be checked without 'path', and a server started as 'geolint mcp <folder>' reads that folder"

describe('without roots', () => {
  it('reads nothing but texts, not even in the folder that it starts in', async () => {
    const home = newFolder({ 'secret.md': TEXT, '.geolintrc.yaml': 'rules: { missing-disclaimer: off }\n' })
    const { call } = await connect({ cwd: home, home })
    expect((await call('lint-text', { text: TEXT })).data).toMatchObject({ errors: 1 })
    expect((await call('lint-text', { text: TEXT })).data).not.toHaveProperty('configuration')
    for (const [name, input] of [
      ['lint-text', { text: TEXT, path: 'secret.md' }],
      ['lint-files', { paths: ['secret.md'] }],
      ['house-style', {}],
      ['source-ledger', {}],
      ['check-quotation', { words: 'We waited for a very long time' }],
    ] as const)
      expect(await call(name, input)).toMatchObject({ isError: true, texts: [NO_ROOTS] })
    expect(readdirSync(home)).toHaveLength(2)
  })

  it('reads the folders that it is started with', async () => {
    const folder = newFolder({ 'package.json': '{}', 'a.md': TEXT })
    const { call } = await connect({ cwd: '/', args: [folder] })
    expect((await call('lint-files', { paths: ['a.md'] })).data).toMatchObject({ linted: 1 })
  })
})

it('says at the start which folders of the command line are not there', async () => {
  const folder = newFolder({ 'package.json': '{}', 'a.md': TEXT })
  const [missing, file] = [join(folder, 'articels'), join(folder, 'a.md')]
  const { call, errors } = await connect({ cwd: '/', args: [folder, missing, file] })
  expect((await call('lint-files', { paths: [file] })).data).toMatchObject({ linted: 1 })
  expect(errors()).toBe(
    `geolint: '${missing}' does not exist; check the spelling\ngeolint: '${file}' is a file, not a folder; name the folder it is in\n`,
  )
})

describe('with roots', () => {
  it('does not look through the home folder unless a path is named', async () => {
    const home = newFolder({ 'package.json': '{}', 'articles/a.md': TEXT })
    const { call } = await connect({ cwd: home, home, roots: () => [home] })
    expect(await call('source-ledger', {})).toMatchObject({
      isError: true,
      texts: [`'${home}' is a home folder or the top of a disk; give the path of a folder of articles`],
    })
    expect((await call('source-ledger', { path: 'articles' })).data).toMatchObject({ articles: 1 })
  })

  it('refuses what is outside, however it is written, and follows no link that leads there', async () => {
    const outside = newFolder({ 'secret.md': SECRET, 'more/secret.md': SECRET })
    const folder = newFolder({ 'package.json': '{}', 'a.md': TEXT, 'articles/b.md': TEXT })
    symlinkSync(join(outside, 'secret.md'), join(folder, 'articles/link.md'))
    symlinkSync(outside, join(folder, 'linked'))
    const root = join(folder, 'articles')
    const { call } = await connect({ cwd: folder, roots: () => [root] })
    for (const path of [
      '../a.md',
      join(folder, 'a.md'),
      outside,
      'link.md',
      '/etc/passwd',
      `${root}/../a.md`,
    ])
      expect(await call('lint-files', { paths: [path] })).toMatchObject({
        isError: true,
        texts: [`'${path}' is outside the folders that may be read: '${root}'`],
      })
    const { data } = await call('lint-files', { paths: ['.'] })
    expect(data).toMatchObject({ linted: 1 })
    expect(JSON.stringify(data)).not.toContain('Zambia')
  })

  it('reads no article of the project that is outside the root, although a link leads to it', async () => {
    const folder = newFolder({ 'package.json': '{}', 'private/p.md': TEXT, 'articles/b.md': TEXT })
    symlinkSync(join(folder, 'private'), join(folder, 'articles/more'))
    const { call } = await connect({ cwd: folder, roots: () => [join(folder, 'articles')] })
    for (const name of ['source-ledger', 'house-style'])
      expect(JSON.stringify((await call(name, {})).data)).toMatch(/"(?:of|articles)":1\b/)
  })

  it('asks for them again at each call', async () => {
    const [one, other] = [
      newFolder({ 'package.json': '{}', 'a.md': TEXT }),
      newFolder({ 'package.json': '{}', 'b.md': TEXT }),
    ]
    let roots = [one]
    const { call, client } = await connect({ cwd: '/', roots: () => roots })
    expect((await call('lint-files', { paths: ['a.md'] })).data).toMatchObject({ linted: 1 })
    roots = [other]
    await client.sendRootsListChanged()
    expect((await call('lint-files', { paths: [join(one, 'a.md')] })).texts).toEqual([
      `'${one}/a.md' is outside the folders that may be read: '${other}'`,
    ])
    expect((await call('lint-files', { paths: ['b.md'] })).data).toMatchObject({ linted: 1 })
    roots = [one, other]
    expect((await call('lint-files', { paths: ['b.md'] })).texts).toEqual([
      `'b.md' could be in several folders; give its absolute path, in '${one}', '${other}'`,
    ])
  })
})

describe('evidence', () => {
  const desk = () => {
    const folder = newFolder({
      'package.json': '{}',
      'secret.txt': 'Ana: The harbour will be closed to everybody before the summer.\n',
      'articles/a.md': TEXT,
      'articles/tapes/own.txt': 'Ana: We have waited for this for a very long time.\n',
    })
    symlinkSync('../../secret.txt', join(folder, 'articles/tapes/linked.txt'))
    return connect({ cwd: '/', roots: () => [join(folder, 'articles')] })
  }

  it.each(['../secret.txt', '../*.txt', 'tapes/linked.txt', 'tapes/*.txt', '/secret.txt'])(
    'is not read outside the roots because a text names %s',
    async (path) => {
      const text = `---\nevidence: '${path}'\n---\n\n“The harbour will be open to everybody before the summer,” said Ana.\n`
      const { call } = await desk()
      for (const tool of ['lint-text', 'fixed-text', 'inspect-text'])
        expect(await call(tool, { text, path: 'b.md' })).toMatchObject({
          isError: true,
          texts: [
            `the text names evidence outside the folders that may be read: '${path}'; name a file inside them`,
          ],
        })
    },
  )

  it('is not read through a link in a folder', async () => {
    const { call } = await desk()
    const words = 'The harbour will be closed to everybody before the summer'
    expect(await call('check-quotation', { words, path: 'a.md', evidence: ['tapes'] })).toMatchObject({
      isError: true,
      texts: [
        "'tapes' holds a link that leads out of the folders that may be read; name the files in it that do not",
      ],
    })
    expect(
      (await call('check-quotation', { words, path: 'a.md', evidence: ['tapes/own.txt'] })).data,
    ).toMatchObject({ state: 'not-found' })
  })
})
