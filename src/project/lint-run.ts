import type { BaselineEntry } from '../engine/baseline.ts'
import type { RunFinding } from '../engine/gather.ts'
import type { JudgedArticle } from '../engine/run-article.ts'
import type { Failure } from '../text/failure.ts'
import type { TextFile } from '../text/text-file.ts'

/** What came of linting one input of a project. */
export interface LintRun {
  readonly articles: readonly LintedFile[]
  readonly failures: readonly Failure[]
  /** One finding for each kind that most articles of the run share. */
  readonly runFindings: readonly RunFinding[]
  /** Articles outside the run that findings refer to. */
  readonly others: readonly TextFile[]
  /** Whether folders were looked through, rather than files named. */
  readonly isWhole: boolean
  /** How many findings stand on lines that have not changed, where only changed ones were asked for. */
  readonly unchangedLines: number
  /** The entries of the baseline about these articles for which nothing is found any more. */
  readonly mended: readonly BaselineEntry[]
  /** The entries of the baseline that this run did not check: of other articles, and of rules that did not look. */
  readonly unjudged: readonly BaselineEntry[]
  /** Remarks on the run for its reader. */
  readonly notes: readonly string[]
}

/** An article of a run with what is reported of it. */
export interface LintedFile extends Omit<JudgedArticle, 'linted'> {
  /** With the fixes made in it. */
  readonly file: TextFile
}
