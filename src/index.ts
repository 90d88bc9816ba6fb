import { keepLanguagesOpen } from './languages/keep-languages-open.ts'

export { rules } from '../rules/index.ts'
export { pageHead } from './rule/page.ts'
export { ruleHead } from './rule/rule.ts'
export type {
  Article,
  BlockQuotation,
  Furniture,
  Label,
  Part,
  Passage,
  PullQuoteBlock,
  Voice,
} from './article/article.ts'
export type { HouseStyle } from './article/house-style.ts'
export { openArticle as readArticle } from './languages/open-article.ts'
export * from './rule-api.ts'
export type { LintInput, LintRequest, ProjectOptions } from './project/requests.ts'
export type { LintedFile, LintRun } from './project/lint-run.ts'
export { lint, openProject } from './project/library.ts'
export type { Project } from './project/open-project.ts'
export type { ArticleReport, Reporter, ReportOptions, RunReport } from './report/report.ts'
export type { PlugIn } from './project/config/plug-ins.ts'
export { type Config, publishedSchema } from './config/schema.ts'
export { foreground, type SalienceEvidence, salienceFeatures } from './geography/salience.ts'
export { type Inspection, inspectArticle } from './facts/inspection.ts'
export { type SourceFile, positionAt, sourceFile } from './text/source-file.ts'

keepLanguagesOpen()
