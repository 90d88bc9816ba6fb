import { compareArticles } from '../engine/compare-articles.ts'
import { fixArticle, judge, type Judgement, type LintedArticle, lintArticle } from '../engine/lint-article.ts'
import type { Finding } from '../rule/finding.ts'
import { type SourceFile, sourceFile } from '../text/source-file.ts'
import { openArticles, type PathFailure } from './open-articles.ts'
import { type ConfigRequest, openConfig, type OpenConfig } from './open-config.ts'

export interface LintRequest {
  /** The folder from which paths are read and a configuration is looked for; absolute. */
  readonly cwd: string
  /** Files, folders and globs; or one text with the path that it would have. */
  readonly input: { readonly patterns: readonly string[] } | { readonly text: string; readonly path: string }
  readonly config?: ConfigRequest
  /** Whether the safe fixes are made; nothing is written. */
  readonly fix?: boolean
  readonly onProgress?: (done: number, all: number) => void
}

export interface LintRun {
  readonly articles: readonly JudgedArticle[]
  readonly failures: readonly PathFailure[]
}

export interface JudgedArticle {
  /** As it stands on disk. */
  readonly original: SourceFile
  /** With the fixes made in it. */
  readonly source: SourceFile
  /** How many fixes were made. */
  readonly fixes: number
  readonly findings: readonly Finding[]
  readonly suppressed: readonly Finding[]
}

/** Lints articles from beginning to end: configuration, files, rules, comparison, exceptions. */
export async function runLint(request: LintRequest): Promise<LintRun> {
  const { config, sources, failures } = await openInput(request)
  const judgement: Judgement = { today: today(), known: config.ruleIds }
  const linted: { original: SourceFile; fixes: number; article: LintedArticle }[] = []
  for await (const original of sources) {
    const settings = config.settings(original.path)
    const { source, fixes } = request.fix
      ? await fixArticle(original, settings, judgement)
      : { source: original, fixes: 0 }
    linted.push({ original, fixes, article: await lintArticle(source, settings) })
  }
  const compared = compareArticles(
    linted.map(({ article }) => ({
      path: article.source.path,
      settings: article.settings.rules,
      collected: article.collected,
    })),
  )
  const broken = [...linted.flatMap(({ article }) => article.failures), ...compared.failures]
  const findings = byPath(compared.findings)
  return {
    articles: linted.map(({ original, fixes, article }) => {
      const judged = judge(article, findings.get(article.source.path) ?? [], judgement)
      return {
        original,
        source: article.source,
        fixes,
        findings: judged.findings,
        suppressed: judged.suppressed.map((one) => one.finding),
      }
    }),
    failures: [
      ...failures,
      ...broken.map(({ path, ruleId, message }) => ({
        path,
        message: `the rule '${ruleId}' broke down: ${message}`,
      })),
    ],
  }
}

interface OpenedInput {
  readonly config: OpenConfig
  readonly sources: AsyncIterable<SourceFile> | readonly SourceFile[]
  readonly failures: readonly PathFailure[]
}

async function openInput({ cwd, input, config = {}, onProgress }: LintRequest): Promise<OpenedInput> {
  if ('patterns' in input)
    return openArticles({ cwd, patterns: input.patterns, config, ...(onProgress ? { onProgress } : {}) })
  return {
    config: await openConfig(cwd, config),
    sources: [sourceFile(input.path, input.text)],
    failures: [],
  }
}

function byPath(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const groups = new Map<string, Finding[]>()
  for (const finding of findings) {
    const group = groups.get(finding.path)
    if (group) group.push(finding)
    else groups.set(finding.path, [finding])
  }
  return groups
}

/** The local day as `YYYY-MM-DD`. */
function today(): string {
  const now = new Date()
  const pad = (number: number) => String(number).padStart(2, '0')
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`
}
