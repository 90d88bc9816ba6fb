import { spawn } from 'node:child_process'
import { UserError } from '../../text/user-error.ts'

export interface GitAnswer {
  readonly status: number
  readonly output: Buffer
  /** The first line that git said of an error, without its `fatal:`. */
  readonly complaint: string
}

/** Runs git in a folder and waits for it; a git that is not there is a UserError. */
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
  // A git that ends before it has read everything closes the pipe.
  child.stdin.on('error', () => undefined)
  child.stdin.end(input)
  const status = await new Promise<number>((done, fail) => {
    child.on('close', (code) => done(code ?? 1))
    child.on('error', () => fail(new UserError('git could not be started; install it, or lint paths')))
  })
  const [first = ''] = Buffer.concat(complaints).toString('utf8').split('\n')
  return { status, output: Buffer.concat(output), complaint: first.replace(/^(?:fatal|error): /, '') }
}

/** What git prints; an error of git is a UserError. */
export async function git(cwd: string, args: readonly string[], input = ''): Promise<Buffer> {
  const { status, output, complaint } = await askGit(cwd, args, input)
  if (status !== 0) throw new UserError(`git ${args[0] ?? ''}: ${complaint}`)
  return output
}

/** The path of `cwd` as seen from its repository's folder, `''` or ending in `/`; a UserError where there is none. */
export async function repositoryPrefix(cwd: string): Promise<string> {
  const { status, output, complaint } = await askGit(cwd, ['rev-parse', '--show-prefix'])
  if (status === 0) return output.toString('utf8').replace(/\n$/, '')
  if (/not a git repository/.test(complaint)) {
    throw new UserError(
      'this folder is in no git repository, so nothing is known of changes; lint paths instead',
    )
  }
  throw new UserError(`git: ${complaint}`)
}
