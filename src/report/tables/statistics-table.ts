import { Chalk } from 'chalk'
import { safeFix } from '../../engine/fixing/finding-fixes.ts'
import type { Finding } from '../../rule/finding.ts'
import { grouped } from '../../text/numbered.ts'
import { plainText } from '../text/plain-text.ts'

/** What was found in one article of a run. */
export interface ArticleStatistics {
  /** Not in the baseline, before any were gathered. */
  readonly found: readonly Finding[]
  /** Those of them that were not gathered into run findings. */
  readonly left: readonly Finding[]
  /** In the baseline. */
  readonly known: readonly Finding[]
}

export interface StatisticsOptions {
  readonly colour: boolean
  /** A last column: its head, and what it says of a rule. */
  readonly last?: { readonly head: string; readonly cell: (rule: string) => string }
}

interface RuleStatistics {
  readonly rule: string
  readonly findings: number
  readonly articles: number
  readonly fixable: number
  readonly gathered: number
  readonly known: number
}

/** A line for each rule that has found something, the most findings first; empty if none has. */
export function statisticsTable(
  articles: readonly ArticleStatistics[],
  { colour, last }: StatisticsOptions,
): string {
  const rules = ruleStatistics(articles)
  if (rules.length === 0) return ''
  const isShown = (count: 'gathered' | 'known') => rules.some((rule) => rule[count] > 0)
  const parts = (['gathered', 'known'] as const).filter(isShown)
  const rows = [
    ['rule', 'findings', 'articles', 'share', 'fixable', ...parts, ...(last ? [last.head] : [])],
    ...rules.map((rule) => [
      plainText(rule.rule),
      grouped(rule.findings),
      grouped(rule.articles),
      `${Math.round((100 * rule.articles) / articles.length)}%`,
      grouped(rule.fixable),
      ...parts.map((part) => grouped(rule[part])),
      ...(last ? [last.cell(rule.rule)] : []),
    ]),
  ]
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? []
  const lines = rows.map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  '),
  )
  const { dim } = new Chalk({ level: colour ? 1 : 0 })
  return `${lines.map((line, at) => (at === 0 ? dim(line) : line)).join('\n')}\n`
}

function ruleStatistics(articles: readonly ArticleStatistics[]): readonly RuleStatistics[] {
  const rules = new Map<string, RuleStatistics>()
  for (const { found, known, left } of articles) {
    const isLeft = new Set(left)
    const isKnown = new Set(known)
    const seen = new Set<string>()
    for (const finding of [...found, ...known]) {
      const { ruleId: rule } = finding
      const before = rules.get(rule) ?? NOTHING
      const isNew = !isKnown.has(finding)
      rules.set(rule, {
        rule,
        findings: before.findings + 1,
        articles: before.articles + (seen.has(rule) ? 0 : 1),
        fixable: before.fixable + (isNew && safeFix(finding) ? 1 : 0),
        gathered: before.gathered + (isNew && !isLeft.has(finding) ? 1 : 0),
        known: before.known + (isNew ? 0 : 1),
      })
      seen.add(rule)
    }
  }
  return [...rules.values()].toSorted((a, b) => b.findings - a.findings || (a.rule < b.rule ? -1 : 1))
}

const NOTHING = { findings: 0, articles: 0, fixable: 0, gathered: 0, known: 0 }
