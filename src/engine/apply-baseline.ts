import { type Baseline, type BaselineEntry, knownFindings } from './baseline.ts'
import type { LintedArticle } from './lint-article.ts'
import type { JudgedArticle, WithheldFinding } from './run-article.ts'

export interface BaselineResult {
  readonly articles: readonly JudgedArticle[]
  /** Baseline entries of these articles whose finding is no longer there. */
  readonly gone: readonly BaselineEntry[]
  /** Baseline entries that this run did not check: those of other articles, and of rules that did not run. */
  readonly unchecked: readonly BaselineEntry[]
}

/**
 * Takes out the findings that are in the baseline. `unsure` are the rules that did not compare all articles, because
 * they failed or were given only some.
 */
export function applyBaseline(
  articles: readonly JudgedArticle[],
  baseline: Baseline | undefined,
  unsure: ReadonlySet<string> = new Set(),
): BaselineResult {
  if (!baseline) return { articles, gone: [], unchecked: [] }
  const used = new Set<BaselineEntry>()
  const fresh = articles.map((article): JudgedArticle => {
    const known = knownFindings(article.findings, article.linted.file, baseline, used)
    if (known.size === 0) return article
    for (const entry of known.values()) used.add(entry)
    const withheld = [...known.keys()].map((finding): WithheldFinding => ({ finding, by: 'baseline' }))
    return {
      ...article,
      findings: article.findings.filter((finding) => !known.has(finding)),
      withheld: [...article.withheld, ...withheld].toSorted(
        (a, b) => a.finding.span.start - b.finding.span.start,
      ),
    }
  })
  const gone = new Set(
    articles.flatMap(({ linted }) => {
      const checked = rulesThatChecked(linted, unsure)
      return baseline.ofPath(linted.file.path).filter((entry) => !used.has(entry) && checked.has(entry.rule))
    }),
  )
  const unchecked = baseline.entries.filter((entry) => !used.has(entry) && !gone.has(entry))
  return { articles: fresh, gone: [...gone], unchecked }
}

/** What a rule found earlier may still be there if it did not run. */
function rulesThatChecked(
  { failures, settings }: LintedArticle,
  unsure: ReadonlySet<string>,
): ReadonlySet<string> {
  const failed = new Set(failures.map(({ ruleId }) => ruleId))
  return new Set(settings.rules.map(({ rule }) => rule.id).filter((id) => !failed.has(id) && !unsure.has(id)))
}
