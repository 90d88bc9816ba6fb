import { resolve } from 'node:path'
import { type ConfigRequest, openConfig, type OpenConfig } from './open-config.ts'
import { type SourceFile, sourceFile } from '../text/source-file.ts'
import { findArticles } from './find-articles.ts'
import { readArticleFile } from './read-file.ts'

export interface ArticleRequest {
  readonly cwd: string
  /** Files, folders and globs. */
  readonly patterns: readonly string[]
  readonly config: ConfigRequest
  readonly onProgress?: (done: number, all: number) => void
}

export interface PathFailure {
  readonly path: string
  readonly message: string
}

export interface OpenedArticles {
  readonly config: OpenConfig
  /** Read one after the other as they are asked for; what cannot be read goes to `failures`. */
  readonly sources: AsyncIterable<SourceFile>
  readonly failures: PathFailure[]
}

/** Loads the configuration and finds the articles that a command is about. */
export async function openArticles({
  cwd,
  patterns,
  config,
  onProgress,
}: ArticleRequest): Promise<OpenedArticles> {
  const opened = await openConfig(cwd, config)
  const { files, problems } = await findArticles(patterns, { cwd, ignore: opened.loaded.ignore })
  const failures = [...problems]
  const houseTexts = new Set(
    opened.loaded.layers.flatMap(({ house }) => (house?.disclaimers ?? []).flatMap(({ file }) => file ?? [])),
  )
  const articles = files.filter((file) => !houseTexts.has(resolve(cwd, file)))
  return { config: opened, failures, sources: read(cwd, articles, failures, onProgress) }
}

async function* read(
  cwd: string,
  files: readonly string[],
  failures: PathFailure[],
  onProgress: ArticleRequest['onProgress'],
): AsyncGenerator<SourceFile> {
  for (const [index, path] of files.entries()) {
    onProgress?.(index, files.length)
    const result = readArticleFile(resolve(cwd, path))
    if ('content' in result) yield sourceFile(path, result.content)
    else failures.push({ path, message: result.problem })
  }
}
