import { describe, expect, it } from 'vitest'
import { geolint, newFolder } from './run-geolint.ts'

const A = `---
date: 2024-03-01
---

“The port is full,” said Ana Quispe, an economist. “It was full last year,” she added.

“Nobody pays,” said a Peruvian official.
`
const B = '“Nobody pays,” Ana Quispe, an economist, said.\n'
const SPANISH =
  'Chile vota el domingo y la región espera los resultados que se publican por la noche en las redes.\n'
const files = { 'a.md': A, 'b/c.md': B, 'd.md': SPANISH }
const HEAD =
  'source,kind,quotations,pullQuotes,articles,firstDate,firstPath,lastDate,lastPath,labels,conflicts\r\n'

describe('geolint sources', () => {
  it('prints a table', () => {
    const { status, stderr, stdout } = geolint(newFolder(files), ['sources'])
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toBe(`\
source                    quoted  pulled  articles       first        last
Ana Quispe, an economist       3       0         2  2024-03-01  2024-03-01
  Ana Quispe ×2
Peruvian official              1       0         1  2024-03-01  2024-03-01

3 articles · 2 sources (1 person, 1 unnamed) ·
1 in a language that geolint does not read (only labels are counted)
4 quotations · 1 from unnamed people (25%) · 0 without a known speaker
`)
  })

  it('shows as many sources as asked for, and all of them in the other formats', () => {
    const folder = newFolder(files)
    expect(geolint(folder, ['sources', '--top', '1']).stdout).toContain('\nand 1 more; --top 0 shows all\n')
    const { stdout } = geolint(folder, ['sources', '--top', '1', '--format', 'csv'])
    expect(stdout).toBe(
      `${HEAD}"Ana Quispe, an economist",person,3,0,2,2024-03-01,a.md,2024-03-01,a.md,Ana Quispe,\r\nPeruvian official,unnamed,1,0,1,2024-03-01,a.md,2024-03-01,a.md,a Peruvian official,\r\n`,
    )
  })

  it('prints json with every mention', () => {
    const { status, stdout } = geolint(newFolder(files), ['sources', 'b', '--format', 'json'])
    expect([status, JSON.parse(stdout)]).toEqual([
      0,
      {
        articles: 1,
        quotations: 1,
        fromUnnamed: 0,
        unspoken: 0,
        persons: 1,
        organisations: 0,
        unnamed: 0,
        others: 0,
        knownLabels: [],
        undated: 1,
        months: [],
        inOtherLanguages: 0,
        sources: [
          {
            label: 'Ana Quispe, an economist',
            kind: 'person',
            quotations: 1,
            pullQuotes: 0,
            articles: 1,
            first: { path: 'b/c.md', date: null },
            last: { path: 'b/c.md', date: null },
            labels: [{ text: 'Ana Quispe', count: 1 }],
            months: [],
            mentions: [{ path: 'b/c.md', line: 1, place: 'text', text: 'Ana Quispe' }],
            conflicts: [],
          },
        ],
      },
    ])
  })

  it('prints a page with all sources', () => {
    const { status, stdout } = geolint(newFolder(files), ['sources', '--top', '1', '--format', 'html'])
    expect(status).toBe(0)
    expect(stdout).toContain('<title>geolint: 2 sources in 3 articles</title>')
    expect(stdout.match(/<tr id="source-/g)).toHaveLength(2)
    expect(stdout.endsWith('</html>\n')).toBe(true)
  })

  it('counts everything that can be read, and exits with 2 if something cannot', () => {
    const folder = newFolder({ 'a.md': A, 'b.md': new Uint8Array([0xc3, 0x28, 0, 1]) })
    const { status, stderr, stdout } = geolint(folder, ['sources', '.', 'c\u001B[31m.md'])
    expect(status).toBe(2)
    expect(stdout).toContain('\n1 article · 2 sources')
    expect(stderr.split('\n')).toEqual([
      'geolint: c␛[31m.md: does not exist; check the spelling',
      expect.stringMatching(/^geolint: b\.md: \S/),
      '',
    ])
  })

  it.each([
    ['an empty folder', {}, [], 0, 'No articles were read, so there are no sources to list.\n'],
    ['no source', { 'a.md': 'Rain fell.\n' }, [], 0, '1 article · no sources quoted or listed\n'],
    ['json of nothing', {}, ['--format', 'json'], 0, expect.stringContaining('"sources":[]}\n')],
    ['csv of nothing', {}, ['--format', 'csv'], 0, HEAD],
    ['a count that is not a number', {}, ['--top', 'ten'], 2, ''],
  ])('%s', (_, content, args, status, text) => {
    const ran = geolint(newFolder(content), ['sources', ...args])
    expect([ran.status, ran.stdout]).toEqual([status, text])
  })

  it('explains its columns in its help', () => {
    expect(geolint(newFolder({}), ['sources', '--help']).stdout).toContain('For each source:')
  })
})
