import { safeFix, suggestedFixes } from '../engine/fixing/finding-fixes.ts'
import type { WithheldFinding } from '../engine/run-article.ts'
import { plainLine } from '../report/text/plain-text.ts'
import type { RuleHead } from '../rule/head.ts'
import { counted, numbered } from '../text/numbered.ts'
import type { Span } from '../text/span.ts'
import type { Checked, PlacedFinding } from './checker.ts'
import { element } from './elements.ts'

/** Nobody reads more, and a page with tens of thousands of buttons is slow. */
const MOST = 500

const UNOPENED =
  'The article names evidence, which this page cannot open. Check its quotations on the command line.'

/** Takes the reader from a button to a place in the article. */
export type GoTo = (span: Span, from: HTMLElement) => void

/** `2 errors, 1 warning`, or that nothing was found. */
export function summaryText({ failures, findings }: Checked): string {
  const errors = findings.filter(({ finding }) => finding.severity === 'error').length
  const kinds = [
    ...counted(failures.length, 'failure'),
    ...counted(errors, 'error'),
    ...counted(findings.length - errors, 'warning'),
  ]
  return kinds.length > 0 ? kinds.join(', ') : 'No findings'
}

/** What geolint reports of an article. */
export function findingsView(
  { failures, findings, namesEvidence, withheld }: Checked,
  rules: ReadonlyMap<string, RuleHead>,
  goTo: GoTo,
): readonly HTMLElement[] {
  const items = findings.slice(0, MOST).map((one) => findingItem(one, rules, goTo))
  return [
    ...(failures.length > 0 ? [failureList(failures)] : []),
    ...(items.length > 0 ? [element('ol', { class: 'findings' }, ...items)] : []),
    ...(findings.length > MOST
      ? [element('p', { class: 'note' }, notShown(findings.length - MOST, 'finding'))]
      : []),
    ...(namesEvidence ? [element('p', { class: 'note' }, UNOPENED)] : []),
    ...(withheld.length > 0 ? [withheldList(withheld)] : []),
  ]
}

/** `1 more finding is not shown.` */
export function notShown(count: number, noun: string): string {
  return `${numbered(count, `more ${noun}`)} ${count === 1 ? 'is' : 'are'} not shown.`
}

function failureList(failures: readonly string[]): HTMLElement {
  const items = failures.map((one) => element('li', {}, plainLine(one)))
  return element('ul', { class: 'failures' }, ...items)
}

function findingItem(
  { column, finding, line }: PlacedFinding,
  rules: ReadonlyMap<string, RuleHead>,
  goTo: GoTo,
): HTMLElement {
  const { message, ruleId, severity } = finding
  const fix = safeFix(finding)
  const button = element(
    'button',
    { type: 'button', class: 'go' },
    element('span', { class: `severity ${severity}` }, severity),
    ' ',
    element('span', { class: 'place' }, `${line}:${column}`),
    ' ',
    element('span', { class: 'message' }, plainLine(message)),
  )
  button.addEventListener('click', () => goTo(finding.span, button))
  const fixes = [
    ...(fix ? [['Fix', fix.title] as const] : []),
    ...suggestedFixes(finding).map(({ title }) => ['Suggestion', title] as const),
  ].map(([kind, title]) => element('li', {}, `${kind}: ${plainLine(title)}`))
  return element(
    'li',
    { class: severity },
    button,
    ...(fixes.length > 0 ? [element('ul', { class: 'fixes' }, ...fixes)] : []),
    ruleDetails(ruleId, rules.get(ruleId)),
  )
}

function ruleDetails(ruleId: string, head: RuleHead | undefined): HTMLElement {
  const summary = element('summary', { class: 'rule' }, ruleId)
  const explained = element('code', {}, `geolint explain ${ruleId}`)
  const text = element('p', { class: 'note' }, `${head?.summary ?? ''} More: `, explained)
  return element('details', {}, summary, text)
}

function withheldList(withheld: readonly WithheldFinding[]): HTMLElement {
  const items = withheld
    .slice(0, MOST)
    .map(({ finding, reason = '' }) =>
      element('li', {}, `${plainLine(finding.message)} (${finding.ruleId}: ${plainLine(reason)})`),
    )
  const title = `${numbered(withheld.length, 'finding')} covered by exceptions in the article`
  return element('details', {}, element('summary', {}, title), element('ul', {}, ...items))
}
