import { basename, dirname, relative, resolve, sep } from 'node:path'
import { UserError } from '../text/user-error.ts'
import { globOf } from './article-glob.ts'
import { statSync } from './built-ins.ts'
import type { FindOptions } from './find-articles.ts'
import { ignoreRulesBelow } from './ignore-rules.ts'
import { isWithin, slashed } from './paths.ts'
import { repositoryOf } from './repository.ts'
import { isWalked } from './walk-folder.ts'

/** Says whether a path is an article that is asked for, even if there is no such file. */
export type ArticleSelector = (path: string) => Promise<boolean>

/**
 * Tells which of the paths that git knows the files, folders and globs refer to, as `findArticles` would find them.
 * Throws a UserError for a pattern in another repository.
 */
export async function articleSelector(
  patterns: readonly string[],
  { cwd, ignore = [] }: FindOptions,
): Promise<ArticleSelector> {
  const repository = repositoryOf(cwd)
  const rulesFor = ignoreRulesBelow(cwd, ignore)
  const matchers = await Promise.all(patterns.map(matcher))
  return async (path) => {
    const file = resolve(cwd, path)
    if (!matchers.some((matches) => matches(file))) return false
    return (await rulesFor(dirname(file))(file, 'file')) === undefined
  }

  async function matcher(pattern: string): Promise<(file: string) => boolean> {
    const glob = await globOf(pattern)
    const base = resolve(cwd, glob?.base ?? pattern)
    const folder = statSync(base, { throwIfNoEntry: false })?.isDirectory() ? base : dirname(base)
    if (repositoryOf(folder) !== repository)
      throw new UserError(
        `'${pattern}' is not in this folder's git repository; run geolint in the repository that it is in`,
      )
    if (glob) return (file) => isBelow(file, base) && glob.matches(slashed(relative(base, file)))
    return (file) => file === base || isBelow(file, base)
  }
}

/** Whether a walk of the folder reaches the file. */
function isBelow(file: string, folder: string): boolean {
  if (!isWithin(file, folder)) return false
  const folders = relative(folder, dirname(file)).split(sep).filter(Boolean)
  return isWalked(basename(file), 'file') && folders.every((name) => isWalked(name, 'folder'))
}
