import { resolve } from 'node:path'
import { type Measure, unmeasured } from '../engine/measure.ts'
import { type SourceFile, sourceFile } from '../text/source-file.ts'
import type { FoundArticles } from '../files/find-articles.ts'
import type { ChangeRequest, ConfigRequest, PathFailure } from './lint-request.ts'
import { openConfig, type OpenConfig } from './open-config.ts'
import { type DecodedArticle, readArticleFile } from '../files/read-article-file.ts'

export interface ArticleRequest {
  readonly cwd: string
  /** Files, folders and globs. */
  readonly patterns: readonly string[]
  readonly config: ConfigRequest
  readonly changes?: ChangeRequest | undefined
  readonly onProgress?: ((done: number, all: number) => void) | undefined
  readonly measure?: Measure
}

export interface OpenedArticles extends ArticleSelection {
  readonly config: OpenConfig
  /** Read one after the other as they are asked for; what cannot be read goes to `failures`. */
  readonly sources: AsyncIterable<SourceFile>
  /** Reads an article anew; undefined where that is not possible any more. */
  readonly reread: (path: string) => SourceFile | undefined
  readonly failures: PathFailure[]
}

/** Which articles a run is about, and how each is read. */
export interface ArticleSelection extends FoundArticles {
  readonly read: (path: string) => DecodedArticle
  /** The text that an article had before, undefined for a new one; given where only changed lines are asked for. */
  readonly before?: (path: string) => string | undefined
}

/** Loads the configuration and finds the articles that a command is about. */
export async function openArticles(request: ArticleRequest): Promise<OpenedArticles> {
  const { cwd, patterns, changes } = request
  const config = await openConfig(cwd, request.config)
  const options = { cwd, ignore: config.loaded.ignore }
  const selection: ArticleSelection = changes
    ? await (await import('./changed-articles.ts')).changedArticles(patterns, changes, options)
    : {
        ...(await (await import('../files/find-articles.ts')).findArticles(patterns, options)),
        read: (path) => readArticleFile(resolve(cwd, path)),
      }
  const houseTexts = new Set(
    config.loaded.layers.flatMap(({ house }) => (house?.disclaimers ?? []).flatMap(({ file }) => file ?? [])),
  )
  const files = selection.files.filter((file) => !houseTexts.has(resolve(cwd, file)))
  const failures = [...selection.problems]
  return {
    ...selection,
    files,
    config,
    failures,
    sources: readAll(files, selection, failures, request),
    reread(path) {
      const result = selection.read(path)
      return 'content' in result ? sourceFile(path, result.content) : undefined
    },
  }
}

async function* readAll(
  files: readonly string[],
  { read }: ArticleSelection,
  failures: PathFailure[],
  { measure = unmeasured, onProgress }: ArticleRequest,
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
