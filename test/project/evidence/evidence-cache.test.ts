import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { DEFAULT_HOUSE_STYLE } from '../../../src/article/house-style.ts'
import type { GivenEvidence } from '../../../src/evidence/given-evidence.ts'
import { evidenceFormat } from '../../../src/evidence/evidence-name.ts'
import { projectBounds } from '../../../src/files/bounds.ts'
import { type EvidenceStore, openEntry } from '../../../src/project/cache/evidence-store.ts'
import { openEvidenceShelf } from '../../../src/project/evidence/evidence-shelf.ts'
import { textFile } from '../../../src/text/text-file.ts'
import { createHash } from 'node:crypto'
import { temporaryProject } from '../config/temporary-project.ts'

const LONG = 'ORTEGA: We don’t dredge the harbour before the monsoon.\n\nDAHL: Who’s paying?\n\n'.repeat(300)

const open = (cwd: string, store: EvidenceStore | undefined) =>
  openEvidenceShelf({ bounds: projectBounds(cwd), cwd, named: [] }, async () => store)

/** What an article that names a file is held against in a new run. */
async function given(
  cwd: string,
  store: EvidenceStore | undefined,
  entry = 'talk.txt',
): Promise<GivenEvidence> {
  const article = textFile('tides.md', `---\ntitle: Tides\nevidence: ${entry}\n---\n\nRain fell.\n`)
  const { files } = await open(cwd, store).evidenceOf(article, DEFAULT_HOUSE_STYLE)
  const [file] = files
  if (!file) throw new Error('there is no evidence')
  return file
}

const storeIn = (cwd: string): EvidenceStore => ({ folder: join(cwd, 'cache/evidence'), version: '1' })
const names = ({ folder }: EvidenceStore) => readdirSync(folder).toSorted()

/** Replaces what is kept of a text by what is kept of another one, as whoever has the text can. */
async function forge(store: EvidenceStore, path: string, text: string, other: GivenEvidence): Promise<void> {
  const digest = createHash('sha256').update(text).digest('base64')
  const size = Buffer.byteLength(text)
  const entry = openEntry(store, { digest, format: evidenceFormat(path), language: undefined, size })
  expect(entry.recall()).toBeDefined()
  await entry.remember(other)
}

describe('evidence in the cache', () => {
  it.each([
    ['talk.txt', LONG],
    ['talk.md', '**Ortega:** We don’t dredge the *harbour*.\n'],
    ['talk.html', `<p><b>Ortega:</b> We don’t.</p>\n`.repeat(900)],
  ])('is what a run without it reads: %s', async (path, text) => {
    const cwd = temporaryProject({ [path]: text })
    const store = storeIn(cwd)
    const fresh = await given(cwd, undefined, path)
    expect(await given(cwd, store, path)).toEqual(fresh)
    expect(names(store)).toHaveLength(1)
    expect(await given(cwd, store, path)).toEqual(fresh)
    expect(names(store)).toHaveLength(1)
  })

  it('is what the next run reads, unless a byte has changed', async () => {
    const cwd = temporaryProject({ 'talk.txt': LONG, 'other.txt': 'Nobody spoke.' })
    const store = storeIn(cwd)
    await given(cwd, store)
    await forge(store, 'talk.txt', LONG, await given(cwd, undefined, 'other.txt'))
    expect((await given(cwd, store)).transcript.text).toBe('Nobody spoke.')
    expect((await given(cwd, undefined)).transcript.text).toContain('dredge')
    writeFileSync(join(cwd, 'talk.txt'), LONG.replace('dredge', 'drudge'))
    expect((await given(cwd, store)).transcript.text).toContain('drudge')
    expect(names(store)).toHaveLength(2)
  })

  it('is kept for each language that is given', async () => {
    const cwd = temporaryProject({ 'talk.txt': LONG })
    const store = storeIn(cwd)
    for (const language of ['fr', 'de']) {
      const entry = `{ file: talk.txt, language: ${language} }`
      const fresh = await given(cwd, undefined, entry)
      expect(fresh.language).toBe(language)
      expect(await given(cwd, store, entry)).toEqual(fresh)
      expect(await given(cwd, store, entry)).toEqual(fresh)
    }
    expect(names(store)).toHaveLength(2)
  })

  it('is kept only of files that take long to read, and of none that cannot be read', async () => {
    const cwd = temporaryProject({ 'talk.txt': 'We don’t.', 'broken.docx': Buffer.alloc(20_000) })
    const store = storeIn(cwd)
    await given(cwd, store)
    await expect(given(cwd, store, 'broken.docx')).rejects.toThrow('there is no evidence')
    expect(() => names(store)).toThrow('ENOENT')
  })

  it('is written by several runs at once', async () => {
    const cwd = temporaryProject({ 'talk.txt': LONG })
    const store = storeIn(cwd)
    const fresh = await given(cwd, undefined)
    const all = await Promise.all(Array.from({ length: 6 }, () => given(cwd, store)))
    for (const one of all) expect(one).toEqual(fresh)
    expect(names(store)).toHaveLength(1)
  })
})
