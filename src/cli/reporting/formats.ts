import type { Reporter } from '../../report/report.ts'
import { REPORTERS } from '../../report/reporters.ts'
import { isPath, resolveModule } from '../../project/config/import-module.ts'
import type { PageServer } from '../../server/page-server.ts'
import { UserError } from '../../text/user-error.ts'
import { printNotes } from '../output.ts'

/** A requested report: `pretty`, `sarif:out.sarif`, `./ours.js:out.txt`. */
export interface Format {
  readonly name: string
  readonly reporter: Reporter
  readonly target: FormatTarget
}

export type FormatTarget =
  | { readonly kind: 'stdout' }
  | { readonly kind: 'file'; readonly file: string }
  /** Appended to a file, as the summary of a build step is. */
  | { readonly kind: 'append'; readonly file: string }
  /** Shown in browsers that keep it open. */
  | { readonly kind: 'browser'; readonly server: Pick<PageServer, 'show' | 'warn'> }

/** The reports that a run makes. Rejects with a UserError if a format does not exist; `safe` leaves out modules. */
export async function openFormats(
  written: readonly string[],
  outputFile: string | undefined,
  cwd: string,
  safe = false,
): Promise<readonly Format[]> {
  const wanted = written.map(readSpec)
  const leftOut = safe ? wanted.filter(({ name }) => isModule(name, cwd)) : []
  await printNotes(
    leftOut.map(
      ({ name }) => `--format '${name}' is left out, because --safe runs only geolint's own reporters`,
    ),
  )
  const kept = wanted.filter((spec) => !leftOut.includes(spec))
  const specs = kept.length > 0 ? kept : usualFormats()
  const toStdout = specs.filter(({ target }) => target.kind === 'stdout')
  if (outputFile !== undefined && toStdout.length !== 1)
    throw new UserError('--output-file takes one report; use --format name:file for each instead')
  return Promise.all(
    specs.map(async ({ name, target }) => ({
      name,
      reporter: await openReporter(name, cwd),
      target:
        outputFile !== undefined && target.kind === 'stdout'
          ? { kind: 'file' as const, file: outputFile }
          : target,
    })),
  )
}

/** Whether a name is that of somebody's code. */
export function isModule(name: string, cwd: string): boolean {
  return !Object.hasOwn(REPORTERS, name) && (isPath(name) || resolveModule(name, cwd) !== undefined)
}

type FormatSpec = Pick<Format, 'name' | 'target'>

/** In GitHub Actions, findings also become annotations, and the step gets a summary. */
function usualFormats(): readonly FormatSpec[] {
  const stdout = { kind: 'stdout' } as const
  const { GITHUB_ACTIONS, GITHUB_STEP_SUMMARY } = process.env
  if (GITHUB_ACTIONS !== 'true') return [{ name: 'pretty', target: stdout }]
  return [
    { name: 'pretty', target: stdout },
    { name: 'github', target: stdout },
    ...(GITHUB_STEP_SUMMARY
      ? [{ name: 'markdown', target: { kind: 'append', file: GITHUB_STEP_SUMMARY } as const }]
      : []),
  ]
}

/** The colon of a drive (`C:\`) is not a separator. */
function readSpec(written: string): FormatSpec {
  const colon = /^(?:[a-z]:(?=[\\/]))?[^:]*(?=:)/i.exec(written)?.[0].length
  if (colon === undefined) return { name: written, target: { kind: 'stdout' } }
  const file = written.slice(colon + 1)
  if (file === '') throw new UserError(`--format '${written}' has no file name; add one after the colon`)
  return { name: written.slice(0, colon), target: { kind: 'file', file } }
}

async function openReporter(name: string, cwd: string): Promise<Reporter> {
  const known = Object.hasOwn(REPORTERS, name) ? REPORTERS[name] : undefined
  return known ? known() : (await import('./import-reporter.ts')).importReporter(name, cwd)
}
