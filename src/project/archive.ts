import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import type { LintedArticle } from '../engine/lint-article.ts'
import { readArticleFile } from '../files/read-article-file.ts'
import { type SourceFile, sourceFile } from '../text/source-file.ts'
import { textShelf } from './text-shelf.ts'

/** The articles that were not asked for, with which those that were are compared. */
export interface Archive {
  readonly articles: readonly LintedArticle[]
  /** What is missing from it. */
  readonly notes: readonly string[]
}

/** The archive as a project that stays open keeps it. */
export interface OpenArchive {
  /** Says that folders were looked through, and which articles were in them. */
  readonly saw: (paths: readonly string[]) => void
  /** The other articles beside some of them, as they stand on disk now; one that has changed is linted anew. */
  readonly beside: (articles: readonly LintedArticle[]) => Promise<Archive>
}

export interface ArchiveOptions {
  /** Absolute. */
  readonly cwd: string
  /** The articles that are known from earlier runs, relative to `cwd`; undefined where nothing is remembered of them. */
  readonly remembered: (() => readonly string[]) | undefined
  readonly recall: (source: SourceFile) => LintedArticle | undefined
  readonly lint: (source: SourceFile) => Promise<LintedArticle>
}

/** More articles than this are not linted anew only to be compared with a few. */
const MOST_STALE = 100

interface KnownArticle {
  readonly stamp: string
  readonly linted: LintedArticle
}

export function openArchive({ cwd, lint, recall, remembered }: ArchiveOptions): OpenArchive {
  const known = new Map<string, KnownArticle>()
  const seen = new Set<string>()
  const shelve = textShelf((path) => {
    const file = readArticleFile(resolve(cwd, path))
    return 'content' in file ? sourceFile(path, file.content) : undefined
  })
  return {
    saw(paths) {
      for (const path of paths) seen.add(path)
    },
    async beside(articles) {
      if (!articles.some(({ collected }) => collected.size > 0)) return { articles: [], notes: [] }
      const given = new Set(articles.map(({ source }) => source.path))
      const paths = [...new Set([...(remembered?.() ?? []), ...seen])].filter((path) => !given.has(path))
      if (paths.length === 0) return { articles: [], notes: [aloneNote(articles.length)] }
      const others: LintedArticle[] = []
      let stale = 0
      for (const path of paths) {
        const file = resolve(cwd, path)
        const stamp = stampOf(file)
        const kept = known.get(path)
        if (stamp === undefined) known.delete(path)
        else if (kept?.stamp === stamp) others.push(kept.linted)
        else {
          const read = readArticleFile(file)
          if ('problem' in read) continue
          const source = sourceFile(path, read.content)
          const recalled = recall(source)
          if (!recalled) stale += 1
          const linted = recalled ?? (stale <= MOST_STALE ? await lint(source) : undefined)
          if (!linted) continue
          const shelved = { ...linted, source: shelve(source) }
          known.set(path, { stamp, linted: shelved })
          others.push(shelved)
        }
      }
      return { articles: others, notes: staleNotes(stale - MOST_STALE) }
    },
  }

  function aloneNote(count: number): string {
    const compared =
      count === 1
        ? 'The article was compared with no other'
        : `The ${count} articles were compared with one another only`
    return remembered
      ? `${compared}; once 'geolint' has run on the whole folder, all of it is compared`
      : `${compared}, as there is no cache of the archive`
  }
}

function staleNotes(left: number): readonly string[] {
  if (left <= 0) return []
  return [
    `${left} articles of the archive changed, or their settings did, and were not compared; run 'geolint' on the whole folder once`,
  ]
}

/** Tells whether a file is still what it was; undefined where there is none. */
function stampOf(file: string): string | undefined {
  const stats = statSync(file, { throwIfNoEntry: false })
  return stats?.isFile() ? `${stats.mtimeMs} ${stats.ctimeMs} ${stats.size} ${stats.ino}` : undefined
}
