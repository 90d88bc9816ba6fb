import { openLoaded } from '../../project/config/open-config.ts'
import { openProjectWith } from '../../project/open-project.ts'
import { usualSeverity } from '../../rule/head.ts'
import { auditTable } from '../../report/tables/audit-table.ts'
import { EXIT } from '../exit.ts'
import { findRule } from '../../config/find-rule.ts'
import { type ConfigFlags, projectOptions } from '../flags.ts'
import { openConfigHere } from '../open-project.ts'
import { printFailures, printPieces } from '../output.ts'
import { progressLine } from '../progress.ts'
import { wantsColour, widthOf } from '../terminal.ts'

export interface AuditFlags extends ConfigFlags {
  /** The ids of the rules to audit; all rules if empty. */
  readonly rule: readonly string[]
  readonly sample: number
}

/** `geolint audit [path…]`: what each rule finds, whether it is on or off, to help decide which to use. */
export async function audit(patterns: readonly string[], flags: AuditFlags): Promise<number> {
  const usual = await openConfigHere({ ...flags, rule: [] })
  const { layers, rules } = usual.loaded
  for (const id of flags.rule) findRule(id, rules)
  const audited = rules.filter(({ id }) => flags.rule.length === 0 || flags.rule.includes(id))
  const settings = rules.map(
    (rule) => [rule.id, audited.includes(rule) ? usualSeverity(rule) : 'off'] as const,
  )
  const config = openLoaded({
    ...usual.loaded,
    layers: [...layers, { origin: 'audit', rules: Object.fromEntries(settings) }],
  })
  const progress = progressLine('stderr')
  const project = openProjectWith(
    config,
    projectOptions({ baseline: false, cache: false, evidence: flags.evidence ?? [], now: flags.now }),
  )
  const run = await project
    .lint(patterns, { gather: false, onProgress: progress.show })
    .finally(progress.clear)
  const usually = usual.resolved('article.md').rules
  const report = {
    articles: run.articles,
    rules: audited.map(({ id }) => ({ id, isOn: usually.get(id)?.severity !== 'off' })),
  }
  const screen = { colour: wantsColour(undefined, 'stdout'), width: widthOf('stdout') }
  await printPieces(auditTable(report, { ...screen, sample: flags.sample }), screen)
  await printFailures(run.failures)
  return run.failures.length > 0 ? EXIT.failure : EXIT.clean
}
