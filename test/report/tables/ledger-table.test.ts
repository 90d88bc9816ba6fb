import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { configSchema } from '../../../src/config/schema.ts'
import { validate } from '../../../src/config/validate.ts'
import { ledgerTable } from '../../../src/report/tables/ledger-table.ts'
import { ledgerOf, quoting, said } from '../ledger-of.ts'

const PORTS = {
  'news/2024-03-01-a.md': `---\ntitle: Ports\n---\n\n“Nobody here knows why the cranes stand still.”\n\n${said('Ana Quispe, an economist', 'Quispe', 'officials')}`,
  'news/2024-05-01-b.md': `${said('Ana Quispe, an economist')}\nRain fell.\n\n> “The port is full and nobody pays”\n>\n> — Ana Quispe, economist\n`,
  'news/2024-06-01-c.md': said('the former Bolivian ambassador to the Organisation of Andean Ports'),
}

async function tableOf(
  articles: Readonly<Record<string, string>>,
  options: { readonly width: number; readonly top?: number; readonly colour?: boolean },
) {
  return [...ledgerTable(await ledgerOf(articles), { colour: false, top: 50, ...options })].join('')
}

describe('ledgerTable', () => {
  it('lists the most quoted sources and closes with the totals', async () => {
    expect(await tableOf(PORTS, { width: 100 })).toBe(`\
source                                           quoted  pulled  articles       first        last
Ana Quispe, economist                                 3       1         2  2024-03-01  2024-05-01
  Ana Quispe ×2, Quispe
former Bolivian ambassador to the Organisation…       1       0         1  2024-06-01  2024-06-01
  the former Bolivian ambassador to the Organisation of Andean Ports
officials                                             1       0         1  2024-03-01  2024-03-01

3 articles · 3 sources (1 person, 2 unnamed)
6 quotations · 2 from unnamed people (33%) · 1 without a known speaker
`)
  })

  it('fits a narrow terminal', async () => {
    const table = await tableOf(PORTS, { width: 40 })
    expect(table).toBe(`\
source        quoted  pulled  articles
Ana Quispe,…       3       1         2
  Ana Quispe ×2, Quispe, Ana Quispe,…
former…            1       0         1
  the former Bolivian ambassador to…
officials          1       0         1

3 articles ·
3 sources (1 person, 2 unnamed)
6 quotations ·
2 from unnamed people (33%) ·
1 without a known speaker
`)
    expect(Math.max(...table.split('\n').map((line) => line.length))).toBeLessThanOrEqual(40)
  })

  it('lists the first sources and counts the rest', async () => {
    const table = await tableOf(PORTS, { width: 100, top: 1 })
    expect(table).toContain('\nand 2 more; --top 0 shows all\n\n3 articles · 3 sources')
    expect(table).not.toContain('officials ')
    expect(await tableOf(PORTS, { width: 100, top: 0 })).toBe(await tableOf(PORTS, { width: 100 }))
  })

  it('breaks conflicts into lines', async () => {
    const former = said('Ana Quispe, a former minister of defence')
    const current = said('Ana Quispe, the current minister of defence')
    expect(
      (await tableOf({ 'a.md': former, 'b.md': current }, { width: 40 })).split('\n').slice(1, 7),
    ).toEqual([
      'Ana Quispe,…       2       0         2',
      '  Ana Quispe ×2',
      "  a.md:1: 'Ana Quispe, a former minister",
      "  of defence' here, but 'Ana Quispe, the",
      "  current minister of defence' in b.md:1",
      '  (one former, the other current)',
    ])
  })

  it('is the same text with colours', async () => {
    const articles = {
      ...PORTS,
      'd.md': said('Ana Quispe, a Peruvian economist'),
      'e.md': said('Ana Quispe, a Chilean economist'),
    }
    const coloured = await tableOf(articles, { width: 100, colour: true })
    expect(coloured).toContain('\u001B[33m')
    expect(coloured.replaceAll(/\u001B\[\d+m/g, '')).toBe(await tableOf(articles, { width: 100 }))
  })

  it.each([
    [{}, 'No articles were read, so there are no sources to list.\n'],
    [{ 'a.md': 'Rain fell.\n' }, '1 article · no sources quoted or listed\n'],
    [
      { 'a.md': '“Nobody here knows why the cranes stand still.”\n' },
      '1 article · no sources quoted or listed\n1 quotation · 0 from unnamed people (0%) · 1 without a known speaker\n',
    ],
  ])('says that there are no sources: %#', async (articles, text) => {
    expect(await tableOf(articles, { width: 100 })).toBe(text)
  })

  it('lets nothing harmful through', async () => {
    const table = await tableOf(
      { 'a\u001B[31m.md': quoting('Quispe\u001B[31m\u202E ::error::', 'Quispe') },
      { width: 100 },
    )
    expect(table).not.toMatch(/[\u001B\u202E]|^\s*::/m)
  })
})

describe('labels in several forms', () => {
  const FORMS = {
    'a.md': quoting('Farmer, Peru', 'Farmer, Peru', 'farmer, Peru', 'Peruvian farmer'),
    'b.md': quoting('Harbour Post', 'harbour post', 'Potter, Peru'),
  }

  it('are proposed as lines that the configuration can have', async () => {
    const table = await tableOf(FORMS, { width: 40 })
    const lines = table.slice(table.indexOf('house:'))
    expect(table).toContain('\n\n# Labels in several forms. To settle them, add')
    expect(parse(lines)).toEqual({
      house: { sourceLabels: { known: (await ledgerOf(FORMS)).knownLabels } },
    })
    expect(validate(configSchema([]), parse(lines))).toEqual([])
  })

  it('are proposed only for a few sources unless all are wanted', async () => {
    const many = Array.from({ length: 12 }, (_, at) => [`Paper ${at}`, `Paper ${at}`, `PAPER ${at}`]).flat()
    const articles = { 'a.md': quoting(...many) }
    const proposed = (table: string) => table.match(/- label:/g)?.length
    const few = await tableOf(articles, { width: 100, top: 3 })
    expect(proposed(few)).toBe(10)
    expect(few).toMatch(/\n {6}# and 2 more; --top 0 shows all\n$/)
    expect(proposed(await tableOf(articles, { width: 100, top: 0 }))).toBe(12)
  })
})
