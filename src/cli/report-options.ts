import { relative, resolve } from 'node:path'
import packageJson from '../../package.json' with { type: 'json' }
import { readFileSync } from '../files/built-ins.ts'
import { slashed } from '../files/paths.ts'
import { repositoryOf } from '../files/repository.ts'
import { rulePageFile, rulePages } from '../project/rule-page.ts'
import type { ReportOptions } from '../report/report.ts'
import type { RuleHead } from '../rule/rule.ts'
import type { Format } from './formats.ts'
import { terminalOf, wantsColour, widthOf } from './terminal.ts'

export interface ReportSurroundings {
  readonly cwd: string
  readonly color: boolean | undefined
  /** Every rule that is known. */
  readonly rules: readonly RuleHead[]
}

/** What a report is told of the place that it goes to. */
export function reportOptions({ target }: Format, { cwd, color, rules }: ReportSurroundings): ReportOptions {
  const isPrinted = target.kind === 'stdout'
  const top = repositoryOf(cwd) ?? cwd
  return {
    colour: isPrinted && wantsColour(color, 'stdout'),
    links: isPrinted && terminalOf('stdout') !== undefined && process.env['TERM'] !== 'dumb',
    width: widthOf('stdout'),
    version: packageJson.version,
    rules,
    ruleUrl: rulePages(),
    rulePage: pageText,
    repositoryPath: (path) => slashed(relative(top, resolve(cwd, path))),
  }
}

function pageText(ruleId: string): string | undefined {
  try {
    return readFileSync(rulePageFile(ruleId), 'utf8')
  } catch {
    return undefined
  }
}
