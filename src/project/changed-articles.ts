import { resolve } from 'node:path'
import type { TextBefore } from '../engine/keep-changed-lines.ts'
import { existsSync, lstatSync } from '../files/built-ins.ts'
import type { FindOptions, FoundArticles } from '../files/find-articles.ts'
import { openRepository } from '../files/git/open-repository.ts'
import { type Change, changesSince, objectContents, stagedChanges } from '../files/git/changes.ts'
import type { Repository } from '../files/git/run-git.ts'
import { type Bounds, boundsProblem, projectBounds } from '../files/bounds.ts'
import { isWithin } from '../files/paths.ts'
import { numbered } from '../text/numbered.ts'
import { type DecodedArticle, decodeArticle, readArticleFile } from '../files/read-article-file.ts'
import { articleSelector } from '../files/select-articles.ts'
import type { Failure } from '../text/failure.ts'

/** Articles changed since a commit, or those staged in git's index. */
export type ChangeRequest = { readonly since: string } | { readonly staged: true }

/** The articles of a run, and how each is read. */
export interface FoundFiles extends FoundArticles {
  readonly read: (path: string) => DecodedArticle
  /** Given if only changed lines are asked for. */
  readonly before?: TextBefore
}

/** The changed ones among the articles that files, folders and globs match, with their earlier texts. */
export async function changedArticles(
  patterns: readonly string[],
  request: ChangeRequest,
  options: FindOptions,
): Promise<FoundFiles> {
  const { cwd, bounds = projectBounds(cwd) } = options
  const isMeant = await articleSelector(patterns, options)
  const repository = await openRepository(cwd)
  const all =
    'staged' in request
      ? await stagedChanges(repository, cwd)
      : await changesSince(repository, cwd, request.since)
  const changes: Change[] = []
  for (const change of all) if (await isMeant(change.path)) changes.push(change)
  const problems = [
    ...missing(patterns, all, cwd),
    ...changes.flatMap((change) => ('staged' in request ? unmerged(change) : [])),
  ]
  const sound = changes.filter(({ path }) => !problems.some((problem) => problem.path === path))
  // In a sparse checkout, git counts what is not on disk as it is in the index.
  const stable = 'staged' in request ? sound : sound.filter(({ path }) => isCheckedOut(resolve(cwd, path)))
  const found = {
    files: stable.map(({ path }) => path).toSorted(),
    folders: [],
    areNamed: true,
    isWhole: false,
    problems,
    notes: absentNotes(sound.length - stable.length),
  }
  if ('staged' in request) {
    const contents = await contentsOf(repository, stable, ({ staged }) => staged)
    return { ...found, read: (path) => decode(contents.get(path)) }
  }
  const contents = await contentsOf(repository, stable, ({ before }) => before)
  return {
    ...found,
    read: (path) => readWithin(resolve(cwd, path), bounds),
    before: (path) => contents.get(path)?.toString('utf8'),
  }
}

/** A link to nothing is there; a name that Node cannot decode looks as if it were not. */
function isCheckedOut(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false }) !== undefined || file.includes('\uFFFD')
}

function absentNotes(count: number): readonly string[] {
  if (count === 0) return []
  return [
    `${numbered(count, 'changed article')} ${count === 1 ? 'was' : 'were'} not linted, because ${count === 1 ? 'it is' : 'they are'} not checked out`,
  ]
}

/** A new file may be a link. */
function readWithin(file: string, bounds: Bounds): DecodedArticle {
  const problem = boundsProblem(file, bounds)
  return problem === undefined ? readArticleFile(file) : { problem }
}

/** A path that is neither on disk nor among the changes is misspelt, and must not pass as clean. */
function missing(patterns: readonly string[], changes: readonly Change[], cwd: string): readonly Failure[] {
  const known = changes.map(({ path }) => resolve(cwd, path))
  return patterns.flatMap((pattern) => {
    const file = resolve(cwd, pattern)
    const isThere =
      /[*?[{(]/.test(pattern) || existsSync(file) || known.some((one) => one === file || isWithin(one, file))
    return isThere ? [] : [{ path: pattern, message: 'does not exist; check the spelling' }]
  })
}

function unmerged({ path, isUnmerged }: Change): readonly Failure[] {
  return isUnmerged
    ? [{ path, message: "has an unresolved merge conflict; resolve it and 'git add' it" }]
    : []
}

function decode(content: Buffer | undefined): DecodedArticle {
  return content ? decodeArticle(content) : { problem: "has no content in the index; 'git add' it again" }
}

async function contentsOf(
  repository: Repository,
  changes: readonly Change[],
  idOf: (change: Change) => string | undefined,
): Promise<ReadonlyMap<string, Buffer>> {
  const wanted = changes.flatMap((change) => {
    const id = idOf(change)
    return id === undefined ? [] : [{ path: change.path, id }]
  })
  const contents = await objectContents(
    repository,
    wanted.map(({ id }) => id),
  )
  return new Map(wanted.flatMap(({ path }, at) => (contents[at] ? [[path, contents[at]]] : [])))
}
