import { basename, dirname, relative } from 'node:path'
import { remembered } from '../../text/remembered.ts'
import type { EvidenceStyle } from '../../article/house-style.ts'
import { type Bounds, boundsOfNamed, realPlace } from '../../files/bounds.ts'
import { statSync } from '../../files/built-ins.ts'
import { slashed } from '../../files/paths.ts'
import { filesIn, isTranscriptName } from './evidence-folder.ts'
import { stemsOf, slugForm } from './slugs.ts'

/** Where a project looks for evidence: plain data that can be sent to a thread. */
export interface EvidenceOptions {
  /** Absolute. */
  readonly cwd: string
  readonly bounds: Bounds
  /** The files and folders that the user names for all articles; absolute. */
  readonly named: readonly string[]
}

/** The files of evidence as they are on disk during one run. Each folder is searched, and each link followed, once. */
export interface EvidencePlaces extends EvidenceOptions {
  /** The files in a folder of the project, down to a depth. */
  readonly filesIn: (folder: string, depth: number) => readonly string[]
  /** All transcripts in the folders of a house style. */
  readonly ofHouse: (style: EvidenceStyle) => readonly string[]
  /** Those whose name, or that of one of their folders, is a slug. */
  readonly ofSlug: (style: EvidenceStyle, slug: string) => readonly string[]
  /** The files that the user names, and those in the folders. */
  readonly ofUser: () => readonly string[]
  /** The path with links followed; the path itself if that is impossible. */
  readonly real: (path: string) => string
}

export function openPlaces(options: EvidenceOptions): EvidencePlaces {
  const { bounds } = options
  const inFolder = remembered((key: string): readonly string[] => {
    const [folder = '', depth = ''] = key.split('\0')
    return filesIn(folder, bounds, Number(depth))
  })
  const listed = (folder: string, depth: number) => inFolder(`${folder}\0${depth}`)
  const ofHouse = remembered(({ folders }: EvidenceStyle) => [
    ...new Set(folders.flatMap((folder) => listed(folder, Infinity).filter(isTranscript))),
  ])
  let ofUser: readonly string[] | undefined
  const index = remembered((style: EvidenceStyle) => slugIndex(style.folders, ofHouse(style)))
  return {
    ...options,
    filesIn: listed,
    ofHouse,
    ofSlug: (style, slug) => index(style).get(slugForm(slug)) ?? [],
    ofUser: () => (ofUser ??= [...new Set(options.named.flatMap((path) => namedFiles(path, options)))]),
    real: remembered((path: string) => realPlace(path) ?? path),
  }
}

/** The file at a path that the user names, or the transcripts in the folder there. */
export function namedFiles(path: string, { bounds, cwd }: EvidenceOptions): readonly string[] {
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
  if (!isFolder) return [path]
  return filesIn(path, boundsOfNamed(path, cwd, bounds)).filter(isTranscript)
}

function isTranscript(file: string): boolean {
  return isTranscriptName(basename(file))
}

/** The files by the slugs that they and their folders are named for. */
function slugIndex(
  folders: readonly string[],
  files: readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const index = new Map<string, string[]>()
  for (const file of files) {
    for (const slug of new Set([...stemsOf(basename(file)), ...foldersOf(file, folders)].map(slugForm))) {
      const known = index.get(slug) ?? []
      known.push(file)
      index.set(slug, known)
    }
  }
  return index
}

/** The names of the folders that a file is in, below those of the house. */
function foldersOf(file: string, folders: readonly string[]): readonly string[] {
  return folders.flatMap((folder) => {
    const below = slashed(relative(folder, dirname(file))).split('/')
    return below[0] === '..' ? [] : below.filter(Boolean)
  })
}
