import { describe, expect, it } from 'vitest'
import type { RunReport } from '../../src/report/report.ts'
import { REPORTERS } from '../../src/report/reporters.ts'
import { textFile } from '../../src/text/text-file.ts'
import { AWKWARD, clean, marked, OPTIONS } from './awkward-run.ts'
import { harmfulLines, PAYLOADS } from './payloads.ts'
import { cleanRun, findingOn, runOf, whole } from './report-of.ts'

const FORMATS = Object.entries(REPORTERS).map(([name, load]) => ({ name, load }))

/** A run that says something harmful wherever a run can say something. */
const forged = runOf(
  PAYLOADS.map((payload) => {
    const file = textFile(`${payload}.md`, payload)
    const { related, span } = findingOn(file, payload)
    const fix = { title: payload, safety: 'safe' as const, edits: [{ span, text: payload }] }
    const finding = findingOn(file, payload, {
      ruleId: payload,
      message: payload,
      messageId: payload,
      fix,
      suggestions: [{ ...fix, safety: 'suggested' }],
      related: [...related, { path: file.path, span, message: payload }],
    })
    const withheld = [{ finding, by: 'exception' as const, reason: payload }]
    return { file, findings: [finding], withheld, fixed: [payload] }
  }),
  PAYLOADS.map((payload) => ({ path: payload, message: payload })),
  PAYLOADS.map((payload) => ({ ruleId: payload, severity: 'warning', messageId: 'most', message: payload })),
)

/** Forty articles with one finding each. */
const long = runOf(
  Array.from({ length: 40 }, (_, index) => {
    const file = textFile(`article-${index}.md`, 'Vilnius waits.\n')
    return { file, findings: [findingOn(file, 'Vilnius')] }
  }),
)

/** A run that counts how often its articles are gone through, and records which texts are asked for. */
function watched(run: RunReport) {
  const seen = { passes: 0, texts: new Array<string>() }
  const articles = {
    [Symbol.iterator]: () => {
      seen.passes += 1
      return run.articles[Symbol.iterator]()
    },
  }
  const textOf = (path: string) => {
    seen.texts.push(path)
    return run.textOf(path)
  }
  return { run: { ...run, articles, textOf }, seen }
}

/** Formats that open with totals over all articles: a verdict, the number of cases. */
const TOTALS_FIRST = ['html', 'junit', 'markdown']

describe.each(FORMATS)('$name', ({ name, load }) => {
  it('writes nothing harmful and ends its last line', async () => {
    const reporter = await load()
    for (const run of [AWKWARD, forged]) {
      const report = whole(reporter(run, OPTIONS))
      expect(harmfulLines(report)).toEqual([])
      expect(report.endsWith('\n')).toBe(true)
    }
  })

  it('gives the same report twice', async () => {
    const reporter = await load()
    expect(whole(reporter(AWKWARD, OPTIONS))).toBe(whole(reporter(AWKWARD, OPTIONS)))
  })

  it('copes with an empty run and a clean run', async () => {
    const reporter = await load()
    const reports = [cleanRun(0), cleanRun(2)].map((run) => whole(reporter(run, OPTIONS)))
    expect(reports.filter((report) => report !== '' && !report.endsWith('\n'))).toEqual([])
  })

  it('comes piece by piece', async () => {
    const pieces = [...(await load())(long, OPTIONS)]
    // GitHub is shown no more than ten.
    expect(pieces.length).toBeGreaterThanOrEqual(name === 'github' ? 10 : 40)
  })

  it('goes through the articles once unless totals come first', async () => {
    const { run, seen } = watched(AWKWARD)
    whole((await load())(run, OPTIONS))
    expect(seen.passes > 1).toBe(TOTALS_FIRST.includes(name))
  })

  it('does not ask for the text of a clean article', async () => {
    const { run, seen } = watched(AWKWARD)
    whole((await load())(run, OPTIONS))
    expect(seen.texts).toContain(marked.path)
    expect(seen.texts).not.toContain(clean.path)
  })

  it('fails if the run has no text for an article with findings', async () => {
    const reporter = await load()
    const textOf = () => undefined
    expect(() => whole(reporter({ ...long, textOf }, OPTIONS))).toThrow(
      'the run has no text for article-0.md',
    )
  })
})

describe.each(FORMATS.filter(({ name }) => !['github', ...TOTALS_FIRST].includes(name)))(
  '$name as it is printed',
  ({ load }) => {
    it('has read only the texts of the articles printed so far', async () => {
      const { run, seen } = watched(long)
      let text = ''
      for (const piece of (await load())(run, OPTIONS)) {
        text += piece
        const printed = new Set(text.match(/article-\d+\.md/g))
        expect(new Set(seen.texts)).toEqual(printed)
      }
      expect(new Set(seen.texts).size).toBe(40)
    })
  },
)
