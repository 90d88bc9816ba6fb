import { Chalk } from 'chalk'
import { expect, it } from 'vitest'
import { parse } from '../../../src/markdown/parser.ts'
import { terminalPage } from '../../../src/report/text/terminal-page.ts'

const PAGE = `# missing-tide

<!-- head -->
**A port without a tide.** See _the [table](https://example.org/tides)_ or <https://example.org>.

## What it finds

Every harbour is listed under \`ports.names\`, with the hour of *both* tides.

- Names of two words
  count as one.
  1. Also \`São Tomé\`
- Estuaries

> The sea keeps its own time.

\`\`\`markdown bad
---
ports:
  - Arica and everything that lies to the north of it
---

Low water
\`\`\`

\`\`\`yaml
ports: []
\`\`\`

| option | default | |
| --- | --- | --- |
| \`names\` | \`[]\` | The harbours, one a line, as they are on the chart. |

***
`

function shown(markdown: string, width: number, level: 0 | 1 = 0): string {
  return terminalPage(parse(markdown), { chalk: new Chalk({ level }), width }).join('\n')
}

it('sets a page for a narrow terminal', () => {
  expect(shown(PAGE, 40)).toBe(`missing-tide

A port without a tide. See the table
(https://example.org/tides) or
https://example.org.

What it finds

Every harbour is listed under
\`ports.names\`, with the hour of both
tides.

- Names of two words count as one.
  1. Also \`São Tomé\`
- Estuaries

│ The sea keeps its own time.

reported:
│ ---
│ ports:
│   - Arica and everything that lies to
│   the north of it
│ ---
│
│ Low water

│ ports: []

option   default
\`names\`  \`[]\`     The harbours, one a
                  line, as they are on
                  the chart.

────────────────────────────────────────`)
})

it('ends every style on the line that it begins on', () => {
  const lines = shown('**Harbours of the north** and `quays`', 12, 1).split('\n')
  expect(lines).toEqual([
    '\u001B[1mHarbours\u001B[22m \u001B[1mof\u001B[22m',
    '\u001B[1mthe\u001B[22m \u001B[1mnorth\u001B[22m',
    'and \u001B[36mquays\u001B[39m',
  ])
})

it('shows what could change the screen as signs', () => {
  expect(shown('A\u202Etide\n\n```\n\u001B[2J\n```', 40)).toBe('A\\u{202E}tide\n\n│ ␛[2J')
})
