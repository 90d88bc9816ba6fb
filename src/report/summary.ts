import type { ChalkInstance } from 'chalk'
import { counted, grouped, numbered } from '../text/numbered.ts'
import { advice } from './advice.ts'
import type { FindingCounts, Hidden } from './report.ts'
import { dotted } from './text/dotted.ts'

/** The closing lines of a run: what was found, and what can be done about it. */
export function summary(
  counts: FindingCounts,
  hidden: Hidden,
  chalk: ChalkInstance,
  width: number,
): readonly string[] {
  return [...outcome(counts, hidden, chalk, width), ...advice(counts, chalk, width)]
}

/** What was fixed, and what was found. */
export function outcome(
  counts: FindingCounts,
  hidden: Hidden,
  chalk: ChalkInstance,
  width: number,
): readonly string[] {
  const { mark, text } = verdict(counts, hidden.warnings > 0)
  const notes = [...notesOn(counts, hidden), ...counted(counts.failures, 'failure')]
  const colour = { '✖': chalk.red, '⚠': chalk.yellow, '✔': chalk.green }[mark]
  return [...fixedLine(counts, chalk), ...dotted([`${mark} ${text}`, ...notes], chalk, width, colour.bold)]
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

/**
 * `1 error in 2 of 7 articles · 1 warning about all of them`, or `1 warning about the 7 articles as a whole` if there
 * are only run findings. `phrase` words the counts, such as `1 error`, and how many findings they make.
 */
export function placed(
  { articles, articlesWithFindings, errors, runFindings, warnings }: FindingCounts,
  phrase: (kinds: readonly string[], findings: number) => string,
): string {
  const all = numbered(articles, 'article')
  if (articlesWithFindings === 0) {
    const where = articles === 1 ? 'in 1 article' : `about the ${all} as a whole`
    return `${phrase(counted(runFindings, 'warning'), runFindings)} ${where}`
  }
  const inArticles = warnings - runFindings
  const kinds = [...counted(errors, 'error'), ...counted(inArticles, 'warning')]
  const where = articles === 1 ? 'in 1 article' : `in ${grouped(articlesWithFindings)} of ${all}`
  const ofRun = counted(runFindings, 'warning').map((count) => `${count} about all of them`)
  return [`${phrase(kinds, errors + inArticles)} ${where}`, ...ofRun].join(' · ')
}

export const NO_ARTICLES = 'no articles found; geolint looks for .md and .markdown files that are not ignored'

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
    text: placed(counts, (kinds, found) => `${numbered(found, 'finding')} (${kinds.join(', ')})`),
  }
}

function fixedLine(counts: FindingCounts, chalk: ChalkInstance): readonly string[] {
  if (counts.fixed === 0) return []
  const changes = numbered(counts.fixed, 'change')
  return [chalk.green(`✔ ${changes} made in ${numbered(counts.articlesFixed, 'article')}`)]
}
