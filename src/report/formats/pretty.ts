import { Chalk } from 'chalk'
import type { Failure } from '../../text/failure.ts'
import { countsBefore, countsWith } from '../report.ts'
import type { ArticleReport, ReportOptions, RunReport } from '../report.ts'
import { summary } from '../summary.ts'
import { RUN_HEADING } from '../text/finding-line.ts'
import { placeText } from '../text/place-text.ts'
import { plainLine, plainText, withoutCommands } from '../text/plain-text.ts'
import { hang, sizedWords, unbroken } from '../text/wrap.ts'
import { articleText } from './article-text.ts'
import { findingBlock, runFindingLines } from './finding-block.ts'
import { fixedText } from './fixes.ts'
import type { Page } from './finding-block.ts'

/** For people: every article's findings with the words they are about, then those of the run, failures and a summary. */
export function* pretty(report: RunReport, options: ReportOptions): Iterable<string> {
  const chalk = new Chalk({ level: options.colour ? 1 : 0 })
  const { articles, failures, hidden, runFindings, textOf } = report
  const page = { options, chalk, textOf }
  let counts = countsBefore(report)
  for (const article of articles) {
    counts = countsWith(counts, article)
    if (article.findings.length === 0 && fixedText(article) === undefined) continue
    yield withoutCommands(`${articleBlock(article, page).join('\n')}\n\n`)
  }
  const ofRun = runFindings.flatMap((finding) => runFindingLines(finding, page))
  if (ofRun.length > 0)
    yield withoutCommands(`${[chalk.bold.underline(RUN_HEADING), ...ofRun].join('\n')}\n\n`)
  const failed = failures.flatMap((failure) => failureLines(failure, page))
  if (failed.length > 0) yield withoutCommands(`${failed.join('\n')}\n\n`)
  yield withoutCommands(`${summary(counts, hidden, chalk, options.width).join('\n')}\n`)
}

function articleBlock(article: ArticleReport, page: Page): readonly string[] {
  const { path, findings } = article
  const file = articleText(path, page.textOf)
  const places = findings.map(({ span }) => placeText(file, span))
  const placeWidth = longest(places)
  const severityWidth = longest(findings.map(({ severity }) => severity))
  const blocks = findings.map((finding, index) => {
    const place = (places[index] ?? '').padStart(placeWidth)
    return findingBlock({ finding, file, place, severity: finding.severity.padEnd(severityWidth) }, page)
  })
  const head = page.chalk.bold.underline(plainText(path))
  const fixed = fixedText(article)
  const fixedLine = fixed === undefined ? [] : [`  ${page.chalk.green('fixed:')} ${fixed}`]
  return [head, ...fixedLine, ...blocks.flatMap((lines, index) => (index === 0 ? lines : ['', ...lines]))]
}

function failureLines({ path, message }: Failure, { chalk, options }: Page): readonly string[] {
  const where = plainText(path)
  const words = [
    unbroken(`✖ ${where}:`, { style: () => `${chalk.red('✖')} ${chalk.underline(where)}:` }),
    ...sizedWords(plainLine(message)),
  ]
  return hang(words, { head: '', margin: '  ' }, options.width)
}

function longest(texts: readonly string[]): number {
  return texts.reduce((width, text) => Math.max(width, text.length), 0)
}
