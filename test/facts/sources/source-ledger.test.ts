import { describe, expect, it } from 'vitest'
import { articleSources } from '../../../src/facts/sources/article-sources.ts'
import { sourceLedger } from '../../../src/facts/sources/source-ledger.ts'
import { openArticle } from '../../../src/languages/open-article.ts'
import { textFile } from '../../../src/text/text-file.ts'
import { ledgerOf, quoting, said } from '../../report/ledger-of.ts'

describe('sourceLedger', () => {
  const rowsOf = async (...texts: readonly string[]) => {
    const articles = texts.map((text, at) => [`${at}.md`, text] as const)
    const { sources } = await ledgerOf(Object.fromEntries(articles))
    return sources.map(({ articles: count, label, quotations }) => `${label}: ${quotations} in ${count}`)
  }

  it.each([
    [
      'a label without a name in different forms',
      [said('a former Bolivian diplomat'), said('the Bolivian ex-diplomat')],
      ['former Bolivian diplomat: 2 in 2'],
    ],
    [
      'labels without a name that say different things',
      [said('a former Bolivian diplomat'), said('a Bolivian diplomat'), said('a former diplomat')],
      ['Bolivian diplomat: 1 in 1', 'former Bolivian diplomat: 1 in 1', 'former diplomat: 1 in 1'],
    ],
    [
      'a person by the full name',
      [said('Ana Quispe, an economist'), said('Ana María Quispe'), said('Minister Ana Quispe')],
      ['Ana Quispe, an economist: 3 in 3'],
    ],
    [
      'a surname that its own article explains',
      [said('Ana Quispe, an economist', 'Quispe'), said('Ana Quispe')],
      ['Ana Quispe, an economist: 3 in 2'],
    ],
    [
      'a lone surname, not joined with a namesake in another article',
      [said('Ana Quispe'), said('Quispe'), said('Quispe')],
      ['Quispe: 2 in 2', 'Ana Quispe: 1 in 1'],
    ],
    [
      'two people with one surname',
      [said('Ana Quispe'), said('Juan Quispe')],
      ['Ana Quispe: 1 in 1', 'Juan Quispe: 1 in 1'],
    ],
    [
      'the most frequent printed label',
      [
        said('Ana Quispe, an economist') + quoting('Ana Quispe, economist at UMSA'),
        quoting('Ana Quispe', 'Ana Quispe'),
      ],
      ['Ana Quispe: 4 in 2'],
    ],
  ])('%s', async (_, texts, rows) => {
    expect(await rowsOf(...texts)).toEqual(rows)
  })

  it('is the same whichever article comes first', async () => {
    const texts = [
      said('Ana Quispe'),
      said('Minister Ana Quispe', 'Quispe'),
      said('Ana María Quispe, a Peruvian economist'),
      said('Gov. Ana Quispe'),
    ]
    const counts = (rows: readonly string[]) => rows.map((row) => row.split(': ')[1])
    expect(counts(await rowsOf(...texts))).toEqual(['5 in 4'])
    expect(counts(await rowsOf(...texts.toReversed()))).toEqual(['5 in 4'])
  })

  it('gives a source all its labels and places, and its first and last article', async () => {
    const { sources } = await ledgerOf({
      'news/2024-03-01-b.md': said('The former diplomat', 'the former diplomat', 'an ex-diplomat'),
      'a.md': said('a former diplomat'),
      'news/2023-12-31-c.md': `Rain fell.\n\n${said('the former diplomat')}`,
    })
    expect(sources).toMatchObject([
      {
        label: 'former diplomat',
        kind: 'unnamed',
        quotations: 5,
        pullQuotes: 0,
        articles: 3,
        first: { path: 'news/2023-12-31-c.md', date: '2023-12-31' },
        last: { path: 'news/2024-03-01-b.md', date: '2024-03-01' },
        labels: [
          { text: 'The former diplomat', count: 3 },
          { text: 'an ex-diplomat', count: 1 },
          { text: 'a former diplomat', count: 1 },
        ],
        months: [
          { month: '2023-12', articles: 1 },
          { month: '2024-03', articles: 1 },
        ],
        mentions: [
          { path: 'news/2024-03-01-b.md', line: 1, place: 'text', text: 'The former diplomat' },
          { path: 'news/2024-03-01-b.md', line: 3, place: 'text', text: 'the former diplomat' },
          { path: 'news/2024-03-01-b.md', line: 5, place: 'text', text: 'an ex-diplomat' },
          { path: 'a.md', line: 1, place: 'text', text: 'a former diplomat' },
          { path: 'news/2023-12-31-c.md', line: 3, place: 'text', text: 'the former diplomat' },
        ],
        conflicts: [],
      },
    ])
  })

  it('orders articles without a date by their paths', async () => {
    const { sources } = await ledgerOf({
      'b.md': said('Quispe'),
      'a.md': said('Quispe'),
      'c.md': said('Quispe'),
    })
    expect(sources[0]).toMatchObject({
      first: { path: 'a.md', date: null },
      last: { path: 'c.md', date: null },
    })
  })

  it('puts whoever is quoted most first, whatever is pulled out', async () => {
    const pulled = ':::pullquote\nThe port is full and nobody pays\n\n— Juan Rojas\n:::\n'
    const article = `${said('Juan Rojas', 'Ana Quispe', 'Ana Quispe')}\nRain fell.\n\n${pulled}\nSnow fell.\n\n${pulled}`
    const { sources } = await ledgerOf({ 'a.md': article })
    expect(sources.map(({ label, pullQuotes, quotations }) => [label, quotations, pullQuotes])).toEqual([
      ['Ana Quispe', 2, 0],
      ['Juan Rojas', 1, 2],
    ])
  })

  it('adds up the sources by kind, and the quotations without a name', async () => {
    const { sources, ...totals } = await ledgerOf({
      'a.md': `“Nobody here knows why the cranes stand still.”\n\n${said('Ana Quispe', 'officials', 'the Ministry of Ports', 'the report')}`,
      'b.md':
        'Chile vota el domingo y la región espera los resultados que se publican por la noche en las redes.\n',
    })
    expect(totals).toEqual({
      articles: 2,
      quotations: 5,
      fromUnnamed: 1,
      unspoken: 1,
      persons: 1,
      organisations: 1,
      unnamed: 1,
      others: 1,
      knownLabels: [],
      undated: 2,
      months: [],
      inOtherLanguages: 1,
    })
    expect(Object.fromEntries(sources.map(({ kind, label }) => [label, kind]))).toEqual({
      'Ana Quispe': 'person',
      'Ministry of Ports': 'organisation',
      officials: 'unnamed',
      report: 'other',
    })
  })

  describe('conflicts', () => {
    const conflictsOf = async (articles: Readonly<Record<string, string>>) => {
      const { sources } = await ledgerOf(articles)
      return sources.flatMap(({ conflicts }) =>
        conflicts.map(({ at, message }) => `${at.path}:${at.line}: ${message}`),
      )
    }

    it.each([
      [
        'one quotation attributed to two sources',
        {
          'a.md': `${said('a Peruvian farmer')}\nRain fell.\n\n:::pullquote\nThe port is full and nobody pays\n\n— Diplomat, Peru\n:::\n`,
        },
        [
          "a.md:8: labelled 'Diplomat, Peru', but spoken by 'a Peruvian farmer' in the text (different roles)",
        ],
      ],
      [
        'labels in different forms',
        {
          'a.md': quoting('Andes Post', 'Andes Post', 'The Andes Post'),
          'b.md': quoting('The Andes Post', 'Andes Post'),
        },
        ["a.md:15: 'The Andes Post' in 2 places, but 'Andes Post' 3 times elsewhere"],
      ],
      [
        'former in one article and current in another',
        { 'a.md': said('Ana Quispe, a former minister'), 'b.md': said('Ana Quispe, the current minister') },
        [
          "a.md:1: 'Ana Quispe, a former minister' here, but 'Ana Quispe, the current minister' in b.md:1 (one former, the other current)",
        ],
      ],
      [
        'current first and former later',
        {
          '2024-03-01.md': said('Ana Quispe, a former minister'),
          '2023-03-01.md': said('Ana Quispe, the current minister'),
        },
        [],
      ],
      [
        'former first and current later',
        {
          '2023-03-01.md': said('Ana Quispe, a former minister'),
          '2024-03-01.md': said('Ana Quispe, the current minister'),
        },
        [
          "2023-03-01.md:1: 'Ana Quispe, a former minister' here, but 'Ana Quispe, the current minister' in 2024-03-01.md:1 (one former, the other current)",
        ],
      ],
      [
        'different nationalities',
        { 'a.md': said('Ana Quispe, a Peruvian economist'), 'b.md': said('Ana Quispe, a Chilean economist') },
        [
          "a.md:1: 'Ana Quispe, a Peruvian economist' here, but 'Ana Quispe, a Chilean economist' in b.md:1 (different nationalities)",
        ],
      ],
      [
        'another office of one person',
        {
          'a.md': said('Gov. Ana Quispe'),
          'b.md': said('Minister Ana Quispe'),
          'c.md': said('Ana Quispe, a farmer'),
        },
        [],
      ],
      [
        'sources without a name',
        { 'a.md': said('a former minister'), 'b.md': said('a current minister') },
        [],
      ],
    ])('%s', async (_, articles, conflicts) => {
      expect(await conflictsOf(articles)).toEqual(conflicts)
    })
  })

  it('copes with many namesakes and many labels of one person', async () => {
    const [article] = [await openArticle(textFile('a.md', said('Ana Quispe, a former minister')))].map(
      articleSources,
    )
    const many = Array.from({ length: 20_000 }, (_, at) => ({
      path: `${at}.md`,
      date: undefined,
      unspoken: 0,
      isRead: true,
      sources: (article?.sources ?? []).flatMap((source) => [
        { ...source, read: { ...source.read, name: `ana${at} quispe` } },
        { ...source, read: { ...source.read, role: `minister of ${at}` } },
      ]),
    }))
    const { sources } = await sourceLedger(many)
    expect(sources.length).toBe(20_001)
    expect(sources[0]?.articles).toBe(20_000)
  })
})

describe('known labels', () => {
  const FORMS = {
    'a.md': quoting('Farmer, Peru', 'Farmer, Peru', 'farmer, Peru', 'Peruvian farmer'),
    'b.md': quoting('Harbour Post', 'harbour post', 'Potter, Peru'),
  }

  it('are the usual forms, with the others as aliases', async () => {
    expect((await ledgerOf(FORMS)).knownLabels).toEqual([
      { label: 'Farmer, Peru', aliases: ['farmer, Peru', 'Peruvian farmer'] },
      { label: 'Harbour Post', aliases: ['harbour post'] },
    ])
  })

  it('are none if each source has one label', async () => {
    expect((await ledgerOf({ 'a.md': quoting('Farmer, Peru', 'Potter, Peru') })).knownLabels).toEqual([])
  })
})
