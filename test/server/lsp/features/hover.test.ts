import remarkParse from 'remark-parse'
import type { Nodes } from 'mdast'
import { unified } from 'unified'
import { describe, expect, it } from 'vitest'
import { type Hover, MarkupContent } from 'vscode-languageserver-types'
import { hoverAt } from '../../../../src/server/lsp/features/hover.ts'
import { forgedLedger, ledgerOf, quoting, said } from '../../../report/ledger-of.ts'
import { harmfulLines, PAYLOADS } from '../../../report/payloads.ts'
import { article, DEBATE, RUIZ_WILL_NOT_SIGN } from '../../../rules/the-port-debate.ts'
import { readingOf, withCursor, wordsIn } from '../reading-of.ts'

type Surroundings = Parameters<typeof readingOf>[1]

function valueOf(found: Hover | undefined): string | undefined {
  return found && MarkupContent.is(found.contents) ? found.contents.value : undefined
}

/** The words that a hover is about, and its paragraphs. */
async function hover(marked: string, surroundings?: Surroundings) {
  const { offset, text } = withCursor(marked)
  const reading = await readingOf(text, surroundings)
  const found = hoverAt(reading, offset)
  return found && [found.range && wordsIn(reading, found.range), ...(valueOf(found)?.split('\n\n') ?? [])]
}

describe('a country', () => {
  const BODY = 'Peru waits.\n\nPeru and the Peruvian miners wait for Chile.\n'

  it.each<[string, string, readonly string[]]>([
    [
      'that the article is about',
      `# Peru waits\n\nRain.\n\n|${BODY}`,
      [
        'Peru',
        '**Peru** (PE): the article is about it (4 mentions, in the headline, in 2 of 2 paragraphs). Not tagged.',
      ],
    ],
    [
      'that is only named',
      '# Peru waits\n\nRain.\n\nPeru waits.\n\nPeru and Peruvian miners wait for C|hile.\n',
      [
        'Chile',
        '**Chile** (CL): named, but the article is not about it (1 mention, in 1 of 2 paragraphs). Not tagged.',
      ],
    ],
    [
      'that is tagged',
      `---\ncountries: [PE]\n---\n\nRain.\n\n|${BODY}`,
      [
        'Peru',
        '**Peru** (PE): the article is about it (3 mentions, in 2 of 3 paragraphs). Tagged ‘PE’ under ‘countries’.',
      ],
    ],
    [
      'in its tag',
      '---\ntags: [rain, pe|ru]\n---\n\nRain.\n\nPeru waits.\n',
      [
        'peru',
        '**Peru** (PE): the article is about it (1 mention, in 1 of 2 paragraphs). Tagged ‘peru’ under ‘tags’.',
      ],
    ],
    [
      'in a tag alone',
      '---\ncountries: [|Peru]\n---\n\nRain.\n',
      ['Peru', '**Peru** (PE): tagged, but the article does not name it.'],
    ],
    [
      'that is not asked for',
      '---\ntitle: Peru waits\ncountries: [Chile]\n---\n\n|Peru waits for rain.\n',
      ['Peru', '**Peru** (PE): the article is about it (2 mentions, in the headline). Not tagged.'],
    ],
    [
      'in a quotation',
      'Rain.\n\n“We wait for |Chile and its trains,” said Ana Ruiz.\n',
      [
        'Chile',
        '**Chile** (CL): the article is about it (1 mention, in 1 of 2 paragraphs). Not tagged, and not asked for: one mention.',
      ],
    ],
  ])('%s', async (_, marked, expected) => {
    expect(await hover(marked)).toEqual(expected)
  })

  it('is not what else is tagged', async () => {
    expect(await hover('---\ntags: [ra|in]\n---\n\nRain.\n')).toBeUndefined()
  })
})

describe('a source', () => {
  const text = `${said('A|na Quispe, a farmer')}\n“Nobody pays,” she added.\n`

  it('has a label once, whatever its article and its case', async () => {
    const described = [
      '“Nobody pays for the road,” said a f|ormer diplomat.',
      'The former diplomat signed it. “Nobody pays for the bridge either,” the former diplomat said.',
    ]
    expect((await hover(`${described.join('\n\n')}\n`))?.at(-1)).toBe('2 quotations in this article')
  })

  it('is known from its article alone', async () => {
    expect(await hover(text)).toEqual([
      'Ana Quispe',
      '**Ana Quispe, a farmer**',
      '2 quotations in this article; other labels: Ana Quispe',
    ])
  })

  it('is known from all articles', async () => {
    const ledger = await ledgerOf({
      'a.md': withCursor(text).text,
      'news/2024-03-01-b.md': said('Ana Quispe', 'officials'),
      'news/2024-05-06-c.md': said('Ana Quispe', 'Ana Quispe, a Peruvian farmer'),
    })
    expect(await hover(text, { ledger })).toEqual([
      'Ana Quispe',
      '**Ana Quispe, a Peruvian farmer**',
      '5 quotations in 3 articles, from 2024-03-01 to 2024-05-06; other labels: Ana Quispe ×4',
      'In this article: 2 quotations',
    ])
  })

  it('is not taken for its namesake in another article', async () => {
    const ledger = await ledgerOf({ 'b.md': said('Quispe') })
    expect(await hover(said('|Quispe'), { ledger })).toEqual([
      'Quispe',
      '**Quispe**',
      '1 quotation in this article',
    ])
  })

  it('is told from another who is described alike', async () => {
    const ledger = await ledgerOf({ 'b.md': said('a Peruvian farmer'), 'c.md': said('a Peruvian farmer') })
    const found = await hover(said('a Peruvian far|mer'), { ledger })
    expect(found?.[2]).toBe('2 quotations in 2 articles, not necessarily of one person')
  })

  it('is found by its pronoun', async () => {
    const marked = text.replace('|', '').replace('she', 's|he')
    expect((await hover(marked))?.slice(0, 2)).toEqual(['she', '‘she’ is **Ana Quispe, a farmer**'])
  })

  it('is found by its label, with the country in it', async () => {
    const labelled = quoting('Harbour pilot, P|eru')
    expect(await hover(labelled)).toEqual([
      'Harbour pilot, Peru',
      '**Harbour pilot, Peru**',
      '1 quotation in this article',
      '**Peru** (PE): the article is about it (1 mention, in 1 of 2 paragraphs). Not tagged, and not asked for: one mention.',
    ])
  })

  it('shows some of many labels', async () => {
    const titles = ['Mayor', 'Senator', 'Dr.', 'former mayor', 'lawyer', 'activist', 'Mrs.']
    const found = await hover(said('|Ana Quispe', ...titles.map((title) => `${title} Ana Quispe`)))
    expect(found?.[2]).toMatch(/ and \d more$/)
  })
})

describe('a quotation', () => {
  const ruiz = (words: string) => `“${words},” said Ana Ruiz.`
  const of = async (body: string, evidence?: Readonly<Record<string, string>>) =>
    (await hover(article(`Rain.\n\n${body}`), { ...(evidence && { evidence }) }))?.slice(1)
  const evidence = { 'debate.txt': DEBATE }

  it.each<[string, string, readonly string[]]>([
    [
      'without evidence',
      ruiz('The |quay is deep tonight'),
      ['Quotation: **Ana Ruiz**', 'The article has no evidence for it.'],
    ],
    [
      'without a speaker',
      '“The |quay is deep tonight.” Rain fell.',
      ['Quotation: no speaker found', 'The article has no evidence for it.'],
    ],
    [
      'set as a block',
      '> The |quay is deep tonight.\n>\n> — Dock worker',
      ['Block quotation: **Dock worker**', 'The article has no evidence for it.'],
    ],
    [
      'pulled',
      `${ruiz('The quay is deep tonight')}\n\n:::pullquote\nThe |quay is deep tonight\n:::`,
      ['Pull-quote: **Ana Ruiz**, from line 7', 'The article has no evidence for it.'],
    ],
    [
      'pulled from nowhere',
      ':::pullquote\nThe |quay is deep tonight\n:::',
      ['Pull-quote: no speaker found, not in the text', 'The article has no evidence for it.'],
    ],
  ])('%s', async (_, body, expected) => {
    expect(await of(body)).toEqual(expected)
  })

  it.each<[string, string, readonly string[]]>([
    [
      'that is exact',
      ruiz(`${RUIZ_WILL_NOT_SIGN}|`),
      ['Quotation: **Ana Ruiz**', '✔ exact: the same words in the same order', 'In debate.txt:3'],
    ],
    [
      'that differs',
      ruiz(`${RUIZ_WILL_NOT_SIGN.replace('not ', '')}|`),
      [
        'Quotation: **Ana Ruiz**',
        '✖ differs in substance: a negation, number, name, pronoun or other weighty word differs, or words are cut without a mark',
        "left out 'not'",
        'In debate.txt:3',
      ],
    ],
    [
      'that is not there',
      ruiz('A harbour is a |wound that no treaty closes'),
      [
        'Quotation: **Ana Ruiz**',
        '✖ not found: no evidence has these words; the closest passage is shown if there is one',
      ],
    ],
    [
      'that somebody else said',
      ruiz('the dredgers will stop |before the winter and the ships will go elsewhere'),
      [
        'Quotation: **Ana Ruiz**',
        '✖ said by another: the evidence has these words, but somebody else says them',
        'In debate.txt:6',
      ],
    ],
    [
      'that is close to what was said',
      ruiz('Senator Lopes said |health care on the island takes seventy percent of what doctors earn'),
      [
        'Quotation: **Ana Ruiz**',
        '✖ not found: no evidence has these words; the closest passage is shown if there is one',
        'The closest passage is in debate.txt:10',
      ],
    ],
    [
      'that is too short',
      'Ana Ruiz said that it is “a |wound”.',
      [
        'Quotation: **Ana Ruiz**',
        'It was not compared with the evidence: it is too short, or the words are the article’s own.',
      ],
    ],
  ])('%s', async (_, body, expected) => {
    expect(await of(body, evidence)).toEqual(expected)
  })

  it('that no evidence covers', async () => {
    const text =
      '---\nevidence:\n  - file: debate.txt\n    speaker: Peter Holt\n---\n\nRain.\n\n“The |quay is deep tonight,” said Ana Ruiz.\n'
    expect((await hover(text, { evidence }))?.at(-1)).toBe('No readable evidence covers it.')
  })

  it('that somebody attests', async () => {
    const attested =
      'attested: [{ quotation: The quay is deep tonight, by: AB, on: 2026-05-02, how: telephone }]'
    const found = await hover(article(`Rain.\n\n${ruiz('The |quay is deep tonight')}`, attested))
    expect(found?.at(-1)).toBe('attested by AB on 2026-05-02, telephone')
  })
})

describe('nothing', () => {
  it.each([
    '',
    'R|ain fell.\n',
    '# Ra|in\n',
    'The so-called “smart |port” is full.\n',
    '---\ntitle: Ra|in\n---\n',
  ])('is said of %j', async (marked) => {
    expect(await hover(marked.includes('|') ? marked : '|')).toBeUndefined()
  })
})

const processor = unified().use(remarkParse)

/** The kinds of nodes in a text, except what the hovers themselves are made of. */
function foreignNodes(node: Nodes): readonly string[] {
  const own = ['root', 'paragraph', 'strong', 'text']
  const inner = 'children' in node ? node.children.flatMap(foreignNodes) : []
  return own.includes(node.type) ? inner : [node.type, ...inner]
}

describe('what an article says', () => {
  const written = PAYLOADS.map((text) => text.replaceAll(/[\r\n\u2028\u2029]/g, ' ').trim())

  it.each([
    ...written,
    '**a** _b_',
    '# a',
    '- a',
    '1. a',
    '> a',
    '    a',
    '---',
    '&lt;b&gt;',
    'www.a.example',
    '~~a~~',
  ])('is never markup in a hover: %j', async (payload) => {
    const text = `---\ncountries: [${JSON.stringify(payload)}, Peru]\nsources:\n  - name: ${JSON.stringify(payload)}\n---\n\nPeru waits.\n\n“Peru waits for the rain,” said Ana ${payload}.\n\n> Peru waits for the boats.\n>\n> — ${payload}\n`
    const reading = await readingOf(text, { ledger: await forgedLedger() })
    const values = new Set(
      Array.from({ length: text.length + 1 }, (_, offset) => valueOf(hoverAt(reading, offset)) ?? []).flat(),
    )
    for (const value of values) {
      expect(foreignNodes(processor.parse(value))).toEqual([])
      expect(harmfulLines(value)).toEqual([])
      expect(value).not.toMatch(/www\.|https?:\/\/|@\w/)
    }
    expect(values.size).toBeGreaterThan(1)
  })
})
