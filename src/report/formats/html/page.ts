import type { Finding, Related, Severity } from '../../../rule/finding.ts'
import type { Failure } from '../../../text/failure.ts'
import type { ArticleReport, ReportOptions, RunReport, TextOf } from '../../report.ts'
import { plainLine } from '../../text/plain-text.ts'
import { articleText } from '../article-text.ts'
import type { TextMark } from './marked-text.ts'
import { headlineOf } from './shown/shown-article.ts'

/** A run as the HTML page shows it, with a number for everything that is linked to. */
export interface HtmlPage {
  readonly options: ReportOptions
  readonly textOf: TextOf
  readonly severities: readonly CountedSeverity[]
  readonly rules: readonly CountedRule[]
  /** The classes of its findings, such as `error-2`: a severity and the number of a rule. */
  readonly kinds: readonly string[]
  /** Those with findings, or the only one: whoever is writing it wants to go on reading it. */
  readonly articles: readonly NumberedArticle[]
  readonly cleanArticles: readonly ArticleReport[]
  readonly failures: readonly Failure[]
  /** The headlines of these articles that have one, by path. */
  readonly headlines: ReadonlyMap<string, string>
  /** Whether articles are printed in full, not only where something was found. */
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
  readonly entries: readonly PageEntry[]
  readonly kinds: readonly string[]
  /** Its findings, and the places in it that findings here or elsewhere refer to. */
  readonly marks: readonly TextMark[]
}

export interface PageEntry {
  /** Counted over the whole page, so that a number is enough to find it. */
  readonly number: number
  readonly finding: Finding
  readonly kind: string
  readonly mark: TextMark
  readonly related: readonly LinkedPlace[]
}

/** A place that a finding refers to; it is a link if its article is part of the run. */
export interface LinkedPlace {
  readonly related: Related
  readonly href: string | undefined
}

/**
 * In characters: some five hundred articles, a page of five megabytes. Nobody reads more than that in full, and a page
 * ten times as large is hard to send and slow to open.
 */
const WHOLE_TEXTS = 3_000_000

/** Keeps the findings of all articles, since any of them may refer to another, but none of the texts. */
export function htmlPage({ articles, failures, textOf }: RunReport, options: ReportOptions): HtmlPage {
  const all = [...articles]
  const shown = all.length === 1 ? all : all.filter(({ findings }) => findings.length > 0)
  const cleanArticles = all.length === 1 ? [] : all.filter(({ findings }) => findings.length === 0)
  const findings = shown.flatMap((article) => article.findings)
  const rules = countedRules(findings, options)
  const numbered = numberedArticles(shown, cleanArticles, rules)
  const { headlines, length } = readTexts(shown, textOf)
  return {
    options,
    textOf,
    severities: countedSeverities(findings),
    rules,
    kinds: [...new Set(numbered.flatMap((article) => article.kinds))],
    articles: numbered,
    cleanArticles,
    failures,
    headlines,
    wholeTexts: length <= WHOLE_TEXTS,
  }
}

/** The headlines of articles, and the total length of their texts. No text is kept. */
function readTexts(articles: readonly ArticleReport[], textOf: TextOf) {
  const headlines = new Map<string, string>()
  let length = 0
  for (const { path } of articles) {
    const file = articleText(path, textOf)
    const headline = plainLine(headlineOf(file) ?? '')
    if (headline !== '') headlines.set(path, headline)
    length += file.length
  }
  return { headlines, length }
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
  shown: readonly ArticleReport[],
  clean: readonly ArticleReport[],
  rules: readonly CountedRule[],
): readonly NumberedArticle[] {
  const hrefOf = placeAddresses(shown, clean)
  const ruleNumbers = new Map(rules.map(({ id, number }) => [id, number]))
  let count = 0
  const articles = shown.map((article, index) => {
    const entries = article.findings.map((finding) => {
      count += 1
      const kind = `${finding.severity}-${ruleNumbers.get(finding.ruleId) ?? 0}`
      const related = finding.related.map((place, at) => ({
        related: place,
        href: hrefOf(place, `${count}-${at + 1}`),
      }))
      return { number: count, finding, kind, mark: findingMark(count, kind, finding), related }
    })
    return { ...article, number: index + 1, entries, kinds: [...new Set(entries.map(({ kind }) => kind))] }
  })
  const marks = marksByPath(articles)
  return articles.map((article) => ({ ...article, marks: marks.get(article.path) ?? [] }))
}

/** A place has an address of its own in the text of its article; a clean article is only named. */
function placeAddresses(shown: readonly ArticleReport[], clean: readonly ArticleReport[]) {
  const shownPaths = new Set(shown.map(({ path }) => path))
  const cleanNumbers = new Map(clean.map(({ path }, index) => [path, index + 1]))
  return ({ path }: Related, number: string): string | undefined => {
    if (shownPaths.has(path)) return `#place-${number}`
    const cleanNumber = cleanNumbers.get(path)
    return cleanNumber === undefined ? undefined : `#clean-${cleanNumber}`
  }
}

function marksByPath(
  articles: readonly Pick<NumberedArticle, 'path' | 'entries'>[],
): ReadonlyMap<string, readonly TextMark[]> {
  const marks = new Map<string, TextMark[]>(articles.map(({ path }) => [path, []]))
  for (const { path, entries } of articles) {
    for (const entry of entries) {
      marks.get(path)?.push(entry.mark)
      entry.related.forEach(({ related }, at) => marks.get(related.path)?.push(placeMark(entry, related, at)))
    }
  }
  return marks
}

function findingMark(number: number, kind: string, { span, severity }: Finding): TextMark {
  return {
    span,
    id: `mark-${number}`,
    classes: `${severity} ${kind}`,
    sign: String(number),
    label: `Finding ${number}, ${severity}`,
    href: `#finding-${number}`,
  }
}

function placeMark({ number, kind }: PageEntry, { span }: Related, at: number): TextMark {
  return {
    span,
    id: `place-${number}-${at + 1}`,
    classes: `place ${kind}`,
    sign: `see ${number}`,
    label: `A place that finding ${number} refers to`,
    href: `#finding-${number}`,
  }
}
