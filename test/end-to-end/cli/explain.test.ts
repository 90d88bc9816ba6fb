import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { bin, ENVIRONMENT, geolint, newFolder } from './run-geolint.ts'

/** Runs geolint in a real terminal, made by util-linux's `script`. */
function inTerminal(args: string, columns: number, env: NodeJS.ProcessEnv = {}): string {
  const command = `stty cols ${columns}; '${process.execPath}' '${bin}' ${args}`
  return execFileSync('script', ['--quiet', '--return', '--command', command, '/dev/null'], {
    cwd: newFolder(),
    env: { ...ENVIRONMENT, TERM: 'xterm', ...env },
    encoding: 'utf8',
  }).replaceAll('\r\n', '\n')
}

describe('geolint explain', () => {
  it.each([80, 100])('sets the page for a terminal of %d columns', (columns) => {
    const lines = inTerminal('explain untagged-countries', columns, { NO_COLOR: '1' }).split('\n')
    expect(lines[0]).toBe('untagged-countries')
    expect(lines).toContain('What it finds')
    const longest = Math.max(...lines.map(({ length }) => length))
    expect(longest).toBeLessThanOrEqual(columns)
    expect(longest).toBeGreaterThan(columns - 10)
  })

  it('uses the colours of the terminal', () => {
    expect(inTerminal('explain placeholder', 80)).toContain('\u001B[1m')
  })

  it('prints the markdown for other programs', () => {
    const { stdout } = geolint(newFolder(), ['explain', 'untagged-countries'])
    expect(stdout).toMatch(/^# untagged-countries\n\n\*\*/)
    expect(stdout).not.toContain('<!--')
  })
})
