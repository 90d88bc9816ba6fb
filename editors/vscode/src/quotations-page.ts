import { execFile } from 'node:child_process'
import { basename, dirname } from 'node:path'
import { type ChosenServer, nodeEnvironment } from './server-choice.ts'

export interface QuotationsPage {
  /** As HTML; empty if there is none. */
  readonly page: string
  /** What geolint said besides. */
  readonly said: string
}

/**
 * The quotations of an article on disk next to the words in the transcript, by the same geolint as the findings. Nothing
 * of it is written to disk.
 */
export function quotationsPage({ args, entry }: ChosenServer, file: string): Promise<QuotationsPage> {
  const flags = [...args.filter((one) => one === '--safe'), '--no-cache', '--format', 'html']
  return new Promise((tell) => {
    const child = execFile(
      process.execPath,
      [entry, 'quotations', ...flags, `./${basename(file)}`],
      { cwd: dirname(file), env: nodeEnvironment(), maxBuffer: Infinity },
      (_, stdout, stderr) => tell({ page: stdout, said: stderr.trim() }),
    )
    child.stdin?.end()
  })
}
