import { describe, expect, it } from 'vitest'
import { REPORTERS } from '../../src/report/reporters.ts'
import { sourceFile } from '../../src/text/source-file.ts'
import { AWKWARD, OPTIONS } from './awkward-run.ts'
import { cleanRun, findingOn, runOf, whole } from './report-of.ts'

const FORMATS = Object.entries(REPORTERS).map(([name, load]) => ({ name, load }))

/** What a terminal, a log or an editor could obey, but for line ends and tabs. */
const HARMFUL = /(?![\n\t])\p{Cc}|\p{Cs}|[\u2028-\u202E\u2066-\u2069]/u

/** Forty articles with one finding each. */
const long = runOf(
  Array.from({ length: 40 }, (_, index) => {
    const source = sourceFile(`article-${index}.md`, 'Vilnius waits.\n')
    return { source, findings: [findingOn(source, 'Vilnius')] }
  }),
)

describe.each(FORMATS)('$name', ({ name, load }) => {
  it('writes nothing harmful and ends its last line', async () => {
    const report = whole((await load())(AWKWARD, OPTIONS))
    expect(HARMFUL.exec(report)?.[0]).toBeUndefined()
    expect(report.endsWith('\n')).toBe(true)
  })

  it('says the same a second time', async () => {
    const reporter = await load()
    expect(whole(reporter(AWKWARD, OPTIONS))).toBe(whole(reporter(AWKWARD, OPTIONS)))
  })

  it('takes a run of nothing and a clean run', async () => {
    const reporter = await load()
    const reports = [cleanRun(0), cleanRun(2)].map((run) => whole(reporter(run, OPTIONS)))
    expect(reports.filter((report) => report !== '' && !report.endsWith('\n'))).toEqual([])
  })

  it('comes piece by piece', async () => {
    const pieces = [...(await load())(long, OPTIONS)]
    // GitHub is shown no more than ten.
    expect(pieces.length).toBeGreaterThanOrEqual(name === 'github' ? 10 : 40)
  })
})
