import { describe, expect, it } from 'vitest'
import { inTerminal } from './in-terminal.ts'
import { geolint, newFolder } from './run-geolint.ts'

describe('geolint explain', () => {
  it.each([80, 100])('sets the page for a terminal of %d columns', async (columns) => {
    const terminal = { columns, env: { NO_COLOR: '1' } }
    const { screen } = await inTerminal(newFolder(), ['explain', 'untagged-countries'], terminal)
    const lines = screen.split('\n')
    expect(lines[0]).toBe('untagged-countries')
    expect(lines).toContain('What it finds')
    const longest = Math.max(...lines.map(({ length }) => length))
    expect(longest).toBeLessThanOrEqual(columns)
    expect(longest).toBeGreaterThan(columns - 10)
  })

  it('uses the colours of the terminal', async () => {
    const { screen } = await inTerminal(newFolder(), ['explain', 'placeholder'])
    expect(screen).toContain('\u001B[1m')
  })

  it('prints the markdown for other programs', () => {
    const { stdout } = geolint(newFolder(), ['explain', 'untagged-countries'])
    expect(stdout).toMatch(/^# untagged-countries\n\n\*\*/)
    expect(stdout).not.toContain('<!--')
  })
})
