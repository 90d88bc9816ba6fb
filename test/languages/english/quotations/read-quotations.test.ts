import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readQuotations } from '../../../../src/languages/english/quotations/read-quotations.ts'

const OPENING = { direct: '⟦', partial: '⟦~', scare: '⟦?' } as const

/**
 * The paragraphs, joined by ¶, with ⟦ ⟧ around direct quotations, ⟦~ ⟧ around partial and ⟦? ⟧ around scare ones,
 * and ‹ › around every speaker.
 */
function marked(paragraphs: readonly string[]): string {
  const places: { paragraph: number; at: number; mark: string }[] = []
  const seen = new Set<string>()
  const add = (
    { paragraph, start, end }: { paragraph: number; start: number; end: number },
    open: string,
    close: string,
  ) => {
    if (seen.has(`${paragraph}:${start}:${end}`)) return
    seen.add(`${paragraph}:${start}:${end}`)
    places.push({ paragraph, at: start, mark: open }, { paragraph, at: end, mark: close })
  }
  for (const { kind, pieces, speaker } of readQuotations(paragraphs)) {
    for (const piece of pieces) add(piece, OPENING[kind], '⟧')
    if (speaker) add(speaker, '‹', '›')
  }
  return paragraphs
    .map((text, index) =>
      places
        .filter(({ paragraph }) => paragraph === index)
        .toSorted((a, b) => b.at - a.at)
        .reduce((rest, { at, mark }) => rest.slice(0, at) + mark + rest.slice(at), text),
    )
    .join('¶')
}

function plain(expected: string): readonly string[] {
  return expected.replaceAll(/⟦[~?]?|[⟧‹›]/gu, '').split('¶')
}

describe('readQuotations', () => {
  describe('attribution after the words', () => {
    it.each([
      '⟦“The border will stay closed,”⟧ ‹the minister› said.',
      '⟦“The border will stay closed,”⟧ said ‹Ana Ruiz›, the foreign minister.',
      '⟦“The border will stay closed,”⟧ ‹Ana Ruiz›, the foreign minister, said on Tuesday.',
      '⟦“The border will stay closed,”⟧ ‹Ana Ruiz›, who had flown in from Geneva, told reporters.',
      '⟦“The border will stay closed,”⟧ ‹Ana Ruiz› (Liberal Party) later added.',
      '⟦“Will the border stay closed?”⟧ ‹he› asked.',
      '⟦“The border will stay closed!”⟧ ‹Minister Ana Ruiz› warned.',
      '⟦"The border will stay closed,"⟧ according to ‹a former Bolivian diplomat›.',
      '⟦“The border will stay closed,”⟧ affirms ‹a former Bolivian diplomat›.',
      '⟦“The border will stay closed,”⟧ ‹the 46-year-old› said.',
      '⟦“The border will stay closed,”⟧ ‹officials› said.',
      '⟦“The border will stay closed,”⟧ ‹a spokesman for the ministry in La Paz› said.',
      '⟦“The border will stay closed,”⟧ ‹a smiling Ruiz› shot back.',
      '⟦“The border will stay closed,”⟧ ‹Gen. J. R. Soto› said.',
      '⟦‘The border will stay closed,’⟧ ‹the envoy› told the U.N. council.',
      '⟦“The border will stay closed”⟧ – ‹the envoy› said it twice.',
    ])('%s', (expected) => {
      expect(marked(plain(expected))).toBe(expected)
    })
  })

  describe('attribution before the words', () => {
    it.each([
      '‹The minister› said: ⟦“The border will stay closed.”⟧',
      '‹Ana Ruiz›, the foreign minister, said, ⟦“The border will stay closed.”⟧',
      '‹The minister›, who has held talks in Lima, Quito and Bogotá, said that ⟦“The border will stay closed.”⟧',
      'Speaking in Geneva on Monday, ‹the envoy› told reporters: ⟦“The border will stay closed.”⟧',
      'After the talks in Vienna, ‹a former adviser to the president› called the plan ⟦~“a gift to smugglers”⟧ and left.',
      '‹The envoy› denounced the plan and called it ⟦~“a gift to smugglers”⟧.',
      '‹The envoy› rejected the plan, calling it ⟦~“a gift to smugglers”⟧.',
      '‹The envoy› said the plan would fail, and called it ⟦~“a gift to smugglers”⟧.',
      '‹The analyst› said that what he called ⟦~“a gift to smugglers”⟧ would fail.',
      'According to ‹the ministry›, the plan is ⟦~“a gift to smugglers”⟧ and nothing else.',
      'The plan was described as ⟦~“a gift to smugglers”⟧ by ‹the envoy›.',
      'The plan, ‹the envoy› said, is ⟦~“a gift to smugglers”⟧ and nothing else.',
      'The plan is ⟦~“a gift to smugglers”⟧ and nothing else, ‹the envoy› said.',
      '⟦“The plan will fail,”⟧ said ‹Ana Ruiz›, describing it as ⟦~“a gift to smugglers”⟧.',
      'The envoy met the party, ‹which› called the plan ⟦~“a gift to smugglers”⟧.',
      'A report released on Friday by the ministry stays out of this; ‹officials› said it was ⟦~“a draft at best”⟧.',
      "‹The envoy›'s claim that there were ⟦~“no troops at all”⟧ there was false.",
      'In ‹his› promise to ⟦~“close every crossing”⟧ there was nothing new.',
      'When the envoy warned of war, ‹the minister› fired back: ⟦“We have heard this before.”⟧',
      '‹Ana Ruiz›, foreign minister: ⟦“The border will stay closed.”⟧',
    ])('%s', (expected) => {
      expect(marked(plain(expected))).toBe(expected)
    })
  })

  describe('speakers that are carried over', () => {
    it.each([
      '⟦“The border,”⟧ ‹she› said, ⟦~“will stay closed.”⟧',
      '⟦“The border will stay closed,”⟧ said ‹Ana Ruiz›. ⟦“We shall not move.”⟧',
      '‹She› opened the border herself. ⟦“We shall not move.”⟧',
      '‹The envoy› read out a letter:¶⟦“The border will stay closed.”⟧',
      '⟦“The border will stay closed,”⟧ said ‹Ana Ruiz›.¶⟦“We shall not move.”⟧',
      '⟦“We shall not move. And that is all.”⟧ ⟦“The border will stay closed,”⟧ said ‹Ana Ruiz›.',
      '‹The envoy› said: ⟦“The border will stay closed.⟧¶⟦“We shall not move.”⟧ Nobody answered.',
      '⟦“The border will stay closed.⟧¶⟦“We shall not move,”⟧ said ‹Ana Ruiz›.',
    ])('%s', (expected) => {
      expect(marked(plain(expected))).toBe(expected)
    })
  })

  describe('words that nobody is said to have spoken', () => {
    it.each([
      'The ⟦?“shadow fleet”⟧ sails under other flags.',
      'The ship, nicknamed ⟦?“Old Grey”⟧, lay in the port.',
      'The report appeared in ⟦?“The Border Review”⟧ last spring.',
      'It rained. ⟦“The border will stay closed for as long as it takes.”⟧ Then it snowed.',
      'Russia closed the border. ⟦“The neighbours had no say in it at all, as ever.”⟧',
      'Nothing here is quoted.',
    ])('%s', (expected) => {
      expect(marked(plain(expected))).toBe(expected)
    })
  })

  it.each([
    ['“No,” the envoy said.', 'role', 'said'],
    ['“No,” Ana Ruiz was quoted as saying.', 'named', 'saying'],
    ['“No,” the foreign ministry insisted.', 'organisation', 'insisted'],
    ['“No,” she had repeatedly told reporters.', 'pronoun', 'told'],
    ['Ana Ruiz: “The border will stay closed.”', 'named', undefined],
  ])('names the kind of speaker and the verb: %s', (text, type, cue) => {
    const [quotation] = readQuotations([text])
    expect(quotation?.speaker?.type).toBe(type)
    expect(quotation?.cue ? text.slice(quotation.cue.start, quotation.cue.end) : undefined).toBe(cue)
  })

  it.each([
    ['“We lost the ferry and then the school,” said \uFFFC\uFFFC.', undefined],
    ['“We lost the ferry and then the school,” said \uFFFC Holm\uFFFC.', 'Holm'],
    ['\uFFFC said: “We lost the ferry and then the school.”', undefined],
  ])('never names a template tag: %j', (text, expected) => {
    const [quotation] = readQuotations([text])
    expect(quotation?.kind).toBe('direct')
    expect(quotation?.speaker ? text.slice(quotation.speaker.start, quotation.speaker.end) : undefined).toBe(
      expected,
    )
  })

  it.each([
    ['no paragraphs', []],
    ['empty paragraphs', ['', ' ', '\n']],
    ['lone surrogates', ['\uD800“\uDC00 a\uD800” said \uDFFF.']],
    ['only marks', ['“”"\'«»', '""', '“']],
    ['no closing mark', ['He said “that', 'and left.']],
    ['code and images', ['He said “run \uFFFC now” to \uFFFC.']],
    ['10,000 quotations in a sentence', ['“a” '.repeat(10_000)]],
    ['20,000 attributed quotations', ['He said “a” and '.repeat(20_000)]],
    ['20,000 verbs', ['said '.repeat(20_000) + '“no.”']],
    ['20,000 commas', ['“No,” the envoy' + ', the envoy'.repeat(20_000) + ', said.']],
    ['100,000 full stops', ['“No' + '.'.repeat(100_000) + 'no,” he said']],
    ['100,000 brackets', ['“No,” he ' + '('.repeat(100_000) + ' said.']],
    ['100,000 marks', ['"'.repeat(100_001) + ' he said']],
    ['100,000 letters', ['“No,” ' + 'a'.repeat(100_000) + ' said.']],
    ['clauses within clauses', ['the envoy said he called what said he “so” '.repeat(2000)]],
    ['20,000 paragraphs', Array.from({ length: 20_000 }, () => '“No')],
  ])('survives %s', (_, paragraphs) => {
    const quotations = readQuotations(paragraphs)
    expect(quotations.every(({ speaker }) => !speaker || speaker.start < speaker.end)).toBe(true)
  })

  it('keeps all spans inside their paragraphs, and quotations in order', () => {
    const word = fc.constantFrom(
      '“',
      '”',
      '"',
      "''",
      '‘',
      '’',
      ' ',
      ', ',
      '. ',
      ': ',
      ' - ',
      '(',
      ')',
      '? ',
      '\n',
      '\uFFFC',
      '\uD800',
      ' said ',
      ' saying ',
      ' the ',
      ' envoy ',
      ' Ruiz ',
      ' who ',
      ' and ',
      ' that ',
      ' of ',
      ' by ',
      ' his ',
      ' claim ',
      ' was ',
      ' called ',
      ' according ',
      ' to ',
      ' Monday ',
      ' He ',
      "'s ",
      ' 46-year-old ',
      ' No ',
    )
    const paragraph = fc.array(word, { maxLength: 40 }).map((words) => words.join(''))
    fc.assert(
      fc.property(fc.array(paragraph, { maxLength: 5 }), (paragraphs) => {
        let last = { paragraph: 0, end: 0 }
        for (const { pieces, speaker, cue } of readQuotations(paragraphs)) {
          for (const span of [...pieces, ...(speaker ? [speaker] : []), ...(cue ? [cue] : [])]) {
            expect(span.start).toBeLessThan(span.end)
            expect(span.start).toBeGreaterThanOrEqual(0)
            expect(span.end).toBeLessThanOrEqual(paragraphs[span.paragraph]?.length ?? -1)
          }
          for (const piece of pieces) {
            const later = piece.paragraph > last.paragraph || piece.start >= last.end
            expect(later).toBe(true)
            last = piece
          }
        }
      }),
      { numRuns: 500 },
    )
  })
})
