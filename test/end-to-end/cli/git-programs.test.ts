import { execFile } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it, onTestFinished } from 'vitest'
import {
  bin,
  commit,
  ENVIRONMENT,
  geolint,
  git,
  newFolder,
  newRepository,
  writeFiles,
} from './run-geolint.ts'

const FAULTY = '# Port strike\n\nThe talks go on.\n'
const EXCEPTED = `${FAULTY}\n<!-- geolint-disable missing-disclaimer -- a test -->\n`

interface Planted {
  readonly folder: string
  /** A program that leaves a trace when it runs. */
  readonly program: string
  readonly trace: string
}

/** A repository whose articles have changed since its first commit, with changes that are staged and some that are not. */
function changedRepository(): Planted {
  const folder = newRepository({ 'a.md': '# Old\n', 'content/b.md': '# Old\n' })
  writeFiles(folder, { 'a.md': EXCEPTED, 'content/b.md': FAULTY })
  commit(folder, 'Second')
  writeFiles(folder, { 'a.md': `${EXCEPTED}\nMore.\n`, 'content/b.md': `${FAULTY}\nMore.\n` })
  git(folder, 'add', '--all')
  const program = join(folder, '.git/program.sh')
  const trace = join(folder, '.git/ran')
  writeProgram(program, `touch '${trace}'`)
  return { folder, program, trace }
}

function writeProgram(file: string, commands: string): void {
  writeFileSync(file, `#!/bin/sh\n${commands}\n`, { mode: 0o755 })
}

/** What git runs for a user; it may fail. */
function runGit(folder: string, args: readonly string[]): void {
  try {
    git(folder, ...args)
  } catch {
    // The program that ran may have said nothing that git understands.
  }
}

const COMMANDS = [['--since', 'HEAD~1'], ['--staged'], ['exceptions']]

describe('git never runs', () => {
  it.each<{
    readonly program: string
    /** `RUN` is the program. */
    readonly settings: Readonly<Record<string, string>>
    readonly attributes?: string
    readonly hook?: string
    /** What a user's git runs it for, unless that takes a terminal. */
    readonly control?: readonly string[]
  }>([
    { program: 'a file system monitor', settings: { 'core.fsmonitor': 'RUN' }, control: ['status'] },
    { program: 'an external diff', settings: { 'diff.external': 'RUN' }, control: ['diff', 'HEAD'] },
    {
      program: 'a diff driver',
      settings: { 'diff.planted.command': 'RUN' },
      attributes: '*.md diff=planted',
      control: ['diff', 'HEAD'],
    },
    {
      program: 'a text conversion',
      settings: { 'diff.planted.textconv': 'RUN' },
      attributes: '*.md diff=planted',
      control: ['blame', 'a.md'],
    },
    {
      program: 'a filter',
      settings: { 'filter.planted.clean': 'RUN', 'filter.planted.required': 'true' },
      attributes: '*.md filter=planted',
      control: ['diff', 'HEAD'],
    },
    {
      program: 'a filter that stays open',
      settings: { 'filter.planted.process': 'RUN', 'filter.planted.required': 'true' },
      attributes: '*.md filter=planted',
      control: ['diff', 'HEAD'],
    },
    { program: 'a hook', settings: {}, hook: '.git/hooks', control: ['add', 'a.md'] },
    {
      program: 'a hook in a folder of its own',
      settings: { 'core.hooksPath': '.git/others' },
      hook: '.git/others',
      control: ['add', 'a.md'],
    },
    { program: 'an alias', settings: { 'alias.diff': '!RUN', 'alias.cat-file': '!RUN' } },
    { program: 'a pager', settings: { 'core.pager': 'RUN', 'pager.diff': 'RUN' } },
  ])('$program', ({ attributes, control, hook, settings }) => {
    const { folder, program, trace } = changedRepository()
    for (const [name, value] of Object.entries(settings))
      git(folder, 'config', name, value.replace('RUN', program))
    if (attributes !== undefined) writeFiles(folder, { '.git/info/attributes': `${attributes}\n` })
    if (hook !== undefined) {
      mkdirSync(join(folder, hook), { recursive: true })
      cpSync(program, join(folder, hook, 'post-index-change'))
    }
    for (const args of COMMANDS) {
      // Whatever the index remembers of them, git looks at the articles again.
      writeFiles(folder, { 'a.md': `${EXCEPTED}\nMore, by ${args[0]}.\n` })
      const { status, stdout } = geolint(folder, [...args, '--no-cache'])
      expect([args, status], stdout).toEqual([args, args[0] === 'exceptions' ? 0 : 1])
      expect(existsSync(trace), args.join(' ')).toBe(false)
    }
    if (control) runGit(folder, control)
    expect(existsSync(trace)).toBe(control !== undefined)
  })

  it('a git that the project brings', () => {
    const { folder, program, trace } = changedRepository()
    mkdirSync(join(folder, 'node_modules/.bin'), { recursive: true })
    for (const place of ['node_modules/.bin/git', 'git']) cpSync(program, join(folder, place))
    const path = [join(folder, 'node_modules/.bin'), '.', '', process.env['PATH']].join(':')
    const { status } = geolint(folder, ['--since', 'HEAD~1', '--no-cache'], { env: { PATH: path } })
    expect([status, existsSync(trace)]).toEqual([1, false])
  })

  it('what a folder of articles configures that looks like a bare repository', () => {
    const { folder, program, trace } = changedRepository()
    const content = join(folder, 'content')
    for (const name of ['objects', 'refs']) mkdirSync(join(content, name))
    writeFiles(content, {
      HEAD: 'ref: refs/heads/main\n',
      config: `[core]\n\trepositoryformatversion = 0\n\tbare = false\n\tworktree = .\n\tfsmonitor = "${program}"\n`,
    })
    for (const args of [['--since', 'HEAD~1'], ['--staged'], ['exceptions'], ['--since', 'HEAD~1', '..']]) {
      const { status, stdout } = geolint(content, [...args, '--no-config', '--no-cache'])
      // The repository is the one that the folder is in.
      expect([args, status], stdout).toEqual([args, args[0] === 'exceptions' ? 0 : 1])
      expect(existsSync(trace), args.join(' ')).toBe(false)
    }
    runGit(content, ['status'])
    expect(existsSync(trace)).toBe(true)
  })

  it('anything in a folder that looks like a bare repository and is in no other', () => {
    const folder = newFolder({ 'a.md': FAULTY, HEAD: 'ref: refs/heads/main\n' })
    for (const name of ['objects', 'refs']) mkdirSync(join(folder, name))
    const trace = join(folder, 'ran')
    writeProgram(join(folder, 'program.sh'), `touch '${trace}'`)
    writeFiles(folder, { config: '[core]\n\tbare = false\n\tworktree = .\n\tfsmonitor = ./program.sh\n' })
    const { status, stderr } = geolint(folder, ['--staged'])
    expect([status, stderr]).toEqual([
      2,
      'geolint: this folder is not in a git repository, so geolint cannot tell what has changed; name the files to lint instead\n',
    ])
    expect(existsSync(trace)).toBe(false)
  })
})

describe('git fetches nothing', () => {
  it('from the program of a remote, when the clone leaves out what is asked for', () => {
    const { folder: origin, program, trace } = changedRepository()
    git(origin, 'commit', '--quiet', '--message', 'Third')
    git(origin, 'config', 'uploadpack.allowFilter', 'true')
    const folder = join(newFolder(), 'clone')
    git(origin, 'clone', '--quiet', '--filter=blob:none', `file://${origin}`, folder)
    git(folder, 'config', 'remote.origin.uploadpack', program)
    const { status, stderr } = geolint(folder, ['--since', 'HEAD~1'])
    expect([status, stderr]).toEqual([
      2,
      "geolint: this clone leaves out the content of some files, and geolint fetches nothing; clone without --filter, or let 'git diff' with the same commit fetch it\n",
    ])
    expect(existsSync(trace)).toBe(false)
    runGit(folder, ['show', 'HEAD~1:a.md'])
    expect(existsSync(trace)).toBe(true)
  })

  it('with the password of a credential helper', async () => {
    const { folder, program, trace } = changedRepository()
    const server = createServer((_, response) => {
      response.writeHead(401, { 'WWW-Authenticate': 'Basic realm="planted"' }).end()
    })
    const port = await new Promise<number>((done) => {
      server.listen(0, '127.0.0.1', () => done(addressOf(server.address()).port))
    })
    onTestFinished(() => void server.close())
    git(folder, 'config', 'remote.origin.url', `http://127.0.0.1:${port}/planted.git`)
    git(folder, 'config', 'remote.origin.promisor', 'true')
    git(folder, 'config', 'extensions.partialClone', 'origin')
    git(folder, 'config', 'credential.helper', program)
    const blob = git(folder, 'rev-parse', 'HEAD:a.md').trim()
    rmSync(join(folder, '.git/objects', blob.slice(0, 2), blob.slice(2)))
    const run = (command: string, ...args: readonly string[]) =>
      promisify(execFile)(command, args, { cwd: folder, env: ENVIRONMENT }).catch(() => undefined)
    await run(process.execPath, bin, '--since', 'HEAD', '--no-cache')
    expect(existsSync(trace)).toBe(false)
    await run('git', 'show', 'HEAD:a.md')
    expect(existsSync(trace)).toBe(true)
  })
})

function addressOf(address: AddressInfo | string | null): AddressInfo {
  if (typeof address === 'object' && address !== null) return address
  throw new TypeError('the server does not listen on a port')
}
