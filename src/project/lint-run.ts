import { existsSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import { slashed } from '../files/slashed.ts'
import { type Baseline, baselineOf } from '../engine/baseline.ts'
import { fixArticle } from '../engine/fix-article.ts'
import { judge } from '../engine/judge.ts'
import { unmeasured } from '../engine/measure.ts'
import { sift, type Sieve } from '../engine/sift.ts'
import type { Judgement } from '../engine/suppress.ts'
import type { Finding } from '../rule/finding.ts'
import { type SourceFile, sourceFile } from '../text/source-file.ts'
import { type Archive, archiveOf, comparable } from './archive.ts'
import { findBaseline, readBaseline } from './baseline-file.ts'
import { openRunCache, saveCache } from './cache/open-cache.ts'
import { judgeRun, type RunArticle } from './judge-run.ts'
import { compareArticles } from './late-engine.ts'
import { lintArticles } from './lint-articles.ts'
import { lintQueue } from './lint-queue.ts'
import { openArticles, type OpenedArticles } from './open-articles.ts'
import type { LintRequest, LintRun } from './lint-request.ts'
import { openConfig } from './open-config.ts'

/** Lints articles from beginning to end: configuration, files, rules, comparison, exceptions, baseline. */
export async function runLint(request: LintRequest): Promise<LintRun> {
  const { cwd, cache: cacheRequest = {}, measure = unmeasured } = request
  const found = measure('find')
  const opened = await openInput(request)
  const { areNamed, before, config, failures, files, folders } = opened
  const queue = lintQueue(request.concurrency ?? 'auto', { cwd, config: request.config ?? {} })
  const cache = await openRunCache(cwd, cacheRequest, config.loaded.modules, queue.lint)
  const judgement: Judgement = { today: today(), known: config.ruleIds }
  const sieve: Sieve = { baseline: openBaseline(request), before }
  const memory = 'patterns' in request.input ? cache : undefined
  const lint = memory?.lint ?? queue.lint
  found()
  const lintOne = async (original: SourceFile): Promise<RunArticle> => {
    const settings = config.settings(original.path)
    const findingsIn = async (source: SourceFile) =>
      sift(judge(await lint(source, settings, measure), [], judgement).findings, source, sieve).findings
    const { source, fixes } = request.fix
      ? await fixArticle(original, findingsIn)
      : { source: original, fixes: 0 }
    return { original, fixes, linted: await lint(source, settings, measure) }
  }
  const articles = await lintArticles(opened.sources, lintOne, queue, {
    reread: opened.reread,
    onDone: (count) => request.onProgress?.(count, files.length),
  }).finally(queue.close)
  const finished = measure('compare')
  const own = articles.map(({ linted }) => linted)
  const archive = areNamed
    ? await archiveOf({ cwd, articles: own, cache, settings: config.settings })
    : { articles: [], notes: [] }
  const all = [...archive.articles, ...own]
  const compare = () => compareArticles(all.map(comparable), measure)
  const compared = await (memory ? memory.compare(all, compare) : compare())
  finished()
  if (!areNamed) cache?.sawFolders(folders, files)
  const saved = measure('save')
  const unsaved = await saveCache(cache, cacheRequest)
  saved()
  const broken = [...articles.flatMap(({ linted }) => linted.failures), ...compared.failures]
  return {
    ...judgeRun(articles, compared.findings, {
      judgement,
      sieve,
      unsure: new Set([
        ...compared.failures.map(({ ruleId }) => ruleId),
        ...(areNamed ? own.flatMap(({ settings }) => settings.rules.map(({ rule }) => rule.id)) : []),
      ]),
    }),
    failures: [
      ...failures,
      ...broken.map(({ path, ruleId, message }) => ({
        path,
        message: `the rule '${ruleId}' broke down: ${message}`,
      })),
    ],
    isWhole: !areNamed,
    others: referredTo(archive, compared.findings),
    notes: [...archive.notes, ...unsaved],
  }
}

function referredTo({ articles }: Archive, findings: readonly Finding[]): readonly SourceFile[] {
  const paths = new Set(findings.flatMap(({ related }) => related.map(({ path }) => path)))
  return articles.flatMap(({ source }) => (paths.has(source.path) ? [source] : []))
}

type OpenedInput = Pick<
  OpenedArticles,
  'areNamed' | 'before' | 'config' | 'failures' | 'files' | 'folders' | 'reread'
> & {
  readonly sources: AsyncIterable<SourceFile> | readonly SourceFile[]
}

async function openInput({ cwd, input, config = {}, measure }: LintRequest): Promise<OpenedInput> {
  if ('patterns' in input) return openArticles({ cwd, ...input, config, ...(measure ? { measure } : {}) })
  const path = slashed(relative(cwd, resolve(cwd, input.path)))
  return {
    config: await openConfig(cwd, config),
    sources: [sourceFile(path, input.text)],
    files: [path],
    folders: [],
    areNamed: true,
    failures: [],
    reread: () => undefined,
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
