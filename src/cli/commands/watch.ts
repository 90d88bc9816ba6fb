import { resolve } from 'node:path'
import { resolveModule } from '../../project/config/import-module.ts'
import { watchProject } from '../../project/watching/watch-project.ts'
import { type PageServer, servePage } from '../../server/page-server.ts'
import { projectOptions } from '../flags.ts'
import { progressLine } from '../progress.ts'
import { type Format, isModule, openFormats } from '../reporting/formats.ts'
import { isRestarted, RESTART, restart } from '../watching/restart.ts'
import { Screen } from '../watching/screen.ts'
import type { LintFlags } from './lint.ts'

/**
 * `geolint --watch [path…]`: reports again whenever something changes, until the process is ended. If code that it has
 * loaded changes, it carries on in a new process.
 */
export async function watchAndReport(patterns: readonly string[], flags: LintFlags): Promise<number> {
  const restarted = isRestarted()
  const cwd = process.cwd()
  const formats = await openFormats(flags.format, flags.outputFile, cwd, flags.safe)
  const written = formats.flatMap(({ target }) => ('file' in target ? [resolve(cwd, target.file)] : []))
  const server = formats.some(isPage)
    ? await servePage(restarted ? process.env[ADDRESS] : undefined)
    : undefined
  const { cacheLocation, since } = flags
  const options = {
    ...projectOptions(flags),
    except: cacheLocation === undefined ? written : [...written, resolve(cwd, cacheLocation)],
    modules: formats.flatMap(({ name }) => (isModule(name, cwd) ? (resolveModule(name, cwd) ?? []) : [])),
  }
  const screen = new Screen({
    formats: formats.map((format) => inBrowser(format, server)),
    patterns,
    flags,
    address: server?.address,
    hasBegun: restarted,
  })
  const progress = progressLine('stderr')
  try {
    for await (const event of watchProject(patterns, options, { since, onProgress: progress.show })) {
      progress.clear()
      if (event.kind !== 'code') await screen.show(event)
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
  return server && isPage(format) ? { ...format, target: { kind: 'browser', server } } : format
}
