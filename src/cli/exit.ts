import { countFindings, type RunReport } from '../report/report.ts'
import { grouped, numbered } from '../text/numbered.ts'

/** Exit codes: clean, errors or too many warnings, could not lint. */
export const EXIT = { clean: 0, findings: 1, failure: 2 } as const

export interface Exit {
  readonly code: number
  /** Why the code is not 0, in one line. */
  readonly reason?: string
  /** Whether the closing line of the pretty report says the same. */
  readonly isInSummary?: boolean
}

/** How a run ends: with 2 if anything could not be linted, 1 for errors or too many warnings, else 0. */
export function exitOf(report: RunReport, maxWarnings: number | undefined): Exit {
  const { errors, warnings, failures } = countFindings(report)
  if (failures > 0)
    return { code: EXIT.failure, reason: `exit 2: ${numbered(failures, 'failure')}`, isInSummary: true }
  if (errors > 0)
    return { code: EXIT.findings, reason: `exit 1: ${numbered(errors, 'error')}`, isInSummary: true }
  if (maxWarnings === undefined || warnings <= maxWarnings) return { code: EXIT.clean }
  const reason = `exit 1: ${numbered(warnings, 'warning')}, but --max-warnings allows ${grouped(maxWarnings)}`
  return { code: EXIT.findings, reason }
}
