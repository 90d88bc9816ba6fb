import { safeFix, suggestedFixes } from '../../engine/fixing/finding-fixes.ts'
import type { ChalkInstance } from 'chalk'
import type { RunFinding } from '../../engine/gather.ts'
import type { Finding, Related } from '../../rule/finding.ts'
import type { Fix } from '../../text/edit.ts'
import type { TextFile } from '../../text/text-file.ts'
import type { ReportOptions, TextOf } from '../report.ts'
import { placeText } from '../text/place-text.ts'
import { plainLine, plainText } from '../text/plain-text.ts'
import { lineExcerpt } from '../text/line-excerpt.ts'
import { textWidth } from '../text/text-width.ts'
import { hang, sizedWords, unbroken } from '../text/wrap.ts'

/** What is the same for all findings of a run. */
export interface Page {
  readonly options: ReportOptions
  readonly chalk: ChalkInstance
  readonly textOf: TextOf
}

export interface FindingEntry {
  readonly finding: Finding
  readonly file: TextFile
  /** Padded, so that they line up in columns. */
  readonly place: string
  readonly severity: string
}

const GAP = '  '
const BELOW = { head: '', margin: GAP }

/** In columns: a longer excerpt is hard to read, a shorter one says nothing. */
const WIDEST_EXCERPT = 100
const NARROWEST_EXCERPT = 20

/**
 * ```
 *   12:5  warning  Nobody is named as the speaker of “a quarrel”.  unattributed-quotation
 *         │ …which many call “a quarrel” that…
 *         │                  ~~~~~~~~~~~
 * ```
 */
export function findingBlock(entry: FindingEntry, page: Page): readonly string[] {
  const { finding, place } = entry
  const { chalk } = page
  const fix = safeFix(finding)
  const room = page.options.width - marginBelow(place).length
  const below = [
    ...excerptLines(entry, page),
    ...finding.related.flatMap((related) => relatedLines(related, entry, page)),
    ...(fix ? fixLines('fixable:', fix, chalk.green, room) : []),
    ...suggestedFixes(finding).flatMap((suggested) => [
      ...fixLines('suggestion:', suggested, chalk.cyan, room),
      ...addedLines(suggested).map((line) => quotedLine(chalk.green(plainLine(line)), chalk)),
    ]),
  ]
  const margin = marginBelow(place)
  return [...headLines(entry, page), ...below.map((line) => margin + line)]
}

/** Everything below the first line is aligned with the severity. */
function marginBelow(place: string): string {
  return ' '.repeat(GAP.length + place.length + GAP.length)
}

function headLines({ finding, place, severity }: FindingEntry, page: Page): readonly string[] {
  const { chalk } = page
  const head = `${GAP}${chalk.dim(place)}${GAP}${severityColour(finding, chalk)(severity)}${GAP}`
  return messageLines(finding, head, marginBelow(place) + ' '.repeat(severity.length + GAP.length), page)
}

/** A finding of the whole run has no place. */
export function runFindingLines(finding: RunFinding, page: Page): readonly string[] {
  const { severity } = finding
  const head = `${GAP}${severityColour(finding, page.chalk)(severity)}${GAP}`
  return messageLines(finding, head, ' '.repeat(GAP.length + severity.length + GAP.length), page)
}

/** The message and its rule, with `head` before the first line and `margin` before the others. */
function messageLines(
  { message, ruleId }: RunFinding,
  head: string,
  margin: string,
  { options, chalk }: Page,
): readonly string[] {
  const rule = link(chalk.dim(plainText(ruleId)), options.ruleUrl?.(ruleId), options)
  const words = [
    ...sizedWords(plainLine(message)),
    unbroken(plainText(ruleId), { gap: GAP.length, style: () => rule }),
  ]
  return hang(words, { head, margin }, options.width)
}

function excerptLines({ finding, file, place }: FindingEntry, { options, chalk }: Page): readonly string[] {
  const excerpt = lineExcerpt(file, finding.span, excerptWidth(place, options))
  const { before, words, after, moreLines } = excerpt
  if ((before + words + after).trim() === '') return []
  const wide = textWidth(words)
  const underline = severityColour(finding, chalk)(wide > 1 ? '~'.repeat(wide) : '^')
  const more = chalk.dim(`and ${moreLines} more ${moreLines === 1 ? 'line' : 'lines'}`)
  const lines = [
    chalk.dim(before) + words + chalk.dim(after),
    ' '.repeat(textWidth(before)) + underline,
    ...(moreLines > 0 ? [more] : []),
  ]
  return lines.map((line) => quotedLine(line, chalk))
}

function relatedLines(related: Related, { place }: FindingEntry, page: Page): readonly string[] {
  const { chalk, options, textOf } = page
  const file = textOf(related.path)
  const where = plainText(related.path) + (file ? `:${placeText(file, related.span)}` : '')
  const seen = [
    unbroken('see'),
    unbroken(where, { style: chalk.underline }),
    ...sizedWords(plainLine(related.message), { gap: GAP.length }),
  ]
  const head = hang(seen, BELOW, options.width - marginBelow(place).length)
  const words = file ? relatedWords(related, file, excerptWidth(place, options)) : ''
  return words.trim() === '' ? head : [...head, quotedLine(words, chalk)]
}

/** The title of a fix after what kind it is. */
function fixLines(kind: string, { title }: Fix, colour: ChalkInstance, room: number): readonly string[] {
  return hang([unbroken(kind, { style: colour }), ...sizedWords(plainLine(title))], BELOW, room)
}

/** The words of a related place as far as there is room, or those around the part to be shown. */
function relatedWords({ focus, span }: Related, file: TextFile, width: number): string {
  const whole = lineExcerpt(file, span, width)
  if (!focus || !whole.words.endsWith('…')) return whole.words
  const { after, before, words } = lineExcerpt(file, focus, width)
  return before + words + after
}

/** More lines than this are not copied from a report. */
const MOST_ADDED_LINES = 8

/** The lines that a suggestion adds, if that is all it does: a single line is in its title. */
function addedLines({ edits: [edit, ...more] }: Fix): readonly string[] {
  if (!edit || more.length > 0 || edit.span.start < edit.span.end) return []
  const lines = edit.text.trim().split(/\r?\n/u)
  return lines.length > 1 && lines.length <= MOST_ADDED_LINES ? lines : []
}

/** A bar distinguishes the article's words from geolint's own. */
function quotedLine(line: string, chalk: ChalkInstance): string {
  return `${chalk.dim('│')} ${line}`
}

function excerptWidth(place: string, { width }: ReportOptions): number {
  const room = width - marginBelow(place).length - '│ '.length
  return Math.max(NARROWEST_EXCERPT, Math.min(WIDEST_EXCERPT, room))
}

function severityColour({ severity }: RunFinding, chalk: ChalkInstance): ChalkInstance {
  return severity === 'error' ? chalk.red : chalk.yellow
}

/** Printable ASCII, so that an address cannot end the escape sequence that it is in. */
const ADDRESS = /^[\x21-\x7E]+$/

/** A hyperlink as terminals understand it (OSC 8). */
function link(text: string, address: string | undefined, { links }: ReportOptions): string {
  if (!links || address === undefined || !ADDRESS.test(address)) return text
  return `\u001B]8;;${address}\u001B\\${text}\u001B]8;;\u001B\\`
}
