import type { Reporter } from './report.ts'

/** Every format by its name, loaded when it is asked for. */
export const REPORTERS: Readonly<Record<string, () => Promise<Reporter>>> = {
  pretty: () => import('./pretty.ts').then((module) => module.pretty),
  compact: () => import('./compact.ts').then((module) => module.compact),
  json: () => import('./json.ts').then((module) => module.json),
  ndjson: () => import('./json.ts').then((module) => module.ndjson),
  sarif: () => import('./sarif.ts').then((module) => module.sarif),
  github: () => import('./github.ts').then((module) => module.github),
  gitlab: () => import('./gitlab.ts').then((module) => module.gitlab),
  junit: () => import('./junit.ts').then((module) => module.junit),
  checkstyle: () => import('./checkstyle.ts').then((module) => module.checkstyle),
  rdjson: () => import('./rdjson.ts').then((module) => module.rdjson),
  html: () => import('./html.ts').then((module) => module.html),
  markdown: () => import('./markdown.ts').then((module) => module.markdown),
}
