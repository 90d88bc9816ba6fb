import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { AGENTS } from '../../src/cli/help-texts.ts'
import { CHANGES_NOTHING, READS_NAMED } from '../../src/server/mcp/promises.ts'

const page = (name: string) => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8')
const section = /^### For agents\n[\s\S]*?(?=^### )/m.exec(page('README.md'))?.[0] ?? ''
const blocks = [...section.matchAll(/^```json\n([\s\S]*?)^```$/gm)].map(([, text = '']) => text)
const inHelp = AGENTS.split('\n').filter((line) => line.startsWith('  {'))

const COMMAND = { command: 'npx', args: expect.arrayContaining(['--no-install', 'geolint', 'mcp']) }

it('shows how each client starts the geolint of the project', () => {
  const [forMost, forCode, elsewhere] = blocks.map((text): unknown => JSON.parse(text))
  expect(forMost).toEqual({ mcpServers: { geolint: COMMAND } })
  expect(forCode).toEqual({ servers: { geolint: COMMAND } })
  expect(elsewhere).toEqual({
    mcpServers: {
      geolint: {
        ...COMMAND,
        args: ['--no-install', '--prefix', '/desk', 'geolint', 'mcp', '/desk/articles'],
      },
    },
  })
  expect(inHelp.map((text): unknown => JSON.parse(text))).toEqual([forMost])
})

it.each([
  ['README.md', page('README.md')],
  ['CHANGELOG.md', page('CHANGELOG.md')],
  ['SECURITY.md', page('SECURITY.md')],
  ['docs/agents.md', page('docs/agents.md')],
  ['the help', AGENTS],
])('promises in %s what tools promise', (_, text) => {
  const said = text.replace(/\s+/g, ' ').replace(' (roots and `geolint mcp articles`)', '')
  const promises = [CHANGES_NOTHING, ...READS_NAMED.split('; ')]
  for (const promise of promises) expect(said).toContain(promise.replace(/^It |\.$/g, ''))
})
