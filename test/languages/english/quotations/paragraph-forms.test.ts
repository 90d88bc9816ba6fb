import { describe, expect, it } from 'vitest'
import { readQuotations } from '../../../../src/languages/english/quotations/read-quotations.ts'
import type { ParagraphForm } from '../../../../src/languages/quoted-text.ts'

const FORMS: Readonly<Record<string, ParagraphForm['kind']>> = {
  '- ': 'list-item',
  '# ': 'heading',
  '^ ': 'footnote',
}

/** What the speaker of each quotation is called; the mark that a paragraph begins with gives its form. */
function speakers(paragraphs: readonly string[]): readonly string[] {
  const marks = paragraphs.map((text) => /^(?:#+ |- |\^ )?/u.exec(text)?.[0] ?? '')
  const forms = marks.map((mark): ParagraphForm => ({
    kind: FORMS[mark.slice(-2)] ?? 'paragraph',
    depth: mark.startsWith('#') ? mark.length - 1 : undefined,
  }))
  const texts = paragraphs.map((text, index) => text.slice(marks[index]?.length))
  return readQuotations(texts, forms).map(({ kind, speaker }) =>
    kind === 'scare'
      ? 'nobody'
      : ((speaker && texts[speaker.paragraph]?.slice(speaker.start, speaker.end)) ?? '?'),
  )
}

describe('a label printed beside the words', () => {
  it.each([
    ['“We lost the ferry and then the school” (Mira Holm, teacher)', ['Mira Holm']],
    ['“We lost the ferry and then the school.” [Mira Holm, teacher]', ['Mira Holm']],
    ['“We lost the ferry and then the school” (a teacher in Tana).', ['a teacher in Tana']],
    ['“We lost the ferry and then the school”, Mira Holm, teacher.', ['Mira Holm']],
    ['“We lost the ferry and then the school”: Mira Holm, teacher.', ['Mira Holm']],
    ['“We lost the ferry and then the school.” Mira Holm, teacher', ['Mira Holm']],
    ['“We lost the ferry and then the school.”\nMira Holm', ['Mira Holm']],
    ['Mira Holm, teacher “We lost the ferry and then the school.”', ['Mira Holm']],
    ['“We lost the ferry and then the school” (Mira Holm, teacher), while it rained.', ['Mira Holm']],
    ['The envoy left. “We lost the ferry and then the school” (Mira Holm).', ['Mira Holm']],
  ])('%s', (text, expected) => {
    expect(speakers([text])).toEqual(expected)
  })

  it.each([
    ['a year', '“We lost the ferry and then the school” (Holm Aas, 2011)'],
    ['a remark', '“We lost the ferry and then the school” (emphasis added)'],
    ['a sentence', '“We lost the ferry and then the school.” Mira Holm left.'],
    ['a definition', '“Loss of a ferry and more”: the end of a school.'],
    ['a title', 'Mira Holm, “The Ferry That Never Came Back.”'],
  ])('is not %s', (_, text) => {
    expect(speakers([text]).filter((one) => /Aas|emphasis|end|Holm left|^Mira Holm$/u.test(one))).toEqual([])
  })

  it('beats the speaker of the prose and is not carried on', () => {
    expect(
      speakers([
        '“The ferry is late,” said Jon Aas, a pilot.',
        '“We lost the ferry and then the school.” (Mira Holm, teacher)',
        '“We lost the shop as well, and the priest.”',
      ]),
    ).toEqual(['Jon Aas', 'Mira Holm', '?'])
  })
})

describe('a list', () => {
  it('carries no speaker from item to item', () => {
    expect(
      speakers([
        '- “The ferry is late,” said Jon Aas, a pilot.',
        '- “We lost the ferry and then the school.”',
        'It rained on the pier.',
      ]),
    ).toEqual(['Jon Aas', '?'])
  })

  it('carries none into the paragraph after it', () => {
    expect(
      speakers(['- “The ferry is late,” said Jon Aas, a pilot.', '“We lost the ferry and then the school.”']),
    ).toEqual(['Jon Aas', '?'])
  })

  it('has one that the sentence before it names', () => {
    expect(
      speakers([
        'Mira Holm said two things:',
        '- “We lost the ferry and then the school.”',
        '- “We lost the shop as well, and the priest.”',
      ]),
    ).toEqual(['Mira Holm', 'Mira Holm'])
  })
})

describe('a heading', () => {
  it.each([
    'Ten minutes with Mira de Holm',
    'An interview in May with Mira de Holm, pilot',
    'Q&A: Mary Holm',
    'Meet Mary Holm',
    'Mary Holm, pilot',
    'Dr. Mira Holm',
  ])('that names one person gives it the words below: %s', (heading) => {
    const [speaker] = speakers([
      `## ${heading}`,
      '### What came first?',
      '“We lost the ferry and then the school.”',
    ])
    expect(speaker).toMatch(/^(?:Mary Holm|Mira de Holm|(?:Dr\. )?Mira Holm)$/u)
  })

  it.each(['Holm Aas', 'Talks with Mira Holm', 'Final Thoughts', 'Mary Holm lost the ferry'])(
    'that may name nobody gives it to nobody: %s',
    (heading) => {
      expect(speakers([`## ${heading}`, '“We lost the ferry and then the school.”'])).toEqual(['?'])
    },
  )

  it('holds for its own part alone, and for whole statements that have no speaker', () => {
    expect(
      speakers([
        '## Mary Holm',
        'The ferry is “late again” today.',
        '“The ferry is late,” said Jon Aas, a pilot.',
        '## What came of it',
        '“We lost the ferry and then the school.”',
      ]),
    ).toEqual(['nobody', 'Jon Aas', '?'])
  })
})

describe('a note', () => {
  it.each([
    ['^ Mira Holm, “The ferry in winter and its pilots,” The Tide 4 (1998).', 'nobody'],
    ['[^1]: Mira Holm, “The ferry in winter and its pilots,” The Tide 4 (1998).', 'nobody'],
    ['^ Holm said: “We lost the ferry and then the school.”', 'Holm'],
  ])('quotes titles, but for a verb of speech: %s', (text, expected) => {
    expect(speakers([text])).toEqual([expected])
  })
})
