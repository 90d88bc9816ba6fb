import { fingerprint } from '../../rule/fingerprint.ts'
import { hexDigest } from '../../text/digest.ts'
import { positionAt } from '../../text/source-file.ts'
import { byFile } from './by-file.ts'
import type { FileReport } from './by-file.ts'
import { distinct } from './distinct.ts'
import { jsonArray } from '../text/json-pieces.ts'
import { plainLine } from '../text/plain-text.ts'
import type { ReportOptions, RunReport } from '../report.ts'

/** An issue of GitLab's Code Quality report: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format */
interface CodeQualityIssue {
  readonly description: string
  readonly check_name: string
  /** By it a merge request's report is compared with its target's, so it is the same as long as the problem is. */
  readonly fingerprint: string
  readonly severity: 'blocker' | 'major' | 'minor'
  readonly location: {
    readonly path: string
    readonly lines: { readonly begin: number; readonly end: number }
  }
}

/** GitLab's Code Quality report: a JSON array of issues, failures among them. */
export function* gitlab(report: RunReport, options: ReportOptions): Iterable<string> {
  yield* jsonArray(issues(report, options))
  yield '\n'
}

function* issues(report: RunReport, { repositoryPath }: ReportOptions): Iterable<CodeQualityIssue> {
  for (const file of byFile(report)) {
    const path = repositoryPath(file.path)
    const known = identities(file)
    const all = [...failureIssues(file), ...findingIssues(file)]
    for (const [index, { lines, ...issue }] of all.entries()) {
      yield {
        ...issue,
        fingerprint: hexDigest(`${path}\n${known[index] ?? ''}`, 32),
        location: { path, lines },
      }
    }
  }
}

type IssueInFile = Omit<CodeQualityIssue, 'fingerprint' | 'location'> &
  Pick<CodeQualityIssue['location'], 'lines'>

function failureIssues({ failures }: FileReport): readonly IssueInFile[] {
  return failures.map((message) => ({
    description: plainLine(message),
    check_name: 'failure',
    severity: 'blocker',
    lines: { begin: 1, end: 1 },
  }))
}

function findingIssues({ article }: FileReport): readonly IssueInFile[] {
  if (!article) return []
  return article.findings.map(({ message, ruleId, severity, span }) => ({
    description: plainLine(message),
    check_name: ruleId,
    severity: severity === 'error' ? 'major' : 'minor',
    lines: {
      begin: positionAt(article.source, span.start).line,
      end: positionAt(article.source, span.end).line,
    },
  }))
}

/** What tells the failures and then the findings of a file from one another. */
function identities({ article, failures }: FileReport): readonly string[] {
  const findings = article?.findings.map((finding) => fingerprint(finding, article.source)) ?? []
  return distinct([...failures, ...findings])
}
