import type { Dirent } from 'node:fs'
import { join } from 'node:path'
import type { Failure } from '../text/failure.ts'
import { type Bounds, boundsProblem } from './bounds.ts'
import { readdirSync, realpathSync, statSync } from './built-ins.ts'
import { fileProblem, IS_FOLDER } from './file-problem.ts'
import type { IgnoreRules } from './ignore-rules.ts'
import { sweepFile } from './writing/temporary-files.ts'

/** An article's file; `real` is its path once links are followed. */
export interface ArticleFile {
  readonly path: string
  readonly real: string
}

export interface FolderWalk {
  readonly articles: readonly ArticleFile[]
  readonly problems: readonly Failure[]
  /** Links to folders that were not followed, and why. */
  readonly skipped: readonly Failure[]
}

const ARTICLE = /\.(?:md|markdown)$/i
const NO_ARTICLE = /^(?:readme|changelog|contributing|license|code_of_conduct)\.(?:md|markdown)$/i

export function isArticleName(name: string): boolean {
  return ARTICLE.test(name)
}

/** Why a link with the name of an article is not followed to what is none, such as a file of passwords. */
export function noArticle(real: string): string {
  return `is a link to '${real}', which is not an article by its name; replace the link with what it leads to`
}

/** Whether a folder is searched, or a file taken, going by its name alone. Hidden ones are not. */
export function isWalked(name: string, kind: 'file' | 'folder'): boolean {
  if (name.startsWith('.') || name === 'node_modules') return false
  return kind === 'folder' || (isArticleName(name) && !NO_ARTICLE.test(name))
}

/** A folder, or a link to one, that is still to be searched. */
interface FolderPlace {
  readonly path: string
  readonly real: string
}

/**
 * All articles below a folder, without hidden files and folders, node_modules and what is ignored. Links come
 * last, so that a file is found under its own name first; none is followed out of the bounds. No folder is entered twice.
 * What killed runs have left behind is removed.
 */
export async function walkFolder(start: string, ignored: IgnoreRules, bounds: Bounds): Promise<FolderWalk> {
  const articles = new Map<string, ArticleFile>()
  const problems: Failure[] = []
  const skipped: Failure[] = []
  const entered = new Set<string>()
  const links: string[] = []
  await enter({ path: start, real: realpathSync(start) })
  for (const link of links) await follow(link)
  return { articles: [...articles.values()], problems, skipped }

  async function enter({ path: folder, real }: FolderPlace): Promise<void> {
    if (entered.has(real)) return
    entered.add(real)
    for (const entry of entriesOf(folder)) {
      const path = join(folder, entry.name)
      if (entry.isFile()) await sweepFile(folder, entry.name)
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue
      if (entry.isSymbolicLink()) links.push(path)
      else if (entry.isDirectory()) await addFolder({ path, real: join(real, entry.name) })
      else if (entry.isFile()) await addFile({ path, real: join(real, entry.name) }, entry.name)
    }
  }

  function entriesOf(folder: string): readonly Dirent[] {
    try {
      return readdirSync(folder, { withFileTypes: true }).toSorted((a, b) => (a.name < b.name ? -1 : 1))
    } catch (error) {
      problems.push({ path: folder, message: fileProblem(error, folder) })
      return []
    }
  }

  async function addFile(file: ArticleFile, name: string): Promise<void> {
    if (!isArticleName(name) || NO_ARTICLE.test(name) || articles.has(file.real)) return
    if ((await ignored(file.path, 'file')) === undefined) articles.set(file.real, file)
  }

  async function addFolder(place: FolderPlace): Promise<void> {
    if ((await ignored(place.path, 'folder')) !== undefined) return
    const before = articles.size
    await enter(place)
    // Such a folder is a mistake, unless a page bundle of that name holds the article.
    if (isArticleName(place.path) && articles.size === before)
      problems.push({ path: place.path, message: IS_FOLDER })
  }

  async function skip(skippedLink: Failure, isFolder: boolean): Promise<void> {
    const { path } = skippedLink
    if ((await ignored(path, isFolder ? 'folder' : 'file')) !== undefined) return
    if (isFolder) skipped.push({ path, message: `${skippedLink.message}, or ignore it` })
    else if (isArticleName(path)) problems.push(skippedLink)
  }

  async function follow(path: string): Promise<void> {
    try {
      const target = statSync(path)
      const obstacle = boundsProblem(path, bounds)
      if (obstacle !== undefined) return await skip({ path, message: obstacle }, target.isDirectory())
      const real = realpathSync(path)
      if ((await ignored(real, target.isDirectory() ? 'folder' : 'file')) !== undefined) return
      if (target.isFile() && isArticleName(path) && !isArticleName(real))
        return await skip({ path, message: noArticle(real) }, false)
      if (target.isDirectory()) await addFolder({ path, real })
      else if (target.isFile()) await addFile({ path, real }, path.replace(/^.*[/\\]/s, ''))
    } catch (error) {
      if (isArticleName(path) && (await ignored(path, 'file')) === undefined) {
        problems.push({ path, message: fileProblem(error, path) })
      }
    }
  }
}
