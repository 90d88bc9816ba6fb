import { spawn } from 'node:child_process'
import { UserError } from '../../text/user-error.ts'
import { devNull } from '../built-ins.ts'
import { findGit } from './find-git.ts'

export interface GitAnswer {
  readonly status: number
  readonly output: Buffer
  /** The first line of git's error output, without its `fatal:`. */
  readonly complaint: string
}

/** A git repository with a working tree. It is found once, and every later call of git names it. */
export interface Repository {
  /** Absolute, with links followed: the top folder of the working tree, and git's own folder. */
  readonly top: string
  readonly gitFolder: string
  /** The names of the filters that are configured. */
  readonly filters: readonly string[]
}

/**
 * The arguments of every call of git. The articles may be anybody's and so may what surrounds them, so git runs no
 * program that a configuration names: no file system monitor, hook, external diff, text conversion, filter, pager or
 * credential helper, and nothing that fetches.
 */
export function gitArguments(repository: Repository | undefined, args: readonly string[]): readonly string[] {
  const settings = repository ? [...SETTINGS, ...repository.filters.flatMap(withoutPrograms)] : SETTINGS
  const place = repository ? [`--git-dir=${repository.gitFolder}`, `--work-tree=${repository.top}`] : []
  const [command = '', ...rest] = args
  return [
    '--no-pager',
    ...settings.flatMap((setting) => ['-c', setting]),
    ...place,
    command,
    ...(NO_PROGRAMS[command] ?? []),
    ...rest,
  ]
}

const SETTINGS = [
  // A folder of articles that looks like a bare repository is not one.
  'safe.bareRepository=explicit',
  // Older versions of git take any other value for the name of a program.
  'core.fsmonitor=',
  `core.hooksPath=${devNull}`,
  'credential.helper=',
  'protocol.allow=never',
]

function withoutPrograms(filter: string): readonly string[] {
  return ['clean=', 'smudge=', 'process=', 'required=false'].map((setting) => `filter.${filter}.${setting}`)
}

const NO_PROGRAMS: Readonly<Record<string, readonly string[]>> = {
  blame: ['--no-textconv'],
  diff: ['--no-ext-diff', '--no-textconv'],
}

/** Runs git and waits for it. Throws a UserError if git is not installed. */
export async function runGit(cwd: string, args: readonly string[], input = ''): Promise<GitAnswer> {
  const child = spawn(findGit(cwd), args, {
    cwd,
    env: {
      ...process.env,
      GIT_ALLOW_PROTOCOL: '',
      GIT_NO_LAZY_FETCH: '1',
      GIT_OPTIONAL_LOCKS: '0',
      GIT_TERMINAL_PROMPT: '0',
      LC_ALL: 'C',
    },
    windowsHide: true,
  })
  const output: Buffer[] = []
  const complaints: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => complaints.push(chunk))
  // If git ends before it has read everything, it closes the pipe.
  child.stdin.on('error', () => undefined)
  child.stdin.end(input)
  const status = await new Promise<number>((done, fail) => {
    child.on('close', (code) => done(code ?? 1))
    child.on('error', (error) => fail(new UserError(`git could not be started: ${error.message}`)))
  })
  const [first = ''] = Buffer.concat(complaints).toString('utf8').split('\n')
  return { status, output: Buffer.concat(output), complaint: first.replace(/^(?:fatal|error): /, '') }
}

/** Asks git about a repository; paths are relative to its top folder. */
export function askGit(repository: Repository, args: readonly string[], input = ''): Promise<GitAnswer> {
  return runGit(repository.top, gitArguments(repository, args), input)
}

/** What git prints. Throws a UserError if git fails. */
export async function git(repository: Repository, args: readonly string[], input = ''): Promise<Buffer> {
  const { status, output, complaint } = await askGit(repository, args, input)
  if (status === 0) return output
  throw new UserError(/promisor|lazy fetch/.test(complaint) ? PARTIAL : `git ${args[0] ?? ''}: ${complaint}`)
}

const PARTIAL =
  "this clone leaves out the content of some files, and geolint fetches nothing; clone without --filter, or let 'git diff' with the same commit fetch it"
