import { describe, expect, it } from 'vitest'
import { countOf, wordAt } from '../../../../src/evidence/word-index.ts'
import {
  indexTranscript,
  transcriptLanguage,
} from '../../../../src/facts/evidence/matching/index-transcript.ts'
import { transcriptOf } from '../../../evidence/transcript-of.ts'

const ENGLISH =
  'The ferry was not there and they had to wait for it until the morning, which is what they did.'
const SPANISH =
  'El barco no estaba y ellos tuvieron que esperar hasta la mañana, que es lo que hicieron los dos.'

describe('transcriptLanguage', () => {
  it.each([
    [ENGLISH, 'en'],
    [SPANISH, 'es'],
    [`---\nlanguage: pt-BR\n---\n${ENGLISH}`, 'pt'],
    ['Ferry, 12.', 'und'],
  ])('%s', async (text, language) => {
    expect(transcriptLanguage(await transcriptOf(text, 'text'))).toBe(language)
  })
})

describe('indexTranscript', () => {
  const text = 'RUIZ: I don’t, uh, know (laughs).\n\nDAHL: Twenty of them don’t.\n'

  it('has the words as they are spoken, and none of the names of who speaks', async () => {
    const index = await indexTranscript(await transcriptOf(text, 'text'), 'en')
    const words = Array.from({ length: index.length }, (_, at) => wordAt(index, at))
    expect(
      words
        .filter(({ isAside }) => !isAside)
        .map(({ form }) => form)
        .join(' '),
    ).toBe('i do not know 20 of them do not')
    expect(words.filter(({ isAside }) => isAside).map(({ form }) => form)).toEqual(['uh', 'laughs'])
    expect(countOf(index, 'not')).toBe(2)
  })

  it('has the words as they are written where it does not know how they are spoken', async () => {
    const index = await indexTranscript(await transcriptOf(text, 'text'), 'nl')
    expect(countOf(index, "don't")).toBe(2)
  })
})
