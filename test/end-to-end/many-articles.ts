import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const FIXTURES = fileURLToPath(new URL('../../fixtures/articles', import.meta.url))

const COUNTRIES = ['Chile', 'Kenya', 'Georgia', 'Peru', 'Ghana', 'Oman', 'Japan', 'Bolivia'] as const
const SPEAKERS = [
  'Ana Ruiz, a miner',
  'the Kenyan minister',
  'Prof. Ito, Tokyo',
  'an official',
  'Maria Rossi',
] as const
const ODDITIES = [
  'As an AI language model, I cannot say.',
  'TODO: check the figure.',
  'On Monday, 4 March 2025, the port was closed.',
  'The “minister said nothing.',
  '> “The port is full of ships,” she said.\n>\n> — Ana Ruiz, miner',
  'See [the report](https://example.org/?utm_source=chatgpt.com).',
] as const

/** Articles by their paths: the fixtures, and made ones in which many rules have something to find. */
export function manyArticles(count: number): Readonly<Record<string, string>> {
  const fixtures = readdirSync(FIXTURES)
    .filter((name) => name.endsWith('.md'))
    .map((name): readonly [string, string] => [
      `fixtures/${name}`,
      readFileSync(`${FIXTURES}/${name}`, 'utf8'),
    ])
  const made = Array.from({ length: count - fixtures.length }, (_, at): readonly [string, string] => [
    `made/article-${String(at).padStart(2, '0')}.md`,
    madeArticle(at),
  ])
  return Object.fromEntries([...fixtures, ...made])
}

function madeArticle(at: number): string {
  const pick = <T>(all: readonly T[], step: number) => all[(at * step) % all.length]
  const [one, other] = [pick(COUNTRIES, 1), pick(COUNTRIES, 3)]
  return [
    '---',
    `title: ${one} votes again`,
    `countries: [${at % 3 === 0 ? one : other}]`,
    `date: 2025-03-${String((at % 28) + 1).padStart(2, '0')}`,
    '---',
    '',
    `${one} votes on Sunday, and ${one}’s neighbour ${other} looks on.`,
    '',
    `“We waited ${at + 2} years for this vote,” said ${pick(SPEAKERS, 2)}. ${one} has a new port.`,
    '',
    pick(ODDITIES, 1) ?? '',
    '',
    ...(at % 4 === 0 ? ['## Disclaimer', '', 'This article is not investment advice.', ''] : []),
  ].join('\n')
}
