import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scanQuotationMarks } from '../../../src/text/quotation-marks/quotation-marks.ts'

/** The paragraphs with ⟦ ⟧ around each piece; a piece that continues the one before begins with ⟦+. */
function marked(paragraphs: readonly string[]): readonly string[] {
  const out = [...paragraphs]
  const pieces = scanQuotationMarks(paragraphs).flatMap((range) =>
    range.pieces.map((piece, index) => ({ ...piece, open: index > 0 ? '⟦+' : '⟦' })),
  )
  for (const { paragraph, start, end, open } of pieces.toReversed()) {
    const text = out[paragraph] ?? ''
    out[paragraph] = `${text.slice(0, start)}${open}${text.slice(start, end)}⟧${text.slice(end)}`
  }
  return out
}

describe('scanQuotationMarks', () => {
  it.each([
    ['curly', 'He said ⟦“no deal”⟧ twice.'],
    ['straight', 'He said ⟦"no deal"⟧ twice, then ⟦"yes"⟧.'],
    ['doubled', "He said ⟦''the minister's deal''⟧ twice."],
    ['guillemets', 'He said ⟦«no deal»⟧ and ⟦« no deal »⟧.'],
    ['guillemets with no-break spaces', 'He said ⟦«\u00A0no deal\u00A0»⟧ and ⟦«\u202Fno deal\u202F»⟧.'],
    ['inward guillemets', 'He said ⟦»no deal«⟧ twice.'],
    ['low and high', 'He said ⟦„no deal“⟧ twice.'],
    ['low and high single marks', 'He said ⟦‚no deal‘⟧ and ⟦„no ‚deal‘ at all“⟧.'],
    ['high on both sides', 'He said ⟦”no deal”⟧ twice.'],
    ['a straight mark closes a curly one', 'He said ⟦“no deal"⟧ and ⟦"no talks”⟧.'],
    ['a curly mark closes a straight one', 'He said ⟦"no deal”⟧ and ⟦„no talks"⟧.'],
    ['two apostrophes close a curly mark', "He said ⟦“no deal''⟧ twice."],
    ['an opening mark closes if no letter follows', 'The ⟦“no deal“⟧ camp won.'],
    ['between dashes', 'His line—⟦“no deal!”⟧—is old; so is ⟦"no talks"⟧.'],
    ['after an opening bracket', 'The slogan (⟦"no deal"⟧) is old.'],
    ['nested in single marks', 'She said: ⟦“They told us ‘never again’ and left.”⟧'],
    ['nested in the same marks', 'She said: ⟦“They told us “never again” and left.”⟧'],
    ['three apostrophes', "She said: ⟦''They told us 'never again'''⟧."],
    ['single marks', '⟦‘The generals’ view is wrong,’⟧ he said.'],
    ['single straight marks', "The ⟦'no deal'⟧ camp won the ministers' vote."],
    ['a mark of the wrong shape at the start', '⟦” No deal,”⟧ he said. ⟦“No talks.”⟧'],
    ['after markup', 'id="12" ⟦"No deal,"⟧ he said.'],
    ['single marks around double ones', '⟦‘He called it “a farce” twice,’⟧ she said.'],
    ['a format character before an opening mark', 'He said \u202A⟦”no deal”⟧.'],
    ['not closed', 'He said ⟦“no deal and walked out.⟧'],
    ['not closed in mid-paragraph', 'He said ⟦“no deal.⟧ Then it rained. It snowed.'],
    ['not closed after a colon', 'He said: ⟦“No deal. Then it rained. It snowed.⟧'],
    ['not closed, with an initial', 'He told ⟦“J. R. Soto so.⟧ Then it rained.'],
    ['a mark for an apostrophe', 'Malta"s envoy didn"t go. ⟦"No deal,"⟧ he said.'],
    ['a mark before the s of a genitive', 'The editor of ⟦"The Tide"⟧s rival left.'],
    ['not closed before another', '⟦“No deal, he said,⟧ ⟦“and no talks.”⟧'],
    ['single marks around apostrophes', "⟦'It's the generals' war, rock 'n' roll and all,'⟧ he said."],
    ['single marks around a height', `⟦'He is 5' 10" tall,'⟧ he said.`],
    ['double marks around single ones around double ones', '⟦“He said ‘it was “a farce” then’ twice.”⟧'],
    ['a number in marks', 'The form asks for ⟦“1948”⟧.'],
  ])('%s', (_, expected) => {
    expect(marked([expected.replaceAll(/[⟦⟧]/gu, '')])).toEqual([expected])
  })

  it.each([
    ['apostrophes', "The ministers' talks weren’t the allies’ idea."],
    ['elisions', "Rock 'n' roll of the ’90s, 'tis said, and ‘em all."],
    ['inches and minutes', `A 6" pipe, 5'2" tall, at 48°51'24" north.`],
    ['nothing inside', 'He said “” and "..." and left.'],
    ['only closing marks', 'He said” no deal” and» left.'],
    ['heights and angles', `He is 6'2", she 5' 10", the post 40°26'46" north, the plank 6"x4".`],
    ['plurals and years', "The dogs' day in the '90s and the '60s, an allies' affair."],
    ['attributes', 'post id="12" lang="en">Read on: here'],
    ['no marks', 'He said nothing.'],
    ['an empty paragraph', ''],
  ])('finds none: %s', (_, text) => {
    expect(scanQuotationMarks([text])).toEqual([])
  })

  it.each([
    ['He said "the 6" pipe burst" and left.', 'He said ⟦"the 6" pipe burst"⟧ and left.'],
    ['“He is 6’2”,” she said.', '⟦“He is 6’2”,”⟧ she said.'],
    ['“He is 6’2”. So what?” she said.', '⟦“He is 6’2”. So what?”⟧ she said.'],
    ['“He is 6’2” and left.', '⟦“He is 6’2”⟧ and left.'],
    ['“It began in 1948” and left.', '⟦“It began in 1948”⟧ and left.'],
  ])('measures inside a quotation: %s', (text, expected) => {
    expect(marked([text])).toEqual([expected])
  })

  it.each([
    ['each reopens, the last closes', ['⟦“One.⟧', '⟦+“Two.⟧', '⟦+“Three,”⟧ he said. ⟦“Four.”⟧']],
    ['straight marks', ['He said: ⟦"One.⟧', '⟦+"Two."⟧', 'Own words.']],
    ['single marks', ['⟦‘One of the generals’ wars.⟧', '⟦+‘Two “no” votes.⟧', '⟦+‘Three,’⟧ he said.']],
    ['a single mark that never closes', ['‘One.', 'Own words.']],
    ['an elision after one', ["'One.", "'Tis own words."]],
    ['only the last closes', ['⟦“One.⟧', '⟦+Two.⟧', '⟦+Three,”⟧ he said. ⟦“Four.”⟧']],
    ['only the last closes, at length', ['⟦“One.⟧', `⟦+${'Two and three and four. '.repeat(5)}Five.”⟧`]],
    ['a label in the same marks', ['⟦“One.⟧', 'Ana Ruiz, pilot.”']],
    ['a mark that closes nothing', ['⟦“One.⟧', 'Own words.', 'The bar is 4” wide.']],
    ['another opens before one closes', ['⟦“One.⟧', 'Own words.', 'It is ⟦“two.”⟧', 'Three.”']],
    ['closed before the next', ['⟦“One.”⟧', '⟦“Two.”⟧']],
    ['the next does not reopen', ['⟦“One.⟧', 'Own words, ⟦“two.”⟧']],
    ['the next opens with a closing mark', ['⟦“One.⟧', '», own words', '⟦“Two.”⟧']],
  ])('paragraphs: %s', (_, expected) => {
    expect(marked(expected.map((text) => text.replaceAll(/[⟦⟧]|(?<=⟦)\+/gu, '')))).toEqual(expected)
  })

  it('ends a quotation where its kind of paragraph ends', () => {
    const paragraphs = ['“One.', 'Two.', 'Three.”']
    const counts = [0, 1, 2].map((last) =>
      scanQuotationMarks(paragraphs, (paragraph) => paragraph !== last).map(({ pieces }) => pieces.length),
    )
    expect(counts).toEqual([[1], [1], [3]])
  })

  it('gives the span inside and whether it is closed', () => {
    const inside = (text: string) =>
      scanQuotationMarks([text]).map(({ closed, pieces }) => [
        closed,
        ...pieces.map((piece) => text.slice(piece.inside.start, piece.inside.end)),
      ])
    expect(inside("a ''b c'' d ‘e’ f “g")).toEqual([
      [true, 'b c'],
      [true, 'e'],
      [false, 'g'],
    ])
  })

  it.each(['“', '"', "''", '«', '‘', "'", '” “', ' "a', "'a ", '“a ', ' ‘a'])(
    'survives 100,000 of %j',
    (mark) => {
      const ranges = scanQuotationMarks([mark.repeat(100_000)])
      expect(ranges.every(({ pieces }) => pieces.length === 1)).toBe(true)
    },
  )

  it('keeps ranges in order, disjoint and inside their paragraphs', () => {
    const word = fc.constantFrom(
      'a',
      'No.',
      ' ',
      '\n',
      '“',
      '”',
      '"',
      "'",
      "''",
      '‘',
      '’',
      '«',
      '»',
      '„',
      '6',
      '=',
      '\uD800',
    )
    const paragraph = fc.array(word, { maxLength: 30 }).map((words) => words.join(''))
    fc.assert(
      fc.property(fc.array(paragraph, { maxLength: 5 }), (paragraphs) => {
        let last = { paragraph: 0, end: 0 }
        for (const piece of scanQuotationMarks(paragraphs).flatMap(({ pieces }) => pieces)) {
          const { start, end, inside } = piece
          expect(piece.paragraph).toBeGreaterThanOrEqual(last.paragraph)
          if (piece.paragraph === last.paragraph) expect(start).toBeGreaterThanOrEqual(last.end)
          expect([start, inside.start, inside.end, end]).toEqual(
            [start, inside.start, inside.end, end].toSorted((a, b) => a - b),
          )
          expect(end).toBeLessThanOrEqual(paragraphs[piece.paragraph]?.length ?? -1)
          last = piece
        }
      }),
      { numRuns: 300 },
    )
  })
})
