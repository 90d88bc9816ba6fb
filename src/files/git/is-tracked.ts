import { relative } from 'node:path'
import { slashed } from '../paths.ts'
import { repositoryOf } from '../repository.ts'
import { gitFolderOf } from './git-folder.ts'
import { openRepository } from './open-repository.ts'
import { git } from './run-git.ts'

/**
 * Whether git keeps versions of a file, given by its real path. Rejects with a UserError if git cannot tell, as when it
 * is not installed or does not trust the owner of the repository.
 */
export async function isTracked(file: string): Promise<boolean> {
  if (repositoryOf(file) === undefined) return false
  try {
    const repository = await openRepository(file)
    const path = `:(literal)${slashed(relative(repository.top, file))}`
    return (await git(repository, ['ls-files', '-z', '--', path])).length > 0
  } catch (error) {
    // A `.git` file that points nowhere is not a repository.
    if (gitFolderOf(file) === undefined) return false
    throw error
  }
}
