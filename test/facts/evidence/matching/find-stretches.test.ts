import { describe, expect, it } from 'vitest'
import { indexWords } from '../../../../src/evidence/word-index.ts'
import { findStretches } from '../../../../src/facts/evidence/matching/find-stretches.ts'
import { quotedWords } from '../../../../src/facts/evidence/matching/quoted-words.ts'
import { spokenWords } from '../../../../src/facts/evidence/matching/spoken-words.ts'
import { ENGLISH_SPEECH } from '../../../../src/languages/english/speech.ts'

const FILLING = 'nobody asked the harbour board about it and so the board never had to answer '.repeat(5)
const SAID = 'the last crane on the old quay will be sold for scrap in spring'

function stretchesOf(text: string, quotation: string, most = 12): readonly string[] {
  const index = indexWords(spokenWords(text, ENGLISH_SPEECH))
  return findStretches(index, quotedWords(quotation, ENGLISH_SPEECH).words, most).map(({ end, start }) =>
    text.slice(index.starts[start], index.ends[end - 1]),
  )
}

describe('findStretches', () => {
  it('finds words that were said', () => {
    const [best = ''] = stretchesOf(`${FILLING}${SAID}. ${FILLING}`, SAID)
    expect(best).toContain(SAID)
  })

  it('finds words that were cut and changed', () => {
    const quoted = 'the last crane on the quay … sold as scrap in spring'
    const [best = ''] = stretchesOf(`${FILLING}${SAID}. ${FILLING}`, quoted)
    expect(best).toContain('the last crane')
    expect(best).toContain('scrap in spring')
  })

  it('has the one that shares the most first, and none twice', () => {
    const half = SAID.slice(0, SAID.indexOf(' will'))
    const found = stretchesOf(`${half}. ${FILLING}${SAID}. ${FILLING}${half}.`, SAID)
    expect(found[0]).toContain('scrap in spring')
    expect(found.filter((text) => text.includes('scrap'))).toHaveLength(1)
  })

  it.each([
    ['words that were not said', FILLING, SAID],
    ['the same words in no order', SAID, SAID.split(' ').toSorted().join(' ')],
    ['nothing at all', FILLING, ''],
    ['one word', FILLING, 'harbour'],
    ['in no evidence', '', SAID],
    ['words in brackets alone', SAID, `[${SAID}]`],
  ])('does not find %s', (_, text, quotation) => {
    expect(stretchesOf(text, quotation)).toEqual([])
  })

  it('gives no more than it is asked for', () => {
    const text = `${SAID}. ${FILLING}`.repeat(9)
    expect(stretchesOf(text, SAID, 4)).toHaveLength(4)
  })
})
