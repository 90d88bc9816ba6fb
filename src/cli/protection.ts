import { basename, dirname, resolve } from 'node:path'
import { existsSync, statSync } from '../files/built-ins.ts'
import { projectBounds, realPlace } from '../files/bounds.ts'
import { isInGitFolder } from '../files/git/git-folder.ts'
import { isTracked } from '../files/git/is-tracked.ts'
import { displayPath, isLink, isWithin } from '../files/paths.ts'
import { readTextFile } from '../files/read-text-file.ts'
import { isArticleName } from '../files/walk-folder.ts'
import { isInSystemFolder, isStream } from '../files/writing/write-stream.ts'
import { BASELINE_NAME } from '../project/baseline-file.ts'
import { CONFIG_NAMES } from '../config/reading/config-names.ts'
import { messageOf } from '../text/failure.ts'

/** What is to be written. */
export interface Writing {
  readonly kind: 'baseline' | 'configuration' | 'report'
  /** Absolute. */
  readonly cwd: string
  /** Files that geolint reads. */
  readonly read?: readonly string[]
  /** Whether it may replace an article that looks like one of its own making. */
  readonly isOwn?: (text: string) => boolean
}

/**
 * Why a file must not be written unless the user insists: a clause that follows its name, or undefined if it may be.
 * What comes with the articles, such as a link, must not decide what geolint overwrites.
 */
export async function protectionOf(
  file: string,
  { cwd, isOwn, kind, read = [] }: Writing,
): Promise<string | undefined> {
  const path = resolve(cwd, file)
  if (isInSystemFolder(path) && isStream(path)) return undefined
  const real = realPlace(path)
  if (real === undefined) return isLink(path) ? 'which is a link' : 'which leads where it cannot be followed'
  if (isInGitFolder(path) || isInGitFolder(real)) return 'which is where git keeps its data'
  const link = linkIn(path, projectBounds(cwd).root)
  if (link === path) return 'which is a link'
  if (link !== undefined) return `which is behind the link '${displayPath(cwd, link)}'`
  if (kind === 'configuration' || isStream(path)) return undefined
  const name = basename(real).toLowerCase()
  if (GIT_SETTINGS.includes(name)) return 'which git reads'
  const names = kind === 'report' ? [...SETTINGS, BASELINE_NAME] : SETTINGS
  if (names.includes(name) || read.some((one) => realPlace(one) === real)) return 'which geolint reads'
  if (!existsSync(real) || statSync(real).isDirectory()) return undefined
  if (isArticleName(real) && !(isOwn && isText(real, isOwn))) return 'which looks like an article'
  return kind === 'report' ? trackedClause(real) : undefined
}

async function trackedClause(file: string): Promise<string | undefined> {
  try {
    return (await isTracked(file)) ? 'which git tracks' : undefined
  } catch (error) {
    return `since git cannot tell whether it tracks it (${messageOf(error)})`
  }
}

/** Whether a file can be read, and its text is such a one. */
function isText(file: string, isSuch: (text: string) => boolean): boolean {
  try {
    return isSuch(readTextFile(file))
  } catch {
    return false
  }
}

/** Names of files that say what is linted, and by whose code. */
const SETTINGS: readonly string[] = [...CONFIG_NAMES, '.geolintignore', '.gitignore']

const GIT_SETTINGS: readonly string[] = ['.gitattributes', '.gitmodules']

/** The file if it is a link, or the first folder of its path that is a link below the project's root. */
function linkIn(path: string, root: string): string | undefined {
  if (isLink(path)) return path
  const folders: string[] = []
  for (let folder = dirname(path); folder !== dirname(folder); folder = dirname(folder))
    folders.unshift(folder)
  return folders.find((folder) => {
    const above = realPlace(dirname(folder))
    return above !== undefined && (above === root || isWithin(above, root)) && isLink(folder)
  })
}
