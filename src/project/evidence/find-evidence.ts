import { basename, dirname, join, relative, resolve } from 'node:path'
import { evidenceEntries, type WrittenEvidence } from '../../article/evidence-entries.ts'
import type { FrontMatter } from '../../article/front-matter/front-matter.ts'
import { readFrontMatter } from '../../article/front-matter/read-front-matter.ts'
import type { EvidenceStyle } from '../../article/house-style.ts'
import { COVERING_ALL, type EvidenceEntry, type UnreadableEvidence } from '../../evidence/given-evidence.ts'
import { boundsProblem } from '../../files/bounds.ts'
import { lstatSync, statSync } from '../../files/built-ins.ts'
import { displayPath, isLink, slashed } from '../../files/paths.ts'
import { isEvidenceName, unreadKind } from '../../evidence/evidence-name.ts'
import type { TextFile } from '../../text/text-file.ts'
import { isTranscriptName } from './evidence-folder.ts'
import { type EvidenceGlob, evidenceGlob } from './evidence-glob.ts'
import type { EvidencePlaces } from './evidence-places.ts'
import { articleSlugs } from './slugs.ts'

/** A file of evidence that has been found for an article and not yet been read. */
export interface FoundEvidence extends EvidenceEntry {
  /** Absolute. */
  readonly file: string
  /** As findings about it name it. */
  readonly shown: string
}

/** What an article is held against. */
export interface EvidenceSearch {
  readonly found: readonly FoundEvidence[]
  readonly unreadable: readonly UnreadableEvidence[]
}

/**
 * Finds the evidence of an article: what its front matter names, what the folders of the house hold for it, what the
 * user names. A file that the article itself names covers what the article says that it covers.
 */
export async function findEvidence(
  file: TextFile,
  style: EvidenceStyle,
  places: EvidencePlaces,
): Promise<EvidenceSearch> {
  const article = resolve(places.cwd, file.path)
  const frontMatter = await readFrontMatter(file.text)
  const searches = evidenceEntries(frontMatter).map((written) => named(written, article, style, places))
  const own = searches.flatMap(({ found }) => found)
  const taken = new Set([article, ...own.map((one) => one.file)].map(places.real))
  const given: FoundEvidence[] = []
  for (const path of [...houseFiles(article, frontMatter, style, places), ...places.ofUser()]) {
    if (taken.has(places.real(path))) continue
    taken.add(places.real(path))
    given.push({ ...COVERING_ALL, file: path, shown: displayPath(places.cwd, path) })
  }
  return { found: [...own, ...given], unreadable: searches.flatMap(({ unreadable }) => unreadable) }
}

function houseFiles(
  article: string,
  frontMatter: FrontMatter,
  style: EvidenceStyle,
  places: EvidencePlaces,
): readonly string[] {
  if (style.folders.length === 0 || style.find === 'front-matter') return []
  if (style.find === 'all') return places.ofHouse(style)
  return articleSlugs(article, frontMatter).flatMap((slug) => places.ofSlug(style, slug))
}

/** What one value of a front matter names: beside the article, else in the folders of the house. */
function named(
  { path, problem, ...entry }: WrittenEvidence,
  article: string,
  { folders }: EvidenceStyle,
  places: EvidencePlaces,
): EvidenceSearch {
  const unreadable = (why: string) => ({ found: [], unreadable: [{ ...entry, path, problem: why }] })
  if (problem !== undefined) return unreadable(problem)
  const bases = [dirname(article), ...folders]
  const candidates = placesOf(path, bases, places)
  const within = candidates.filter((place) => outsideProblem(place, places) === undefined)
  const there = within.filter(isThere)
  const file = there.find((place) => !isFolder(place))
  if (file !== undefined && places.real(file) === places.real(article))
    return unreadable('is this article; name a transcript or notes instead')
  if (file !== undefined) {
    const why = unfit(relative(places.real(places.cwd), places.real(file)))
    return why === undefined ? { found: [{ ...entry, file, shown: path }], unreadable: [] } : unreadable(why)
  }
  if (there.length > 0) return unreadable("is a folder; name the files in it, such as 'folder/*.vtt'")
  const [first = ''] = candidates
  const glob = evidenceGlob(path)
  if (!glob) return unreadable(outsideProblem(first, places) ?? 'does not exist; check the spelling')
  const matching = matchingFiles(glob, placesOf(glob.base, bases, places), places).filter(
    (one) => places.real(one) !== places.real(article),
  )
  if (matching.length === 0) {
    const [base = ''] = placesOf(glob.base, bases, places)
    return unreadable(outsideProblem(base, places) ?? 'matches no files; check the pattern')
  }
  return {
    found: matching.map((one) => ({ ...entry, file: one, shown: displayPath(places.cwd, one) })),
    unreadable: [],
  }
}

/**
 * Why a file is no evidence, by its name. An article may be a stranger's: what it names could otherwise be any file in the
 * project, such as one with passwords, whose words differ from those of a made-up quotation.
 */
function unfit(path: string): string | undefined {
  const parts = slashed(path).split('/')
  if (parts.some((part) => part.startsWith('.') && part !== '..'))
    return 'is hidden; move it to a folder of transcripts'
  if (parts.includes('node_modules')) return 'belongs to a package; copy it to a folder of transcripts'
  return isEvidenceName(path) || unreadKind(path) !== undefined ? undefined : NOT_A_TRANSCRIPT
}

const NOT_A_TRANSCRIPT = 'is no transcript; name a .txt, .md, .vtt, .srt, .html, .json or .docx file'

/** A path that begins with a slash begins at the project's folder, as links on a site do. */
function placesOf(
  written: string,
  bases: readonly string[],
  { cwd }: Pick<EvidencePlaces, 'cwd'>,
): readonly string[] {
  return written.startsWith('/') ? [join(cwd, written)] : bases.map((base) => resolve(base, written))
}

/** The files in the first of the folders that has any. */
function matchingFiles(
  { depth, matches }: EvidenceGlob,
  folders: readonly string[],
  places: EvidencePlaces,
): readonly string[] {
  for (const folder of folders) {
    if (outsideProblem(folder, places) !== undefined) continue
    const files = places
      .filesIn(folder, depth)
      .filter((file) => isTranscriptName(basename(file)) && matches(slashed(relative(folder, file))))
    if (files.length > 0) return files
  }
  return []
}

/** Why a file must not be read. A finding may be published, so it does not say where the project is or a link leads. */
function outsideProblem(path: string, { bounds }: Pick<EvidencePlaces, 'bounds'>): string | undefined {
  if (boundsProblem(path, bounds) === undefined) return undefined
  return isLink(path)
    ? 'is a link out of the project; replace it with what it leads to'
    : 'is outside the project; copy it into the project'
}

function isThere(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined
  } catch {
    return false
  }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
  } catch {
    return false
  }
}
