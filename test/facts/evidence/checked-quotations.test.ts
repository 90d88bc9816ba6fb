import { describe, expect, it } from 'vitest'
import type { EvidenceStyle } from '../../../src/article/house-style.ts'
import type { CheckedQuotation } from '../../../src/facts/evidence/checked-quotation.ts'
import { uncheckedQuotations } from '../../../src/facts/evidence/checked-quotations.ts'
import { articleWithEvidence, checkedIn } from './article-with-evidence.ts'

const LABELLED = `EVA DAHL: Good evening. Your harbour has lost half of its pilots, and the ferry is forty years old. What now?

RUIZ: We will not sell the old ferry to anybody, not for 20 million dollars. The islanders paid for her with
their own savings, and the islanders, you know, will decide when she sails for the last time. I have told the
board so every single winter.

EVA DAHL: The board says that nobody on the mainland wants to pay for the repairs. Is that true?

RUIZ: Nobody asked them (laughs), but we could find the money within a week.
`

const CAPTIONS = `1
00:00:04,000 --> 00:00:08,500
We will not sell the <i>old</i> ferry

2
00:00:08,500 --> 00:00:12,000
to anybody, not for 20 million dollars.
`

const UNLABELLED = LABELLED.replace(/^[A-Z ]+: /gmu, '')

/** An article that quotes words of somebody. */
const quoting = (words: string, speaker = 'Ana Ruiz', head = '') =>
  `---\nlang: en\n${head}---\n\nIt rained on the quay. “${words},” said ${speaker}.\n`

interface Expected {
  readonly state: CheckedQuotation['state']
  readonly severity?: CheckedQuotation['severity']
  /** `kind: quoted < said` */
  readonly differences?: readonly string[]
  readonly place?: string
}

async function expectOne(
  article: string,
  evidence: Readonly<Record<string, string>>,
  { differences = [], place, severity, state }: Expected,
  allow: EvidenceStyle['allow'] = [],
): Promise<void> {
  const checked = await checkedIn(article, evidence, allow)
  expect(checked).toHaveLength(1)
  for (const one of checked) {
    expect([one.state, one.severity]).toEqual([state, severity])
    expect(one.differences.map(({ kind, quoted, said }) => `${kind}: ${quoted} < ${said}`)).toEqual(
      differences,
    )
    expect(one.place?.text).toBe(place)
    if (one.place) {
      const written = evidence[one.place.path]?.slice(one.place.start, one.place.end) ?? ''
      expect(wordsIn(written)).toBe(wordsIn(one.place.text))
    }
    for (const { quoted, span } of one.differences)
      if (quoted !== '') expect(article.slice(span.start, span.end)).toBe(quoted)
  }
}

/** What is left of text without markup, times and white space. */
function wordsIn(text: string): string {
  return text.replace(/\n\n\d+\n[\d:,]+ --> [\d:,]+\n|<[^>]*>/gu, ' ').replace(/\s+/gu, ' ')
}

const EXACT = 'We will not sell the old ferry to anybody'

describe('checkedQuotations', () => {
  it.each<[words: string, expected: Expected]>([
    [EXACT, { state: 'exact', place: EXACT }],
    ['we will not sell THE OLD ferry — to anybody', { state: 'exact', place: EXACT }],
    [
      'Nobody asked them, but we could find the money',
      { state: 'exact', place: 'Nobody asked them (laughs), but we could find the money' },
    ],
    ['We won’t sell the old ferry to anybody', { state: 'allowed', place: EXACT }],
    [
      'not for twenty million dollars. The islanders paid for her',
      { state: 'allowed', place: 'not for 20 million dollars. The islanders paid for her' },
    ],
    [
      'The islanders paid for her … and the islanders, you know, will decide',
      {
        state: 'allowed',
        place: 'The islanders paid for her with their own savings, and the islanders, you know, will decide',
      },
    ],
    [
      'We will not sell [her] to anybody, not for 20 million',
      { state: 'allowed', place: `${EXACT}, not for 20 million` },
    ],
    [
      'We will sell the old ferry to anybody, not for 20 million dollars',
      {
        state: 'differs',
        severity: 'substantive',
        differences: ['negation:  < not'],
        place: `${EXACT}, not for 20 million dollars`,
      },
    ],
    [
      'The islanders paid for her with their own money, and the islanders, you know, will decide',
      {
        state: 'differs',
        severity: 'substantive',
        differences: ['word: money < savings'],
        place: 'The islanders paid for her with their own savings, and the islanders, you know, will decide',
      },
    ],
    [
      'not for 30 million dollars. The islanders paid for her with their own savings',
      {
        state: 'differs',
        severity: 'substantive',
        differences: ['number: 30 million < 20 million'],
        place: 'not for 20 million dollars. The islanders paid for her with their own savings',
      },
    ],
    [
      'The islanders paid for her with their own savings, and islanders, you know, will decide',
      {
        state: 'differs',
        severity: 'minor',
        differences: ['small:  < the'],
        place: 'The islanders paid for her with their own savings, and the islanders, you know, will decide',
      },
    ],
    ['Ferries are the only friends that a lonely island ever has', { state: 'not-found' }],
    [
      'The board says that nobody on the mainland wants to pay',
      { state: 'said-by-another', place: 'The board says that nobody on the mainland wants to pay' },
    ],
  ])('%s', async (words, expected) => {
    await expectOne(quoting(words), { 'tape.txt': LABELLED }, expected)
  })

  it.each<[name: string, article: string, evidence: Readonly<Record<string, string>>, expected: Expected]>([
    ['captions', quoting(EXACT), { 'a.srt': CAPTIONS }, { state: 'exact', place: EXACT }],
    ['the second of two files', quoting(EXACT), { 'a.txt': 'Nothing of the kind.', 'b.txt': LABELLED }, { state: 'exact', place: EXACT }], // prettier-ignore
    ['Windows line ends', quoting(EXACT).replaceAll('\n', '\r\n'), { 'a.txt': LABELLED.replaceAll('\n', '\r\n') }, { state: 'exact', place: EXACT }], // prettier-ignore
    ['a byte-order mark', quoting(EXACT), { 'a.txt': `\uFEFF${LABELLED}` }, { state: 'exact', place: EXACT }],
    [
      'nobody named',
      quoting(EXACT, 'a harbour pilot'),
      { 'a.txt': LABELLED },
      { state: 'exact', place: EXACT },
    ],
    ['a role, of words that somebody says', quoting('The board says that nobody on the mainland wants to pay', 'a harbour pilot'), { 'a.txt': LABELLED }, { state: 'exact', place: 'The board says that nobody on the mainland wants to pay' }], // prettier-ignore
    ['no labels', quoting('The board says that nobody on the mainland wants to pay'), { 'a.txt': UNLABELLED }, { state: 'exact', place: 'The board says that nobody on the mainland wants to pay' }], // prettier-ignore
    [
      'another language',
      quoting(EXACT),
      { 'a.txt': `---\nlanguage: es\n---\n${LABELLED}` },
      { state: 'translation' },
    ],
    ['another language and the same', quoting(EXACT), { 'a.txt': `---\nlanguage: es\n---\nNo.`, 'b.txt': LABELLED }, { state: 'exact', place: EXACT }], // prettier-ignore
  ])('%s', async (_, article, evidence, expected) => {
    await expectOne(article, evidence, expected)
  })

  it('knows when and by whom words were said', async () => {
    const [timed] = await checkedIn(quoting('not for 20 million dollars'), { 'a.srt': CAPTIONS })
    expect(timed?.place).toMatchObject({ path: 'a.srt', line: 7, time: 8.5 })
    const [named] = await checkedIn(quoting(EXACT), { 'a.txt': LABELLED })
    expect(named?.place).toMatchObject({ line: 3, speaker: 'RUIZ', time: undefined })
    expect(named).toMatchObject({ form: 'text', speaker: 'Ana Ruiz', text: `“${EXACT},”`, repeats: false })
  })

  it.each(['Ana Ruiz', 'Eva Dahl'])('takes the words of %s from the one who is quoted', async (speaker) => {
    const echoed = `${LABELLED}\nEVA DAHL: Could you find the money within a week?\n\nRUIZ: Could you find the money within a week?\n`
    const [checked] = await checkedIn(quoting('Could you find the money within a week', speaker), {
      'a.txt': echoed,
    })
    expect([checked?.state, checked?.place?.speaker]).toEqual([
      'exact',
      speaker === 'Eva Dahl' ? 'EVA DAHL' : 'RUIZ',
    ])
  })

  it.each<[others: string, state: CheckedQuotation['state']]>([
    ['EVA DAHL: Which one do you mean now?\n\n', 'exact'],
    ['EVA DAHL: Which one do you mean now?\n\nTOM HOLT: The one that I came on today.\n\n', 'differs'],
  ])('lets an interjection interrupt a speaker, but not a conversation: %j', async (others, state) => {
    const interrupted = `RUIZ: We will not sell the old ferry to anybody,\n\n${others}RUIZ: not for 20 million dollars.\n`
    const [checked] = await checkedIn(quoting(`${EXACT}, not for 20 million dollars`), {
      'a.txt': `${interrupted}\nEVA DAHL: Thank you.\n\nTOM HOLT: Thank you all.\n`,
    })
    expect(checked?.state).toBe(state)
  })

  it('does not let an ellipsis bridge what somebody else says', async () => {
    const across = 'I have told the board so every single winter … we could find the money within a week'
    await expectOne(
      quoting(across),
      { 'a.txt': LABELLED },
      {
        state: 'differs',
        severity: 'substantive',
        differences: ['word: we could find the money within a week < '],
        place: 'I have told the board so every single winter',
      },
    )
  })

  it.each<[allow: EvidenceStyle['allow'], words: string]>([
    [['fillers'], 'and the islanders will decide when she sails for the last time'],
    [['grammar'], 'and the islanders, you know, will decide when she sailed for the last time'],
  ])('allows %s only if the house does', async (allow, words) => {
    const evidence = { 'a.txt': LABELLED }
    const [strict] = await checkedIn(quoting(words), evidence)
    const [lenient] = await checkedIn(quoting(words), evidence, allow)
    expect([strict?.state, lenient?.state]).toEqual(['differs', 'allowed'])
  })

  it('checks quotations of every form', async () => {
    const article = `---\nlang: en\n---\n\nAna Ruiz said: “${EXACT}.” It rained on the quay all day long.

Nobody came. The wind blew.

> The islanders paid for her with their own savings.
>
> — Ana Ruiz

It rained again in the afternoon, and again at night.

<aside class="pullquote">We will not sell the old ferry</aside>
`
    const checked = await checkedIn(article, { 'a.txt': LABELLED })
    expect(checked.map(({ form, repeats, state }) => [form, state, repeats])).toEqual([
      ['text', 'exact', false],
      ['block', 'exact', false],
      ['pull-quote', 'exact', true],
    ])
  })

  it('leaves alone what is too short', async () => {
    expect(await checkedIn(quoting('Not the ferry'), { 'a.txt': LABELLED })).toEqual([])
  })

  it('checks nothing without evidence, or with evidence that cannot be read', async () => {
    expect(await checkedIn(quoting(EXACT), {})).toEqual([])
    expect(await checkedIn(quoting(EXACT), { 'a.txt': 'no\0text' })).toEqual([])
    expect(await checkedIn(quoting(EXACT), { 'a.txt': 'no\0text', 'b.txt': LABELLED })).toEqual([])
  })
})

describe('attested quotations', () => {
  const attested = (words: string) =>
    `attested:\n  - quotation: ${words}\n    by: EB\n    on: 2026-05-02\n    how: by telephone\n`
  const said = 'Ferries are the only friends that a lonely island ever has'

  it('are attested unless the evidence has them', async () => {
    const head = attested('Ferries are the only friends')
    const [none] = await checkedIn(quoting(said, 'Ana Ruiz', head), {})
    expect(none).toMatchObject({
      state: 'attested',
      attested: { by: 'EB', on: '2026-05-02', how: 'by telephone' },
    })
    const [notFound] = await checkedIn(quoting(said, 'Ana Ruiz', head), { 'a.txt': LABELLED })
    expect(notFound?.state).toBe('attested')
    const [exact] = await checkedIn(quoting(EXACT, 'Ana Ruiz', attested(EXACT)), { 'a.txt': LABELLED })
    expect(exact).toMatchObject({ state: 'exact', attested: undefined })
  })
})

describe('uncheckedQuotations', () => {
  it('are what no evidence covers', async () => {
    const head = 'evidence:\n  - { file: a.txt, speaker: Eva Dahl }\n'
    const article = await articleWithEvidence(quoting(EXACT, 'Ana Ruiz', head), { 'a.txt': LABELLED })
    expect(uncheckedQuotations(article).map(({ speaker }) => speaker?.text)).toEqual(['Ana Ruiz'])
    expect(uncheckedQuotations(await articleWithEvidence(quoting(EXACT), { 'a.txt': LABELLED }))).toEqual([])
    expect(uncheckedQuotations(await articleWithEvidence(quoting(EXACT), {}))).toEqual([])
  })
})
