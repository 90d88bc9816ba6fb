import { nameHint } from '../../text/nearest-name.ts'
import { existsSync } from '../../files/built-ins.ts'
import { importModule, isPath, notThere, resolveModule } from '../../project/config/import-module.ts'
import type { Reporter } from '../../report/report.ts'
import { REPORTERS } from '../../report/reporters.ts'
import { UserError } from '../../text/user-error.ts'

/** The reporter that a module exports by default. Rejects with a UserError if there is none. */
export async function importReporter(name: string, cwd: string): Promise<Reporter> {
  const file = resolveModule(name, cwd)
  if (file === undefined || !existsSync(file)) throw new UserError(`--format: ${unknownFormat(name)}`)
  const reporter = await importModule(file, `--format ${name}`)
  if (isReporter(reporter)) return reporter
  throw new UserError(
    `--format ${name}: the default export is not a reporter; export default (report, options) => text`,
  )
}

function isReporter(value: unknown): value is Reporter {
  return typeof value === 'function'
}

function unknownFormat(name: string): string {
  if (isPath(name)) return `'${name}' ${notThere(name)}`
  return `there is no format or package '${name}'; ${nameHint(name, Object.keys(REPORTERS))}`
}
