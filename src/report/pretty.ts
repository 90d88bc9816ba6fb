import { Chalk } from 'chalk'
import type { ChalkInstance } from 'chalk'
import { findingBlock } from './finding-block.ts'
import type { Page } from './finding-block.ts'
import { plainLine, plainText } from './plain-text.ts'
import { placeText } from './place-text.ts'
import { withoutWarnings } from './report.ts'
import type { ArticleReport, Failure, ReportOptions, RunReport } from './report.ts'
import { summary } from './summary.ts'

/** For people: every article's problems with the words they are about, then failures and a closing line. */
export function pretty(report: RunReport, options: ReportOptions): string {
  const chalk = new Chalk({ level: options.colour ? 1 : 0 })
  const { articles, failures } = options.quiet ? withoutWarnings(report) : report
  const sources = new Map(articles.map(({ source }) => [source.path, source]))
  const faulty = articles.filter(({ findings }) => findings.length > 0)
  const blocks = [
    ...faulty.map((article) => articleBlock(article, { options, chalk, sources })),
    failures.map((failure) => failureLine(failure, chalk)),
    summary(report, options.quiet, chalk),
  ]
  const filled = blocks.filter((lines) => lines.length > 0)
  return `${filled.map((lines) => lines.join('\n')).join('\n\n')}\n`
}

function articleBlock({ source, findings }: ArticleReport, page: Page): readonly string[] {
  const places = findings.map(({ span }) => placeText(source, span))
  const placeWidth = longest(places)
  const severityWidth = longest(findings.map(({ severity }) => severity))
  const blocks = findings.map((finding, index) => {
    const place = (places[index] ?? '').padStart(placeWidth)
    return findingBlock({ finding, source, place, severity: finding.severity.padEnd(severityWidth) }, page)
  })
  const path = page.chalk.bold.underline(plainText(source.path))
  return [path, ...blocks.flatMap((lines, index) => (index === 0 ? lines : ['', ...lines]))]
}

function failureLine({ path, message }: Failure, chalk: ChalkInstance): string {
  return `${chalk.red('✖')} ${chalk.underline(plainText(path))}: ${plainLine(message)}`
}

function longest(texts: readonly string[]): number {
  return texts.reduce((width, text) => Math.max(width, text.length), 0)
}
