import { describe, expect, it } from 'vitest'
import type { RunReport } from '../../src/report/report.ts'
import { REPORTERS } from '../../src/report/reporters.ts'
import { textFile } from '../../src/text/text-file.ts'
import { AWKWARD, clean, marked, OPTIONS } from './awkward-run.ts'
import { cleanRun, findingOn, runOf, whole } from './report-of.ts'

const FORMATS = Object.entries(REPORTERS).map(([name, load]) => ({ name, load }))

/** What a terminal, a log or an editor could obey, but for line ends and tabs. */
const HARMFUL = /(?![\n\t])\p{Cc}|\p{Cs}|[\u2028-\u202E\u2066-\u2069]/u

/** Forty articles with one finding each. */
const long = runOf(
  Array.from({ length: 40 }, (_, index) => {
    const file = textFile(`article-${index}.md`, 'Vilnius waits.\n')
    return { file, findings: [findingOn(file, 'Vilnius')] }
  }),
)

/** A run that counts how often its articles are gone through, and tells which texts are asked for. */
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

/** What is said first needs the totals of all articles: a verdict, how many cases there are. */
const TOTALS_FIRST = ['html', 'junit', 'markdown']

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

  it('goes through the articles once, unless totals come first', async () => {
    const { run, seen } = watched(AWKWARD)
    whole((await load())(run, OPTIONS))
    expect(seen.passes > 1).toBe(TOTALS_FIRST.includes(name))
  })

  it('asks for no text of a clean article', async () => {
    const { run, seen } = watched(AWKWARD)
    whole((await load())(run, OPTIONS))
    expect(seen.texts).toContain(marked.path)
    expect(seen.texts).not.toContain(clean.path)
  })

  it('fails where the run does not know the text of an article with findings', async () => {
    const reporter = await load()
    const textOf = () => undefined
    expect(() => whole(reporter({ ...long, textOf }, OPTIONS))).toThrow(
      'the text of article-0.md is not known',
    )
  })
})

describe.each(FORMATS.filter(({ name }) => !['github', ...TOTALS_FIRST].includes(name)))(
  '$name as it is printed',
  ({ load }) => {
    it('has read no text but those of the articles so far', async () => {
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
