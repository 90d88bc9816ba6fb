import { dirname, relative, resolve } from 'node:path'
import { unmeasured } from '../engine/measure.ts'
import { existsSync } from '../files/built-ins.ts'
import { displayPath, isWithin, slashed } from '../files/paths.ts'
import { readArticleFile } from '../files/read-article-file.ts'
import type { Failure } from '../text/failure.ts'
import { type TextFile, textFile } from '../text/text-file.ts'
import { UserError } from '../text/user-error.ts'
import type { ChangeRequest, FoundFiles } from './changed-articles.ts'
import { evidenceFolders, houseFiles, type LoadedConfig } from './config/loaded-config.ts'
import type { LintInput, LintRequest, TextInput, Watching } from './requests.ts'

/** The articles of a run, to be read. */
export interface Selection extends Omit<FoundFiles, 'problems' | 'read'> {
  /** Whether the articles are files, rather than texts that may not be saved anywhere. */
  readonly isOnDisk: boolean
  /** Read one by one on demand; what cannot be read goes to `failures`. */
  readonly texts: AsyncIterable<TextFile> | Iterable<TextFile>
  /** Reads an article again; undefined if that is no longer possible. */
  readonly reread: (path: string) => TextFile | undefined
  readonly failures: Failure[]
}

export interface SelectOptions extends Watching {
  readonly loaded: LoadedConfig
  /** Files and folders of evidence that the user names, in which there are no articles; absolute. */
  readonly named: readonly string[]
}

/** Finds the articles of a run: those that paths match, only the changed ones among them, or the given texts. */
export async function select(
  input: LintInput,
  request: LintRequest,
  options: SelectOptions,
): Promise<Selection> {
  const { loaded } = options
  const { bounds, cwd, ignore } = loaded
  const { patterns, texts: given } = readInput(input)
  const changes = changesOf(request)
  if (given) {
    if (changes) throw new UserError("'since' and 'staged' cannot be combined with texts; pass paths")
    return selectTexts(given, options)
  }
  const found: FoundFiles = changes
    ? await (
        await import('./changed-articles.ts')
      ).changedArticles(patterns, changes, { bounds, cwd, ignore })
    : {
        ...(await (
          await import('../files/find-articles.ts')
        ).findArticles(patterns, { bounds, cwd, ignore })),
        read: (path) => readArticleFile(resolve(cwd, path)),
      }
  const texts = found.files.filter((file) => !isAmong(resolve(cwd, file), houseFiles(loaded)))
  const folders = evidenceFolders(loaded)
  const files = texts.filter((file) => !isAmong(resolve(cwd, file), [...folders, ...options.named]))
  const failures = [...found.problems]
  return {
    ...found,
    files,
    notes: [...found.notes, ...evidenceNotes(files.length, texts.length), ...absentNotes(folders, cwd)],
    isOnDisk: true,
    failures,
    texts: readAll(files, found, failures, options),
    reread(path) {
      const result = found.read(path)
      return 'content' in result ? textFile(path, result.content) : undefined
    },
  }
}

/** Whether a file is one of these, or in one of these folders. */
function isAmong(file: string, places: readonly string[]): boolean {
  return places.some((place) => file === place || isWithin(file, place))
}

/** A run in which everything is evidence by mistake must not look clean. */
function evidenceNotes(left: number, all: number): readonly string[] {
  if (left > 0 || all === 0) return []
  const what = all === 1 ? 'the only file is' : `all ${all} files are`
  return [`nothing was linted: ${what} evidence, by 'house.evidence' or --evidence`]
}

/** Recordings are often kept out of a repository, so this is no mistake. */
function absentNotes(folders: readonly string[], cwd: string): readonly string[] {
  return [...new Set(folders)]
    .filter((folder) => !existsSync(folder))
    .map(
      (folder) =>
        `the evidence folder '${displayPath(cwd, folder)}' does not exist, so no quotations were checked against it`,
    )
}

type ReadInput =
  | { readonly patterns: readonly string[]; readonly texts?: undefined }
  | { readonly patterns?: undefined; readonly texts: readonly TextInput[] }

/** Plain JavaScript has no compiler to check the input. */
function readInput(input: LintInput): ReadInput {
  const list: readonly unknown[] = Array.isArray(input) ? input : [input]
  const patterns = list.filter((one) => typeof one === 'string')
  if (patterns.length === list.length) return { patterns }
  const texts = list.filter(isTextInput)
  if (texts.length === list.length) return { texts }
  throw new UserError(
    patterns.length + texts.length === list.length
      ? 'paths and texts cannot be combined; lint them in separate calls'
      : 'the input must be a path, { path, text }, or a list of one or the other',
  )
}

function isTextInput(value: unknown): value is TextInput {
  return (
    typeof value === 'object' &&
    value !== null &&
    'path' in value &&
    'text' in value &&
    typeof value.path === 'string' &&
    typeof value.text === 'string'
  )
}

function changesOf({ since, staged = false }: LintRequest): ChangeRequest | undefined {
  if (since !== undefined && staged)
    throw new UserError("'since' cannot be combined with 'staged'; use one of them")
  return since === undefined ? (staged ? { staged } : undefined) : { since }
}

/** A text is not linted if a file at its path would not be: it is ignored, evidence, or a text of the house. */
async function selectTexts(
  texts: readonly TextInput[],
  { loaded, named }: SelectOptions,
): Promise<Selection> {
  const { ignoreRulesBelow } = await import('../files/ignore-rules.ts')
  const { cwd, ignore } = loaded
  const rulesFor = ignoreRulesBelow(cwd, ignore)
  const others = [...houseFiles(loaded), ...evidenceFolders(loaded), ...named]
  const files = new Map<string, TextFile>()
  for (const { path, text } of texts) {
    const shown = slashed(relative(cwd, resolve(cwd, path)))
    if (files.has(shown)) throw new UserError(`two texts have the path '${shown}'; give each its own`)
    const file = resolve(cwd, path)
    const ignored = await rulesFor(dirname(file))(file, 'file')
    if (ignored === undefined && !isAmong(file, others)) files.set(shown, textFile(shown, text))
  }
  return {
    files: [...files.keys()],
    folders: [],
    areNamed: true,
    isWhole: false,
    isOnDisk: false,
    failures: [],
    notes: [],
    texts: [...files.values()],
    reread: (path) => files.get(path),
  }
}

async function* readAll(
  files: readonly string[],
  { read }: FoundFiles,
  failures: Failure[],
  { measure = unmeasured, onProgress }: SelectOptions,
): AsyncGenerator<TextFile> {
  for (const [index, path] of files.entries()) {
    onProgress?.(index, files.length)
    const finished = measure('read')
    const result = read(path)
    finished()
    if ('content' in result) yield textFile(path, result.content)
    else failures.push({ path, message: result.problem })
  }
}
