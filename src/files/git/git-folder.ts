import { basename, dirname, join, resolve } from 'node:path'
import { existsSync, statSync } from '../built-ins.ts'
import { readTextFile } from '../read-text-file.ts'
import { repositoryOf } from '../repository.ts'

/** Where git keeps the data of the repository that a folder is in; in a linked worktree, the worktree's own. */
export function gitFolderOf(folder: string): string | undefined {
  const repository = repositoryOf(folder)
  if (repository === undefined) return undefined
  const entry = join(repository, '.git')
  const place = statSync(entry, { throwIfNoEntry: false })?.isDirectory() ? entry : namedIn(entry)
  return place !== undefined && existsSync(join(place, 'HEAD')) ? place : undefined
}

/** The folder that a `.git` file names: `gitdir: ../.git/worktrees/autumn`. */
function namedIn(file: string): string | undefined {
  try {
    const folder = /^gitdir: (.+)/.exec(readTextFile(file))?.[1]
    return folder === undefined ? undefined : resolve(dirname(file), folder.trimEnd())
  } catch {
    return undefined
  }
}

/** Whether a path, with its links followed, lies where git keeps its data, or is such a folder itself. */
export function isInGitFolder(path: string): boolean {
  if (basename(path).toLowerCase() === '.git') return true
  // The top of a working tree, which may lie in a bare repository.
  if (existsSync(join(path, '.git'))) return false
  if (GIT_DATA.every((name) => existsSync(join(path, name)))) return true
  const above = dirname(path)
  return above !== path && isInGitFolder(above)
}

/** What git knows its folders by, whatever they are called. */
const GIT_DATA = ['HEAD', 'objects', 'refs']
