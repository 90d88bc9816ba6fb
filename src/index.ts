import { keepLanguagesOpen } from './languages/keep-languages-open.ts'

/** `geolint`, the library: linting, applying fixes, reports. Rules are written with `geolint/rule`. */
export { defineConfig } from './config/define-config.ts'
export { applyFixes, type FixedText } from './engine/apply-edits.ts'
export { lint, openProject, type Project } from './project/public-project.ts'
export { makeReport, type ReportFormat, type ReportSettings } from './project/make-report.ts'
export { positionAt } from './text/text-file.ts'
export { UserError } from './text/user-error.ts'
export type { Config } from './config/schema.ts'
export type { WithheldFinding } from './engine/run-article.ts'
export type { ArticleRecord } from './facts/inspection.ts'
export type { LintedFile, LintResult, ReportedException } from './project/lint-run.ts'
export type { LintInput, LintRequest, ProjectOptions, TextInput } from './project/requests.ts'
export type { Survey } from './project/survey.ts'
export type { ArticleReport, Reporter, ReportOptions, RunReport, TextOf } from './report/report.ts'
export type { Finding, Related, Severity } from './rule/finding.ts'
export type { RuleHead } from './rule/head.ts'
export type { Edit, Fix } from './text/edit.ts'
export type { Failure } from './text/failure.ts'
export type { Span } from './text/span.ts'
export type { Position, TextFile } from './text/text-file.ts'

keepLanguagesOpen()
