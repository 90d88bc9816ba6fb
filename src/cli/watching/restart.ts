import { type ChildProcess, spawn } from 'node:child_process'
import { constants } from 'node:os'

/** The exit code by which a process asks the one that has started it to start it again. */
export const RESTART = 75

const MARK = 'GEOLINT_RESTARTED'

/**
 * Whether another process of geolint has started this one and starts it again if asked to. If so, this one ends when
 * that one does, however it ends.
 */
export function isRestarted(): boolean {
  const isMarked = process.env[MARK] === '1' && process.channel !== undefined
  if (isMarked) {
    process.once('disconnect', () => process.exit())
    process.channel?.unref()
  }
  return isMarked
}

/**
 * Runs this command line again, in a process that loads all code anew, as often as that process asks for it; `variables`
 * are added to its environment. Resolves to the exit code of the last one.
 */
export async function restart(variables: NodeJS.ProcessEnv): Promise<number> {
  const signals = ['SIGHUP', 'SIGINT', 'SIGTERM'] as const
  for (;;) {
    const child = spawn(process.execPath, [...process.execArgv, ...process.argv.slice(1)], {
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
      env: { ...process.env, ...variables, [MARK]: '1' },
    })
    const forward = (signal: NodeJS.Signals) => void child.kill(signal)
    for (const signal of signals) process.on(signal, forward)
    const { code, signal } = await ended(child)
    for (const one of signals) process.off(one, forward)
    // As a shell counts a signal.
    if (signal !== null) return 128 + constants.signals[signal]
    if (code !== RESTART) return code
  }
}

interface End {
  readonly code: number
  readonly signal: NodeJS.Signals | null
}

function ended(child: ChildProcess): Promise<End> {
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) => resolve({ code: code ?? 0, signal }))
  })
}
