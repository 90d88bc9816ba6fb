import { resolve } from 'node:path'
import { watchProject } from '../../project/watching/watch-project.ts'
import { projectOptions } from '../flags.ts'
import { progressLine } from '../progress.ts'
import { type Format, isModule, openFormats } from '../reporting/formats.ts'
import { type PageServer, servePage } from '../watching/page-server.ts'
import { isRestarted, RESTART, restart } from '../watching/restart.ts'
import { Screen } from '../watching/screen.ts'
import type { LintFlags } from './lint.ts'

/**
 * `geolint --watch [path…]`: reports again whenever something changes, until the process is ended. A watch that ends by
 * itself has seen code change that it has loaded, and goes on in another process.
 */
export async function watchAndReport(patterns: readonly string[], flags: LintFlags): Promise<number> {
  const restarted = isRestarted()
  const cwd = process.cwd()
  const formats = await openFormats(flags.format, flags.outputFile, cwd, flags.safe)
  const written = formats.flatMap(({ target }) => ('file' in target ? [resolve(cwd, target.file)] : []))
  const server = formats.some(isPage) ? await servePage(process.env[ADDRESS]) : undefined
  const { cacheLocation, since } = flags
  const options = {
    ...projectOptions(flags),
    except: cacheLocation === undefined ? written : [...written, resolve(cwd, cacheLocation)],
    runsCode: formats.some(({ name }) => isModule(name, cwd)),
  }
  const screen = new Screen(
    formats.map((format) => inBrowser(format, server)),
    patterns,
    flags,
    server?.address,
  )
  const progress = progressLine('stderr')
  try {
    for await (const sight of watchProject(patterns, options, { since, onProgress: progress.show })) {
      progress.clear()
      if (sight.kind !== 'code') await screen.show(sight)
    }
  } finally {
    progress.clear()
    server?.close()
  }
  return restarted ? RESTART : restart({ [ADDRESS]: server?.address })
}

/** Hands the address of the page on to a process that takes over, so that browsers find it there. */
const ADDRESS = 'GEOLINT_PAGE'

function isPage({ name, target }: Format): boolean {
  return name === 'html' && target.kind === 'stdout'
}

function inBrowser(format: Format, server: PageServer | undefined): Format {
  return server && isPage(format) ? { ...format, target: { kind: 'browser', show: server.show } } : format
}
