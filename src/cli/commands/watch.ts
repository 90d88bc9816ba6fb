import { resolve } from 'node:path'
import { watchProject } from '../../project/watching/watch-project.ts'
import { EXIT } from '../exit.ts'
import { projectOptions } from '../flags.ts'
import { progressLine } from '../progress.ts'
import { isModule, openFormats } from '../reporting/formats.ts'
import { isRestarted, RESTART, restart } from '../watching/restart.ts'
import { Screen } from '../watching/screen.ts'
import type { LintFlags } from './lint.ts'

/** `geolint --watch [path…]`: reports again whenever something changes, until the process is ended. */
export async function watchAndReport(patterns: readonly string[], flags: LintFlags): Promise<number> {
  const restarted = isRestarted()
  const cwd = process.cwd()
  const formats = await openFormats(flags.format, flags.outputFile, cwd, flags.safe)
  const written = formats.flatMap(({ target }) =>
    target.kind === 'stdout' ? [] : [resolve(cwd, target.file)],
  )
  const { cacheLocation, since } = flags
  const options = {
    ...projectOptions(flags),
    except: cacheLocation === undefined ? written : [...written, resolve(cwd, cacheLocation)],
    runsCode: formats.some(({ name }) => isModule(name, cwd)),
  }
  const screen = new Screen(formats, patterns, flags)
  const progress = progressLine('stderr')
  for await (const sight of watchProject(patterns, options, { since, onProgress: progress.show })) {
    progress.clear()
    if (sight.kind === 'code') return restarted ? RESTART : restart()
    await screen.show(sight)
  }
  return EXIT.clean
}
