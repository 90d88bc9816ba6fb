import type { Stats } from 'node:fs'
import { resolve } from 'node:path'
import type { EvidenceStyle, HouseStyle } from '../../article/house-style.ts'
import {
  type ArticleEvidence,
  type GivenEvidence,
  NO_EVIDENCE,
  type UnreadableEvidence,
} from '../../evidence/given-evidence.ts'
import { boundsOfNamed, boundsProblem } from '../../files/bounds.ts'
import { nodeCrypto, statSync } from '../../files/built-ins.ts'
import { fileProblem } from '../../files/file-problem.ts'
import { displayPath, isWithin } from '../../files/paths.ts'
import { requireTextFile } from '../../files/read-text-file.ts'
import type { TextFile } from '../../text/text-file.ts'
import { UserError } from '../../text/user-error.ts'
import { type EvidenceFile, openEvidenceFile, type OpenStore } from './evidence-file.ts'
import { type EvidenceOptions, namedFiles, openPlaces } from './evidence-places.ts'
import type { FoundEvidence } from './find-evidence.ts'

/** The evidence of a project that stays open. Each file is read once, and again if it has changed. */
export interface EvidenceShelf {
  readonly options: EvidenceOptions
  /** Where evidence that has been read is kept across runs, if it is. */
  readonly store: OpenStore
  /** Identifies the evidence of an article as it is on disk; empty if the article has none. */
  readonly keyOf: (file: TextFile, house: HouseStyle) => Promise<string>
  /** The same object for articles with the same evidence. */
  readonly evidenceOf: (file: TextFile, house: HouseStyle) => Promise<ArticleEvidence>
  /** What has been looked at. */
  readonly seen: () => SeenEvidence
  /** Begins a run: files and folders may have changed since the last one. */
  readonly refresh: () => void
}

/** The evidence that a project has looked at. */
export interface SeenEvidence {
  /** Absolute. */
  readonly files: readonly string[]
  /** Whether an article of the last run names evidence that cannot be read. */
  readonly isIncomplete: boolean
}

interface ShelvedFile {
  readonly stamp: string
  readonly file: EvidenceFile
}

interface OpenedFile {
  readonly found: FoundEvidence
  readonly opened: EvidenceFile
}

/** How many different sets of evidence are kept in memory; usually articles have all of a folder, or some of their own. */
const MOST_GIVEN = 32

export function openEvidenceShelf(options: EvidenceOptions, openStore: OpenStore): EvidenceShelf {
  const { cwd } = options
  const shelved = new Map<string, ShelvedFile>()
  /** By what was found: facts about evidence are remembered by its object. The one used last is the last. */
  const given = new Map<string, Promise<ArticleEvidence>>()
  /** Those that have been looked at in this run. */
  let current = new Map<string, EvidenceFile>()
  let places = openPlaces(options)
  let isIncomplete = false
  return {
    options,
    store: openStore,
    async keyOf(file, { evidence }) {
      if (!mayHaveEvidence(file, evidence, options)) return ''
      const { found, unreadable } = await search(file, evidence)
      if (found.length === 0 && unreadable.length === 0) return ''
      const seen = [
        found.map((one) => [one.shown, displayPath(cwd, one.file), open(one.file).digest]),
        unreadable.map(({ path, problem }) => [path, problem]),
      ]
      return nodeCrypto().hash('sha256', JSON.stringify(seen), 'base64')
    },
    async evidenceOf(file, { evidence }) {
      if (!mayHaveEvidence(file, evidence, options)) return NO_EVIDENCE
      const { found, unreadable } = await search(file, evidence)
      const all = found.map((one) => ({ found: one, opened: open(one.file) }))
      const key = JSON.stringify([all.map((one) => [one.found, one.opened.digest]), unreadable])
      const same = given.get(key) ?? readAll(all, unreadable)
      given.delete(key)
      given.set(key, same)
      for (const [oldest] of [...given].slice(0, -MOST_GIVEN)) given.delete(oldest)
      return same
    },
    seen: () => ({ files: [...shelved.keys()], isIncomplete }),
    refresh() {
      places = openPlaces(options)
      current = new Map()
      isIncomplete = false
    },
  }

  async function search(file: TextFile, style: EvidenceStyle) {
    const { findEvidence } = await import('./find-evidence.ts')
    const searched = await findEvidence(file, style, places)
    isIncomplete ||= searched.unreadable.length > 0
    return searched
  }

  async function readAll(
    all: readonly OpenedFile[],
    unreadable: readonly UnreadableEvidence[],
  ): Promise<ArticleEvidence> {
    const files: GivenEvidence[] = []
    const broken: UnreadableEvidence[] = [...unreadable]
    for (const { found, opened } of all) {
      const { file, shown, ...entry } = found
      const read = await opened.read(entry.language)
      if ('problem' in read) broken.push({ ...entry, path: shown, problem: read.problem })
      else files.push({ ...entry, ...read, path: displayPath(cwd, file) })
    }
    return { files, unreadable: broken }
  }

  function open(path: string): EvidenceFile {
    const known = current.get(path)
    if (known) return known
    const stamp = stampOf(path)
    const before = shelved.get(path)
    if (before && before.stamp !== stamp) given.clear()
    const file = before?.stamp === stamp ? before.file : openEvidenceFile(path, openStore)
    shelved.set(path, { stamp, file })
    current.set(path, file)
    return file
  }
}

/**
 * The paths that the user names for all articles, absolute. Throws a UserError for one that cannot be read or has nothing
 * in it: a quotation must not pass because its evidence was misspelt.
 */
export function namedEvidence(
  paths: readonly string[],
  { bounds, cwd }: Omit<EvidenceOptions, 'named'>,
): readonly string[] {
  return paths.map((written) => {
    const path = resolve(cwd, written)
    if (written.trim() === '') throw new UserError('--evidence needs the path of a file or a folder')
    const problem = namedProblem(path, { bounds, cwd, named: [] })
    if (problem !== undefined) throw new UserError(`the evidence '${written}' ${problem}`)
    return path
  })
}

function namedProblem(path: string, options: EvidenceOptions): string | undefined {
  const { bounds, cwd } = options
  try {
    const isFolder = statSync(path).isDirectory()
    if (isFolder && (path === cwd || isWithin(cwd, path)))
      return 'is the folder of the articles, or above it; name the folder of the transcripts'
    const outside = boundsProblem(path, boundsOfNamed(path, cwd, bounds))
    if (outside !== undefined) return outside
    if (!isFolder) requireTextFile(path)
    return namedFiles(path, options).length > 0 ? undefined : EMPTY
  } catch (error) {
    return fileProblem(error, path)
  }
}

const EMPTY = 'has no .txt, .md, .vtt, .srt, .html, .json or .docx files; name another folder'

/** A cheap look, since most articles have none: no front matter is read for it. */
function mayHaveEvidence(
  { text }: TextFile,
  { folders }: EvidenceStyle,
  { named }: EvidenceOptions,
): boolean {
  return folders.length > 0 || named.length > 0 || /evidence/i.test(headOf(text))
}

const FENCE = /\n(?:---|\+\+\+)[ \t]*\r?(?:\n|$)/g

/** The beginning of a text with at least its front matter. */
function headOf(text: string): string {
  const isFenced = text.startsWith('---') || text.startsWith('+++')
  FENCE.lastIndex = 3
  const end = isFenced
    ? FENCE.exec(text)?.index
    : /^[\s{\uFEFF]/.test(text)
      ? undefined
      : text.indexOf('\n\n')
  return end === undefined || end === -1 ? text : text.slice(0, end)
}

/** Differs once a file has changed; empty if there is none. */
function stampOf(path: string): string {
  try {
    const stats: Stats | undefined = statSync(path, { throwIfNoEntry: false })
    return stats ? `${stats.size} ${stats.mtimeMs} ${stats.ctimeMs} ${stats.ino}` : ''
  } catch {
    return ''
  }
}
