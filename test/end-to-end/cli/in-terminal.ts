import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { bin, ENVIRONMENT } from './run-geolint.ts'

interface Terminal {
  readonly columns?: number
  readonly env?: NodeJS.ProcessEnv
  /** What is typed each time that geolint asks. */
  readonly answers?: readonly string[]
  /** Runs before an answer is typed. */
  readonly beforeAnswer?: (index: number) => void
}

/** Runs geolint in a real terminal, made by `script` of util-linux, and gives what the screen received. */
export async function inTerminal(
  cwd: string,
  args: readonly string[],
  { answers = [], beforeAnswer, columns = 80, env = {} }: Terminal = {},
): Promise<{ readonly status: number | null; readonly screen: string }> {
  const words = [process.execPath, bin, ...args].map((word) => `'${word}'`)
  const command = `stty cols ${columns}; ${words.join(' ')}`
  const child = spawn('script', ['--quiet', '--return', '--command', command, '/dev/null'], {
    cwd,
    env: { ...ENVIRONMENT, TERM: 'xterm', ...env },
  })
  let screen = ''
  let asked = 0
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    screen += text
    for (; asked < screen.split(PROMPT).length - 1; asked += 1) {
      beforeAnswer?.(asked)
      child.stdin.write(answers[asked] ?? END_OF_INPUT)
    }
  })
  await once(child, 'close')
  return { status: child.exitCode, screen: screen.replaceAll('\r\n', '\n') }
}

const PROMPT = '[y/n/a/q] '
const END_OF_INPUT = '\u0004'
