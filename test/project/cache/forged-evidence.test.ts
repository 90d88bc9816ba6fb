import fc from 'fast-check'
import { expect, it } from 'vitest'
import { DEFAULT_HOUSE_STYLE } from '../../../src/article/house-style.ts'
import { COVERING_ALL } from '../../../src/evidence/given-evidence.ts'
import { placedWords } from '../../../src/evidence/word-index.ts'
import { articleQuotations } from '../../../src/facts/evidence/quotation-sheet.ts'
import { openArticle } from '../../../src/languages/open-article.ts'
import { packEvidence, unpackEvidence } from '../../../src/project/cache/packed-evidence.ts'
import { textFile } from '../../../src/text/text-file.ts'

const article = textFile(
  'a.md',
  '“We do not dredge the harbour before the monsoon,” said Ana Ortega, an envoy. “Nobody will ever pay for that.”\n',
)
const FORMS = 'we do not dredge the harbour before monsoon nobody will ever pay for that'.split(' ')

const TEXT = 'We do not dredge the harbour. Nobody pays. '.repeat(4)
/** At the beginning, at the end, or somewhere between. */
const place = fc.oneof(fc.constantFrom(0, 1, TEXT.length), fc.nat(TEXT.length))
const inOrder = (count: number) =>
  fc
    .array(place, { minLength: count, maxLength: count })
    .map((places) => Uint32Array.from(places.toSorted((a, b) => a - b)))
const spans = fc
  .array(place, { maxLength: 12 })
  .map((places) => places.toSorted((a, b) => a - b))
  .map((places) =>
    Array.from({ length: places.length >> 1 }, (_, at) => ({
      start: places[2 * at] ?? 0,
      end: places[2 * at + 1] ?? 0,
    })),
  )

const words = fc.nat(60).chain((count) =>
  fc
    .record({
      // Twice as many in order: each word begins at one of them and ends at the next.
      places: inOrder(2 * count),
      ids: fc.oneof(
        fc.constant(Uint32Array.from({ length: count }, (_, at) => at % FORMS.length)),
        fc
          .array(fc.nat(FORMS.length - 1), { minLength: count, maxLength: count })
          .map((ids) => Uint32Array.from(ids)),
      ),
      flags: fc
        .array(fc.nat(3), { minLength: count, maxLength: count })
        .map((flags) => Uint8Array.from(flags)),
    })
    .map(({ flags, ids, places }) =>
      placedWords({
        starts: places.filter((_, at) => at % 2 === 0),
        ends: places.filter((_, at) => at % 2 === 1),
        ids,
        flags,
        forms: FORMS,
        idOf: new Map(FORMS.map((form, id) => [form, id])),
        alsoOf: new Map([['not', ['never']]]),
      }),
    ),
)

const transcripts = fc.record({
  text: fc.constant(TEXT),
  turns: spans.chain((all) =>
    fc
      .array(fc.constantFrom('Ana Ortega', 'DAHL', '', undefined), {
        minLength: all.length,
        maxLength: all.length,
      })
      .map((speakers) => all.map((span, at) => ({ ...span, speaker: speakers[at] }))),
  ),
  pieces: spans.map((all) =>
    all.map(({ end, start }) => ({ textStart: start, fileStart: TEXT.length - end, length: end - start })),
  ),
  asides: spans,
  times: inOrder(3).map((all) => Array.from(all, (at) => ({ at, seconds: -at }))),
  lineStarts: inOrder(3).map((all) => [0, ...all]),
  language: fc.constantFrom('en', 'xx', undefined),
})

it('evidence that is forged and yet sound does no harm to what reads it', async () => {
  await fc.assert(
    fc.asyncProperty(transcripts, words, async (transcript, index) => {
      const bytes = packEvidence({ transcript, index, language: 'en' })
      const evidence = bytes && unpackEvidence(bytes, TEXT.length)
      expect(evidence).toEqual({ transcript, index, language: 'en' })
      const files = evidence ? [{ ...COVERING_ALL, ...evidence, path: 'a.txt' }] : []
      const opened = await openArticle(article, DEFAULT_HOUSE_STYLE, 'remark', { files, unreadable: [] })
      expect(articleQuotations(opened).rows).toHaveLength(2)
    }),
    { numRuns: 300 },
  )
})
