import type { LintedArticle } from '../../engine/lint-article.ts'
import { type Measure, measured } from '../../engine/measure.ts'
import type { TextFile } from '../../text/text-file.ts'
import { compare } from './compare.ts'
import { type Attempt, doubtedIn } from './doubted.ts'
import { type FixedRun, fixRun, type Unreported, unfixed } from './fix-run.ts'
import { lintEach } from '../lint-each.ts'
import type { ProjectParts } from '../project-parts.ts'
import type { Selection } from '../select.ts'

export interface FixingOptions {
  readonly isFixing: boolean
  readonly unreported: Unreported
  readonly measure: Measure
}

/**
 * Compares the articles of a run and, if asked for, makes their safe fixes. Articles whose results came out of the cache
 * and are doubted are first linted afresh.
 */
export async function compareAndFix(
  project: ProjectParts,
  selection: Selection,
  linted: readonly LintedArticle[],
  { isFixing, measure, unreported }: FixingOptions,
): Promise<FixedRun> {
  const { isOnDisk } = selection
  let own = linted
  for (let isAfresh = false; ; isAfresh = true) {
    const attempt = await attemptOn(own, isAfresh)
    if (!attempt.doubted) return attempt.result
    const { archive, paths } = attempt.doubted
    project.archive.replace(await relint(archive.articles, paths, true))
    own = await relint(own, paths, isOnDisk)
  }

  async function attemptOn(
    articles: readonly LintedArticle[],
    isAfresh: boolean,
  ): Promise<Attempt<FixedRun>> {
    const compareAll = (all: readonly LintedArticle[]) =>
      measured(measure, 'compare', () => compare(project, selection, all, isAfresh, measure))
    if (isFixing) {
      return fixRun(articles, {
        lint: (texts) => lintAfresh(texts, isOnDisk),
        compare: compareAll,
        doubtedIn: (compared, all, toFix) => doubtedIn(compared, all, toFix, project),
        unreported,
      })
    }
    const compared = await compareAll(articles)
    return {
      doubted: doubtedIn(compared, articles, [], project),
      result: { articles: articles.map(unfixed), compared },
    }
  }

  /** The same list, with the articles at these paths linted afresh. */
  async function relint(
    articles: readonly LintedArticle[],
    paths: ReadonlySet<string>,
    areOnDisk: boolean,
  ): Promise<readonly LintedArticle[]> {
    const texts = articles.flatMap(({ file }) => (paths.has(file.path) ? [file] : []))
    if (texts.length === 0) return articles
    const fresh = await lintAfresh(texts, areOnDisk)
    const byPath = new Map(fresh.map((article) => [article.file.path, article]))
    return articles.map((article) => byPath.get(article.file.path) ?? article)
  }

  function lintAfresh(texts: readonly TextFile[], areOnDisk: boolean): Promise<readonly LintedArticle[]> {
    const toLint = { isAfresh: true, isOnDisk: areOnDisk, keep: (file: TextFile) => file, texts }
    return lintEach(project, toLint, measure)
  }
}
