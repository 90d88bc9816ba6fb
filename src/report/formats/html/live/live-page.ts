import type { Reporter } from '../../../report.ts'
import { findingsPage } from '../html.ts'
import { livePageHead } from './live-page-head.ts'

/** The page of findings for a browser that keeps it open; `note` says what has changed since the page before it. */
export function livePage(note: string | undefined): Reporter {
  return (report, options) => findingsPage(report, options, { head: livePageHead, note })
}
