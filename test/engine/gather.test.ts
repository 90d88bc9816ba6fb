import { describe, expect, test } from 'vitest'
import { DEFAULT_HOUSE_STYLE } from '../../src/article/house-style.ts'
import { gather } from '../../src/engine/gather.ts'
import type { JudgedArticle } from '../../src/engine/run-article.ts'
import type { Finding } from '../../src/rule/finding.ts'
import type { RuleHead } from '../../src/rule/head.ts'
import { textFile } from '../../src/text/text-file.ts'

const HEAD: RuleHead = {
  id: 'no-rain',
  kind: 'article',
  category: 'engine',
  summary: 'Rain.',
  severity: { recommended: 'error', strict: 'error' },
  messages: {
    rain: 'It rains',
    hail: 'It hails',
    most: 'It rains in {found} of {judged} articles',
    mostOf: 'It rains in {place} in {found} of {judged} articles',
  },
  options: {},
  fixable: false,
  gather: [{ of: ['rain'], message: 'most', from: 4, share: 0.5 }],
}

function finding(path: string, more: Partial<Finding> = {}): Finding {
  return {
    ruleId: HEAD.id,
    severity: 'error',
    path,
    span: { start: 0, end: 1 },
    messageId: 'rain',
    message: 'It rains',
    related: [],
    ...more,
  }
}

interface Case {
  readonly findings?: number
  readonly hail?: number
  readonly excepted?: number
  /** Whether the rule has checked the article. */
  readonly looked?: boolean
  /** Given if it is a corpus rule that has collected something, and what each finding is about. */
  readonly collected?: { readonly places: readonly string[] }
  readonly subjects?: readonly string[]
}

function articles(...cases: readonly Case[]): readonly JudgedArticle[] {
  return cases.map((one, index): JudgedArticle => {
    const { collected, excepted = 0, findings = 0, hail = 0, looked = true, subjects = [] } = one
    const file = textFile(`${index}.md`, 'Rain fell.')
    const rules = looked ? [{ rule: HEAD, severity: 'error' as const, options: {} }] : []
    const settings = {
      house: DEFAULT_HOUSE_STYLE,
      parser: 'remark' as const,
      rules,
    }
    const found = (count: number, more?: Partial<Finding>) =>
      Array.from({ length: count }, () => finding(file.path, more))
    return {
      original: file,
      fixes: [],
      linted: {
        file,
        settings,
        findings: [],
        failures: [],
        collected: new Map(collected ? [[HEAD.id, collected]] : []),
        exceptions: [],
      },
      findings: [
        ...found(findings),
        ...subjects.flatMap((subject) => found(1, { subject, data: { place: `the port of ${subject}` } })),
        ...found(hail, { messageId: 'hail' }),
        finding(file.path, { ruleId: 'another-rule' }),
      ],
      withheld: found(excepted).map((each) => ({ finding: each, by: 'exception' as const })),
      exceptions: [],
    }
  })
}

const found: Case = { findings: 1 }
const clean: Case = {}

test.each<[string, readonly Case[], string | undefined, number]>([
  ['most articles', [found, found, found, clean], 'It rains in 3 of 4 articles', 0],
  ['a share that is just reached', [found, found, clean, clean], 'It rains in 2 of 4 articles', 0],
  ['a smaller share', [found, clean, clean, clean], undefined, 1],
  ['too few articles', [found, found, found], undefined, 3],
  [
    'several findings in an article',
    [{ findings: 3 }, found, clean, clean],
    'It rains in 2 of 4 articles',
    0,
  ],
  ['excepted findings count', [found, { excepted: 1 }, clean, clean], 'It rains in 2 of 4 articles', 0],
  ['only excepted findings are left', [{ excepted: 1 }, { excepted: 2 }, clean, clean], undefined, 0],
  ['an article that the rule has not checked', [found, found, { looked: false }, clean], undefined, 2],
  [
    'findings with another message are left alone',
    [{ findings: 1, hail: 1 }, { findings: 1, hail: 1 }, clean, clean],
    'It rains in 2 of 4 articles',
    2,
  ],
  ['findings with another message do not count', [found, { hail: 1 }, clean, clean], undefined, 2],
])('%s', (_, cases, message, left) => {
  const gathered = gather(articles(...cases), [HEAD])
  expect(gathered.runFindings).toMatchObject(
    message === undefined ? [] : [{ ruleId: 'no-rain', severity: 'warning', messageId: 'most', message }],
  )
  const findings = gathered.articles.flatMap((article) => article.findings)
  expect(findings.filter(({ ruleId }) => ruleId === 'no-rain')).toHaveLength(left)
  expect(findings.filter(({ ruleId }) => ruleId === 'another-rule')).toHaveLength(cases.length)
})

test('ten articles are needed if the rule does not say how many', () => {
  const head = { ...HEAD, gather: [{ of: ['rain'], message: 'most', share: 0.5 }] }
  const run = (count: number) => articles(...Array.from({ length: count }, () => found))
  expect(gather(run(9), [head]).runFindings).toEqual([])
  expect(gather(run(10), [head]).runFindings).toHaveLength(1)
})

test('leaves everything as it is if no rule asks for gathering', () => {
  const run = articles(found, found, found, found)
  const { gather: _, ...head } = HEAD
  expect(gather(run, [head])).toEqual({ articles: run, runFindings: [] })
})

describe('a rule that compares articles', () => {
  const collected = { places: [] }

  test('has judged those from which it collected something', () => {
    const head: RuleHead = { ...HEAD, kind: 'corpus' }
    const run = articles(
      { ...found, collected },
      { ...found, collected },
      { collected },
      { collected },
      clean,
    )
    expect(gather(run, [head]).runFindings).toMatchObject([{ message: 'It rains in 2 of 4 articles' }])
    expect(gather(run.slice(1), [head]).runFindings).toEqual([])
  })

  test('can gather by subject', () => {
    const gatherings = [{ of: ['rain'], message: 'mostOf', from: 2, share: 0.6, bySubject: 'places' }]
    const head: RuleHead = { ...HEAD, kind: 'corpus', gather: gatherings }
    const rainsIn = (...subjects: readonly string[]): Case => ({ collected: { places: subjects }, subjects })
    const dryIn = (...places: readonly string[]): Case => ({ collected: { places } })
    const { articles: left, runFindings } = gather(
      articles(rainsIn('Riga', 'Oslo'), rainsIn('Riga'), dryIn('Riga', 'Oslo'), rainsIn('Bern')),
      [head],
    )
    expect(runFindings.map(({ message }) => message)).toEqual([
      'It rains in the port of Riga in 2 of 3 articles',
    ])
    const subjects = left.flatMap(({ findings }) => findings.flatMap(({ subject }) => subject ?? []))
    expect(subjects).toEqual(['Oslo', 'Bern'])
  })
})
