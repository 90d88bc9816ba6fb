import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inspectArticle } from '../../src/facts/inspection.ts'
import { openArticle } from '../../src/languages/open-article.ts'
import { textFile } from '../../src/text/text-file.ts'

const folder = new URL('../../fixtures/articles/', import.meta.url)
const names = readdirSync(folder).filter((file) => file.endsWith('.md'))

interface Place {
  readonly start: number
  readonly end: number
  readonly text?: string
}

/** Every object with a start and an end in a record, however deep. */
function places(value: unknown): readonly Place[] {
  if (typeof value !== 'object' || value === null) return []
  const inner = Object.values(value).flatMap(places)
  return isPlace(value) ? [value, ...inner] : inner
}

function isPlace(value: object): value is Place {
  return 'start' in value && 'end' in value
}

async function inspect(text: string) {
  const file = textFile('a.md', text)
  return { file, record: inspectArticle(await openArticle(file)) }
}

describe.each(names)('%s', (name) => {
  const text = readFileSync(new URL(name, folder), 'utf8')

  it('gives the words at every place', async () => {
    const { file, record } = await inspect(text)
    for (const { start, end, text: words } of places(record)) {
      expect(start).toBeLessThanOrEqual(end)
      if (words !== undefined) expect(words).toBe(file.text.slice(start, end))
    }
  })

  it('moves every place when a paragraph is inserted above it', async () => {
    const { file, record } = await inspect(text)
    const at = file.text.search(/(?<=\n\r?\n)(?=[A-Z][^\n]{200})/)
    const paragraph = `Nothing of note was reported on the day before.${file.lineEnding.repeat(2)}`
    const moved = await inspect(file.text.slice(0, at) + paragraph + file.text.slice(at))
    const expected = places(record).map(({ start, end }) =>
      [start, end].map((offset) => (offset > at || start === at ? offset + paragraph.length : offset)),
    )
    expect(places(moved.record).map(({ start, end }) => [start, end])).toEqual(expected)
  })
})

describe('countries', () => {
  it('say why the article is about them', async () => {
    const { record } = await inspect(
      '---\ntitle: Peru waits\n---\n\nPeru waits for rain.\n\nThe rain is late.\n',
    )
    expect(record.countries).toMatchObject([
      { code: 'PE', about: true, why: '2 mentions, in the headline, in 1 of 2 paragraphs' },
    ])
  })
})

describe('countries that are not tagged', () => {
  const sure = 'Chile votes. The Chilean miners wait, and Chile is calm.'

  it.each<[string, string, string | undefined]>([
    [
      'asked for',
      '---\ntitle: Chile votes\ncountries: [Peru]\n---\n\nChile votes. Chile waits.\n',
      undefined,
    ],
    [
      'named twice',
      '---\ntitle: Water\ncountries: [Peru]\n---\n\nChile votes, and Chile waits.\n',
      'two mentions',
    ],
    ['named once', '---\ntitle: Water\ncountries: [Peru]\n---\n\nChile votes.\n', 'one mention'],
    ['beyond doubt', `---\ntitle: Chile votes\n---\n\n${sure}\n`, undefined],
  ])('%s', async (_, text, reason) => {
    const { record } = await inspect(text)
    expect(record.countries[0]).toMatchObject({ code: 'CL', about: true, tagged: false })
    expect(record.countries[0]?.notAskedFor).toBe(reason)
  })
})

describe('countries that the configuration does not want tagged', () => {
  const text = '---\ntitle: Chile votes\ncountries: [Peru]\n---\n\nChile votes. Chile waits.\n'
  const once = '---\ntitle: Water\ncountries: [Peru]\n---\n\nChile votes.\n'

  it.each([
    ['excepted', text, { mentions: 'about', except: ['Chile'] }, 'excepted by the configuration'],
    ['another excepted', text, { mentions: 'about', except: ['Peru'] }, undefined],
    ['all that are named wanted', once, { mentions: 'named', except: [] }, undefined],
    ['the rule off', text, 'off', 'untagged-countries is off'],
  ] as const)('%s', async (_, written, wanted, reason) => {
    const record = inspectArticle(await openArticle(textFile('a.md', written)), wanted)
    expect(record.countries[0]).toMatchObject({ code: 'CL', about: true })
    expect(record.countries[0]?.notAskedFor).toBe(reason)
  })
})

describe('tags', () => {
  it('are the values under keys for countries or topics, with the country of each', async () => {
    const { record } = await inspect(
      '---\ntitle: Rain\ncountries: [Perú, Tanzannia]\ntags: water\nauthor: Chile\n---\n\nRain fell.\n',
    )
    expect(record.tags).toEqual([
      { text: 'Perú', key: 'countries', code: 'PE', country: 'Peru', start: 28, end: 32 },
      { text: 'Tanzannia', key: 'countries', code: null, country: null, start: 34, end: 43 },
      { text: 'water', key: 'tags', code: null, country: null, start: 51, end: 56 },
    ])
  })
})

describe('block quotations', () => {
  it('have the label that is printed with them, or the speaker who is named before them', async () => {
    const { record } = await inspect(
      '# Rain\n\nRain fell on the port.\n\n> We waited for a year.\n>\n> — Harbour pilot, Peru\n\nA Bolivian miner said:\n\n> The port will be closed until the spring.\n\nIt rained.\n',
    )
    expect(record.blockQuotations).toMatchObject([
      { text: 'We waited for a year.', label: { text: 'Harbour pilot, Peru' }, speaker: null },
      {
        text: 'The port will be closed until the spring.',
        label: null,
        speaker: { text: 'A Bolivian miner' },
      },
    ])
  })

  it('are led in across markup, and one after the other', async () => {
    const { record } = await inspect(
      '# Rain\n\nIn May, the pilots shared:\n\n<!-- more -->\n\n> We waited for a year.\n\n\n> Then we left.\n\nIt rained.\n\n> Nobody came.\n',
    )
    expect(record.blockQuotations.map(({ speaker }) => speaker?.text)).toEqual([
      'the pilots',
      'the pilots',
      undefined,
    ])
  })
})

describe('pull-quotes', () => {
  it('have the speaker whom the sentence before them names', async () => {
    const { record } = await inspect(
      '# Rain\n\nIn May, the pilots told us:\n\n{{< pullquote >}}We waited for a year.{{< /pullquote >}}\n\nIt rained.\n',
    )
    expect(record.pullQuotes).toMatchObject([
      { text: 'We waited for a year.', label: null, speaker: { text: 'the pilots' } },
    ])
  })
})

describe('any text', () => {
  it('is inspected without errors', async () => {
    const piece = fc.constantFrom(
      '“We go,” said a Bolivian envoy. ',
      '\n\n',
      '> ',
      '"',
      ' — ',
      'Chile',
      'Disclaimer\n',
      '{{<',
      '---\n',
      '\uFEFF',
      '&amp;',
    )
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(piece, fc.string())), async (pieces) => {
        const { file, record } = await inspect(pieces.join(''))
        for (const { start, end } of places(record)) {
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeLessThanOrEqual(file.text.length)
        }
      }),
      { numRuns: 500 },
    )
  })
})
