import { describe, expect, it } from 'vitest'
import { checkstyle } from '../../../src/report/formats/checkstyle.ts'
import { textFile } from '../../../src/text/text-file.ts'
import { AWKWARD } from '../awkward-run.ts'
import { cleanRun, findingOn, runOf, whole } from '../report-of.ts'
import { xmlProblems } from '../validate-report.ts'

describe('checkstyle', () => {
  it.each([
    ['an awkward run', AWKWARD],
    ['a clean run', cleanRun(2)],
    ['nothing at all', runOf([])],
  ])('matches its schema in %s', async (_, report) => {
    expect(await xmlProblems('checkstyle.xsd', whole(checkstyle(report)))).toEqual([])
  })

  it('fails its schema if it is broken', async () => {
    const broken = whole(checkstyle(AWKWARD)).replaceAll('severity="warning"', 'severity="bad"')
    expect(await xmlProblems('checkstyle.xsd', broken)).not.toEqual([])
  })

  it('has every file with its errors, each path as it is', () => {
    const file = textFile('a\n"b".md', '\uFEFFOne\r\n& one.\r\n')
    const findings = [findingOn(file, 'one', { message: 'Is\n<two>.' })]
    const report = runOf(
      [
        { file, findings },
        { file: textFile('clean.md', ''), findings: [] },
      ],
      [
        { path: file.path, message: 'boom' },
        { path: 'lost.md', message: 'not UTF-8' },
      ],
    )
    expect(whole(checkstyle(report))).toBe(
      [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<checkstyle version="4.3">',
        '<file name="a&#10;&#34;b&#34;.md">',
        '<error line="1" severity="error" message="boom" source="geolint.failure"/>',
        '<error line="2" column="3" severity="warning" message="Is &#60;two&#62;." source="geolint.a-rule"/>',
        '</file>',
        '<file name="clean.md">',
        '</file>',
        '<file name="lost.md">',
        '<error line="1" severity="error" message="not UTF-8" source="geolint.failure"/>',
        '</file>',
        '</checkstyle>',
        '',
      ].join('\n'),
    )
  })
})
