import { relative } from 'node:path'
import { slashed } from '../paths.ts'
import { repositoryOf } from '../repository.ts'
import { openRepository } from './open-repository.ts'
import { askGit } from './run-git.ts'

/** Whether git keeps versions of a file, given by its real path. Not if git cannot tell. */
export async function isTracked(file: string): Promise<boolean> {
  if (repositoryOf(file) === undefined) return false
  try {
    const repository = await openRepository(file)
    const path = `:(literal)${slashed(relative(repository.top, file))}`
    const { output } = await askGit(repository, ['ls-files', '-z', '--', path])
    return output.length > 0
  } catch {
    return false
  }
}
