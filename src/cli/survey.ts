import type { Article } from '../article/article.ts'
import type { Failure } from '../text/failure.ts'
import { openProjectHere } from './open-project.ts'
import { EXIT } from './exit.ts'
import { type ConfigFlags, projectOptions } from './flags.ts'
import { printFailures, printPieces } from './output.ts'
import { progressLine } from './progress.ts'
import { wantsColour, widthOf } from './terminal.ts'

type SurveyFormat = 'csv' | 'html' | 'json' | 'table'

export interface SurveyFlags extends ConfigFlags {
  readonly format: SurveyFormat
}

/** Where a table is shown; `width` is in columns. */
export interface Screen {
  readonly colour: boolean
  readonly width: number
}

/** The survey of all articles in each output format. */
export type SurveyFormats = Readonly<Record<SurveyFormat, (screen: Screen) => Iterable<string>>>

/** Reads the articles of a run one by one, keeps what `take` returns for each, and prints what `addUp` makes of all. */
export async function printSurvey<T>(
  patterns: readonly string[],
  flags: SurveyFlags,
  take: (article: Article) => T,
  addUp: (all: readonly T[], failures: readonly Failure[]) => Promise<SurveyFormats> | SurveyFormats,
): Promise<number> {
  const progress = progressLine('stderr')
  const project = await openProjectHere(projectOptions(flags))
  const { failures, results } = await project.survey(patterns, take, progress.show)
  const all: T[] = []
  try {
    for await (const result of results) all.push(result)
  } finally {
    progress.clear()
  }
  const formats = await addUp(all, failures)
  const screen = { colour: wantsColour(undefined, 'stdout'), width: widthOf('stdout') }
  await printPieces(formats[flags.format](screen), screen)
  await printFailures(failures)
  return failures.length > 0 ? EXIT.failure : EXIT.clean
}
