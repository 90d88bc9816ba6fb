import type { JudgedException } from '../rule/exception.ts'
import type { Finding } from '../rule/finding.ts'
import type { TextFile } from '../text/text-file.ts'
import type { LintedArticle } from './lint-article.ts'

/** An article of a run after it was linted and, if requested, fixed. */
export interface RunArticle {
  /** As it was read. */
  readonly original: TextFile
  /** The titles of the fixes made. */
  readonly fixes: readonly string[]
  /** After the fixes. */
  readonly linted: LintedArticle
}

/** An article of a run whose findings are being narrowed down to those that are reported. */
export interface JudgedArticle extends RunArticle {
  /** In order of place. */
  readonly findings: readonly Finding[]
  /** Withheld by an exception or the baseline, in order of place. */
  readonly withheld: readonly WithheldFinding[]
  readonly exceptions: readonly JudgedException[]
}

/** A finding that is not reported, because of an exception or the baseline. */
export interface WithheldFinding {
  readonly finding: Finding
  readonly by: 'baseline' | 'exception'
  /** The reason given in the exception. */
  readonly reason?: string
}
