import { UserError } from '../../text/user-error.ts'
import { repositoryOf } from '../repository.ts'
import { type GitAnswer, gitArguments, type Repository, runGit } from './run-git.ts'

/**
 * The repository that a folder is in, or that the environment names. A folder that merely looks like a bare repository
 * is not taken for one: its configuration may be part of what is linted. Throws a UserError if there is no repository.
 */
export async function openRepository(cwd: string): Promise<Repository> {
  const found = repositoryOf(cwd)
  if (found === undefined && process.env['GIT_DIR'] === undefined) throw new UserError(NO_REPOSITORY)
  // Where `.git` is, git does not ask whether the folder itself is a repository.
  const ask = (...args: readonly string[]) => runGit(found ?? cwd, gitArguments(undefined, args))
  const [top, gitFolder, configured] = await Promise.all([
    ask('rev-parse', '--show-toplevel').then(lineOf),
    ask('rev-parse', '--absolute-git-dir').then(lineOf),
    ask('config', '-z', '--name-only', '--get-regexp', '^filter\\.'),
  ])
  const names = configured.output.toString('utf8').split('\0')
  return { top, gitFolder, filters: [...new Set(names.flatMap(filterOf))] }
}

const NO_REPOSITORY =
  'this folder is not in a git repository, so geolint cannot tell what has changed; name the files to lint instead'

function lineOf({ status, output, complaint }: GitAnswer): string {
  if (status === 0) return output.toString('utf8').replace(/\n$/, '')
  throw new UserError(/not a git repository/.test(complaint) ? NO_REPOSITORY : `git: ${complaint}`)
}

/** `filter.<name>.clean` → `<name>`. On the command line of git, the name of a setting ends at the first `=`. */
function filterOf(setting: string): readonly string[] {
  const name = /^filter\.(.*)\.[^.]*$/s.exec(setting)?.[1]
  if (name === undefined) return []
  if (!name.includes('=')) return [name]
  throw new UserError(`git has a filter '${name}', which geolint cannot switch off; rename it without '='`)
}
