import type { ChalkInstance } from 'chalk'
import { grouped } from '../../text/numbered.ts'
import { plainText } from '../text/plain-text.ts'

/** What a rule finds, in how many articles. */
export interface CountedRule {
  readonly id: string
  readonly findings: number
  readonly articles: number
}

/** Columns that follow the usual ones. */
export interface MoreColumns<R> {
  readonly head: readonly string[]
  readonly cells: (rule: R) => readonly string[]
}

/** A line for each rule: its findings, the articles that have them, their share of all articles, and more columns. */
export function ruleTable<R extends CountedRule>(
  rules: readonly R[],
  articles: number,
  { cells, head }: MoreColumns<R>,
  chalk: ChalkInstance,
): string {
  const rows = [
    ['rule', 'findings', 'articles', 'share', ...head],
    ...rules.map((rule) => [
      plainText(rule.id),
      grouped(rule.findings),
      grouped(rule.articles),
      `${Math.round((100 * rule.articles) / Math.max(1, articles))}%`,
      ...cells(rule),
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
  return `${lines.map((line, at) => (at === 0 ? chalk.dim(line) : line)).join('\n')}\n`
}
