import { byFile } from './by-file.ts'
import type { FileReport } from './by-file.ts'
import { distinct } from './distinct.ts'
import { findingLine } from '../text/finding-line.ts'
import { placeText } from '../text/place-text.ts'
import { plainLine, plainText } from '../text/plain-text.ts'
import { countProblems } from '../report.ts'
import type { ArticleReport, RunReport } from '../report.ts'
import { xmlAttributes, xmlText } from '../text/xml-text.ts'

/**
 * JUnit's XML as Jenkins and GitLab read it: every article is a suite, every finding a case that failed, every
 * failure a case with an error; an article without either has one case, which passed.
 */
export function* junit(report: RunReport): Iterable<string> {
  const { errors, warnings, failures } = countProblems(report)
  const counts = { tests: countCases(report), failures: errors + warnings, errors: failures }
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites${xmlAttributes({ name: 'geolint', ...counts })}>\n`
  for (const file of byFile(report)) yield suite(file)
  yield '</testsuites>\n'
}

function countCases(report: RunReport): number {
  let count = 0
  for (const { article, failures } of byFile(report)) {
    count += Math.max(1, failures.length + (article?.findings.length ?? 0))
  }
  return count
}

function suite({ path, article, failures }: FileReport): string {
  const classname = plainText(path)
  const problems = [
    ...failures.map((message) => ({ name: 'lint', problem: errorElement(message) })),
    ...(article ? failedCases(article) : []),
  ]
  // GitLab passes over a case whose class and name were there before.
  const names = distinct(problems.map(({ name }) => name))
  const cases = problems.map(
    ({ problem }, index) =>
      `<testcase${xmlAttributes({ name: names[index] ?? '', classname })}>${problem}</testcase>\n`,
  )
  const passed = `<testcase${xmlAttributes({ name: 'no problems', classname })}/>\n`
  const counts = {
    tests: Math.max(1, problems.length),
    failures: article?.findings.length ?? 0,
    errors: failures.length,
  }
  return `<testsuite${xmlAttributes({ name: classname, ...counts })}>\n${cases.join('') || passed}</testsuite>\n`
}

interface FailedCase {
  readonly name: string
  readonly problem: string
}

function failedCases({ source, findings }: ArticleReport): readonly FailedCase[] {
  return findings.map((finding) => {
    const { ruleId, severity, message, span } = finding
    const attributes = xmlAttributes({ message: plainLine(message), type: severity })
    return {
      name: `${plainText(ruleId)} ${placeText(source, span)}`,
      problem: `<failure${attributes}>${xmlText(findingLine(finding, source))}</failure>`,
    }
  })
}

function errorElement(message: string): string {
  return `<error${xmlAttributes({ message: plainLine(message), type: 'failure' })}/>`
}
