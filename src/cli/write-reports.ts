import { resolve } from 'node:path'
import { appendFileSync, existsSync, realpathSync } from '../files/built-ins.ts'
import { isArticleName } from '../files/walk-folder.ts'
import type { ReportOptions, RunReport } from '../report/report.ts'
import { WRITING_COMMANDS } from '../report/reporters.ts'
import { messageOf } from '../text/failure.ts'
import { UserError } from '../text/user-error.ts'
import type { Format } from './formats.ts'
import { printPieces } from './output.ts'

/** What went wrong with a report, in one line. */
export type ReportProblem = string

/** Prints or writes every report of a run. One that fails or cannot be written does not stop the others. */
export async function writeReports(
  formats: readonly Format[],
  report: RunReport,
  optionsFor: (format: Format) => ReportOptions,
): Promise<readonly ReportProblem[]> {
  const problems: ReportProblem[] = []
  for (const format of formats) {
    const { name, reporter, target } = format
    const pieces = guarded(name, () => reporter(report, optionsFor(format)))
    try {
      if (target.kind === 'stdout')
        await printPieces(pieces, { ...optionsFor(format), commands: WRITING_COMMANDS.has(name) })
      else if (target.kind === 'file')
        await (await import('../files/write-file.ts')).writeFile(target.file, pieces)
      else appendFileSync(target.file, [...pieces].join(''))
    } catch (error) {
      if (error instanceof ReporterFailure) problems.push(error.message)
      else if (target.kind !== 'stdout')
        problems.push(`cannot write the report to ${target.file}: ${messageOf(error)}`)
      else throw error
    }
  }
  return problems
}

class ReporterFailure extends Error {}

/** The pieces of a report, from a reporter that may be anybody's code. */
function* guarded(name: string, report: () => unknown): Iterable<string> {
  try {
    const pieces: unknown = report()
    for (const piece of isIterable(pieces) ? pieces : [pieces]) {
      if (typeof piece !== 'string') throw new TypeError('it must return or yield strings')
      yield piece
    }
  } catch (error) {
    throw new ReporterFailure(`the reporter '${name}' failed: ${messageOf(error)}`)
  }
}

/** A string is one piece. */
function isIterable(value: unknown): value is Iterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.iterator in value
}

/** Throws a UserError if a report would replace an article, a file that geolint reads, or another report. */
export function requireOwnFiles(formats: readonly Format[], kept: readonly string[]): void {
  const taken = new Map(kept.map((file) => [realPath(file), 'which geolint reads']))
  for (const { name, target } of formats) {
    if (target.kind !== 'file') continue
    const file = realPath(target.file)
    const isArticle = isArticleName(file) && name !== 'markdown' && existsSync(file)
    const use = isArticle ? 'which looks like an article' : taken.get(file)
    if (use) throw new UserError(`cannot write the report to ${target.file}, ${use}; choose another file`)
    taken.set(file, 'where another report goes')
  }
}

function realPath(file: string): string {
  return existsSync(file) ? realpathSync(file) : resolve(file)
}
