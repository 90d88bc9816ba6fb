import type { Finding } from '../../rule/finding.ts'
import type { TextFile } from '../../text/text-file.ts'
import type { RunReport } from '../report.ts'
import { findingLine } from '../text/finding-line.ts'
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
  const totals = { tests: 0, failures: 0, errors: 0 }
  for (const file of byFile(report)) {
    const { tests, failures, errors } = countsOf(file)
    totals.tests += tests
    totals.failures += failures
    totals.errors += errors
  }
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites${xmlAttributes({ name: 'geolint', ...totals })}>\n`
  for (const file of byFile(report)) yield suite(file, report)
  yield '</testsuites>\n'
}

function countsOf({ findings, failures }: FileReport) {
  const tests = Math.max(1, findings.length + failures.length)
  return { tests, failures: findings.length, errors: failures.length }
}

function suite(file: FileReport, { textOf }: RunReport): string {
  const { path, findings, failures } = file
  const classname = plainText(path)
  const problems = [
    ...failures.map((message) => ({ name: 'lint', problem: errorElement(message) })),
    ...mapInText(findings, path, textOf, failedCase),
  ]
  // GitLab ignores a case whose class and name have appeared before.
  const names = distinct(problems.map(({ name }) => name))
  const cases = problems.map(
    ({ problem }, index) =>
      `<testcase${xmlAttributes({ name: names[index] ?? '', classname })}>${problem}</testcase>\n`,
  )
  const passed = `<testcase${xmlAttributes({ name: 'nothing found', classname })}/>\n`
  const attributes = xmlAttributes({ name: classname, ...countsOf(file) })
  return `<testsuite${attributes}>\n${cases.join('') || passed}</testsuite>\n`
}

interface FailedCase {
  readonly name: string
  readonly problem: string
}

function failedCase(finding: Finding, file: TextFile): FailedCase {
  const { ruleId, severity, message, span } = finding
  const attributes = xmlAttributes({ message: plainLine(message), type: severity })
  return {
    name: `${plainText(ruleId)} ${placeText(file, span)}`,
    problem: `<failure${attributes}>${xmlText(findingLine(finding, file))}</failure>`,
  }
}

function errorElement(message: string): string {
  return `<error${xmlAttributes({ message: plainLine(message), type: 'failure' })}/>`
}
