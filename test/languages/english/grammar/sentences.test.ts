import { describe, expect, it } from 'vitest'
import { firstSentenceEnd, readSentences } from '../../../../src/languages/english/grammar/sentences.ts'

/** The sentences of a text, without what is between them. */
function sentences(text: string, whole: readonly string[] = []): readonly string[] {
  const spans = whole.map((part) => ({ start: text.indexOf(part), end: text.indexOf(part) + part.length }))
  return readSentences(text, spans).map(({ start, end }) => text.slice(start, end))
}

describe('readSentences', () => {
  it.each([
    ['plain', ['It rained.', 'Nobody came!', 'Why?', 'It rained …', 'Then snow.']],
    ['titles', ['Gen. Soto met Mr. Ruiz and Sen. J. R. Mora.', 'They talked.']],
    ['abbreviations inside', ['The U.S. envoy left at 5 p.m. on Monday, i.e. late.', 'He slept.']],
    ['abbreviations at the end', ['They met in the U.S.', 'The talks failed.']],
    [
      'abbreviations before a quotation',
      ['They met in the U.S.', '“We tried,” he said at 5 p.m.', "'The talks failed.'"],
    ],
    [
      'abbreviations before words in marks',
      ['They said the U.S. “does not know” the U.S. “Border Act” yet.', 'Why?'],
    ],
    ['numbers', ['Growth was 3.5 per cent.', '2014 was worse.']],
    ['lower case after a stop', ['The firm (est. 1990) left example.org alone.']],
    ['closing marks', ['“It rained.”', '(Nobody came.)', 'Then snow.']],
    ['no stop at the end', ['It rained.', 'Nobody came']],
  ])('%s', (_, expected) => {
    expect(sentences(expected.join(' '))).toEqual(expected)
  })

  it('treats line ends like spaces', () => {
    expect(sentences('It rained.\nNobody\ncame.')).toEqual(['It rained.', 'Nobody\ncame.'])
  })

  it('never breaks inside a whole span, but does after one that ends with a full stop', () => {
    const [first, second] = ['“It rained. Nobody came.”', '“Go. Now,”']
    expect(sentences(`${first} ${second} he said.`, [first, second])).toEqual([first, `${second} he said.`])
  })

  it.each(['', ' \n '])('finds no sentence in %j', (text) => {
    expect(readSentences(text)).toEqual([])
  })
})

describe('firstSentenceEnd', () => {
  it.each([
    ['It rained. Then snow.', 10],
    ['It rained', 9],
    ['', 0],
  ])('%j', (text, end) => {
    expect(firstSentenceEnd(text)).toBe(end)
  })
})
