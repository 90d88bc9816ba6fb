import { Chalk } from 'chalk'
import type { Finding } from '../../rule/finding.ts'
import { groupBy } from '../../text/groups.ts'
import { grouped, numbered } from '../../text/numbered.ts'
import type { TextFile } from '../../text/text-file.ts'
import { placeText } from '../text/place-text.ts'
import { plainLine, plainText } from '../text/plain-text.ts'
import { hang, sizedWords, unbroken, wrapWords } from '../text/wrap.ts'
import { lineExcerpt } from '../text/line-excerpt.ts'
import { statisticsTable } from './statistics-table.ts'

/** What rules find in an archive. */
export interface Audit {
  readonly articles: readonly AuditedArticle[]
  readonly rules: readonly AuditedRule[]
}

export interface AuditedArticle {
  readonly file: TextFile
  readonly findings: readonly Finding[]
}

export interface AuditedRule {
  readonly id: string
  /** Whether it is on in this project. */
  readonly isOn: boolean
}

export interface AuditOptions {
  readonly colour: boolean
  /** In columns. */
  readonly width: number
  /** How many findings of each rule are shown. */
  readonly sample: number
}

/** For people deciding which rules to switch on: a table of the rules, then some findings of each, evenly spread. */
export function* auditTable({ articles, rules }: Audit, options: AuditOptions): Iterable<string> {
  const chalk = new Chalk({ level: options.colour ? 1 : 0 })
  const on = new Set(rules.flatMap(({ id, isOn }) => (isOn ? [id] : [])))
  yield statisticsTable(
    articles.map(({ findings }) => ({ found: findings, left: findings, known: [] })),
    { colour: options.colour, last: { head: 'set to', cell: (id) => (on.has(id) ? 'on' : 'off') } },
  )
  const found = articles.flatMap(({ file, findings }) => findings.map((finding) => ({ finding, file })))
  const byRule = groupBy(found, ({ finding }) => finding.ruleId)
  for (const { id } of rules) {
    const ofRule = byRule.get(id) ?? []
    if (ofRule.length === 0) continue
    const sample = spread(ofRule, options.sample)
    yield `\n${chalk.bold(plainText(id))}  ${chalk.dim(`${grouped(sample.length)} of ${grouped(ofRule.length)}`)}\n`
    for (const { finding, file } of sample) yield sampleLines(finding, file, options)
  }
  const idle = rules.flatMap(({ id }) => (byRule.has(id) ? [] : [plainText(id)]))
  const closing = [
    ...(idle.length > 0 ? [`Nothing found by ${idle.join(', ')}.`] : []),
    `${numbered(articles.length, 'article')}. Run geolint explain <rule> to see what a rule finds, and why it matters.`,
  ]
  for (const text of closing) yield `\n${wrapWords(text, options.width).join('\n')}\n`
}

function sampleLines(finding: Finding, file: TextFile, { width }: AuditOptions): string {
  const { before, words, after } = lineExcerpt(file, finding.span, width - INDENT.length)
  const place = `${plainText(file.path)}:${placeText(file, finding.span)}`
  const head = hang(
    [unbroken(place), ...sizedWords(plainLine(finding.message), { gap: 2 })],
    { head: MARGIN, margin: ' '.repeat(INDENT.length) },
    width,
  )
  const excerpt = (before + words + after).trim()
  return `${head.join('\n')}\n${excerpt === '' ? '' : `${INDENT}${excerpt}\n`}`
}

const MARGIN = '  '
const INDENT = '    │ '

/** At most `count` items, evenly spread over all. */
function spread<T>(all: readonly T[], count: number): readonly T[] {
  return all.length <= count
    ? all
    : all.filter(
        (_, at) => Math.floor((at * count) / all.length) !== Math.floor(((at - 1) * count) / all.length),
      )
}
