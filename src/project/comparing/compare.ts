import type { Comparison } from '../../engine/contributions.ts'
import type { LintedArticle } from '../../engine/lint-article.ts'
import type { Measure } from '../../engine/measure.ts'
import { type Archive, NO_ARCHIVE } from '../archive.ts'
import type { ProjectParts } from '../project-parts.ts'
import type { Selection } from '../select.ts'

export interface ComparedRun {
  readonly comparison: Comparison
  /** The other articles that those of the run were compared with. */
  readonly archive: Archive
}

/** Compares the articles of a run with one another and, if they were named, with the rest of the archive. */
export async function compare(
  { archive: open, cache, compareArticles }: ProjectParts,
  { areNamed, isOnDisk }: Selection,
  own: readonly LintedArticle[],
  isAfresh: boolean,
  measure: Measure,
): Promise<ComparedRun> {
  const archive = areNamed ? await open.others(own) : NO_ARCHIVE
  // What is found in files is kept for runs that ask for others of them.
  const compareAll = () => compareArticles(archive.articles, own, { isOwnAlone: !isOnDisk, measure })
  const comparison =
    cache && isOnDisk
      ? await cache.compare([...archive.articles, ...own], compareAll, { isAfresh })
      : await compareAll()
  return { archive, comparison }
}
