import type { ChalkInstance } from 'chalk'
import { plainText } from './text/plain-text.ts'
import { numbered } from '../text/numbered.ts'
import { countProblems } from './report.ts'
import type { Counts, RunReport } from './report.ts'

/** The closing lines of a run: what was found, and what can be done about it. */
export function summary(report: RunReport, chalk: ChalkInstance): readonly string[] {
  const counts = countProblems(report)
  const { warnings, unchangedLines } = report.hidden
  const problems = counts.errors + counts.warnings
  const { mark, text } = verdict(counts, problems, warnings > 0)
  const notes = [
    counts.fixable > 0 && `${counts.fixable} fixable with --fix`,
    warnings > 0 && `${numbered(warnings, 'warning')} not shown`,
    unchangedLines > 0 && `${unchangedLines} on unchanged lines not shown`,
    counts.known > 0 && `${counts.known} known from the baseline`,
    counts.failures > 0 && numbered(counts.failures, 'failure'),
  ].filter((note) => note !== false)
  const colour = { '✖': chalk.red, '⚠': chalk.yellow, '✔': chalk.green }[mark]
  return [
    ...fixedLine(counts, chalk),
    [colour.bold(`${mark} ${text}`), ...notes].join(chalk.dim(' · ')),
    ...advice(report, counts, chalk),
  ]
}

interface Verdict {
  readonly mark: '✖' | '⚠' | '✔'
  readonly text: string
}

function verdict(counts: Counts, problems: number, errorsOnly: boolean): Verdict {
  const articles = numbered(counts.articles, 'article')
  if (problems === 0) {
    if (counts.articles === 0) return { mark: counts.failures > 0 ? '✖' : '⚠', text: `${articles} checked` }
    const none = errorsOnly ? 'no errors' : 'no problems'
    return { mark: counts.failures > 0 ? '✖' : '✔', text: `${articles} checked, ${none}` }
  }
  const kinds = [
    counts.errors > 0 && numbered(counts.errors, 'error'),
    counts.warnings > 0 && numbered(counts.warnings, 'warning'),
  ].filter((kind) => kind !== false)
  const where = counts.articles === 1 ? 'in 1 article' : `in ${counts.articlesWithProblems} of ${articles}`
  return {
    mark: counts.errors + counts.failures > 0 ? '✖' : '⚠',
    text: `${numbered(problems, 'problem')} (${kinds.join(', ')}) ${where}`,
  }
}

function fixedLine(counts: Counts, chalk: ChalkInstance): readonly string[] {
  if (counts.fixed === 0) return []
  const places = numbered(counts.fixed, 'place')
  return [chalk.green(`✔ ${places} fixed in ${numbered(counts.articlesFixed, 'article')}`)]
}

function advice(report: RunReport, counts: Counts, chalk: ChalkInstance): readonly string[] {
  const first = report.articles.flatMap((article) => article.findings)[0]
  if (first === undefined) return []
  const explain = `geolint explain ${plainText(first.ruleId)}`
  const commands: readonly (readonly [string, string])[] = [
    ...(counts.fixable > 0 ? [['geolint --fix', 'makes the fixes that are safe'] as const] : []),
    [explain, 'says what the rule wants, and why'],
  ]
  return commands.map(([command, use]) => `  ${command.padEnd(explain.length)}  ${chalk.dim(use)}`)
}
