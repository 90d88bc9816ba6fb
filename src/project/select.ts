import { relative, resolve } from 'node:path'
import { unmeasured } from '../engine/measure.ts'
import { slashed } from '../files/paths.ts'
import { readArticleFile } from '../files/read-article-file.ts'
import type { Failure } from '../text/failure.ts'
import { type TextFile, textFile } from '../text/text-file.ts'
import { UserError } from '../text/user-error.ts'
import type { ChangeRequest, FoundFiles } from './changed-articles.ts'
import type { LoadedConfig } from './config/loaded-config.ts'
import type { LintInput, LintRequest, TextInput, Watching } from './requests.ts'

/** The articles of a run, to be read. */
export interface Selection extends Omit<FoundFiles, 'problems' | 'read'> {
  /** Whether the articles are files, rather than a text that may be saved nowhere. */
  readonly isOnDisk: boolean
  /** Read one after the other as they are asked for; what cannot be read goes to `failures`. */
  readonly sources: AsyncIterable<TextFile> | Iterable<TextFile>
  /** Reads an article anew; undefined where that is not possible any more. */
  readonly reread: (path: string) => TextFile | undefined
  readonly failures: Failure[]
}

export interface SelectOptions extends Watching {
  readonly loaded: LoadedConfig
}

/** Finds the articles that a run is about: those that paths mean, those of them that have changed, or one text. */
export async function select(
  input: LintInput,
  request: LintRequest,
  options: SelectOptions,
): Promise<Selection> {
  const { loaded } = options
  const { cwd, ignore } = loaded
  requireInput(input)
  const changes = changesOf(request)
  const patterns = typeof input === 'string' ? [input] : input
  if ('text' in patterns) {
    if (changes) throw new UserError("a text has no changes; use 'since' and 'staged' with paths")
    return selectText(patterns, cwd)
  }
  const found: FoundFiles = changes
    ? await (await import('./changed-articles.ts')).changedArticles(patterns, changes, { cwd, ignore })
    : {
        ...(await (await import('../files/find-articles.ts')).findArticles(patterns, { cwd, ignore })),
        read: (path) => readArticleFile(resolve(cwd, path)),
      }
  const houseTexts = new Set(
    loaded.layers.flatMap(({ house }) => (house?.disclaimers ?? []).flatMap(({ file }) => file ?? [])),
  )
  const files = found.files.filter((file) => !houseTexts.has(resolve(cwd, file)))
  const failures = [...found.problems]
  return {
    ...found,
    files,
    isOnDisk: true,
    failures,
    sources: readAll(files, found, failures, options),
    reread(path) {
      const result = found.read(path)
      return 'content' in result ? textFile(path, result.content) : undefined
    },
  }
}

/** Plain JavaScript has no compiler to check this. */
function requireInput(input: unknown): void {
  const isText = (value: unknown) => typeof value === 'string'
  const isPaths = isText(input) || (Array.isArray(input) && input.every(isText))
  const isNamedText =
    typeof input === 'object' &&
    input !== null &&
    'path' in input &&
    'text' in input &&
    isText(input.path) &&
    isText(input.text)
  if (!isPaths && !isNamedText)
    throw new UserError('what is linted must be a path, a list of paths, or { path, text }')
}

function changesOf({ since, staged = false }: LintRequest): ChangeRequest | undefined {
  if (since !== undefined && staged) throw new UserError("'since' cannot be combined with 'staged'")
  return since === undefined ? (staged ? { staged } : undefined) : { since }
}

function selectText({ path, text }: TextInput, cwd: string): Selection {
  const file = textFile(slashed(relative(cwd, resolve(cwd, path))), text)
  return {
    files: [file.path],
    folders: [],
    areNamed: true,
    isOnDisk: false,
    failures: [],
    sources: [file],
    reread: () => file,
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
