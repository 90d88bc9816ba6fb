import { expect, it } from 'vitest'
import { geolintInTerminal, hasNoTerminal } from './in-terminal.ts'
import { newFolder } from './run-geolint.ts'
import { textWidth } from '../../../src/report/text/text-width.ts'

const QUOTING = `---
title: Full ports
---

# Full ports

“We wait,” said Rosa Quispe. “It is late,” Quispe said.

> “The sea keeps its own time.”
>
> Former transport minister, Bolivia
`

const LINK = /\u001B\]8;;[!-~]*\u001B\\/g

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

it.skipIf(hasNoTerminal).each([
  ['a note', ['inspect', 'no-such-article-in-this-folder.md']],
  ['a mistake', ['completion', 'tcsh-and-all-the-other-shells-there-are']],
  ['the settings of an article', ['config', 'a.md', '--no-config']],
  ['what geolint sees', ['inspect']],
  ['a run', []],
  ['exceptions', ['exceptions']],
  ['countries', ['countries']],
  ['sources', ['sources']],
  ['quotations', ['quotations']],
  ['rules', ['rules']],
  ['a page', ['explain', 'embargo']],
])('%s stays within 60 columns', async (_, args) => {
  const folder = newFolder({ 'a.md': QUOTING })
  const { screen: shown } = await geolintInTerminal(folder, args, { columns: 60, env: PLAIN })
  const screen = shown.replaceAll(LINK, '')
  // A path or an address stays whole.
  const lines = screen.split('\n').filter((line) => /\S\s+\S/.test(line))
  expect(lines.filter((line) => textWidth(line) > 60)).toEqual([])
  expect(screen).not.toMatch(/undefined|NaN|Infinity|\n\s+at /)
})
