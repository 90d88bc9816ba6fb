import { relative, resolve } from 'node:path'
import { type Measure, unmeasured } from '../engine/measure.ts'
import { slashed } from '../files/paths.ts'
import { readArticleFile } from '../files/read-article-file.ts'
import { type SourceFile, sourceFile } from '../text/source-file.ts'
import type { FoundFiles } from './changed-articles.ts'
import type { LoadedConfig } from './config/loaded-config.ts'
import type { LintInput, OnProgress, PathFailure, TextInput } from './requests.ts'

/** The articles of a run, to be read. */
export interface Selection extends Omit<FoundFiles, 'problems' | 'read'> {
  /** Whether the articles are files, rather than a text that may be saved nowhere. */
  readonly isOnDisk: boolean
  /** Read one after the other as they are asked for; what cannot be read goes to `failures`. */
  readonly sources: AsyncIterable<SourceFile> | Iterable<SourceFile>
  /** Reads an article anew; undefined where that is not possible any more. */
  readonly reread: (path: string) => SourceFile | undefined
  readonly failures: PathFailure[]
}

export interface SelectOptions {
  readonly loaded: LoadedConfig
  readonly onProgress?: OnProgress | undefined
  readonly measure?: Measure
}

/** Finds the articles that a run is about: those that paths mean, those of them that have changed, or one text. */
export async function select(input: LintInput, options: SelectOptions): Promise<Selection> {
  const { loaded } = options
  if (!('patterns' in input)) return selectText(input, loaded.cwd)
  const { patterns, changes } = input
  const { cwd, ignore } = loaded
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
      return 'content' in result ? sourceFile(path, result.content) : undefined
    },
  }
}

function selectText({ path, text }: TextInput, cwd: string): Selection {
  const source = sourceFile(slashed(relative(cwd, resolve(cwd, path))), text)
  return {
    files: [source.path],
    folders: [],
    areNamed: true,
    isOnDisk: false,
    failures: [],
    sources: [source],
    reread: () => source,
  }
}

async function* readAll(
  files: readonly string[],
  { read }: FoundFiles,
  failures: PathFailure[],
  { measure = unmeasured, onProgress }: SelectOptions,
): AsyncGenerator<SourceFile> {
  for (const [index, path] of files.entries()) {
    onProgress?.(index, files.length)
    const finished = measure('read')
    const result = read(path)
    finished()
    if ('content' in result) yield sourceFile(path, result.content)
    else failures.push({ path, message: result.problem })
  }
}
