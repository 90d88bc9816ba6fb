import type { BaselineEntry } from '../engine/baseline.ts'
import type { RunFinding } from '../engine/gather.ts'
import type { JudgedArticle } from '../engine/run-article.ts'
import type { Exception } from '../rule/exception.ts'
import type { Finding } from '../rule/finding.ts'
import type { RuleHead } from '../rule/head.ts'
import type { Failure } from '../text/failure.ts'
import type { TextFile } from '../text/text-file.ts'

/** What linting one input gives: what the command line would report. */
export interface LintResult {
  readonly articles: readonly LintedFile[]
  /** What is said once of most articles of a folder, instead of once in each; always warnings. */
  readonly runFindings: readonly RunFinding[]
  /** Articles that could not be linted, and rules that failed on one. */
  readonly failures: readonly Failure[]
  /** Articles outside the run that findings refer to. */
  readonly others: readonly TextFile[]
  /** How many findings are on lines that have not changed, if only changed ones were asked for. */
  readonly unchangedLines: number
  /** Remarks on the run for the user. */
  readonly notes: readonly string[]
  /** Every rule that is known, those of plug-ins included, without its code. */
  readonly rules: readonly RuleHead[]
}

/** An article of a run, with what is reported about it. */
export interface LintedFile extends Omit<JudgedArticle, 'exceptions' | 'linted'> {
  /** With its fixes applied. */
  readonly file: TextFile
  readonly exceptions: readonly ReportedException[]
}

/** An exception that an author has made, and what came of it. */
export interface ReportedException extends Omit<
  Exception,
  'notAReason' | 'notARule' | 'scope' | 'unknownWord'
> {
  /** How many findings it covers. */
  readonly excepted: number
  /** What is wrong with it, in words. */
  readonly problem: string | undefined
}

/** A run as geolint's own commands need it. */
export interface LintRun extends LintResult {
  /** The findings of each article before any were gathered, in the order of the articles. */
  readonly ungathered: readonly (readonly Finding[])[]
  /** Whether whole folders were linted, rather than files, changes or what a glob matches. */
  readonly isWhole: boolean
  /** Baseline entries that this run did not check: those of other articles, and of rules that did not run. */
  readonly unchecked: readonly BaselineEntry[]
}
