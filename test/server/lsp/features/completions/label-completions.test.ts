import { describe, expect, it } from 'vitest'
import { ledgerOf, quoting, said } from '../../../../report/ledger-of.ts'
import { chosen, completions, labels } from './completing.ts'

const WORDS = 'Nobody knows why the cranes stand still.'

describe('labels', () => {
  it('are those of the house, then those of the folder by frequency, then those of the article', async () => {
    const ledger = await ledgerOf({
      'b.md': quoting('Harbour pilot', 'Crane driver, Peru'),
      'c.md': `${quoting('Crane driver, Peru')}\n${said('Ana Quispe', 'officials')}`,
    })
    const known = [{ label: 'Former diplomat, Bolivia', aliases: ['Harbour pilot'] }]
    const house = { sourceLabels: { known } }
    const text = `> ${WORDS}\n>\n> — |\n\nRain fell.\n\n> ${WORDS}\n>\n> — Dock worker\n`
    const items = await completions(text, { ledger, house })
    expect(items.map(({ detail, label }) => [label, detail])).toEqual([
      ['Former diplomat, Bolivia', 'house label'],
      ['Crane driver, Peru', 'printed twice'],
      ['Ana Quispe', 'quoted once'],
      ['Dock worker', 'in this article'],
    ])
    expect(items[0]?.filterText).toBe('Former diplomat, Bolivia Harbour pilot')
  })

  const house = { sourceLabels: { known: [{ label: 'Ana "Nan" Ruiz', aliases: [] }] } }

  it.each<[string, string, string]>([
    ['a block quotation', `> ${WORDS}\n>\n> — |\n`, `> ${WORDS}\n>\n> — Ana "Nan" Ruiz\n`],
    ['the same paragraph', `> ${WORDS}\n> -- |`, `> ${WORDS}\n> -- Ana "Nan" Ruiz`],
    ['what is typed of it', `> ${WORDS}\n>\n> – An|\n`, `> ${WORDS}\n>\n> – Ana "Nan" Ruiz\n`],
    ['the rest of it', `> ${WORDS}\n>\n> ― An|na\n`, `> ${WORDS}\n>\n> ― Ana "Nan" Ruiz\n`],
    ['emphasis', `> ${WORDS}\n>\n> *— An|*\n`, `> ${WORDS}\n>\n> *— Ana "Nan" Ruiz*\n`],
    ['after the block', `> ${WORDS}\n\n— |\n`, `> ${WORDS}\n\n— Ana "Nan" Ruiz\n`],
    [
      'after a paragraph in marks',
      `Rain fell.\n\n“${WORDS}”\n\n— |\n`,
      `Rain fell.\n\n“${WORDS}”\n\n— Ana "Nan" Ruiz\n`,
    ],
    [
      'below a line in marks',
      `Rain fell.\n\n“${WORDS}”\n— |\n`,
      `Rain fell.\n\n“${WORDS}”\n— Ana "Nan" Ruiz\n`,
    ],
    [
      'a pull-quote',
      `:::pullquote\n${WORDS}\n\n— |\n:::\n`,
      `:::pullquote\n${WORDS}\n\n— Ana "Nan" Ruiz\n:::\n`,
    ],
    [
      'an attribute',
      `<blockquote cite="An|">${WORDS}</blockquote>\n`,
      `<blockquote cite="Ana &quot;Nan&quot; Ruiz">${WORDS}</blockquote>\n`,
    ],
    [
      'an attribute that is not closed',
      `<blockquote cite='|\n`,
      `<blockquote cite='Ana &quot;Nan&quot; Ruiz\n`,
    ],
    [
      'an attribute without marks',
      `<blockquote cite=|>${WORDS}</blockquote>\n`,
      `<blockquote cite="Ana &quot;Nan&quot; Ruiz">${WORDS}</blockquote>\n`,
    ],
    [
      'a directive',
      `:::pullquote{cite="|"}\n${WORDS}\n:::\n`,
      `:::pullquote{cite="Ana &quot;Nan&quot; Ruiz"}\n${WORDS}\n:::\n`,
    ],
    [
      'a shortcode',
      `{{< quote-block text="${WORDS}" cite="|" >}}\n`,
      `{{< quote-block text="${WORDS}" cite="Ana &quot;Nan&quot; Ruiz" >}}\n`,
    ],
  ])('replace %s', async (_, marked, expected) => {
    expect(await chosen(marked, 'Ana "Nan" Ruiz', { house })).toBe(expected)
  })

  it.each([
    ['a dash in a sentence', 'The port — |'],
    ['a dash that begins a line of a paragraph', 'The port is full\n— | and nobody pays'],
    ['a dash that begins a paragraph of prose', 'The port is full.\n\n— |'],
    ['the first line of a quotation', '> — |\n>\n> Words'],
    ['the middle of a quotation', `> ${WORDS}\n>\n> — |\n>\n> ${WORDS}\n`],
    ['a quotation with a label', `> ${WORDS}\n>\n> — Ana Ruiz\n\n— |\n`],
    ['far below a quotation', `> ${WORDS}\n\n\n\n\n— |\n`],
    ['a sentence that begins and ends with a quotation', '“The port is full,” she said, “and slow”\n— |'],
    ['the dash alone', `> ${WORDS}\n>\n> —|\n`],
    ['an address', `<blockquote cite="https://a.example/|">${WORDS}</blockquote>\n`],
    ['an attribute in prose', 'They cite="|'],
    ['code', `\`\`\`\n> ${WORDS}\n>\n> — |\n\`\`\`\n`],
    ['front matter', `---\ntitle: — |\n---\n`],
  ])('are not suggested after %s', async (_, marked) => {
    expect(await labels(marked, { house })).toEqual([])
  })

  it('are never ones that hide something', async () => {
    const known = ['Ana\u202EzuiR', 'Ana\u200B Ruiz', 'Ana Ruiz'].map((label) => ({ label, aliases: [] }))
    const found = await labels(`> ${WORDS}\n>\n> — |\n`, { house: { sourceLabels: { known } } })
    expect(found).toEqual(['Ana Ruiz'])
  })
})
