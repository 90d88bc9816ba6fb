import { nearestName } from '../text/nearest-name.ts'
import { existsSync } from '../files/built-ins.ts'
import { importModule, isPath, resolveModule } from '../project/config/import-module.ts'
import type { Reporter } from '../report/report.ts'
import { REPORTERS } from '../report/reporters.ts'
import { UserError } from '../text/user-error.ts'

/** The reporter that a module exports by default; a UserError where there is none. */
export async function importReporter(name: string, cwd: string): Promise<Reporter> {
  const file = resolveModule(name, cwd)
  if (file === undefined || !existsSync(file)) throw new UserError(`--format: ${unknownFormat(name)}`)
  const reporter = await importModule(file, `--format ${name}`)
  if (isReporter(reporter)) return reporter
  throw new UserError(
    `--format ${name}: exports no reporter by default; a reporter is a function of the report`,
  )
}

function isReporter(value: unknown): value is Reporter {
  return typeof value === 'function'
}

function unknownFormat(name: string): string {
  if (isPath(name)) return `'${name}' is not there; check the path`
  const names = Object.keys(REPORTERS)
  const nearest = nearestName(name, names)
  return nearest
    ? `there is no format '${name}'; did you mean '${nearest}'?`
    : `there is no format '${name}', and no package of that name; formats: ${names.join(', ')}`
}
