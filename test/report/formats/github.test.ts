import { describe, expect, it } from 'vitest'
import { ANNOTATIONS_PER_STEP, github } from '../../../src/report/formats/github.ts'
import { textFile } from '../../../src/text/text-file.ts'
import { AWKWARD, forging, marked, OPTIONS } from '../awkward-run.ts'
import { cleanRun, findingOn, PLAIN, runOf, whole } from '../report-of.ts'

interface Command {
  readonly name: string
  readonly properties: Readonly<Record<string, string>>
  readonly message: string
}

/** The commands in a log as GitHub's runner reads them; other lines are left out. */
function commands(log: string): readonly Command[] {
  return log.split(/\r\n|\r|\n/).flatMap((line) => {
    const [, head = '', data = ''] = /^\s*::(.+?)::(.*)$/.exec(line) ?? []
    if (head === '') return []
    const [, name = '', list = ''] = /^(\S+) ?(.*)$/.exec(head) ?? []
    const pairs = list.split(',').map((pair) => [pair.split('=')[0], pair.slice(pair.indexOf('=') + 1)])
    const properties = Object.fromEntries(pairs.map(([key, value = '']) => [key, unescaped(value)]))
    return [{ name, properties, message: unescaped(data) }]
  })
}

function unescaped(text: string): string {
  const signs = { '%0D': '\r', '%0A': '\n', '%3A': ':', '%2C': ',', '%25': '%' }
  return Object.entries(signs).reduce((result, [code, sign]) => result.replaceAll(code, sign), text)
}

const log = whole(github(AWKWARD, OPTIONS))
const message = 'says ::error::x%0A::stop-commands::y @admin [a](http://evil.example/?a|b) <img src=x> {0}'
const forgingFile = `site/${forging.path.replace('\u001B', '␛')}`

describe('github', () => {
  it('has a line for every failure, error and warning, in this order', () => {
    const seen = commands(log)
    expect(log.split('\n').length - 1).toBe(seen.length)
    const onForging = (line: number) => ({
      name: 'error',
      properties: {
        file: forgingFile,
        line: String(line),
        endLine: String(line),
        col: '1',
        endColumn: '4',
        title: 'geolint: a-rule',
      },
      message,
    })
    const lost = {
      name: 'error',
      properties: { file: 'site/lost␛ ☠.md', title: 'geolint' },
      message: 'not UTF-8',
    }
    const file = `site/${marked.path}`
    expect(seen).toEqual([
      {
        name: 'error',
        properties: { file: forgingFile, title: 'geolint' },
        message: `the rule 'x' failed: ${message}`,
      },
      lost,
      lost,
      {
        name: 'error',
        properties: {
          file,
          line: '1',
          endLine: '1',
          col: '1',
          endColumn: '11',
          title: 'geolint: untagged-countries',
        },
        message: '“Estonia” <is> & "isn\'t" ]]> tagged',
      },
      onForging(1),
      onForging(2),
      onForging(3),
      {
        name: 'warning',
        properties: { title: 'geolint: untagged-countries' },
        message: `2 of 3 articles: ${message}`,
      },
      {
        name: 'warning',
        properties: { title: 'geolint: odd|rule`id,x:y' },
        message: '“Most” & <all> are wrong',
      },
      {
        name: 'warning',
        properties: { file, line: '3', endLine: '3', col: '43', endColumn: '52', title: 'geolint: a-rule' },
        message,
      },
      {
        name: 'warning',
        properties: { file, line: '3', endLine: '4', title: 'geolint: odd|rule`id,x:y' },
        message: 'Wrong.',
      },
    ])
  })

  it('escapes as GitHub’s toolkit does', () => {
    const file = textFile('a,b:c%\r\n.md', 'x\n')
    const finding = findingOn(file, 'x', { message: '50%: a, b', ruleId: 'p/q:r' })
    expect(whole(github(runOf([{ file, findings: [finding] }]), PLAIN))).toBe(
      '::warning file=a%2Cb%3Ac%25%0D%0A.md,line=1,endLine=1,col=1,endColumn=2,title=geolint%3A p/q%3Ar::50%25: a, b\n',
    )
  })

  it.each([
    [10, 10, 0, ''],
    [11, 9, 0, '1 more error'],
    [9, 12, 3, '2 more errors and 2 more warnings'],
    [0, 30, 0, '20 more warnings'],
  ])('leaves out of %i errors, %i warnings and %i failures: %s', (errors, warnings, failures, more) => {
    const file = textFile('a.md', 'x\n')
    const warning = findingOn(file, 'x')
    const findings = [
      ...Array.from({ length: warnings }, () => warning),
      ...Array.from({ length: errors }, () => ({ ...warning, severity: 'error' as const })),
    ]
    const failed = Array.from({ length: failures }, () => ({ path: 'b.md', message: 'lost' }))
    const seen = commands(whole(github(runOf([{ file, findings }], failed), PLAIN)))
    const count = (name: string) => seen.filter((one) => one.name === name).length
    expect([count('error'), count('warning')]).toEqual([
      Math.min(ANNOTATIONS_PER_STEP, errors + failures),
      Math.min(ANNOTATIONS_PER_STEP, warnings),
    ])
    const notices = seen.filter(({ name }) => name === 'notice').map((one) => one.message)
    expect(notices).toEqual(more === '' ? [] : [`${more} in the step summary`])
  })

  it('is empty if there are no findings', () => {
    expect(whole(github(cleanRun(3), OPTIONS))).toBe('')
  })
})
