import { expect, it } from 'vitest'
import { geolintInTerminal, hasNoTerminal } from './in-terminal.ts'
import { newFolder } from './run-geolint.ts'

const QUOTING = `---
title: Full ports
---

# Full ports

“We wait,” said Rosa Quispe. “It is late,” Quispe said.

> “The sea keeps its own time.”
>
> Former transport minister, Bolivia
`

const PLAIN = { NO_COLOR: '1' }

it.skipIf(hasNoTerminal)('geolint rules keeps its columns apart', async () => {
  const { screen } = await geolintInTerminal(newFolder(), ['rules'], { env: PLAIN })
  const lines = screen.split('\n')
  expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(80)
  expect(screen).toContain(`
altered-disclaimer          error    fix  A house disclaimer whose words have
                                          changed, that appears twice, or that
                                          is not at the end.
`)
})

it.skipIf(hasNoTerminal)('geolint sources shows the names of sources whole', async () => {
  const folder = newFolder({ 'archive/2024/autumn/full-ports-and-empty-ships.md': QUOTING })
  const { screen } = await geolintInTerminal(folder, ['sources'], { env: PLAIN })
  expect(Math.max(...screen.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(80)
  expect(screen).toMatch(/^Rosa Quispe /m)
  expect(screen).toMatch(/^Former transport minister, Bolivia /m)
})
