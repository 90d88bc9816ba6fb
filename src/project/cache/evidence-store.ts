import { join } from 'node:path'
import type { EvidenceFormat } from '../../evidence/transcript.ts'
import { endianness, nodeCrypto, readFileSync, statSync, utimesSync } from '../../files/built-ins.ts'
import { packEvidence, type OpenedEvidence, unpackEvidence } from './packed-evidence.ts'
import { pruneFolder } from './prune-folder.ts'
import { seal, type SealingKey, sealingKey, unseal } from './sealing.ts'

/** Where evidence that has been read is kept across runs, in a file for each: plain data that can be sent to a thread. */
export interface EvidenceStore {
  readonly folder: string
  /** Identifies the code that reads evidence. */
  readonly version: string
}

/** A file of evidence, and the language in which it is to be read unless it is its own. */
export interface StoredEvidence {
  /** Of the file's bytes: only someone who has the file can compute it. */
  readonly digest: string
  readonly format: EvidenceFormat
  readonly language: string | undefined
  /** In bytes. */
  readonly size: number
}

/** In bytes: a transcript of 20 MB takes less. */
const MOST_BYTES = 2 ** 27

/** What the store has of one file of evidence. */
export interface StoreEntry {
  /** What was read in an earlier run; undefined if there is nothing that has this form. */
  readonly recall: () => OpenedEvidence | undefined
  /** Keeps what was read; if that is impossible, the next run reads it again. */
  readonly remember: (read: OpenedEvidence) => Promise<void>
}

export function openEntry(store: EvidenceStore, evidence: StoredEvidence): StoreEntry {
  const key = keyOf(store, evidence)
  const file = fileOf(store, key)
  return {
    recall() {
      try {
        // Reading a pipe or a device may never end.
        const stats = statSync(file)
        if (!stats.isFile() || stats.size > MOST_BYTES) return undefined
        const read = unpackEvidence(unseal(readFileSync(file), key), mostCharacters(evidence))
        touch(file, stats.mtimeMs)
        return read
      } catch {
        return undefined
      }
    },
    async remember(read) {
      const packed = packEvidence(read)
      if (!packed || packed.length >= MOST_BYTES) return
      const { writeFile } = await import('../../files/writing/write-file.ts')
      try {
        await writeFile(file, seal(packed, key), { isPrivate: true })
        prune(store, packed.length)
      } catch {
        // The cache may be read-only; a run that lints says so.
      }
    },
  }
}

/** In bytes. */
const MANY_BYTES = 20_000_000

/** How many bytes this process has written into a folder since it was pruned. */
const unpruned = new Map<string, number>()

/** Prunes the folder after the first file, and again after many. */
function prune(store: EvidenceStore, written: number): void {
  const sum = (unpruned.get(store.folder) ?? MANY_BYTES) + written
  unpruned.set(store.folder, sum < MANY_BYTES ? sum : 0)
  if (sum >= MANY_BYTES) pruneFolder(store.folder, buildOf(store))
}

/** The key of a file, how it is read, and the code and the machine that read it. */
function keyOf({ version }: EvidenceStore, { digest, format, language }: StoredEvidence): SealingKey {
  return sealingKey(JSON.stringify(['evidence', version, endianness(), format, language ?? null, digest]))
}

/** The build is part of the name, so that what other builds have left is known. */
function fileOf(store: EvidenceStore, { id }: SealingKey): string {
  return join(store.folder, `${buildOf(store)}-${Buffer.from(id, 'base64').toString('hex')}`)
}

function buildOf({ version }: EvidenceStore): string {
  return nodeCrypto().hash('sha256', version).slice(0, 8)
}

/** A file has no more characters than bytes; the text of a document is compressed. */
function mostCharacters({ format, size }: StoredEvidence): number {
  return format === 'docx' ? Infinity : size
}

/** In milliseconds. */
const HOUR = 3_600_000

/** Shows that a file is in use. */
function touch(file: string, modified: number): void {
  const now = Date.now()
  if (now - modified < HOUR) return
  try {
    utimesSync(file, now / 1000, now / 1000)
  } catch {
    // It may belong to somebody else.
  }
}
