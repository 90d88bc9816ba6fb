import { auditTable } from '../../report/tables/audit-table.ts'
import { words } from '../../text/words.ts'
import { nearestName } from '../../config/nearest-name.ts'
import { settingsFor } from '../../config/resolve.ts'
import { UserError } from '../../text/user-error.ts'
import { type ConfigFlags, configRequest } from '../config-flags.ts'
import { runLint } from '../../project/lint-run.ts'
import { EXIT } from '../exit.ts'
import { openConfig } from '../../project/open-config.ts'
import { printFailures, printPieces } from '../output.ts'
import { wantsColour, widthOf } from '../terminal.ts'
import { progressLine } from '../progress.ts'

export interface AuditFlags extends ConfigFlags {
  /** The ids of the only rules to look at. */
  readonly rule: readonly string[]
  readonly sample: number
}

/** `geolint audit [path…]`: what every rule, on or off, finds in the articles, so that one can decide. */
export async function audit(patterns: readonly string[], flags: AuditFlags): Promise<number> {
  const cwd = process.cwd()
  const config = configRequest({ ...flags, rule: [] })
  const { loaded } = await openConfig(cwd, config)
  const ids = loaded.rules.map(({ id }) => id)
  for (const id of flags.rule) requireRule(id, ids)
  const audited = loaded.rules.filter(({ id }) => flags.rule.length === 0 || flags.rule.includes(id))
  const ruleFlags = loaded.rules.map(
    (rule) => `${rule.id}: ${audited.includes(rule) ? rule.severity : 'off'}`,
  )
  const progress = progressLine('stderr')
  const run = await runLint({
    cwd,
    input: { patterns },
    config: { ...config, ruleFlags },
    baseline: false,
    cache: { on: false },
    onProgress: progress.show,
  }).finally(progress.clear)
  const usual = settingsFor(loaded, 'article.md').rules
  const found = run.articles.flatMap(({ findings, source }) =>
    findings.map((finding) => ({ finding, source })),
  )
  const report = {
    articles: run.articles.length,
    words: run.articles.reduce((sum, { source }) => sum + words(source.text).length, 0),
    rules: audited.map(({ id }) => ({
      id,
      isOn: usual.get(id)?.severity !== 'off',
      findings: found.filter(({ finding }) => finding.ruleId === id),
    })),
  }
  await printPieces(
    auditTable(report, {
      colour: wantsColour(undefined, 'stdout'),
      width: widthOf('stdout'),
      sample: flags.sample,
    }),
  )
  await printFailures(run.failures)
  return run.failures.length > 0 ? EXIT.failure : EXIT.clean
}

function requireRule(id: string, ids: readonly string[]): void {
  if (ids.includes(id)) return
  const nearest = nearestName(id, ids)
  throw new UserError(
    `there is no rule '${id}'${nearest ? `; did you mean '${nearest}'?` : ''} (geolint rules lists all)`,
  )
}
