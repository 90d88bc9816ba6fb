import type { ChalkInstance } from 'chalk'
import { counted, grouped, numbered } from '../text/numbered.ts'
import type { FindingCounts, Hidden } from './report.ts'
import { plainText } from './text/plain-text.ts'

/** The closing lines of a run: what was found, and what can be done about it. */
export function summary(counts: FindingCounts, hidden: Hidden, chalk: ChalkInstance): readonly string[] {
  const { mark, text } = verdict(counts, hidden.warnings > 0)
  const notes = [...notesOn(counts, hidden), ...counted(counts.failures, 'failure')]
  const colour = { '✖': chalk.red, '⚠': chalk.yellow, '✔': chalk.green }[mark]
  return [
    ...fixedLine(counts, chalk),
    [colour.bold(`${mark} ${text}`), ...notes].join(chalk.dim(' · ')),
    ...advice(counts, chalk),
  ]
}

/** What can be done about a run's findings, and which ones are not shown. */
export function notesOn(
  { fixable, known }: FindingCounts,
  { warnings, unchangedLines }: Hidden,
): readonly string[] {
  return [
    fixable > 0 && `${grouped(fixable)} fixable with --fix`,
    warnings > 0 && `${numbered(warnings, 'warning')} not shown`,
    unchangedLines > 0 && `${grouped(unchangedLines)} on unchanged lines not shown`,
    known > 0 && `${grouped(known)} already in the baseline`,
  ].filter((note) => note !== false)
}

/** `1 error`, `2 warnings`, leaving out a kind that has none. */
export function countedKinds({ errors, warnings }: FindingCounts): readonly string[] {
  return [...counted(errors, 'error'), ...counted(warnings, 'warning')]
}

/** `in 2 of 7 articles`, or `about the 7 articles as a whole` if there are only run findings. */
export function whereFound({ articles, articlesWithFindings }: FindingCounts): string {
  const all = numbered(articles, 'article')
  if (articlesWithFindings === 0 && articles > 1) return `about the ${all} as a whole`
  return articles === 1 ? 'in 1 article' : `in ${grouped(articlesWithFindings)} of ${all}`
}

export const NO_ARTICLES = 'no articles found; geolint looks for .md and .markdown files'

interface Verdict {
  readonly mark: '✖' | '⚠' | '✔'
  readonly text: string
}

function verdict(counts: FindingCounts, errorsOnly: boolean): Verdict {
  const articles = numbered(counts.articles, 'article')
  const findings = counts.errors + counts.warnings
  if (findings === 0) {
    if (counts.articles === 0 && counts.failures === 0) return { mark: '⚠', text: NO_ARTICLES }
    if (counts.articles === 0) return { mark: '✖', text: `${articles} checked` }
    const none = errorsOnly ? 'no errors' : 'nothing found'
    return { mark: counts.failures > 0 ? '✖' : '✔', text: `${articles} checked, ${none}` }
  }
  return {
    mark: counts.errors + counts.failures > 0 ? '✖' : '⚠',
    text: `${numbered(findings, 'finding')} (${countedKinds(counts).join(', ')}) ${whereFound(counts)}`,
  }
}

function fixedLine(counts: FindingCounts, chalk: ChalkInstance): readonly string[] {
  if (counts.fixed === 0) return []
  const changes = numbered(counts.fixed, 'change')
  return [chalk.green(`✔ ${changes} made in ${numbered(counts.articlesFixed, 'article')}`)]
}

function advice({ firstRule, fixable }: FindingCounts, chalk: ChalkInstance): readonly string[] {
  if (firstRule === undefined) return []
  const explain = `geolint explain ${plainText(firstRule)}`
  const commands: readonly (readonly [string, string])[] = [
    ...(fixable > 0 ? [['geolint --fix', 'applies the safe fixes'] as const] : []),
    [explain, 'says what the rule finds, and why it matters'],
  ]
  return commands.map(([command, use]) => `  ${command.padEnd(explain.length)}  ${chalk.dim(use)}`)
}
