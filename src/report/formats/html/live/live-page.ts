import type { ReportOptions, RunReport } from '../../../report.ts'
import { findingsPage } from '../html.ts'
import { livePageHead } from './live-page-head.ts'

/** The page of findings for a browser that keeps it open. */
export function livePage(report: RunReport, options: ReportOptions): Iterable<string> {
  return findingsPage(report, options, livePageHead)
}
