import type { JudgedException } from '../rule/exception.ts'
import type { Finding } from '../rule/finding.ts'
import type { TextFile } from '../text/text-file.ts'
import type { LintedArticle } from './lint-article.ts'

/** An article of a run after it was linted, and fixed where that was asked for. */
export interface RunArticle {
  /** As it was read. */
  readonly original: TextFile
  /** How many fixes were made. */
  readonly fixes: number
  /** With the fixes made in it. */
  readonly linted: LintedArticle
}

/** An article of a run on its way from all of its findings to those that are reported. */
export interface JudgedArticle extends RunArticle {
  /** In order of place. */
  readonly findings: readonly Finding[]
  /** What an exception or the baseline silences, in order of place. */
  readonly withheld: readonly WithheldFinding[]
  readonly exceptions: readonly JudgedException[]
}

export interface WithheldFinding {
  readonly finding: Finding
  readonly by: 'baseline' | 'exception'
  /** What the exception's author gives as reason. */
  readonly reason?: string
}
