import { delimiter, dirname, isAbsolute, join } from 'node:path'
import { UserError } from '../../text/user-error.ts'
import { accessSync, constants } from '../built-ins.ts'
import { isWithin } from '../paths.ts'
import { projectRoot } from '../project-root.ts'

const NAMES = process.platform === 'win32' ? ['git.exe', 'git.com'] : ['git']

/**
 * The git on the PATH, by its absolute path: what the project brings is not it, neither in a folder of packages that npm
 * has put on the PATH nor, on Windows, in the current folder. Throws a UserError if there is none.
 */
export function findGit(cwd: string): string {
  const root = projectRoot(cwd)
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  const isEverywhere = dirname(root) === root
  const trusted = folders.filter(
    (folder) => isAbsolute(folder) && (isEverywhere || !(folder === root || isWithin(folder, root))),
  )
  const git = trusted.flatMap((folder) => NAMES.map((name) => join(folder, name))).find(isProgram)
  if (git !== undefined) return git
  throw new UserError('git could not be started; install it and make sure that it is on the PATH')
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
