import { keepLanguagesOpen } from './languages/keep-languages-open.ts'
import { openProject as openWorkingProject, type Project } from './project/open-project.ts'
import type { ProjectOptions } from './project/requests.ts'

export { rules } from '../rules/index.ts'
export { pageHead } from './rule/page.ts'
export { ruleHead } from './rule/rule.ts'
export type {
  Article,
  BlockQuotation,
  Furniture,
  Label,
  ArticlePart as Part,
  TextBlock as Passage,
  PullQuoteBlock,
  Voice,
} from './article/article.ts'
export type { HouseStyle } from './article/house-style.ts'
export { openArticle as readArticle } from './languages/open-article.ts'
export * from './rule-api.ts'
export type { LintInput, LintRequest, ProjectOptions } from './project/requests.ts'
export type { LintedFile, LintRun } from './project/lint-run.ts'
export { lint } from './project/lint.ts'
export type { Project } from './project/open-project.ts'
export type { ArticleReport, Reporter, ReportOptions, RunReport } from './report/report.ts'
export type { PlugIn } from './project/config/plug-ins.ts'
export { type Config, publishedSchema } from './config/schema.ts'
export { foreground, type SalienceInput as SalienceEvidence, salienceFeatures } from './geography/salience.ts'
export { type ArticleRecord as Inspection, inspectArticle } from './facts/inspection.ts'
export { type TextFile, positionAt, textFile as sourceFile } from './text/text-file.ts'

/**
 * Opens a project: its configuration and its plug-ins are read once. A second text is linted for what reading and
 * comparing that one text costs; articles that have changed on disk are noticed. Rejects with a UserError, whose
 * `lines` say what is wrong, where something cannot be read.
 */
export const openProject: (options?: ProjectOptions) => Promise<Project> = openWorkingProject

keepLanguagesOpen()
