import { applyBaseline } from '../engine/apply-baseline.ts'
import { applyExceptions, type Judgement } from '../engine/apply-exceptions.ts'
import type { RuleFailure } from '../engine/check-article.ts'
import type { Comparison } from '../engine/compare-articles.ts'
import { gather } from '../engine/gather.ts'
import { keepChangedLines } from '../engine/keep-changed-lines.ts'
import { type Measure, unmeasured } from '../engine/measure.ts'
import type { JudgedArticle, RunArticle } from '../engine/run-article.ts'
import type { Finding } from '../rule/finding.ts'
import type { SourceFile } from '../text/source-file.ts'
import type { Archive } from './archive.ts'
import { lintEach } from './lint-each.ts'
import type { ProjectParts } from './project-parts.ts'
import type { LintedFile, LintInput, LintRequest, LintRun, PathFailure } from './requests.ts'
import { type Selection, select } from './select.ts'
import { lintQueue } from './threads/lint-queue.ts'

/** Lints one input of a project from beginning to end. */
export async function lintProject(
  project: ProjectParts,
  input: LintInput,
  request: LintRequest,
): Promise<LintRun> {
  const { measure = unmeasured } = request
  const baseline = project.baseline()
  const judgement: Judgement = {
    today: today(),
    known: new Set(project.config.loaded.rules.map(({ id }) => id)),
  }
  const selection = await measured(measure, 'find', () =>
    select(input, { loaded: project.config.loaded, measure }),
  )
  const articles = await lintSelected(project, input, selection, request, { baseline, judgement })
  const { archive, compared } = await measured(measure, 'compare', () =>
    compareSelected(project, input, selection, articles, measure),
  )
  const notes = await measured(measure, 'save', () => remember(project, selection))
  const judged = applyExceptions(articles, compared.findings, judgement)
  const known = applyBaseline(judged, baseline, unsureRules(articles, compared, selection))
  const changed = keepChangedLines(known.articles, selection.before)
  const gathered = selection.areNamed
    ? { articles: changed.articles, runFindings: [] }
    : gather(changed.articles, project.config.loaded.rules)
  return {
    articles: gathered.articles.map(lintedFile),
    runFindings: gathered.runFindings,
    failures: [
      ...selection.failures,
      ...articles.flatMap(({ linted }) => linted.failures).map(ruleFailure),
      ...compared.failures.map(ruleFailure),
    ],
    others: referredTo(archive, compared.findings),
    isWhole: !selection.areNamed,
    unchangedLines: changed.unchangedLines,
    mended: known.mended,
    unjudged: known.unjudged,
    notes: [...archive.notes, ...notes],
  }
}

async function lintSelected(
  { cache, config, lintHere, options }: ProjectParts,
  input: LintInput,
  selection: Selection,
  { fix = false, measure, onProgress }: LintRequest,
  fixing: NonNullable<Parameters<typeof lintEach>[1]['fixing']>,
): Promise<readonly RunArticle[]> {
  const queue = lintQueue({
    concurrency: options.concurrency ?? 'auto',
    threads: { plugIns: config.loaded.plugIns.modules },
    lintHere,
  })
  const remembering = 'patterns' in input ? cache?.lint : cache?.lintText
  const lint = remembering?.(queue.lint) ?? queue.lint
  return lintEach(selection, {
    queue,
    lint: (source) => lint(source, config.settings(source.path), measure),
    onDone: (count) => onProgress?.(count, selection.files.length),
    fixing: fix ? fixing : undefined,
  }).finally(queue.close)
}

/** Compares the articles of a run with one another and, where they were named, with the rest of the archive. */
async function compareSelected(
  { archive: open, cache, compare }: ProjectParts,
  input: LintInput,
  { areNamed }: Selection,
  articles: readonly RunArticle[],
  measure: Measure,
): Promise<{ readonly archive: Archive; readonly compared: Comparison }> {
  const own = articles.map(({ linted }) => linted)
  const archive = areNamed ? await open.beside(own) : { articles: [], notes: [] }
  const all = [...archive.articles, ...own]
  const compared =
    cache && 'patterns' in input
      ? await cache.compare(all, () => compare(all, measure))
      : await compare(all, measure)
  return { archive, compared }
}

/** Remembers the run; what hinders it is told where somebody has said where the cache is to be. */
async function remember(
  { archive, cache, options }: ProjectParts,
  { areNamed, files, folders }: Selection,
): Promise<readonly string[]> {
  if (!areNamed) {
    archive.saw(folders, files)
    cache?.sawFolders(folders, files)
  }
  try {
    await cache?.save()
    return []
  } catch (error) {
    if (options.cache?.location === undefined) return []
    return [`The cache could not be written: ${error instanceof Error ? error.message : String(error)}`]
  }
}

/** The rules that have not compared all articles, since they failed or only some articles were given. */
function unsureRules(
  articles: readonly RunArticle[],
  compared: Comparison,
  { areNamed }: Selection,
): ReadonlySet<string> {
  const settings = areNamed ? articles.flatMap(({ linted }) => linted.settings.rules) : []
  return new Set([...compared.failures.map(({ ruleId }) => ruleId), ...settings.map(({ rule }) => rule.id)])
}

function ruleFailure({ message, path, ruleId }: RuleFailure): PathFailure {
  return { path, message: `the rule '${ruleId}' broke down: ${message}` }
}

function referredTo({ articles }: Archive, findings: readonly Finding[]): readonly SourceFile[] {
  const paths = new Set(findings.flatMap(({ related }) => related.map(({ path }) => path)))
  return articles.flatMap(({ source }) => (paths.has(source.path) ? [source] : []))
}

function lintedFile({ linted, ...article }: JudgedArticle): LintedFile {
  return { ...article, source: linted.source }
}

async function measured<T>(
  measure: Measure,
  step: Parameters<Measure>[0],
  run: () => Promise<T>,
): Promise<T> {
  const finished = measure(step)
  const result = await run()
  finished()
  return result
}

/** The local day as `YYYY-MM-DD`. */
function today(): string {
  const now = new Date()
  const pad = (number: number) => String(number).padStart(2, '0')
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`
}
