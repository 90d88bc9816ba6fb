import { describe, expect, it } from 'vitest'
import { geolintInTerminal, hasNoTerminal } from './in-terminal.ts'
import { geolint, newFolder } from './run-geolint.ts'

describe.skipIf(hasNoTerminal)('geolint explain', () => {
  it.each([80, 100, 140])('sets the page for a terminal of %d columns', async (columns) => {
    const terminal = { columns, env: { NO_COLOR: '1' } }
    const { screen } = await geolintInTerminal(newFolder(), ['explain', 'untagged-countries'], terminal)
    const lines = screen.split('\n')
    expect(lines[0]).toBe('untagged-countries')
    expect(lines).toContain('What it finds')
    const longest = Math.max(...lines.map(({ length }) => length))
    expect(longest).toBeLessThanOrEqual(Math.min(columns, 100))
    expect(longest).toBeGreaterThan(Math.min(columns, 100) - 10)
  })

  it('uses the colours of the terminal', async () => {
    const { screen } = await geolintInTerminal(newFolder(), ['explain', 'placeholder'])
    expect(screen).toContain('\u001B[1m')
  })

  it('prints the markdown for other programs', () => {
    const { stdout } = geolint(newFolder(), ['explain', 'untagged-countries'])
    expect(stdout).toMatch(/^# untagged-countries\n\n\*\*/)
    expect(stdout).not.toContain('<!--')
  })
})
