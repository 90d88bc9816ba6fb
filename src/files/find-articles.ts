import { dirname, relative, resolve } from 'node:path'
import type { Failure } from '../text/failure.ts'
import { type Glob, globOf } from './article-glob.ts'
import { type Bounds, boundsOfNamed, boundsProblem, projectBounds } from './bounds.ts'
import { lstatSync, realpathSync, statSync } from './built-ins.ts'
import { fileProblem, IS_FOLDER } from './file-problem.ts'
import type { IgnoreGlobs } from './ignore-rules.ts'
import { ignoreRulesBelow } from './ignore-rules.ts'
import { slashed } from './paths.ts'
import { type ArticleFile, type FolderWalk, isArticleName, noArticle, walkFolder } from './walk-folder.ts'

export interface FindOptions {
  /** Absolute. */
  readonly cwd: string
  /** Where links may lead; by default, within the project. */
  readonly bounds?: Bounds
  /** What the configuration ignores. */
  readonly ignore?: readonly IgnoreGlobs[]
}

export interface FoundArticles {
  /** Relative to the current folder, sorted, each file once. */
  readonly files: readonly string[]
  /** The folders that were searched as a whole, relative to the current folder. */
  readonly folders: readonly string[]
  /** Whether every pattern names a file, so that no folder was searched. */
  readonly areNamed: boolean
  /** Whether every pattern names a folder. */
  readonly isWhole: boolean
  readonly problems: readonly Failure[]
  /** Remarks on what was not searched. */
  readonly notes: readonly string[]
}

/**
 * The articles that files, folders and globs refer to. A named file is linted whatever its name is, unless it is
 * ignored; folders are searched for .md and .markdown. Links that lead out of the project are not followed.
 */
export async function findArticles(
  patterns: readonly string[],
  { cwd, bounds = projectBounds(cwd), ignore = [] }: FindOptions,
): Promise<FoundArticles> {
  const rulesFor = ignoreRulesBelow(cwd, ignore)
  const folders: string[] = []
  const walks = new Map<string, Promise<Walk>>()
  const found: Walk[] = []
  for (const pattern of patterns) found.push(await find(pattern))
  const files = uniqueFiles(found.flatMap(({ articles }) => articles))
  return {
    files: files.map(shown).toSorted(),
    folders,
    areNamed: walks.size === 0,
    isWhole: folders.length > 0 && folders.length === patterns.length,
    problems: uniqueProblems(found.flatMap(({ problems }) => problems)),
    notes: [...new Set(found.flatMap(({ notes }) => notes))],
  }

  async function find(pattern: string): Promise<Walk> {
    const path = resolve(cwd, pattern)
    try {
      const glob = lstatSync(path, { throwIfNoEntry: false }) ? undefined : await globOf(pattern)
      if (glob) return await findMatching(pattern, glob)
      const stats = statSync(path)
      const obstacle = boundsProblem(path, boundsOfNamed(path, cwd, bounds))
      if (obstacle !== undefined) return problem(pattern, `${obstacle}, or name that`)
      const isFolder = stats.isDirectory()
      if (!isFolder && !stats.isFile()) return problem(pattern, 'is not a regular file; name a text file')
      if (isFolder && isArticleName(path)) return problem(pattern, IS_FOLDER)
      const ignored = await rulesFor(isFolder ? path : dirname(path))(path, isFolder ? 'folder' : 'file')
      if (ignored !== undefined) return isFolder ? problem(pattern, `is ignored by ${ignored}`) : NOTHING
      if (isFolder) folders.push(shown({ path }) || '.')
      if (isFolder) return await walk(path)
      const real = realpathSync(path)
      if (isArticleName(path) && !isArticleName(real)) return problem(pattern, noArticle(real))
      return { ...NOTHING, articles: [{ path, real }] }
    } catch (error) {
      return problem(pattern, fileProblem(error, path))
    }
  }

  async function findMatching(pattern: string, { base, matches }: Glob): Promise<Walk> {
    const folder = resolve(cwd, base)
    const isFolder = statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false
    const obstacle = isFolder ? boundsProblem(folder, boundsOfNamed(folder, cwd, bounds)) : undefined
    if (obstacle !== undefined) return problem(pattern, obstacle)
    const { articles, notes, problems } = isFolder ? await walk(folder) : NOTHING
    const matching = articles.filter(({ path }) => matches(slashed(relative(folder, path))))
    return matching.length > 0
      ? { articles: matching, notes, problems }
      : problem(pattern, 'matches no articles; check the pattern')
  }

  function walk(folder: string): Promise<Walk> {
    const walked =
      walks.get(folder) ??
      walkFolder(folder, rulesFor(folder), boundsOfNamed(folder, cwd, bounds)).then(withShownPaths)
    walks.set(folder, walked)
    return walked
  }

  function shown({ path }: { readonly path: string }): string {
    return slashed(relative(cwd, path))
  }

  function withShownPaths({ articles, problems, skipped }: FolderWalk): Walk {
    const named = ({ message, path }: Failure): Failure => ({ path: shown({ path }), message })
    return {
      articles,
      problems: problems.map(named),
      notes: skipped.map(named).map(({ message, path }) => `${path} ${message}`),
    }
  }
}

/** What one pattern refers to. */
type Walk = Pick<FolderWalk, 'articles' | 'problems'> & Pick<FoundArticles, 'notes'>

const NOTHING: Walk = { articles: [], notes: [], problems: [] }

function problem(path: string, message: string): Walk {
  return { ...NOTHING, problems: [{ path, message }] }
}

/** Each file once, under its own name rather than that of a link to it. */
function uniqueFiles(articles: readonly ArticleFile[]): readonly ArticleFile[] {
  const files = new Map<string, ArticleFile>()
  for (const article of articles) {
    if (!files.has(article.real) || article.path === article.real) files.set(article.real, article)
  }
  return [...files.values()]
}

function uniqueProblems(problems: readonly Failure[]): readonly Failure[] {
  return [...new Map(problems.map((one) => [`${one.path}\0${one.message}`, one])).values()]
}
