import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { type Baseline, baselineOf } from '../engine/baseline.ts'
import { compareArticles } from '../engine/compare-articles.ts'
import { fixArticle } from '../engine/fix-article.ts'
import { judge, lintArticle } from '../engine/lint-article.ts'
import { sift, type Sieve } from '../engine/sift.ts'
import type { Judgement } from '../engine/suppress.ts'
import { type SourceFile, sourceFile } from '../text/source-file.ts'
import { archiveOf, comparable } from './archive.ts'
import { findBaseline, readBaseline } from './baseline-file.ts'
import { type CacheRequest, openRunCache, saveCache } from './cache/open-cache.ts'
import { type JudgedRun, judgeRun, type RunArticle } from './judge-run.ts'
import { type ChangeRequest, openArticles, type OpenedArticles, type PathFailure } from './open-articles.ts'
import { type ConfigRequest, openConfig } from './open-config.ts'

export interface LintRequest {
  /** The folder from which paths are read and a configuration is looked for; absolute. */
  readonly cwd: string
  readonly input: PathInput | TextInput
  readonly config?: ConfigRequest
  /** Whether the safe fixes are made; nothing is written. */
  readonly fix?: boolean
  /** The file of the baseline, whose findings are left out; `false` for none. Without it, the one that is found. */
  readonly baseline?: string | false | undefined
  readonly cache?: CacheRequest
  readonly onProgress?: ((done: number, all: number) => void) | undefined
}

export interface PathInput {
  /** Files, folders and globs. */
  readonly patterns: readonly string[]
  readonly changes?: ChangeRequest | undefined
}

/** One text with the path that it would have. */
export interface TextInput {
  readonly text: string
  readonly path: string
}

export interface LintRun extends JudgedRun {
  readonly failures: readonly PathFailure[]
  /** What whoever reads the findings needs to know of the run. */
  readonly notes: readonly string[]
}

/** Lints articles from beginning to end: configuration, files, rules, comparison, exceptions, baseline. */
export async function runLint(request: LintRequest): Promise<LintRun> {
  const { cwd, input, cache: cacheRequest = {} } = request
  const { areNamed, before, config, failures, files, folders, sources } = await openInput(request)
  const cache = await openRunCache(cwd, cacheRequest, config.loaded.modules)
  const judgement: Judgement = { today: today(), known: config.ruleIds }
  const sieve: Sieve = { baseline: openBaseline(request), before }
  const lint = cache && 'patterns' in input ? cache.lint : lintArticle
  const articles: RunArticle[] = []
  for await (const original of sources) {
    const settings = config.settings(original.path)
    const findingsIn = async (source: SourceFile) =>
      sift(judge(await lint(source, settings), [], judgement).findings, source, sieve).findings
    const { source, fixes } = request.fix
      ? await fixArticle(original, findingsIn)
      : { source: original, fixes: 0 }
    articles.push({ original, fixes, linted: await lint(source, settings) })
  }
  const own = articles.map(({ linted }) => comparable(linted))
  const archive = areNamed
    ? await archiveOf({ cwd, articles: own, cache, settings: config.settings })
    : { articles: [], notes: [] }
  const compared = compareArticles([...archive.articles, ...own])
  if (!areNamed) cache?.sawFolders(folders, files)
  const unsaved = await saveCache(cache, cacheRequest)
  const broken = [...articles.flatMap(({ linted }) => linted.failures), ...compared.failures]
  return {
    ...judgeRun(articles, compared.findings, { judgement, sieve }),
    failures: [
      ...failures,
      ...broken.map(({ path, ruleId, message }) => ({
        path,
        message: `the rule '${ruleId}' broke down: ${message}`,
      })),
    ],
    notes: [...archive.notes, ...unsaved],
  }
}

type OpenedInput = Pick<
  OpenedArticles,
  'areNamed' | 'before' | 'config' | 'failures' | 'files' | 'folders'
> & {
  readonly sources: AsyncIterable<SourceFile> | readonly SourceFile[]
}

async function openInput({ cwd, input, config = {}, onProgress }: LintRequest): Promise<OpenedInput> {
  if ('patterns' in input) return openArticles({ cwd, ...input, config, onProgress })
  return {
    config: await openConfig(cwd, config),
    sources: [sourceFile(input.path, input.text)],
    files: [input.path],
    folders: [],
    areNamed: true,
    failures: [],
  }
}

function openBaseline({ baseline, cwd }: LintRequest): Baseline | undefined {
  if (baseline === false) return undefined
  const file = baseline === undefined ? findBaseline(cwd) : resolve(cwd, baseline)
  return file === undefined
    ? undefined
    : baselineOf(readBaseline(file, cwd), (path) => existsSync(resolve(cwd, path)))
}

/** The local day as `YYYY-MM-DD`. */
function today(): string {
  const now = new Date()
  const pad = (number: number) => String(number).padStart(2, '0')
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`
}
