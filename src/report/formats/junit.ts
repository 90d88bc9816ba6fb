import type { RunFinding } from '../../engine/gather.ts'
import type { Finding } from '../../rule/finding.ts'
import type { TextFile } from '../../text/text-file.ts'
import type { RunReport } from '../report.ts'
import { findingLine, runFindingLine, WHOLE_RUN } from '../text/finding-line.ts'
import { placeText } from '../text/place-text.ts'
import { plainLine, plainText } from '../text/plain-text.ts'
import { xmlAttributes, xmlText } from '../text/xml-text.ts'
import { mapInText } from './article-text.ts'
import { byFile } from './by-file.ts'
import type { FileReport } from './by-file.ts'
import { distinct } from './distinct.ts'

/**
 * JUnit's XML as Jenkins and GitLab read it: every article is a suite, every finding a failed case, every failure a
 * case with an error. An article without either has one case, which passed.
 */
export function* junit(report: RunReport): Iterable<string> {
  const { length } = report.runFindings
  const totals = { tests: length, failures: length, errors: 0 }
  for (const file of byFile(report)) {
    const { tests, failures, errors } = countsOf(file)
    totals.tests += tests
    totals.failures += failures
    totals.errors += errors
  }
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites${xmlAttributes({ name: 'geolint', ...totals })}>\n`
  for (const file of byFile(report)) yield fileSuite(file, report)
  if (length > 0)
    yield suite(WHOLE_RUN, report.runFindings.map(runCase), { tests: length, failures: length, errors: 0 })
  yield '</testsuites>\n'
}

function countsOf({ findings, failures }: FileReport) {
  const tests = Math.max(1, findings.length + failures.length)
  return { tests, failures: findings.length, errors: failures.length }
}

function fileSuite(file: FileReport, { textOf }: RunReport): string {
  const { path, findings, failures } = file
  const problems = [
    ...failures.map((message) => ({ name: 'lint', problem: errorElement(message) })),
    ...mapInText(findings, path, textOf, findingCase),
  ]
  return suite(path, problems, countsOf(file))
}

function suite(path: string, problems: readonly FailedCase[], counts: ReturnType<typeof countsOf>): string {
  const classname = plainText(path)
  // GitLab ignores a case whose class and name have appeared before.
  const names = distinct(problems.map(({ name }) => name))
  const cases = problems.map(
    ({ problem }, index) =>
      `<testcase${xmlAttributes({ name: names[index] ?? '', classname })}>${problem}</testcase>\n`,
  )
  const passed = `<testcase${xmlAttributes({ name: 'nothing found', classname })}/>\n`
  const attributes = xmlAttributes({ name: classname, ...counts })
  return `<testsuite${attributes}>\n${cases.join('') || passed}</testsuite>\n`
}

interface FailedCase {
  readonly name: string
  readonly problem: string
}

function findingCase(finding: Finding, file: TextFile): FailedCase {
  const place = placeText(file, finding.span)
  return {
    name: `${plainText(finding.ruleId)} ${place}`,
    problem: failureElement(finding, findingLine(finding, file)),
  }
}

function runCase(finding: RunFinding): FailedCase {
  return { name: plainText(finding.ruleId), problem: failureElement(finding, runFindingLine(finding)) }
}

function failureElement({ message, severity }: RunFinding, text: string): string {
  return `<failure${xmlAttributes({ message: plainLine(message), type: severity })}>${xmlText(text)}</failure>`
}

function errorElement(message: string): string {
  return `<error${xmlAttributes({ message: plainLine(message), type: 'failure' })}/>`
}
