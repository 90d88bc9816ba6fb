import type { Baseline, BaselineEntry } from '../engine/baseline.ts'
import { judge } from '../engine/judge.ts'
import type { LintedArticle } from '../engine/lint-article.ts'
import { sift, type Sieve } from '../engine/sift.ts'
import type { JudgedException, Judgement } from '../engine/suppress.ts'
import type { SuppressedFinding } from '../report/report.ts'
import type { Finding } from '../rule/finding.ts'
import type { SourceFile } from '../text/source-file.ts'

/** An article of a run after it was linted, and before exceptions and baseline are heard. */
export interface RunArticle {
  /** As it was read. */
  readonly original: SourceFile
  /** How many fixes were made. */
  readonly fixes: number
  readonly linted: LintedArticle
}

export interface JudgedArticle {
  /** As it was read. */
  readonly original: SourceFile
  /** With the fixes made in it. */
  readonly source: SourceFile
  /** How many fixes were made. */
  readonly fixes: number
  readonly findings: readonly Finding[]
  readonly suppressed: readonly SuppressedFinding[]
  readonly exceptions: readonly JudgedException[]
}

export interface JudgedRun {
  readonly articles: readonly JudgedArticle[]
  /** How many findings stand on lines that have not changed, where only changed ones were asked for. */
  readonly unchangedLines: number
  /** The entries of the baseline about these articles for which nothing is found any more. */
  readonly mended: readonly BaselineEntry[]
  /** The entries of the baseline of which this run can tell nothing: of other articles, and of rules that did not look. */
  readonly unjudged: readonly BaselineEntry[]
}

export interface RunJudgement {
  readonly judgement: Judgement
  readonly sieve: Sieve
  /** The rules that have not compared all articles, as they broke down or only some articles were given. */
  readonly unsure: ReadonlySet<string>
}

/** Judges the findings of a run: those of each article's own rules, and those from comparing the articles. */
export function judgeRun(
  articles: readonly RunArticle[],
  compared: readonly Finding[],
  { judgement, sieve, unsure }: RunJudgement,
): JudgedRun {
  const comparedByPath = byPath(compared)
  const used = new Set<BaselineEntry>()
  let unchangedLines = 0
  const judged = articles.map(({ original, fixes, linted }): JudgedArticle => {
    const { source } = linted
    const { findings, suppressed, exceptions } = judge(
      linted,
      comparedByPath.get(source.path) ?? [],
      judgement,
    )
    const sifted = sift(findings, source, sieve, used)
    for (const entry of sifted.known.values()) used.add(entry)
    unchangedLines += sifted.unchanged.length
    const silenced = [
      ...suppressed.map(({ finding, exception }) => silencedBy(finding, exception.reason)),
      ...[...sifted.known.keys()].map((finding): SuppressedFinding => ({ finding, by: 'baseline' })),
    ]
    return {
      original,
      source,
      fixes,
      findings: sifted.findings,
      suppressed: silenced.toSorted((a, b) => a.finding.span.start - b.finding.span.start),
      exceptions,
    }
  })
  const mended = new Set(
    articles.flatMap(({ linted }) => mendedEntries(linted, sieve.baseline, used, unsure)),
  )
  const unjudged = (sieve.baseline?.entries ?? []).filter((entry) => !used.has(entry) && !mended.has(entry))
  return { articles: judged, unchangedLines, mended: [...mended], unjudged }
}

function silencedBy(finding: Finding, reason: string | undefined): SuppressedFinding {
  return { finding, by: 'exception', ...(reason === undefined ? {} : { reason }) }
}

/** An entry whose rule did not look at the article may still be due. */
function mendedEntries(
  { failures, settings, source }: LintedArticle,
  baseline: Baseline | undefined,
  used: ReadonlySet<BaselineEntry>,
  unsure: ReadonlySet<string>,
): readonly BaselineEntry[] {
  const failed = new Set([...unsure, ...failures.map(({ ruleId }) => ruleId)])
  const ran = new Set(settings.rules.map(({ rule }) => rule.id).filter((id) => !failed.has(id)))
  return baseline?.ofPath(source.path).filter((entry) => !used.has(entry) && ran.has(entry.rule)) ?? []
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
