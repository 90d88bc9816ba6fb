import { describe, expect, it } from 'vitest'
import { junit } from '../../../src/report/formats/junit.ts'
import { textFile } from '../../../src/text/text-file.ts'
import { AWKWARD } from '../awkward-run.ts'
import { cleanRun, findingOn, runOf, whole } from '../report-of.ts'
import { xmlProblems } from '../validate-report.ts'

describe('junit', () => {
  it.each([
    ['an awkward run', AWKWARD],
    ['a clean run', cleanRun(2)],
    ['nothing at all', runOf([])],
  ])('matches its schema in %s', async (_, report) => {
    expect(await xmlProblems('junit-10.xsd', whole(junit(report)))).toEqual([])
  })

  it('fails its schema if it is broken', async () => {
    const broken = whole(junit(AWKWARD)).replaceAll('<failure message', '<failure text')
    expect(await xmlProblems('junit-10.xsd', broken)).not.toEqual([])
  })

  it('has a suite for every article and a case for every finding', () => {
    const file = textFile('a "b".md', 'One & one.\n')
    const finding = findingOn(file, 'One', { message: 'Is <two>.' })
    const report = runOf(
      [
        { file, findings: [finding, { ...finding, severity: 'error' }] },
        { file: textFile('clean.md', ''), findings: [] },
      ],
      [
        { path: file.path, message: 'boom' },
        { path: 'lost\n.md', message: 'not UTF-8' },
      ],
    )
    const path = 'a &#34;b&#34;.md'
    const failure = (severity: string) =>
      `<failure message="Is &#60;two&#62;." type="${severity}">${path}:1:1: ${severity}: Is &#60;two&#62;. (a-rule)</failure>`
    expect(whole(junit(report))).toBe(
      [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<testsuites name="geolint" tests="5" failures="2" errors="2">',
        `<testsuite name="${path}" tests="3" failures="2" errors="1">`,
        `<testcase name="lint" classname="${path}"><error message="boom" type="failure"/></testcase>`,
        `<testcase name="a-rule 1:1" classname="${path}">${failure('warning')}</testcase>`,
        `<testcase name="a-rule 1:1#2" classname="${path}">${failure('error')}</testcase>`,
        '</testsuite>',
        '<testsuite name="clean.md" tests="1" failures="0" errors="0">',
        '<testcase name="nothing found" classname="clean.md"/>',
        '</testsuite>',
        '<testsuite name="lost␊.md" tests="1" failures="0" errors="1">',
        '<testcase name="lint" classname="lost␊.md"><error message="not UTF-8" type="failure"/></testcase>',
        '</testsuite>',
        '</testsuites>',
        '',
      ].join('\n'),
    )
  })
})
