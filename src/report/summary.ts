import type { ChalkInstance } from 'chalk'
import { plainText } from './plain-text.ts'
import { countProblems, withoutWarnings } from './report.ts'
import type { Counts, RunReport } from './report.ts'

/** The closing lines of a run: what was found, and what can be done about it. */
export function summary(report: RunReport, quiet: boolean, chalk: ChalkInstance): readonly string[] {
  const shown = quiet ? withoutWarnings(report) : report
  const counts = countProblems(shown)
  const unshown = quiet ? countProblems(report).warnings : 0
  const problems = counts.errors + counts.warnings
  const { mark, text } = verdict(counts, problems, quiet)
  const notes = [
    counts.fixable > 0 && `${counts.fixable} fixable with --fix`,
    unshown > 0 && `${numbered(unshown, 'warning')} not shown`,
    counts.failures > 0 && numbered(counts.failures, 'failure'),
  ].filter((note) => note !== false)
  const colour = { '✖': chalk.red, '⚠': chalk.yellow, '✔': chalk.green }[mark]
  return [
    ...fixedLine(counts, chalk),
    [colour.bold(`${mark} ${text}`), ...notes].join(chalk.dim(' · ')),
    ...advice(shown, counts, chalk),
  ]
}

interface Verdict {
  readonly mark: '✖' | '⚠' | '✔'
  readonly text: string
}

function verdict(counts: Counts, problems: number, quiet: boolean): Verdict {
  const articles = numbered(counts.articles, 'article')
  if (problems === 0) {
    if (counts.articles === 0) return { mark: counts.failures > 0 ? '✖' : '⚠', text: `${articles} checked` }
    const none = quiet ? 'no errors' : 'no problems'
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

function advice(shown: RunReport, counts: Counts, chalk: ChalkInstance): readonly string[] {
  const first = shown.articles.flatMap((article) => article.findings)[0]
  if (first === undefined) return []
  const explain = `geolint explain ${plainText(first.ruleId)}`
  const commands: readonly (readonly [string, string])[] = [
    ...(counts.fixable > 0 ? [['geolint --fix', 'makes the fixes that are safe'] as const] : []),
    [explain, 'says what the rule wants, and why'],
  ]
  return commands.map(([command, use]) => `  ${command.padEnd(explain.length)}  ${chalk.dim(use)}`)
}

function numbered(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
