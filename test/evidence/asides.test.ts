import { describe, expect, it } from 'vitest'
import { transcriptOf } from './transcript-of.ts'

describe('asides', () => {
  it.each([
    ['It rained (laughs) and [applause, then silence] stopped.', ['(laughs)', '[applause, then silence]']],
    ['(loud (very) noise) no', ['(loud (very) noise)']],
    ['never (closed\n\nhere) and ] nor [ here', []],
    ['two\nlines (of one\naside)', ['(of one aside)']],
    [`(${'long '.repeat(50)}(inner))`, ['(inner)']],
    [
      '“We wait,” said Ana Ruiz, “and hope.” “That is all,” Holt said. “No more.”',
      ['said Ana Ruiz,', 'Holt said.'],
    ],
    ['ORTEGA: one (a\n\nDAHL: b) two', []],
  ])('%s', async (text, asides) => {
    const transcript = await transcriptOf(text, 'text')
    expect(transcript.asides.map(({ end, start }) => transcript.text.slice(start, end))).toEqual(asides)
  })
})
