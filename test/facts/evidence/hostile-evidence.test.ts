import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkedIn } from './article-with-evidence.ts'
import { articleQuoting } from './invented-speech.ts'

const PLAIN = 'we will never sell the old ferry to anybody'
const turns = (count: number, speakers: readonly string[], words: readonly string[]) =>
  Array.from(
    { length: count },
    (_, at) => `${speakers[at % speakers.length]}: ${words[at % words.length]}\n`,
  ).join('')

describe('hostile evidence', () => {
  it.each<[name: string, quotation: string, evidence: string, state: string]>([
    ['one word, again and again', 'buffalo '.repeat(12), 'buffalo '.repeat(50_000), 'exact'],
    ['one pair of words', 'the buffalo '.repeat(12), 'the buffalo '.repeat(30_000), 'exact'],
    ['turns of one word', PLAIN, turns(20_000, ['RUIZ', 'EVA DAHL'], PLAIN.split(' ')), 'not-found'],
    ['a speaker for every word', PLAIN, turns(3000, Array.from({ length: 500 }, (_, at) => `SPEAKER ${at}`), PLAIN.split(' ')), 'not-found'], // prettier-ignore
    ['a long quotation, in turns of two speakers', 'a-b '.repeat(1500), turns(15_000, ['RUIZ', 'EVA DAHL'], ['a-b', 'a']), 'not-found'], // prettier-ignore
    ['one turn without an end', PLAIN, `RUIZ: ${'and so we said '.repeat(60_000)}`, 'not-found'],
    ['one word without an end', PLAIN, `we ${'a'.repeat(300_000)}`, 'not-found'],
    ['open brackets', PLAIN, `we (${'(['.repeat(100_000)}`, 'not-found'],
    ['pairs of brackets', PLAIN, '(we) [will] '.repeat(20_000), 'not-found'],
    ['hesitations', PLAIN, 'uh um '.repeat(50_000), 'not-found'],
    ['hesitations, quoted', 'uh um '.repeat(6), 'uh um '.repeat(50_000), 'not-found'],
    ['numbers', 'twelve of the forty boats', '12 34 56 '.repeat(30_000), 'not-found'],
    ['one number of many words', 'one million of the boats', 'one million '.repeat(30_000), 'not-found'],
    ['numbers with commas', 'one million of the boats', 'one thousand, '.repeat(50_000), 'not-found'],
    [
      'decimals without an end',
      'one million of the boats',
      `one point ${'one '.repeat(100_000)}`,
      'not-found',
    ],
    ['hundreds', 'one million of the boats', 'a hundred and '.repeat(50_000), 'not-found'],
    ['ampersands', 'we & they & you & all', 'a & b '.repeat(30_000), 'not-found'],
    ['ampersands between two words', PLAIN, `we ${'& '.repeat(100_000)}they`, 'not-found'],
    ['words that objects have', 'constructor toString valueOf hasOwnProperty', '__proto__ constructor toString valueOf hasOwnProperty'.repeat(50), 'exact'], // prettier-ignore
    ['ellipses that hide negations', 'we will … '.repeat(60), 'we will not '.repeat(3000), 'differs'],
    ['a row of ellipses', `we will never ${'… '.repeat(300)}sell it`, `${PLAIN}. `.repeat(300), 'not-found'],
    ['a quotation of many words', `${PLAIN} `.repeat(40), `${PLAIN} `.repeat(3000), 'exact'],
    ['a quotation of one long word', `we will never sell ${'a'.repeat(2000)}`, PLAIN, 'differs'],
  ])('%s', async (_, quotation, evidence, state) => {
    const checked = await checkedIn(articleQuoting([quotation.trim()]), { 'a.txt': evidence })
    expect(checked.map((one) => one.state)).toEqual([state])
  })

  it('never throws, and finds only places that there are', async () => {
    const piece = fc.constantFrom(
      ...'we will not never sell the old ferry uh um & 20 twenty million $ % … ... […] [ ] ( ) — f*** don’t she’s ’ \uFFFC \u00AD 外 𝐁'.split(
        ' ',
      ),
      'RUIZ:',
      '\nRUIZ: ',
      '\nEVA DAHL: ',
      '\n\n',
      '(laughs)',
    )
    const text = fc
      .array(fc.oneof(piece, fc.string({ maxLength: 6 })), { maxLength: 60 })
      .map((all) => all.join(' '))
    const path = fc.constantFrom('a.txt', 'a.md', 'a.srt', 'a.vtt', 'a.html')
    const allow = fc.subarray(['fillers', 'repetitions', 'grammar'] as const)
    await fc.assert(
      fc.asyncProperty(text, text, text, path, allow, async (quoted, before, after, name, allowed) => {
        const article = articleQuoting([`we will ${quoted.replaceAll('\n', ' ')} sell it`])
        const evidence = `${before} we will ${quoted} sell it ${after}`
        for (const { differences, place, span } of await checkedIn(article, { [name]: evidence }, allowed)) {
          for (const one of [span, ...differences.map((difference) => difference.span)]) {
            expect(one.start).toBeLessThanOrEqual(one.end)
            expect(one.end).toBeLessThanOrEqual(article.length)
          }
          if (!place) continue
          expect(place.start).toBeLessThan(place.end)
          expect(place.end).toBeLessThanOrEqual(evidence.length)
          expect(place.line).toBeGreaterThan(0)
        }
      }),
      { endOnFailure: true, numRuns: 300 },
    )
  })
})
