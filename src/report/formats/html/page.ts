import type { Finding, Related, Severity } from '../../../rule/finding.ts'
import type { SourceFile } from '../../../text/source-file.ts'
import type { Mark } from './marked-text.ts'
import type { ArticleReport, Failure, ReportOptions, RunReport } from '../../report.ts'

/** A run as the HTML page shows it: everything that is linked to has its number. */
export interface HtmlPage {
  readonly options: ReportOptions
  readonly severities: readonly CountedSeverity[]
  readonly rules: readonly CountedRule[]
  /** The classes of findings that are there, such as `error-2`: a severity and the number of a rule. */
  readonly kinds: readonly string[]
  /** Those with findings. */
  readonly articles: readonly NumberedArticle[]
  readonly cleanArticles: readonly ArticleReport[]
  readonly failures: readonly Failure[]
  /** Whether articles are printed from beginning to end, not only where something was found. */
  readonly wholeTexts: boolean
}

export interface CountedSeverity {
  readonly severity: Severity
  readonly count: number
}

export interface CountedRule {
  readonly id: string
  readonly number: number
  readonly count: number
  readonly summary: string | undefined
}

export interface NumberedArticle extends ArticleReport {
  readonly number: number
  readonly entries: readonly Entry[]
  readonly kinds: readonly string[]
  /** Where its findings are, and what findings here or elsewhere refer to. */
  readonly marks: readonly Mark[]
}

export interface Entry {
  /** Counted over the whole page, so that a number is enough to find it. */
  readonly number: number
  readonly finding: Finding
  readonly kind: string
  readonly related: readonly LinkedPlace[]
}

/** A place that a finding refers to; it has a source where its article is part of the run. */
export interface LinkedPlace {
  readonly related: Related
  readonly source?: SourceFile
  readonly href?: string
}

/**
 * In characters: some five hundred articles, a page of four megabytes. Nobody reads more from beginning to end, and a
 * page ten times as large is hard to send and slow to open.
 */
const WHOLE_TEXTS = 3_000_000

export function htmlPage({ articles, failures }: RunReport, options: ReportOptions): HtmlPage {
  const faulty = articles.filter(({ findings }) => findings.length > 0)
  const cleanArticles = articles.filter(({ findings }) => findings.length === 0)
  const findings = faulty.flatMap((article) => article.findings)
  const rules = countedRules(findings, options)
  const numbered = numberedArticles(faulty, cleanArticles, rules)
  return {
    options,
    severities: countedSeverities(findings),
    rules,
    kinds: [...new Set(numbered.flatMap((article) => article.kinds))],
    articles: numbered,
    cleanArticles,
    failures,
    wholeTexts: faulty.reduce((length, { source }) => length + source.text.length, 0) <= WHOLE_TEXTS,
  }
}

function countedSeverities(findings: readonly Finding[]): readonly CountedSeverity[] {
  return (['error', 'warning'] as const)
    .map((severity) => ({
      severity,
      count: findings.filter((finding) => finding.severity === severity).length,
    }))
    .filter(({ count }) => count > 0)
}

function countedRules(findings: readonly Finding[], { rules }: ReportOptions): readonly CountedRule[] {
  const counts = new Map<string, number>()
  for (const { ruleId } of findings) counts.set(ruleId, (counts.get(ruleId) ?? 0) + 1)
  const summaries = new Map(rules.map(({ id, summary }) => [id, summary]))
  return [...counts]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, count], index) => ({ id, number: index + 1, count, summary: summaries.get(id) }))
}

function numberedArticles(
  faulty: readonly ArticleReport[],
  clean: readonly ArticleReport[],
  rules: readonly CountedRule[],
): readonly NumberedArticle[] {
  const addresses = articleAddresses(faulty, clean)
  const ruleNumbers = new Map(rules.map(({ id, number }) => [id, number]))
  let count = 0
  const articles = faulty.map((article, index) => {
    const entries = article.findings.map((finding) => {
      count += 1
      const kind = `${finding.severity}-${ruleNumbers.get(finding.ruleId) ?? 0}`
      const related = finding.related.map((place, at) => linkedPlace(place, `${count}-${at + 1}`, addresses))
      return { number: count, finding, kind, related }
    })
    return { ...article, number: index + 1, entries, kinds: [...new Set(entries.map(({ kind }) => kind))] }
  })
  const marks = marksByPath(articles)
  return articles.map((article) => ({ ...article, marks: marks.get(article.source.path) ?? [] }))
}

interface ArticleAddress {
  readonly source: SourceFile
  /** Where a clean article is named; the places of others have addresses of their own. */
  readonly cleanHref?: string
}

function articleAddresses(
  faulty: readonly ArticleReport[],
  clean: readonly ArticleReport[],
): ReadonlyMap<string, ArticleAddress> {
  return new Map<string, ArticleAddress>([
    ...clean.map(({ source }, index) => [source.path, { source, cleanHref: `#clean-${index + 1}` }] as const),
    ...faulty.map(({ source }) => [source.path, { source }] as const),
  ])
}

function linkedPlace(
  related: Related,
  number: string,
  addresses: ReadonlyMap<string, ArticleAddress>,
): LinkedPlace {
  const address = addresses.get(related.path)
  if (!address) return { related }
  const { source, cleanHref } = address
  return { related, source, href: cleanHref ?? `#place-${number}` }
}

function marksByPath(
  articles: readonly Pick<NumberedArticle, 'source' | 'entries'>[],
): ReadonlyMap<string, readonly Mark[]> {
  const marks = new Map<string, Mark[]>(articles.map(({ source }) => [source.path, []]))
  for (const { source, entries } of articles) {
    for (const entry of entries) {
      marks.get(source.path)?.push(findingMark(entry))
      entry.related.forEach(({ related }, at) => marks.get(related.path)?.push(placeMark(entry, related, at)))
    }
  }
  return marks
}

function findingMark({ number, kind, finding }: Entry): Mark {
  const { span, severity } = finding
  return {
    span,
    id: `mark-${number}`,
    classes: `${severity} ${kind}`,
    sign: String(number),
    label: `Finding ${number}, ${severity}`,
    href: `#finding-${number}`,
  }
}

function placeMark({ number, kind }: Entry, { span }: Related, at: number): Mark {
  return {
    span,
    id: `place-${number}-${at + 1}`,
    classes: `place ${kind}`,
    sign: `see ${number}`,
    label: `A place that finding ${number} refers to`,
    href: `#finding-${number}`,
  }
}
