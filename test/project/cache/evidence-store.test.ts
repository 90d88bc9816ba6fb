import fc from 'fast-check'
import { execFileSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { readTranscript } from '../../../src/evidence/read-transcript.ts'
import type { EvidenceFormat, Transcript } from '../../../src/evidence/transcript.ts'
import type { WordIndex } from '../../../src/evidence/word-index.ts'
import { indexTranscript, transcriptLanguage } from '../../../src/facts/evidence/matching/index-transcript.ts'
import { openEntry, type StoredEvidence } from '../../../src/project/cache/evidence-store.ts'
import {
  type OpenedEvidence,
  packEvidence,
  unpackEvidence,
} from '../../../src/project/cache/packed-evidence.ts'
import { pruneFolder } from '../../../src/project/cache/prune-folder.ts'

const SAID = `[00:00:01] ORTEGA: We don't dredge the harbour. [pause] It'll cost 20 million, er, dollars.

[00:00:09] DAHL: Who’s going to pay for it, côte à côte? (laughs)

ORTEGA: Nobody — not the pilots & not us. DAHL: Then nobody’s paying.
`

const FILES: readonly (readonly [EvidenceFormat, string])[] = [
  ['text', SAID],
  ['text', 'One word.'],
  ['text', `\uFEFF${SAID.replaceAll('\n', '\r\n')}`],
  ['text', 'Der Hafen wird nicht ausgebaggert, und niemand will dafür bezahlen, sagt die Ministerin.'],
  ['webvtt', 'WEBVTT\nLanguage: en-GB\n\n00:01.000 --> 00:04.000\n<v Ana Ortega>We don’t &amp; won’t.\n'],
  [
    'subrip',
    '1\n00:00:01,000 --> 00:00:04,000\nANA: We won’t.\n\n2\n00:00:04,500 --> 00:00:06,000\nBOB: Why?\n',
  ],
  ['markdown', '---\nlang: fr\n---\n\n**Ortega:** Le port n’est *pas* dragué&nbsp;!\n\n**Dahl:** Ah bon.\n'],
  ['html', '<html lang="es"><p><b>Ortega:</b> No se draga el puerto&hellip; 😀</p></html>'],
  [
    'json',
    '{"segments":[{"start":0,"end":2.5,"speaker":"A","text":"We don’t."},{"start":2.5,"text":"Why?"}]}',
  ],
]

async function opened(format: EvidenceFormat, text: string): Promise<OpenedEvidence> {
  const transcript = await readTranscript(text, format)
  if ('problem' in transcript) throw new Error(transcript.problem)
  const language = transcriptLanguage(transcript)
  return { transcript, language, index: await indexTranscript(transcript, language) }
}

function packed(evidence: OpenedEvidence): Buffer {
  const bytes = packEvidence(evidence)
  if (!bytes) throw new Error('it cannot be packed')
  return bytes
}

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'geolint-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return folder
}

let evidence: OpenedEvidence
beforeAll(async () => {
  evidence = await opened('text', SAID)
})

describe('packed evidence', () => {
  it.each(FILES)('is the same once it is unpacked: %s %j', async (format, text) => {
    const read = await opened(format, text)
    expect(unpackEvidence(packed(read), text.length)).toEqual(read)
  })

  it('is not packed if it has half a character', async () => {
    const read = await opened('json', '{"segments":[{"start":0,"text":"We don\\ud83d t."}]}')
    expect(packEvidence(read)).toBeUndefined()
  })

  const text = SAID.length
  const said = (change: Partial<Transcript>) => (): OpenedEvidence => ({
    ...evidence,
    transcript: { ...evidence.transcript, ...change },
  })
  const words = (change: (index: WordIndex) => Partial<WordIndex>) => (): OpenedEvidence => ({
    ...evidence,
    index: { ...evidence.index, ...change(evidence.index) },
  })
  const withAt = (numbers: Uint32Array, at: number, value: number) => numbers.with(at, value)
  it.each<[string, () => OpenedEvidence]>([
    ['a turn that ends before it begins', said({ turns: [{ speaker: 'A', start: 9, end: 2 }] })],
    ['a turn after the text', said({ turns: [{ speaker: undefined, start: 1, end: 1e6 }] })],
    [
      'turns out of order',
      said({
        turns: [
          { speaker: 'A', start: 5, end: 9 },
          { speaker: 'B', start: 0, end: 5 },
        ],
      }),
    ],
    ['an aside after the text', said({ asides: [{ start: 1, end: 1e6 }] })],
    ['a piece after the text', said({ pieces: [{ textStart: 0, fileStart: 0, length: 1e6 }] })],
    ['a piece after the file', said({ pieces: [{ textStart: 0, fileStart: text, length: 1 }] })],
    [
      'pieces out of order',
      said({
        pieces: [
          { textStart: 5, fileStart: 5, length: 1 },
          { textStart: 0, fileStart: 0, length: 1 },
        ],
      }),
    ],
    ['a time after the text', said({ times: [{ at: 1e6, seconds: 1 }] })],
    ['a time that is no number', said({ times: [{ at: 1, seconds: Number.NaN }] })],
    [
      'times out of order',
      said({
        times: [
          { at: 5, seconds: 1 },
          { at: 1, seconds: 2 },
        ],
      }),
    ],
    ['no lines', said({ lineStarts: [] })],
    ['lines that begin later', said({ lineStarts: [1] })],
    ['lines out of order', said({ lineStarts: [0, 9, 3] })],
    ['a line after the file', said({ lineStarts: [0, 1e6] })],
    ['another text', said({ text: 'We.' })],
    ['words out of order', words(({ starts }) => ({ starts: withAt(starts, 0, 50) }))],
    ['a word after the text', words(({ ends }) => ({ ends: withAt(ends, ends.length - 1, 1e6) }))],
    [
      'a word that ends before it begins',
      words(({ ends, starts }) => ({ ends: withAt(ends, 1, (starts[1] ?? 0) - 1) })),
    ],
    ['a word of no form', words(({ forms, ids }) => ({ ids: withAt(ids, 0, forms.length) }))],
    ['a flag too many', words(({ flags }) => ({ flags: flags.with(0, 4) }))],
    ['a form twice', words(({ forms }) => ({ forms: forms.map(() => forms[0] ?? '') }))],
    ['fewer forms', words(({ forms }) => ({ forms: forms.slice(0, 3) }))],
  ])('cannot be unpacked if it has %s', (_, forged) => {
    const bytes = packed(forged())
    expect(() => unpackEvidence(bytes, text)).toThrow(TypeError)
  })

  const header = (json: string) =>
    Buffer.concat([Buffer.from(Uint32Array.of(json.length).buffer), Buffer.from(json), Buffer.alloc(1000)])
  const sound = { language: 'en', speakers: [], also: [], counts: [0, 0, 0, 0, 0, 1, 1, 1] }
  it.each<[string, Buffer]>([
    ['empty', Buffer.alloc(0)],
    ['cut off', Buffer.from([255, 255, 255, 255, 1])],
    ['not JSON', header('{')],
    ['null', header('null')],
    ['deep', header('['.repeat(900_000))],
    ['without counts', header('{}')],
    ['with negative counts', header(JSON.stringify({ ...sound, counts: [0, -1, 0, 0, 0, 1, 1, 1] }))],
    ['with half a count', header(JSON.stringify({ ...sound, counts: [0.5, 0, 0, 0, 0, 1, 1, 1] }))],
    ['with counts in words', header(JSON.stringify({ ...sound, counts: ['0', '0', {}, 0, 0, 1, 1, 1] }))],
    ['with more than there is', header(JSON.stringify({ ...sound, counts: [0, 2 ** 40, 0, 0, 0, 1, 1, 1] }))],
    ['with another language', header(JSON.stringify({ ...sound, language: 5 }))],
    ['with a contraction of nothing', header(JSON.stringify({ ...sound, also: [[7, ['x']]] }))],
    ['with a contraction to a number', header(JSON.stringify({ ...sound, also: [[0, [5]]] }))],
    ['with contractions that are no list', header(JSON.stringify({ ...sound, also: {} }))],
  ])('cannot be unpacked if its header is %s', (_, bytes) => {
    expect(() => unpackEvidence(bytes, text)).toThrow()
  })

  it('is sound or cannot be unpacked, whatever bytes are changed', () => {
    const good = packed(evidence)
    fc.assert(
      fc.property(
        fc.array(fc.record({ at: fc.nat(good.length - 1), to: fc.nat(255) }), { minLength: 1, maxLength: 4 }),
        (changes) => {
          const bytes = Buffer.from(good)
          for (const { at, to } of changes) bytes[at] = to
          let read: OpenedEvidence | undefined
          try {
            read = unpackEvidence(bytes, text)
          } catch {
            return
          }
          const { index, transcript } = read
          expect(index.places).toHaveLength(index.length)
          expect(index.firstPlaces.at(-1)).toBe(index.length)
          expect(Math.max(...index.ends, ...transcript.turns.map(({ end }) => end))).toBeLessThanOrEqual(
            transcript.text.length,
          )
        },
      ),
      { numRuns: 500 },
    )
  })
})

describe('the store of evidence', () => {
  const stored: StoredEvidence = { digest: 'a1', format: 'text', language: undefined, size: SAID.length }

  async function kept(): Promise<{
    readonly store: { folder: string; version: string }
    readonly file: string
  }> {
    const store = { folder: join(newFolder(), 'evidence'), version: '1' }
    await openEntry(store, stored).remember(evidence)
    const [name = ''] = readdirSync(store.folder)
    return { store, file: join(store.folder, name) }
  }

  it('gives what was kept, to whoever has the evidence', async () => {
    const { file, store } = await kept()
    expect(openEntry(store, stored).recall()).toEqual(evidence)
    for (const word of ['dredge', 'ORTEGA', 'harbour']) expect(readFileSync(file).includes(word)).toBe(false)
    expect([statSync(file).mode & 0o777, statSync(store.folder).mode & 0o777]).toEqual([0o600, 0o700])
  })

  it.each<[string, Partial<StoredEvidence> & { readonly version?: string }]>([
    ['another content', { digest: 'a2' }],
    ['another format', { format: 'webvtt' }],
    ['another language', { language: 'en' }],
    ['another build', { version: '2' }],
  ])('gives nothing for %s', async (_, { version, ...other }) => {
    const { store } = await kept()
    const asked = { ...store, ...(version !== undefined && { version }) }
    expect(openEntry(asked, { ...stored, ...other }).recall()).toBeUndefined()
  })

  it.each<[string, (file: string, bytes: Buffer) => void]>([
    ['missing', (file) => rmSync(file)],
    ['empty', (file) => writeFileSync(file, '')],
    ['cut off', (file, bytes) => writeFileSync(file, bytes.subarray(0, -1))],
    [
      'changed',
      (file, bytes) =>
        writeFileSync(
          file,
          bytes.map((byte, at) => (at === 99 ? byte ^ 1 : byte)),
        ),
    ],
    ['foreign', (file) => writeFileSync(file, SAID)],
    ['longer', (file, bytes) => writeFileSync(file, Buffer.concat([bytes, Buffer.alloc(1)]))],
    ['huge', (file) => truncateSync(file, 2 ** 40)],
    ['a folder', (file) => (rmSync(file), mkdirSync(file))],
    ['a link to itself', (file) => (rmSync(file), symlinkSync(file, file))],
    ['a pipe that nobody writes into', (file) => (rmSync(file), void execFileSync('mkfifo', [file]))],
    ...(existsSync('/dev/zero')
      ? [
          ['an endless device', (file: string) => (rmSync(file), symlinkSync('/dev/zero', file))] as const,
        ].map(([name, make]): [string, (file: string) => void] => [name, make])
      : []),
  ])('ignores a file that is %s', async (_, damage) => {
    const { file, store } = await kept()
    damage(file, readFileSync(file))
    expect(openEntry(store, stored).recall()).toBeUndefined()
  })

  it('replaces what was damaged, and a link rather than what it leads to', async () => {
    const { file, store } = await kept()
    const other = join(newFolder(), 'other.txt')
    writeFileSync(other, 'Mine.')
    rmSync(file)
    symlinkSync(other, file)
    await openEntry(store, stored).remember(evidence)
    expect(readFileSync(other, 'utf8')).toBe('Mine.')
    expect(openEntry(store, stored).recall()).toEqual(evidence)
  })

  it('does without a folder that cannot be made', async () => {
    const file = join(newFolder(), 'file')
    writeFileSync(file, '')
    const store = { folder: join(file, 'evidence'), version: '1' }
    await openEntry(store, stored).remember(evidence)
    expect(openEntry(store, stored).recall()).toBeUndefined()
  })
})

describe('pruning a folder', () => {
  const name = (build: string, digit: string) => `${build}-${digit.repeat(64)}`

  /** A file of so many bytes, of which none are on disk, that was used so many days ago. */
  function write(folder: string, file: string, days: number, bytes = 10): void {
    const path = join(folder, file)
    writeFileSync(path, '')
    truncateSync(path, bytes)
    const used = Date.now() / 1000 - days * 86_400 - 60
    utimesSync(path, used, used)
  }

  it('removes what has long been unused, sooner of other builds, and no other files', () => {
    const folder = newFolder()
    const [own, other] = ['0000000a', '0000000b']
    write(folder, name(own, '1'), 0)
    write(folder, name(own, '2'), 29)
    write(folder, name(own, '3'), 30)
    write(folder, name(other, '4'), 0)
    write(folder, name(other, '5'), 1)
    write(folder, 'notes.txt', 99)
    write(folder, `${name(own, '6')}.md`, 99)
    mkdirSync(join(folder, name(own, '7')))
    pruneFolder(folder, own)
    expect(readdirSync(folder)).toEqual([
      name(own, '1'),
      name(own, '2'),
      `${name(own, '6')}.md`,
      name(own, '7'),
      name(other, '4'),
      'notes.txt',
    ])
  })

  it('removes what was used longest ago once there are 200 MB', () => {
    const folder = newFolder()
    for (const [at, days] of [3, 1, 2, 4].entries())
      write(folder, name('0000000a', String(at)), days, 80_000_000)
    pruneFolder(folder, '0000000a')
    expect(readdirSync(folder)).toEqual([name('0000000a', '1'), name('0000000a', '2')])
  })
})
