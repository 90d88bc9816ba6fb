import { Chalk } from 'chalk'
import type { Finding } from '../../rule/finding.ts'
import { grouped, numbered } from '../../text/numbered.ts'
import type { TextFile } from '../../text/text-file.ts'
import { placeText } from '../text/place-text.ts'
import { plainLine, plainText, withoutCommands } from '../text/plain-text.ts'
import { lineExcerpt } from '../text/line-excerpt.ts'
import { type CountedRule, type MoreColumns, ruleTable } from './rule-table.ts'

/** What a rule finds in an archive. */
export interface AuditedRule {
  readonly id: string
  /** Whether it is on in this project. */
  readonly isOn: boolean
  readonly findings: readonly { readonly finding: Finding; readonly file: TextFile }[]
}

export interface Audit {
  readonly articles: number
  readonly words: number
  readonly rules: readonly AuditedRule[]
}

export interface AuditOptions {
  readonly colour: boolean
  /** In columns. */
  readonly width: number
  /** How many findings of each rule are shown. */
  readonly sample: number
}

/** For people deciding which rules to switch on: a table of the rules, then some findings of each, evenly spread. */
export function* auditTable(audit: Audit, options: AuditOptions): Iterable<string> {
  const chalk = new Chalk({ level: options.colour ? 1 : 0 })
  const rules = audit.rules.map(auditedRow)
  yield ruleTable(rules, audit.articles, columns(audit), chalk)
  for (const { id, findings } of audit.rules) {
    if (findings.length === 0) continue
    const sample = spread(findings, options.sample)
    yield `\n${chalk.bold(plainText(id))}  ${chalk.dim(`${grouped(sample.length)} of ${grouped(findings.length)}`)}\n`
    for (const { finding, file } of sample) yield withoutCommands(sampleLines(finding, file, options))
  }
  yield `\n${numbered(audit.articles, 'article')}, ${numbered(audit.words, 'word')}. Run geolint explain <rule> to see what a rule finds, and why it matters.\n`
}

interface AuditedRow extends CountedRule {
  readonly isOn: boolean
}

function auditedRow({ findings, id, isOn }: AuditedRule): AuditedRow {
  const articles = new Set(findings.map(({ file }) => file.path)).size
  return { id, isOn, findings: findings.length, articles }
}

function columns({ articles, words }: Audit): MoreColumns<AuditedRow> {
  return {
    head: ['per article', 'per 1,000 words', 'set to'],
    cells: ({ findings, isOn }) => [
      (findings / Math.max(1, articles)).toFixed(2),
      ((1000 * findings) / Math.max(1, words)).toFixed(2),
      isOn ? 'on' : 'off',
    ],
  }
}

function sampleLines(finding: Finding, file: TextFile, { width }: AuditOptions): string {
  const { before, words, after } = lineExcerpt(file, finding.span, width - INDENT.length)
  const place = `${plainText(file.path)}:${placeText(file, finding.span)}`
  const excerpt = (before + words + after).trim()
  return `  ${place}  ${plainLine(finding.message)}\n${excerpt === '' ? '' : `${INDENT}${excerpt}\n`}`
}

const INDENT = '    │ '

/** At most `count` items, evenly spread over all. */
function spread<T>(all: readonly T[], count: number): readonly T[] {
  return all.length <= count
    ? all
    : all.filter(
        (_, at) => Math.floor((at * count) / all.length) !== Math.floor(((at - 1) * count) / all.length),
      )
}
