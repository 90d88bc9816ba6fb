import { describe, expect, it } from 'vitest'
import { newFolder } from '../cli/run-geolint.ts'
import { connect } from './mcp-client.ts'
import { inNewsroom, TRANSCRIPT } from './newsroom.ts'

describe('check-quotation', () => {
  const check = async (input: Readonly<Record<string, unknown>>) =>
    (await (await inNewsroom()).call('check-quotation', input)).data
  const path = 'articles/chile.md'

  it.each([
    ['exact', { words: 'We waited for eleven years for this vote', speaker: 'Ana Ruiz, a miner', path }],
    ['differs', { words: 'We waited for twelve years for this vote', speaker: 'Ana Ruiz', path }],
    ['said-by-another', { words: 'We waited for eleven years for this vote', speaker: 'Luis Vega', path }],
    ['not-found', { words: 'Nobody has ever counted the votes here', speaker: 'Ana Ruiz', path }],
    [
      'exact',
      {
        words: 'We waited for eleven years for this vote',
        path: 'articles/peru.md',
        evidence: ['recordings/chile.vtt'],
      },
    ],
  ])('says %s', async (state, input) => {
    expect(await check(input)).toMatchObject({ state })
  })

  const WORDS = 'We waited for eleven years for this vote'

  it.each([
    [{ words: 'We waited', path }, 'the quotation has fewer than 4 words'],
    [
      { words: WORDS, path: 'articles/peru.md' },
      "the article names no evidence, and no file in 'recordings' has its name (find: slug); give files under 'evidence'",
    ],
    [
      { words: WORDS, path: 'articles/chiel.md' },
      "'articles/chiel.md' does not exist, so it names no evidence; give files under 'evidence'",
    ],
    [
      { words: WORDS, path: 'articles' },
      "the files in 'recordings' belong to articles of the same name (find: slug); give an article under 'path', or files under 'evidence'",
    ],
  ])('says why %j is not checked', async (input, reason) => {
    expect(await check(input)).toMatchObject({ state: 'not-checked', reason })
  })

  it.each([
    ['recordings', undefined],
    ['recordings/chile.vtt', undefined],
    ['articles/chile.md', ['articles/chile.md']],
  ])('refuses %s as an article if it is evidence', async (place, evidence) => {
    const { call } = await inNewsroom()
    expect(await call('check-quotation', { words: WORDS, path: place, evidence })).toMatchObject({
      isError: true,
      texts: [
        `'${place}' holds evidence; name it under 'evidence', and an article or a folder of articles under 'path'`,
      ],
    })
  })

  it('refuses an article that cannot be read, and notes that one does not exist', async () => {
    const folder = newFolder({ 'package.json': '{}', 'a.md': Uint8Array.of(0x80), 'said.vtt': TRANSCRIPT })
    const { call } = await connect({ cwd: folder, roots: () => [folder] })
    const input = { words: WORDS, evidence: ['said.vtt'] }
    expect(await call('check-quotation', { ...input, path: 'a.md' })).toMatchObject({
      isError: true,
      texts: [expect.stringMatching(/^'a\.md' is not UTF-8/)],
    })
    expect((await call('check-quotation', { ...input, path: 'b.md' })).data).toMatchObject({
      state: 'exact',
      heldAgainst: 1,
      notes: ["'b.md' does not exist, so it names no evidence"],
    })
  })

  it('takes the project of the evidence if there are several roots', async () => {
    const folders = [
      newFolder({ 'package.json': '{}' }),
      newFolder({ 'package.json': '{}', 'said.vtt': TRANSCRIPT }),
    ]
    const { call } = await connect({ cwd: '/', roots: () => folders })
    const { data } = await call('check-quotation', { words: WORDS, evidence: [`${folders[1]}/said.vtt`] })
    expect(data).toMatchObject({ state: 'exact', configuration: { folder: folders[1] } })
  })

  it('gives the place and what differs', async () => {
    expect(
      await check({ words: 'We waited for twelve years for this vote', speaker: 'Ana Ruiz', path }),
    ).toMatchObject({
      severity: 'substantive',
      evidence: {
        path: 'recordings/chile.vtt',
        line: 4,
        time: 1,
        text: 'We waited for eleven years for this vote',
      },
      differences: [{ said: 'eleven', quoted: 'twelve' }],
    })
  })
})
