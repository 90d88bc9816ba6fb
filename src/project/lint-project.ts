import { applyBaseline } from '../engine/apply-baseline.ts'
import { applyExceptions, type Judgement } from '../engine/apply-exceptions.ts'
import type { RuleFailure } from '../engine/check-article.ts'
import type { Comparison } from '../engine/contributions.ts'
import { gather } from '../engine/gather.ts'
import { keepChangedLines } from '../engine/keep-changed-lines.ts'
import { type Measure, unmeasured } from '../engine/measure.ts'
import type { JudgedArticle, RunArticle } from '../engine/run-article.ts'
import type { Failure } from '../text/failure.ts'
import { messageOf } from '../text/message-of.ts'
import type { TextFile } from '../text/text-file.ts'
import { compare, type ComparedRun } from './compare.ts'
import { lintEach } from './lint-each.ts'
import type { LintedFile, LintRun } from './lint-run.ts'
import type { ProjectParts } from './project-parts.ts'
import type { LintInput, LintRequest, Watching } from './requests.ts'
import { type Selection, select } from './select.ts'

/** Lints one input of a project from beginning to end. */
export async function lintProject(
  project: ProjectParts,
  input: LintInput,
  request: LintRequest & Watching,
): Promise<LintRun> {
  const { measure = unmeasured } = request
  const { loaded } = project.config
  const baseline = project.baseline()
  const judgement: Judgement = { today: today(), known: new Set(loaded.rules.map(({ id }) => id)) }

  const selection = await measured(measure, 'find', () => select(input, request, { loaded, measure }))
  const articles = await lintEach(project, selection, request, { baseline, judgement })
  const compared = await measured(measure, 'compare', () => compare(project, selection, articles, measure))
  const notes = await measured(measure, 'save', () => remember(project, selection))

  const { comparison } = compared
  const judged = applyExceptions(articles, comparison.findings, judgement)
  const fresh = applyBaseline(judged, baseline, unsureRules(articles, comparison, selection))
  const changed = keepChangedLines(fresh.articles, selection.before)
  const gathered = gather(changed.articles, selection.areNamed ? [] : loaded.rules)
  return {
    articles: gathered.articles.map(lintedFile),
    runFindings: gathered.runFindings,
    failures: [...selection.failures, ...ruleFailures(articles, comparison)],
    others: referredTo(compared),
    isWhole: !selection.areNamed,
    unchangedLines: changed.unchangedLines,
    mended: fresh.mended,
    unjudged: fresh.unjudged,
    notes: [...compared.archive.notes, ...notes],
  }
}

/** Saves the run to the cache; a failure is reported only if the user has named the folder of the cache. */
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
    if (typeof options.cache !== 'string') return []
    return [`The cache could not be written: ${messageOf(error)}`]
  }
}

/** The rules that have not compared all articles, since they failed or only some articles were given. */
function unsureRules(
  articles: readonly RunArticle[],
  { failures }: Comparison,
  { areNamed }: Selection,
): ReadonlySet<string> {
  const settings = areNamed ? articles.flatMap(({ linted }) => linted.settings.rules) : []
  return new Set([...failures.map(({ ruleId }) => ruleId), ...settings.map(({ rule }) => rule.id)])
}

function ruleFailures(articles: readonly RunArticle[], { failures }: Comparison): readonly Failure[] {
  const all: readonly RuleFailure[] = [...articles.flatMap(({ linted }) => linted.failures), ...failures]
  return all.map(({ message, path, ruleId }) => ({
    path,
    message: `the rule '${ruleId}' broke down: ${message}`,
  }))
}

function referredTo({ archive, comparison: { findings } }: ComparedRun): readonly TextFile[] {
  const paths = new Set(findings.flatMap(({ related }) => related.map(({ path }) => path)))
  return archive.articles.flatMap(({ file }) => (paths.has(file.path) ? [file] : []))
}

function lintedFile({ linted, ...article }: JudgedArticle): LintedFile {
  return { ...article, file: linted.file }
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
