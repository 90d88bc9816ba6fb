import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { words } from '../../../src/text/words.ts'
import { checkedIn } from './article-with-evidence.ts'
import { articleQuoting, FORMATS, inventedWord, speechWithCut } from './invented-speech.ts'

const wordsOf = (text: string) => words(text).map(({ folded }) => folded)

describe('words that were said', () => {
  it.each(Object.entries(FORMATS))('are exact, and found where they are: %s', async (path, write) => {
    await fc.assert(
      fc.asyncProperty(speechWithCut(5), async ({ said, sentence, sentences }) => {
        const file = write(sentences)
        const [checked, ...others] = await checkedIn(articleQuoting(said), { [path]: file })
        expect(others).toEqual([])
        expect(checked?.state).toBe('exact')
        const { end = 0, line, start = 0, text = '', time } = checked?.place ?? {}
        expect(wordsOf(text)).toEqual(wordsOf(said.join(' ')))
        const written = wordsOf(file.slice(start, end))
        expect([written[0], written.at(-1)]).toEqual([wordsOf(text)[0], wordsOf(text).at(-1)])
        expect(line).toBe(file.slice(0, start).split('\n').length)
        expect(time).toBe(/srt|vtt|json/.test(path) ? 3 * sentence : undefined)
      }),
      { numRuns: 30, endOnFailure: true },
    )
  })
})

describe('words that differ from what was said', () => {
  /** Where a quotation is changed: not near its ends. */
  const middle = (said: readonly string[]) => Math.floor(said.length / 2)

  it('are swapped', async () => {
    await fc.assert(
      fc.asyncProperty(speechWithCut(9), inventedWord, async ({ said, sentences }, word) => {
        const other = `${word}ov`
        const quoted = said.with(middle(said), other)
        const [checked] = await checkedIn(articleQuoting(quoted), { 'a.txt': sentences.join(' ') })
        expect([checked?.state, checked?.severity]).toEqual(['differs', 'substantive'])
        expect(checked?.differences.flatMap((one) => wordsOf(one.quoted))).toEqual([other])
        expect(checked?.differences.flatMap((one) => wordsOf(one.said))).toEqual(
          wordsOf(said[middle(said)] ?? ''),
        )
      }),
      { endOnFailure: true },
    )
  })

  it('are negated', async () => {
    await fc.assert(
      fc.asyncProperty(speechWithCut(9), async ({ said, sentences }) => {
        const quoted = said.toSpliced(middle(said), 0, 'not')
        const [checked] = await checkedIn(articleQuoting(quoted), { 'a.txt': sentences.join(' ') })
        expect([checked?.state, checked?.severity]).toEqual(['differs', 'substantive'])
        expect(
          checked?.differences.map(({ kind, quoted: ours, said: theirs }) => [kind, ours, theirs]),
        ).toEqual([['negation', 'not', '']])
      }),
      { endOnFailure: true },
    )
  })

  it('are never found in other speech', async () => {
    await fc.assert(
      fc.asyncProperty(speechWithCut(9), speechWithCut(9), async ({ said }, { sentences }) => {
        const [checked] = await checkedIn(articleQuoting(said), { 'a.txt': sentences.join(' ') })
        expect(checked?.state).toBe('not-found')
      }),
      { endOnFailure: true },
    )
  })
})
