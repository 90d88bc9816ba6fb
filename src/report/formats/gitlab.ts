import type { Finding } from '../../rule/finding.ts'
import { fingerprint } from '../../rule/fingerprint.ts'
import { hexDigest } from '../../text/digest.ts'
import { positionAt } from '../../text/text-file.ts'
import type { TextFile } from '../../text/text-file.ts'
import type { ReportOptions, RunReport } from '../report.ts'
import { jsonArray } from '../text/json-pieces.ts'
import { plainLine } from '../text/plain-text.ts'
import { mapInText } from './article-text.ts'
import { byFile } from './by-file.ts'
import { distinct } from './distinct.ts'

/** An issue of GitLab's Code Quality report: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format */
interface CodeQualityIssue {
  readonly description: string
  readonly check_name: string
  /** Identifies the issue in the reports of a merge request and its target, so it lasts as long as the problem does. */
  readonly fingerprint: string
  readonly severity: 'blocker' | 'major' | 'minor'
  readonly location: {
    readonly path: string
    readonly lines: { readonly begin: number; readonly end: number }
  }
}

/** GitLab's Code Quality report: a JSON array of issues, including failures. */
export function* gitlab(report: RunReport, options: ReportOptions): Iterable<string> {
  yield* jsonArray(issues(report, options))
  yield '\n'
}

function* issues(report: RunReport, { repositoryPath }: ReportOptions): Iterable<CodeQualityIssue> {
  for (const { path: ownPath, findings, failures } of byFile(report)) {
    const path = repositoryPath(ownPath)
    const all = [...failures.map(failureIssue), ...mapInText(findings, ownPath, report.textOf, findingIssue)]
    const identities = distinct(all.map(({ identity }) => identity))
    for (const [index, { head, lines }] of all.entries()) {
      const print = hexDigest(`${path}\n${identities[index] ?? ''}`, 32)
      yield { ...head, fingerprint: print, location: { path, lines } }
    }
  }
}

interface IssueInFile {
  /** What distinguishes it from others in its file, unless another has the same. */
  readonly identity: string
  readonly head: Pick<CodeQualityIssue, 'description' | 'check_name' | 'severity'>
  readonly lines: CodeQualityIssue['location']['lines']
}

function failureIssue(message: string): IssueInFile {
  return {
    identity: message,
    head: { description: plainLine(message), check_name: 'failure', severity: 'blocker' },
    lines: { begin: 1, end: 1 },
  }
}

function findingIssue(finding: Finding, file: TextFile): IssueInFile {
  const { message, ruleId, severity, span } = finding
  return {
    identity: fingerprint(finding, file),
    head: {
      description: plainLine(message),
      check_name: ruleId,
      severity: severity === 'error' ? 'major' : 'minor',
    },
    lines: { begin: positionAt(file, span.start).line, end: positionAt(file, span.end).line },
  }
}
