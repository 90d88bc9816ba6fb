import { posix, relative } from 'node:path'
import { UserError } from '../../text/user-error.ts'
import { realpathSync } from '../built-ins.ts'
import { slashed } from '../paths.ts'
import { askGit, git, type Repository } from './run-git.ts'

/** A file that differs from git's earlier version of it. */
export interface Change {
  /** Relative to the current folder, with `/`. */
  readonly path: string
  /** The object that holds its old content; undefined for a new file. */
  readonly before: string | undefined
  /** The object that holds its content in the index; undefined if it is read from disk. */
  readonly staged: string | undefined
  /** Whether a merge has left it in several versions. */
  readonly isUnmerged: boolean
}

/** What is in the index and not in the last commit, or everything if there is no commit yet. */
export async function stagedChanges(repository: Repository, cwd: string): Promise<readonly Change[]> {
  const output = await git(repository, ['diff', '--cached', ...RAW])
  return readChanges(output, prefixOf(repository, cwd), 'index')
}

/**
 * What has changed in the working tree since the common ancestor of `ref` and the last commit. Untracked files that
 * git does not ignore are new.
 */
export async function changesSince(
  repository: Repository,
  cwd: string,
  ref: string,
): Promise<readonly Change[]> {
  const prefix = prefixOf(repository, cwd)
  const base = await commonAncestor(repository, ref)
  const [changed, untracked] = await Promise.all([
    git(repository, ['diff', ...RAW, base]),
    git(repository, ['ls-files', '--others', '--exclude-standard', '-z']),
  ])
  const newFiles = fields(untracked).map((path): Change => ({
    path: posix.relative(prefix, path),
    before: undefined,
    staged: undefined,
    isUnmerged: false,
  }))
  return [...readChanges(changed, prefix, 'disk'), ...newFiles]
}

/** The contents of objects, in their order. */
export async function objectContents(
  repository: Repository,
  ids: readonly string[],
): Promise<readonly Buffer[]> {
  if (ids.length === 0) return []
  const output = await git(repository, ['cat-file', '--batch'], `${ids.join('\n')}\n`)
  const contents: Buffer[] = []
  let at = 0
  for (const id of ids) {
    const end = output.indexOf('\n', at)
    const header = output.toString('latin1', at, end)
    const size = /^\S+ blob (\d+)$/.exec(header)?.[1]
    if (size === undefined) throw new UserError(`git has no content for ${id}; fetch it, or run git fsck`)
    contents.push(output.subarray(end + 1, end + 1 + Number(size)))
    at = end + 1 + Number(size) + 1
  }
  return contents
}

/** The same output whatever the user's git settings are. */
const RAW = [
  '--raw',
  '--no-color',
  '--no-relative',
  '-z',
  '--no-abbrev',
  '--find-renames',
  '--diff-filter=ACMRTU',
  '--ignore-submodules=all',
]

/** A regular file, whatever its permissions. */
const REGULAR = /^100/

/** `:100644 100644 <old> <new> M\0path\0`, with a second path after a rename or copy. */
function readChanges(output: Buffer, prefix: string, side: 'disk' | 'index'): readonly Change[] {
  const changes = new Map<string, Change>()
  const parts = fields(output)
  for (let at = 0; at < parts.length;) {
    const [, mode = '', old = '', id = '', status = ''] = (parts[at] ?? '').split(' ')
    const isMoved = /^[CR]/.test(status)
    const path = posix.relative(prefix, parts[at + (isMoved ? 2 : 1)] ?? '')
    at += isMoved ? 3 : 2
    const isUnmerged = status === 'U'
    if (!isUnmerged && !REGULAR.test(mode)) continue
    if (changes.get(path)?.isUnmerged) continue
    const before = /^0+$/.test(old) ? undefined : old
    changes.set(path, { path, before, staged: side === 'index' ? id : undefined, isUnmerged })
  }
  return [...changes.values()]
}

function fields(output: Buffer): readonly string[] {
  return output.toString('utf8').split('\0').slice(0, -1)
}

/** The path of `cwd` in the repository. */
function prefixOf({ top }: Repository, cwd: string): string {
  return slashed(relative(top, realpathSync(cwd)))
}

async function commonAncestor(repository: Repository, ref: string): Promise<string> {
  const head = await askGit(repository, ['rev-parse', '--verify', '--quiet', 'HEAD'])
  if (head.status !== 0)
    throw new UserError('--since: the repository has no commits yet; name the files to lint, or use --staged')
  const commit = await askGit(repository, [
    'rev-parse',
    '--verify',
    '--quiet',
    '--end-of-options',
    `${ref}^{commit}`,
  ])
  if (commit.status !== 0)
    throw new UserError(`--since: there is no commit '${ref}' here; ${await toFetch(repository, ref)}`)
  const base = await askGit(repository, ['merge-base', firstLine(commit.output), 'HEAD'])
  if (base.status === 0) return firstLine(base.output)
  throw new UserError(
    `--since: '${ref}' and the current commit have no common ancestor here; ${await toFetch(repository, ref)}`,
  )
}

function firstLine(output: Buffer): string {
  return output.toString('latin1').split('\n')[0] ?? ''
}

async function toFetch(repository: Repository, ref: string): Promise<string> {
  const shallow = await askGit(repository, ['rev-parse', '--is-shallow-repository'])
  if (firstLine(shallow.output) === 'true')
    return "the clone is shallow: run 'git fetch --unshallow', or set 'fetch-depth: 0' for actions/checkout"
  const [remote, ...branch] = ref.split('/')
  const fetch = branch.length > 0 ? `git fetch ${remote} ${branch.join('/')}` : 'git fetch --all --tags'
  return `check the spelling, or run '${fetch}'`
}
