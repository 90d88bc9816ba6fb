import { dirname, join, resolve } from 'node:path'
import { statSync } from '../../../files/built-ins.ts'
import { fileProblem } from '../../../files/file-problem.ts'
import { findArticles } from '../../../files/find-articles.ts'
import { isWithin } from '../../../files/paths.ts'
import { evidenceFolders, type LoadedConfig } from '../../../project/config/loaded-config.ts'
import type { WorkingProject } from '../../../project/open-project.ts'
import type { Failure } from '../../../text/failure.ts'
import { UserError } from '../../../text/user-error.ts'
import { isInRoots, isWide, type Roots } from './roots.ts'

/** The articles of a folder that may be read. */
export interface ArticleFiles {
  /** Absolute, sorted. */
  readonly files: readonly string[]
  /** With absolute paths. */
  readonly failures: readonly Failure[]
  readonly notes: readonly string[]
}

/** The articles at a path, a file or a folder, but for those that links lead to outside the roots. */
export async function articleFiles(
  { config }: WorkingProject,
  place: string,
  roots: Roots,
): Promise<ArticleFiles> {
  const { bounds, cwd, ignore } = config.loaded
  // A name with a star would be taken for a pattern.
  requireThere(place)
  const { files, notes, problems } = await findArticles([place], { bounds, cwd, ignore })
  return {
    files: files.map((file) => resolve(cwd, file)).filter((file) => isInRoots(file, roots)),
    failures: problems.map(({ message, path }) => ({ path: resolve(cwd, path), message })),
    notes,
  }
}

function requireThere(place: string): void {
  try {
    statSync(place)
  } catch (error) {
    throw new UserError(`'${place}' ${fileProblem(error, place)}`)
  }
}

/** Whether a path is evidence of a house, or a folder of it. */
export function isEvidence(place: string, loaded: LoadedConfig): boolean {
  return evidenceFolders(loaded).some((folder) => place === folder || isWithin(place, folder))
}

export function isFolder(place: string): boolean {
  try {
    return statSync(place, { throwIfNoEntry: false })?.isDirectory() ?? false
  } catch {
    return false
  }
}

/** Whether nothing is at a path. */
export function isMissing(place: string): boolean {
  try {
    return statSync(place, { throwIfNoEntry: false }) === undefined
  } catch {
    return false
  }
}

/** An article that decides which configuration applies at a path: the file itself, or one in the folder. */
export function articleAt(place: string): string {
  return isFolder(place) ? join(place, 'article.md') : place
}

/**
 * The folder of articles to look through for what a house does at a place: that of its configuration, but no more than the
 * root, and only what is beside it if that would be somebody's whole home.
 */
export function archiveFolder(folder: string, root: string, place: string): string {
  const top = isWithin(root, folder) ? root : folder
  return isWide(top) ? (isFolder(place) ? place : dirname(place)) : top
}
