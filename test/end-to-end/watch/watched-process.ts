import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { onTestFinished } from 'vitest'
import { bin, ENVIRONMENT } from '../cli/run-geolint.ts'

/** How every report of a watch ends. */
const CLOSING = /^\d\d:\d\d:\d\d {2}(.*); press Ctrl-C to stop$/

/** What a watch has shown last. */
export interface Shown {
  /** The lines of the report, standard output and standard error together. */
  readonly lines: readonly string[]
  /** The closing line, without the time. */
  readonly closing: string
}

/** A running `geolint --watch`. */
export interface Watched {
  readonly last: () => Shown
  /** All that has been shown. */
  readonly reports: readonly Shown[]
  /** Waits for the next report after those that were shown when this was called. */
  readonly next: () => Promise<Shown>
  /** Waits until a report is as wanted; it may have been shown already. */
  readonly until: (isWanted: (shown: Shown) => boolean) => Promise<Shown>
  readonly stop: (signal: NodeJS.Signals) => Promise<number | null>
}

interface Surroundings {
  readonly env?: NodeJS.ProcessEnv
  /** A file, below the folder, that also receives all that is shown. */
  readonly log?: string
}

/** Starts a watch and waits for its first report. It ends with the test. */
export async function watchIn(
  cwd: string,
  args: readonly string[],
  { env = {}, log = '/dev/null' }: Surroundings = {},
): Promise<Watched> {
  const script = '"$0" "$@" 2>&1 | tee "$LOG"'
  const child = spawn('sh', ['-c', script, process.execPath, bin, '--watch', ...args], {
    cwd,
    env: { ...ENVIRONMENT, LOG: log, ...env },
    stdio: ['ignore', 'pipe', 'ignore'],
    // A group of its own, which a signal reaches as a whole, as that of a terminal.
    detached: true,
  })
  onTestFinished(() => stopped(child, 'SIGKILL').then(() => undefined))
  const reports: Shown[] = []
  let lines: string[] = []
  let rest = ''
  let tell: () => void = () => undefined
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    const all = (rest + text).split('\n')
    rest = all.pop() ?? ''
    for (const line of all) {
      const [, closing] = CLOSING.exec(line) ?? []
      if (closing === undefined) lines.push(line)
      else {
        reports.push({ lines: lines.filter((one) => one !== ''), closing })
        lines = []
      }
    }
    tell()
  })
  child.on('exit', () => tell())
  await after(0)
  return {
    last,
    reports,
    next: () => after(reports.length),
    async until(isWanted) {
      for (let shown = last(); ; shown = await after(reports.length)) if (isWanted(shown)) return shown
    },
    stop: (signal) => stopped(child, signal),
  }

  function last(): Shown {
    return reports.at(-1) ?? { lines: [], closing: '' }
  }

  async function after(count: number): Promise<Shown> {
    while (reports.length <= count) {
      if (child.exitCode !== null) throw new Error(`geolint has ended: ${[...lines, rest].join('\n')}`)
      await new Promise<void>((resolve) => {
        tell = resolve
      })
    }
    return last()
  }
}

async function stopped(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
  process.kill(-(child.pid ?? 0), signal)
  await once(child, 'close')
  return child.exitCode
}
