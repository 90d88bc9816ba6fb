import type { Reporter } from './report.ts'

/** Formats in which everything has its place in an article, so that they leave out what is said of the whole run. */
export const ARTICLES_ONLY: ReadonlySet<string> = new Set(['checkstyle', 'gitlab', 'rdjson'])

/** Formats whose lines are commands for a build log. */
export const WRITING_COMMANDS: ReadonlySet<string> = new Set(['github'])

/** Every format by name, loaded when it is needed. */
export const REPORTERS: Readonly<Record<string, () => Promise<Reporter>>> = {
  pretty: () => import('./formats/pretty.ts').then((module) => module.pretty),
  compact: () => import('./formats/compact.ts').then((module) => module.compact),
  json: () => import('./formats/json.ts').then((module) => module.json),
  ndjson: () => import('./formats/json.ts').then((module) => module.ndjson),
  sarif: () => import('./formats/sarif.ts').then((module) => module.sarif),
  github: () => import('./formats/github.ts').then((module) => module.github),
  gitlab: () => import('./formats/gitlab.ts').then((module) => module.gitlab),
  junit: () => import('./formats/junit.ts').then((module) => module.junit),
  checkstyle: () => import('./formats/checkstyle.ts').then((module) => module.checkstyle),
  rdjson: () => import('./formats/rdjson.ts').then((module) => module.rdjson),
  html: () => import('./formats/html/html.ts').then((module) => module.html),
  markdown: () => import('./formats/markdown.ts').then((module) => module.markdown),
}
