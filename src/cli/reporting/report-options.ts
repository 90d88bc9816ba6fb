import { reportOptions } from '../../project/make-report.ts'
import type { ReportOptions } from '../../report/report.ts'
import type { RuleHead } from '../../rule/head.ts'
import type { Format } from './formats.ts'
import { terminalOf, wantsColour, widthOf } from '../terminal.ts'

export interface ReportSurroundings {
  readonly cwd: string
  readonly color: boolean | undefined
  /** All known rules. */
  readonly rules: readonly RuleHead[]
}

/** The options of a report that depend on where it goes: colours and links are for terminals. */
export function optionsFor({ target }: Format, { color, cwd, rules }: ReportSurroundings): ReportOptions {
  const isPrinted = target.kind === 'stdout'
  return reportOptions(cwd, rules, {
    colour: isPrinted && wantsColour(color, 'stdout'),
    links: isPrinted && terminalOf('stdout') !== undefined && process.env['TERM'] !== 'dumb',
    width: widthOf('stdout'),
  })
}
