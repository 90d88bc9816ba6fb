import type { Stats } from 'node:fs'
import { resolve } from 'node:path'
import type { LintedArticle } from '../engine/lint-article.ts'
import { type Bounds, boundsProblem } from '../files/bounds.ts'
import { statSync } from '../files/built-ins.ts'
import { isWithin } from '../files/paths.ts'
import { readArticleFile } from '../files/read-article-file.ts'
import { numbered } from '../text/numbered.ts'
import { type TextFile, textFile } from '../text/text-file.ts'
import { textShelf } from '../files/text-shelf.ts'

/** The other articles of the folder, with which those of the run are compared. */
export interface Archive {
  readonly articles: readonly LintedArticle[]
  /** What is missing from the archive, in words. */
  readonly notes: readonly string[]
}

/** The archive of a project that stays open. */
export interface OpenArchive {
  /** Records which articles a search of folders has found; paths are relative to the project's folder. */
  readonly note: (folders: readonly string[], paths: readonly string[]) => void
  /**
   * All articles but the given ones, as they are on disk now; those that have changed are linted again. The list stays
   * the same object until something in it changes.
   */
  readonly others: (articles: readonly LintedArticle[]) => Promise<Archive>
  /** Takes articles that were linted again in place of those of the same paths. */
  readonly replace: (articles: readonly LintedArticle[]) => void
}

export interface ArchiveOptions {
  /** Absolute. */
  readonly cwd: string
  readonly bounds: Bounds
  /** The articles known from earlier runs, relative to `cwd`; undefined if none are remembered. */
  readonly remembered: (() => readonly string[]) | undefined
  /** Whether the cache is not used because no code but geolint's own may run. */
  readonly isSafe: boolean
  readonly recall: (file: TextFile) => Promise<LintedArticle | undefined>
  readonly lint: (file: TextFile) => Promise<LintedArticle>
}

/** For a run that needs no other articles. */
export const NO_ARCHIVE: Archive = { articles: [], notes: [] }

/** Texts of the archive are read when a finding refers to them. */
const NO_TEXTS = 0

/** How many articles can be linted in turn, as in the tabs of an editor, without comparing again. */
const MOST_LISTS = 16

/** At most this many changed articles are linted again only to be compared with a few. */
const MOST_STALE = 100

/** An article of the archive; `linted` is known once the article has been compared. */
interface ArchivedArticle {
  /** Absolute. */
  readonly file: string
  stamp?: Stamp
  linted?: LintedArticle
}

/** Shows whether a file has changed. */
type Stamp = Pick<Stats, 'ctimeMs' | 'ino' | 'mtimeMs' | 'size'>

export function openArchive({ bounds, cwd, isSafe, lint, recall, remembered }: ArchiveOptions): OpenArchive {
  let archived = new Map<string, ArchivedArticle>()
  add(remembered?.() ?? [])
  const shelve = textShelf((path) => {
    const file = readArticleFile(resolve(cwd, path))
    return 'content' in file ? textFile(path, file.content) : undefined
  }, NO_TEXTS)
  const lists = new Map<string, readonly LintedArticle[]>()
  return {
    note(folders, paths) {
      const there = new Set(paths)
      const looked = folders.map((folder) => resolve(cwd, folder))
      for (const [path, { file }] of archived) {
        if (!there.has(path) && looked.some((folder) => isWithin(file, folder))) archived.delete(path)
      }
      add(paths)
    },
    async others(articles) {
      if (!articles.some(({ collected }) => collected.size > 0)) return NO_ARCHIVE
      const given = new Set(articles.map(({ file }) => file.path))
      const others: LintedArticle[] = []
      let stale = 0
      let isAlone = true
      for (const [path, article] of archived) {
        if (given.has(path)) continue
        isAlone = false
        const stamp = stampOf(article.file)
        if (!stamp) continue
        if (!article.linted || !article.stamp || !isSame(article.stamp, stamp)) {
          const isOutside = boundsProblem(article.file, bounds) !== undefined
          const read = isOutside ? undefined : readArticleFile(article.file)
          if (!read || 'problem' in read) continue
          const file = textFile(path, read.content)
          const recalled = await recall(file)
          if (!recalled) stale += 1
          const linted = recalled ?? (stale <= MOST_STALE ? await lint(file) : undefined)
          if (!linted) continue
          article.stamp = stamp
          article.linted = { ...linted, file: shelve(file) }
        }
        others.push(article.linted)
      }
      if (isAlone) return { articles: [], notes: [aloneNote(articles.length)] }
      return { articles: asBefore(others, [...given].join('\0')), notes: staleNotes(stale - MOST_STALE) }
    },
    replace(articles) {
      for (const linted of articles) {
        const article = archived.get(linted.file.path)
        if (article) article.linted = linted
      }
    },
  }

  /** Keeps articles in the order of their paths, so that findings do not depend on when one was added. */
  function add(paths: readonly string[]): void {
    const added = paths.filter((path) => !archived.has(path))
    if (added.length === 0) return
    const all = [...archived, ...added.map((path) => [path, { file: resolve(cwd, path) }] as const)]
    archived = new Map(all.toSorted(([, a], [, b]) => (a.file < b.file ? -1 : 1)))
  }

  /** The list of the last call for the same articles if it has not changed, else the new one. */
  function asBefore(others: readonly LintedArticle[], given: string): readonly LintedArticle[] {
    const before = lists.get(given)
    const isUnchanged = before?.length === others.length && others.every((one, at) => one === before[at])
    const list = isUnchanged ? before : others
    lists.delete(given)
    lists.set(given, list)
    if (lists.size > MOST_LISTS)
      for (const oldest of [...lists.keys()].slice(0, -MOST_LISTS)) lists.delete(oldest)
    return list
  }

  function aloneNote(count: number): string {
    const compared =
      count === 1
        ? 'the article was not compared with any others'
        : `the ${numbered(count, 'article')} were compared only with each other`
    if (isSafe) return `${compared}, because --safe does not use the cache`
    return remembered
      ? `${compared}; ${COMPARE_ALL}`
      : `${compared}, because nothing else is in the cache; ${COMPARE_ALL}`
  }
}

const COMPARE_ALL = "run 'geolint' on the whole folder to compare all its articles"

function staleNotes(left: number): readonly string[] {
  if (left <= 0) return []
  const which = left === 1 ? 'was not compared, because its' : 'were not compared, because their'
  return [`${numbered(left, 'article')} ${which} text or settings have changed; ${COMPARE_ALL}`]
}

/** Undefined if there is no file, or it cannot be reached. */
function stampOf(file: string): Stamp | undefined {
  try {
    const stats = statSync(file, { throwIfNoEntry: false })
    return stats?.isFile() ? stats : undefined
  } catch {
    return undefined
  }
}

function isSame(a: Stamp, b: Stamp): boolean {
  return a.mtimeMs === b.mtimeMs && a.ctimeMs === b.ctimeMs && a.size === b.size && a.ino === b.ino
}
