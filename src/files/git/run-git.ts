import { spawn } from 'node:child_process'
import { UserError } from '../../text/user-error.ts'

export interface GitAnswer {
  readonly status: number
  readonly output: Buffer
  /** The first line of git's error output, without its `fatal:`. */
  readonly complaint: string
}

/** Runs git in a folder and waits for it. Throws a UserError if git is not installed. */
export async function askGit(cwd: string, args: readonly string[], input = ''): Promise<GitAnswer> {
  const child = spawn('git', args, {
    cwd,
    env: { ...process.env, GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' },
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
    child.on('error', () =>
      fail(new UserError('git could not be started; install it and make sure that it is on the PATH')),
    )
  })
  const [first = ''] = Buffer.concat(complaints).toString('utf8').split('\n')
  return { status, output: Buffer.concat(output), complaint: first.replace(/^(?:fatal|error): /, '') }
}

/** What git prints. Throws a UserError if git fails. */
export async function git(cwd: string, args: readonly string[], input = ''): Promise<Buffer> {
  const { status, output, complaint } = await askGit(cwd, args, input)
  if (status !== 0) throw new UserError(`git ${args[0] ?? ''}: ${complaint}`)
  return output
}

/** The path of `cwd` in its repository, `''` or ending in `/`. Throws a UserError if there is no repository. */
export async function repositoryPrefix(cwd: string): Promise<string> {
  const { status, output, complaint } = await askGit(cwd, ['rev-parse', '--show-prefix'])
  if (status === 0) return output.toString('utf8').replace(/\n$/, '')
  if (/not a git repository/.test(complaint)) {
    throw new UserError(
      'this folder is not in a git repository, so geolint cannot tell what has changed; name the files to lint instead',
    )
  }
  throw new UserError(`git: ${complaint}`)
}
