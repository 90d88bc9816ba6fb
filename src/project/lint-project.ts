import { heads } from '../../rules/heads.ts'
import { applyBaseline } from '../engine/apply-baseline.ts'
import { applyExceptions, type Judgement } from '../engine/apply-exceptions.ts'
import type { Comparison } from '../engine/contributions.ts'
import { checkExceptions, haveFaultyExceptions } from '../engine/check-exceptions.ts'
import { gather } from '../engine/gather.ts'
import { keepChangedLines } from '../engine/keep-changed-lines.ts'
import { measured, unmeasured } from '../engine/measure.ts'
import type { JudgedArticle, RunArticle } from '../engine/run-article.ts'
import type { ExceptionFault, JudgedException } from '../rule/exception.ts'
import { messageText, ruleHead } from '../rule/head.ts'
import { messageOf } from '../text/failure.ts'
import type { TextFile } from '../text/text-file.ts'
import type { ComparedRun } from './comparing/compare.ts'
import { compareAndFix } from './comparing/compare-and-fix.ts'
import { lintEach } from './lint-each.ts'
import type { LintedFile, LintRun, ReportedException } from './lint-run.ts'
import type { ProjectParts } from './project-parts.ts'
import type { LintInput, WorkingRequest } from './requests.ts'
import { momentOf } from './moment.ts'
import { ruleFailures } from './rule-failures.ts'
import { type Selection, select } from './select.ts'
import { textShelf } from '../files/text-shelf.ts'

/** Lints one input of a project from beginning to end. */
export async function lintProject(
  project: ProjectParts,
  input: LintInput,
  request: WorkingRequest,
): Promise<LintRun> {
  const { gather: isGathered = true, measure = unmeasured } = request
  const { loaded } = project.config
  const { evidence } = project
  const baseline = project.baseline()
  const judgement: Judgement = {
    today: momentOf(project.options.now).day,
    known: new Set(loaded.rules.map(({ id }) => id)),
    isPartial: loaded.leftOut.length > 0,
  }

  evidence.refresh()
  const { named } = evidence.options
  const selection = await measured(measure, 'find', () => select(input, request, { loaded, named, measure }))
  const { before, files, reread } = selection
  const keep = textShelf(reread)
  const onDone = (count: number) => request.onProgress?.(count, files.length)
  const { isInBackground, signal } = request
  const linted = await lintEach(project, { ...selection, isInBackground, keep, onDone, signal }, measure)
  const { articles, compared } = await compareAndFix(project, selection, linted, {
    isFixing: request.fix ?? false,
    unreported: { baseline, before, judgement },
    measure,
  })
  const notes = await measured(measure, 'save', () => remember(project, selection))

  const { comparison } = compared
  const judged = applyExceptions(articles, comparison.findings, judgement)
  const checked = haveFaultyExceptions(judged) ? checkExceptions(judged, await project.rules()) : judged
  const fresh = applyBaseline(checked, baseline, unsureRules(articles, comparison, selection))
  const changed = keepChangedLines(fresh.articles, before)
  const gathered = gather(changed.articles, selection.isWhole && isGathered ? loaded.rules : [])
  return {
    articles: gathered.articles.map(lintedFile),
    runFindings: gathered.runFindings,
    ungathered: changed.articles.map(({ findings }) => findings),
    failures: [
      ...selection.failures,
      ...ruleFailures(
        [...articles.flatMap((article) => article.linted.failures), ...comparison.failures],
        loaded.plugIns.fileOfRule,
        loaded.cwd,
      ),
    ],
    others: referredTo(compared),
    isWhole: selection.isWhole,
    unchangedLines: changed.unchangedLines,
    unchecked: fresh.unchecked,
    notes: [...loaded.leftOut, ...selection.notes, ...compared.archive.notes, ...notes],
    rules: loaded.rules.map(ruleHead),
  }
}

/** Saves the run to the cache; a failure is reported only if the user has named the cache folder. */
async function remember(
  { archive, cache, options }: ProjectParts,
  { areNamed, files, folders }: Selection,
): Promise<readonly string[]> {
  if (!areNamed) {
    archive.note(folders, files)
    cache?.sawFolders(folders, files)
  }
  try {
    await cache?.save()
    return []
  } catch (error) {
    if (typeof options.cache !== 'string') return []
    return [`cannot write the cache: ${messageOf(error)}; choose another folder with --cache-location`]
  }
}

/** The rules that have not compared all articles, because they failed or only some articles were given. */
function unsureRules(
  articles: readonly RunArticle[],
  { failures }: Comparison,
  { areNamed }: Selection,
): ReadonlySet<string> {
  const settings = areNamed ? articles.flatMap(({ linted }) => linted.settings.rules) : []
  return new Set([...failures.map(({ ruleId }) => ruleId), ...settings.map(({ rule }) => rule.id)])
}

function referredTo({ archive, comparison: { findings } }: ComparedRun): readonly TextFile[] {
  const paths = new Set(findings.flatMap(({ related }) => related.map(({ path }) => path)))
  return archive.articles.flatMap(({ file }) => (paths.has(file.path) ? [file] : []))
}

function lintedFile({ exceptions, linted, ...article }: JudgedArticle): LintedFile {
  return { ...article, file: linted.file, exceptions: exceptions.map(reportedException) }
}

function reportedException({ excepted, exception, fault }: JudgedException): ReportedException {
  const { reason, ruleId, span, until } = exception
  return { ruleId, reason, until, span, excepted, problem: fault && faultText(fault) }
}

/** In the words of the rule that reports it, which may be off. */
function faultText(fault: ExceptionFault): string | undefined {
  const head = heads.find(({ kind }) => kind === 'exception')
  return head && messageText(head, fault)
}
