import { resolve } from 'node:path'
import { appendFileSync } from '../../files/built-ins.ts'
import { realPlace } from '../../files/bounds.ts'
import type { WriteOptions } from '../../files/writing/write-file.ts'
import { writeProblem } from '../../files/writing/write-problem.ts'
import type { ReportOptions, RunReport } from '../../report/report.ts'
import { WRITING_COMMANDS } from '../../report/reporters.ts'
import { messageOf } from '../../text/failure.ts'
import { UserError } from '../../text/user-error.ts'
import type { Format } from './formats.ts'
import { printPieces } from '../output.ts'

/** What went wrong with a report, in one line. */
export type ReportProblem = string

/** Prints or writes every report of a run. One that fails or cannot be written does not stop the others. */
export async function writeReports(
  formats: readonly Format[],
  reportFor: (format: Format) => RunReport,
  optionsFor: (format: Format) => ReportOptions,
  options: WriteOptions,
): Promise<readonly ReportProblem[]> {
  const problems: ReportProblem[] = []
  for (const format of formats) {
    const { name, reporter, target } = format
    const pieces = guarded(name, () => reporter(reportFor(format), optionsFor(format)))
    try {
      if (target.kind === 'stdout')
        await printPieces(pieces, { ...optionsFor(format), commands: WRITING_COMMANDS.has(name) })
      else if (target.kind === 'file')
        await (await import('../../files/writing/write-file.ts')).writeFile(target.file, pieces, options)
      else if (target.kind === 'browser') target.server.show([...pieces].join(''))
      else appendFileSync(target.file, [...pieces].join(''))
    } catch (error) {
      if (error instanceof ReporterFailure) problems.push(error.message)
      else if ('file' in target)
        problems.push(`cannot write the report to ${target.file}: ${writeProblem(error)}`)
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

/** What reports may not replace. */
export interface ReportPlaces {
  readonly cwd: string
  /** Files that geolint reads. */
  readonly read: readonly string[]
  readonly force: boolean
}

/** Rejects with a UserError if a report would replace what it must not, or another report. */
export async function requireOwnFiles(
  formats: readonly Format[],
  { cwd, force, read }: ReportPlaces,
): Promise<void> {
  const taken = new Set<string>()
  const problems: string[] = []
  for (const { name, target } of formats) {
    if (target.kind !== 'file') continue
    const { protectionOf } = await import('../protection.ts')
    const { file } = target
    const real = realPlace(resolve(cwd, file)) ?? resolve(cwd, file)
    const protection = force
      ? undefined
      : await protectionOf(file, { kind: 'report', cwd, read, ...(name === 'markdown' ? { isOwn } : {}) })
    if (taken.has(real))
      problems.push(`cannot write the report to ${file}, where another report goes; choose another file`)
    else if (protection !== undefined)
      problems.push(`cannot write the report to ${file}, ${protection}; choose another file, or use --force`)
    taken.add(real)
  }
  if (problems.length > 0) throw new UserError(...problems)
}

/** Whether a text is a report of ours in markdown. */
function isOwn(text: string): boolean {
  return text.startsWith('**geolint: ')
}
