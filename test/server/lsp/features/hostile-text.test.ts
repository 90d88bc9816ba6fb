import { describe, expect, it } from 'vitest'
import { openArticle } from '../../../../src/languages/open-article.ts'
import { documentSymbols } from '../../../../src/server/lsp/features/document-symbols.ts'
import { frontMatterText } from '../../../../src/server/lsp/features/completions/front-matter-lines.ts'
import { frontMatterKeyPaths } from '../../../../src/server/lsp/features/completions/key-paths.ts'
import { labelPlaceAt } from '../../../../src/server/lsp/features/completions/label-place.ts'
import { typedValueAt } from '../../../../src/server/lsp/features/completions/typed-value.ts'
import { textFile } from '../../../../src/text/text-file.ts'
import { labels } from './completions/completing.ts'
import { readingOf } from '../reading-of.ts'

/** So large that what grows with its square would take minutes. */
const MANY = 1_000_000
const SPACES = ' '.repeat(MANY)

function dataOf(text: string, format: 'json' | 'toml' | 'yaml') {
  return { format, data: { start: 0, end: text.length } }
}

/** The value being typed at the end of a front matter. */
function typedIn(text: string, format: 'json' | 'toml' | 'yaml' = 'yaml') {
  return typedValueAt(text, dataOf(text, format), text.length)
}

function keyPaths(text: string, format: 'toml' | 'yaml') {
  return frontMatterKeyPaths(frontMatterText(text, dataOf(text, format)))
}

describe('a value', () => {
  it('is found under a key with very many spaces', () => {
    expect(typedIn(`a${SPACES}b`)).toBeUndefined()
    expect(typedIn(`a${SPACES}b: Bo`)?.keyPath).toEqual([`a${SPACES}b`])
    expect(typedIn(`tags${SPACES}: Bo`)?.keyPath).toEqual(['tags'])
    expect(typedIn(`"tags"${SPACES}: Bo`)?.keyPath).toEqual(['tags'])
  })

  it('is found in brackets with very many quotation marks', () => {
    const text = `tags: [${SPACES}x${"'".repeat(MANY)}`
    expect(typedIn(text)?.span).toEqual({ start: text.indexOf('x'), end: text.length })
  })

  it('is in a string only if it begins with a quotation mark', () => {
    expect(typedIn(`tags: [it's, Bo`)?.span.start).toBe(13)
    expect(typedIn(`tags: [ 'it, Bo`)?.span.start).toBe(8)
  })

  it('is not found under too many keys', () => {
    const deep = (keys: number) => ({
      json: '{"data": '.repeat(keys),
      toml: `[${'data.'.repeat(keys - 2)}data]\nx = `,
    })
    expect(typedIn(deep(32).json, 'json')?.keyPath).toHaveLength(32)
    expect(typedIn(deep(32).toml, 'toml')?.keyPath).toHaveLength(32)
    expect(typedIn(deep(33).json, 'json')).toBeUndefined()
    expect(typedIn(deep(33).toml, 'toml')).toBeUndefined()
    expect(typedIn(deep(100_000).json, 'json')).toBeUndefined()
  })

  it('is found if the text begins with a line end', () => {
    expect(typedIn('\ntags: Bo')?.keyPath).toEqual(['tags'])
  })
})

describe('key paths', () => {
  const COUNT = 100_000

  it('are found in very many lines of TOML', () => {
    const paths = keyPaths(`a = 1\n${'b = 1\n'.repeat(COUNT)}[c.d]\n${'e.f = 1\n'.repeat(COUNT)}`, 'toml')
    expect(paths).toHaveLength(2 * COUNT + 1)
    expect([paths[0], paths[COUNT], paths[COUNT + 1]]).toEqual([['a'], ['b'], ['c', 'd', 'e', 'f']])
    expect(paths.at(-1)).toEqual(['c', 'd', 'e', 'f'])
  })

  it('are not given for very many keys in a very deep table', () => {
    const deep = `[${'a.'.repeat(COUNT)}b]\n${'c = 1\n'.repeat(COUNT)}[d]\ne = 1\n`
    expect(keyPaths(deep, 'toml')).toEqual([['d', 'e']])
  })

  it('are found in very many lines of YAML', () => {
    const paths = keyPaths(`a:\n${' b:\n  c: 1\n'.repeat(COUNT)}d: 1\n`, 'yaml')
    expect(paths).toHaveLength(2 * COUNT + 2)
    expect(paths.slice(-3)).toEqual([['a', 'b'], ['a', 'b', 'c'], ['d']])
  })

  it.each<[string, string, readonly string[]]>([
    ['maps in maps', 'a:\n  b:\n    c: 1\n  d: 1\ne: 1\n', ['a', 'a.b', 'a.b.c', 'a.d', 'e']],
    [
      'maps in lists',
      'a:\n  - b: 1\n    c: 1\n  - d:\n      e: 1\nf: 1\n',
      ['a', 'a.b', 'a.c', 'a.d', 'a.d.e', 'f'],
    ],
    ['a list at the margin', 'a:\n- b: 1\n  c: 1\nd: 1\n', ['a', 'a.b', 'a.c', 'd']],
    ['lines without keys', 'a:\n\n  b c\n  d: 1\n', ['a', 'a.d']],
  ])('have the keys above in %s', (_, text, expected) => {
    expect(keyPaths(text, 'yaml').map((path) => path.join('.'))).toEqual(expected)
  })
})

describe('the place of a label', () => {
  const placeIn = async (marked: string) => {
    const at = marked.indexOf('|')
    const text = marked.replace('|', '')
    const article = await openArticle(textFile('a.md', marked.slice(0, 60)))
    const place = labelPlaceAt({ ...article, file: textFile('a.md', text) }, at)
    return place && [place.form, text.slice(place.span.start, place.span.end)]
  }
  const QUOTATION = '> Nobody knows why the cranes stand still.\n>\n'

  it('is found after very many braces', async () => {
    expect(await placeIn(`${'{'.repeat(MANY)}|`)).toBeUndefined()
    expect(await placeIn(`${'{'.repeat(MANY)}> :::a{cite="An|`)).toEqual(['attribute', 'An'])
  })

  it('is found after very many attributes', async () => {
    expect(await placeIn(`${'{cite='.repeat(MANY)}}|`)).toBeUndefined()
    expect(await placeIn(`<b${' cite="a"'.repeat(MANY)} cite="An|`)).toEqual(['attribute', 'An'])
    expect(await placeIn(`<b cite${SPACES}=${SPACES}An|`)).toEqual(['bare-attribute', 'An'])
  })

  it('is found before very many spaces', async () => {
    expect(await placeIn(`${QUOTATION}> — An|${SPACES}y`)).toEqual(['line', `An${SPACES}y`])
    expect(await placeIn(`${QUOTATION}> — An|na*${SPACES}`)).toEqual(['line', 'Anna'])
  })

  it('is not found after a carriage return', async () => {
    expect(await placeIn(`${QUOTATION}> — ${SPACES}\rAn|`)).toBeUndefined()
  })

  it.each([
    ['<b cite="a" data-cite="An|', ['attribute', 'An']],
    [`<b cite="it's An|`, ['attribute', "it's An"]],
    [`<b cite='say "An|`, ['attribute', 'say "An']],
    ['{{< q cite=An|', ['bare-attribute', 'An']],
    ['{% q cite = "cite=An|', ['attribute', 'cite=An']],
    ['<b> cite="An|', undefined],
    ['<b cite="a" class="An|', undefined],
    ['<b excite="An|', undefined],
    ['{cite="An|', undefined],
  ])('in %s', async (marked, expected) => {
    expect(await placeIn(marked)).toEqual(expected)
  })
})

describe('an outline', () => {
  it('has very many headings', async () => {
    const COUNT = 100_000
    const lines = [2, 3].map((depth) => `${'#'.repeat(depth)} a\n`)
    const reading = await readingOf(lines.join(''))
    const { length } = lines.join('')
    const blocks = Array.from({ length: COUNT }, (_, at) =>
      reading.article.blocks.map((block) => ({
        ...block,
        span: { start: block.span.start + at * length, end: block.span.end + at * length },
      })),
    ).flat()
    const file = textFile('a.md', lines.join('').repeat(COUNT))
    const symbols = documentSymbols({ ...reading, article: { ...reading.article, blocks, file } })
    expect(symbols).toHaveLength(COUNT)
    expect(symbols.every(({ children }) => children?.length === 1)).toBe(true)
  })
})

it('tags are written like the first of very many', async () => {
  const found = await labels(`---\ncountries: [${'CL, '.repeat(10_000)}|]\n---\n\nRain fell.\n`)
  expect(found.slice(0, 2)).toEqual(['AF', 'AX'])
})
