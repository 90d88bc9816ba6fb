import { expect, it } from 'vitest'
import { articleSources } from '../../../src/facts/sources/article-sources.ts'
import { openArticle } from '../../../src/languages/open-article.ts'
import { textFile } from '../../../src/text/text-file.ts'

async function read(text: string) {
  return articleSources(await openArticle(textFile('a.md', text)))
}

const PORTS = `---
date: 2024-03-01
---

“Nobody here knows why the cranes stand still.”

“The port is full and nobody
pays,” said [Ana
Quispe](https://example.org), an economist. “It was full last year,” she added.

> “The port is full”
>
> — Ana Quispe, economist
`

it('records where, how often and under which names a source is quoted', async () => {
  const { sources, ...rest } = await read(PORTS)
  expect(rest).toEqual({ path: 'a.md', date: '2024-03-01', unspoken: 1, isRead: true })
  expect(sources).toMatchObject([
    {
      label: 'Ana Quispe, economist',
      read: { name: 'ana quispe' },
      quotations: 2,
      pullQuotes: 1,
      mentions: [
        { text: 'Ana Quispe', path: 'a.md', line: 8, place: 'text', printed: undefined },
        { text: 'she', path: 'a.md', line: 9, place: 'pronoun', printed: undefined },
        {
          text: 'Ana Quispe, economist',
          line: 13,
          place: 'pull-quote',
          printed: { text: 'Ana Quispe, economist', at: { line: 13, before: '> — ' } },
        },
      ],
      at: { line: 8, words: 'Ana Quispe' },
      conflicts: [],
    },
  ])
})

it('records a conflict under the source that the text names', async () => {
  const { sources } = await read(
    '“The port is full and nobody pays,” said a Peruvian farmer.\n\nRain fell.\n\n:::pullquote\nThe port is full and nobody pays\n\n— Diplomat, Peru\n:::\n',
  )
  expect(sources).toMatchObject([
    {
      label: 'Peruvian farmer',
      conflicts: [
        {
          kind: 'label',
          one: { text: 'Diplomat, Peru', at: { line: 8, before: '— ' } },
          other: { text: 'a Peruvian farmer', at: { line: 1, words: 'a Peruvian farmer' } },
          reason: 'different roles',
        },
      ],
    },
    { label: 'Diplomat, Peru', conflicts: [] },
  ])
})

it('does not take a number or a dash for a source', async () => {
  const { sources } = await read('---\nsources:\n  - name: "42"\n  - name: "-"\n---\n\nRain fell.\n')
  expect(sources).toEqual([])
})

it.each([
  ['', true],
  [
    'Chile vota el domingo y la región espera los resultados que se publican por la noche en las redes.\n',
    false,
  ],
])('records nothing for %j', async (text, isRead) => {
  expect(await read(text)).toEqual({
    path: 'a.md',
    date: undefined,
    sources: [],
    unspoken: 0,
    isRead,
  })
})
