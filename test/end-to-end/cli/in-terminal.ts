import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { bin, ENVIRONMENT } from './run-geolint.ts'

const { stdout: version } = spawnSync('script', ['--version'], { encoding: 'utf8' })

/** Whether tests in a terminal are left out, since only util-linux has this `script`; with REQUIRE_TOOLS they fail instead. */
export const hasNoTerminal = !/util-linux/.test(version ?? '') && !process.env['REQUIRE_TOOLS']

interface Terminal {
  readonly columns?: number
  readonly env?: NodeJS.ProcessEnv
  /** What is typed each time that the prompt appears; after that, the end of the input. */
  readonly answers?: readonly string[]
  readonly prompt?: string
  /** Runs before an answer is typed. */
  readonly beforeAnswer?: (index: number) => void
}

interface Shown {
  readonly status: number | null
  /** What the screen received. */
  readonly screen: string
}

/** Runs a command in a real terminal, made by `script` of util-linux. */
export async function runInTerminal(cwd: string, command: string, terminal: Terminal = {}): Promise<Shown> {
  const { answers = [], beforeAnswer, columns = 80, env = {}, prompt = '[y/n/a/q] ' } = terminal
  const sized = `stty cols ${columns}; ${command}`
  const child = spawn('script', ['--quiet', '--return', '--command', sized, '/dev/null'], {
    cwd,
    env: { ...ENVIRONMENT, TERM: 'xterm', ...env },
    // A program that waits for something else must not keep the test waiting.
    timeout: 60_000,
  })
  let screen = ''
  let asked = 0
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    screen += text
    for (; asked < screen.split(prompt).length - 1; asked += 1) {
      beforeAnswer?.(asked)
      child.stdin.write(answers[asked] ?? END_OF_INPUT)
    }
  })
  await once(child, 'close')
  return { status: child.exitCode, screen: screen.replaceAll('\r\n', '\n') }
}

const END_OF_INPUT = '\u0004'

/** Runs geolint in a real terminal. */
export function geolintInTerminal(cwd: string, args: readonly string[], terminal?: Terminal): Promise<Shown> {
  const words = [process.execPath, bin, ...args].map((word) => `'${word}'`)
  return runInTerminal(cwd, words.join(' '), terminal)
}
