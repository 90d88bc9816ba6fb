import { expect, test } from 'vitest'
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
  messages: { rain: 'It rains', most: 'It rains in {found} of {judged} articles' },
  options: {},
  fixable: false,
  gather: { message: 'most', from: 4, share: 0.5 },
}

function finding(path: string, ruleId = HEAD.id): Finding {
  return { ruleId, severity: 'error', path, span: { start: 0, end: 1 }, message: 'It rains', related: [] }
}

interface Case {
  readonly findings?: number
  readonly excepted?: number
  /** Whether the rule has checked the article. */
  readonly looked?: boolean
}

function articles(...cases: readonly Case[]): readonly JudgedArticle[] {
  return cases.map(({ excepted = 0, findings = 0, looked = true }, index): JudgedArticle => {
    const file = textFile(`${index}.md`, 'Rain fell.')
    const rules = looked ? [{ rule: HEAD, severity: 'error' as const, options: {} }] : []
    const settings = {
      house: DEFAULT_HOUSE_STYLE,
      parser: 'remark' as const,
      rules,
    }
    const found = (count: number) => Array.from({ length: count }, () => finding(file.path))
    return {
      original: file,
      fixes: 0,
      linted: { file, settings, findings: [], failures: [], collected: new Map(), exceptions: [] },
      findings: [...found(findings), finding(file.path, 'another-rule')],
      withheld: found(excepted).map((one) => ({ finding: one, by: 'exception' as const })),
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
])('%s', (_, cases, message, left) => {
  const gathered = gather(articles(...cases), [HEAD])
  expect(gathered.runFindings).toEqual(
    message === undefined ? [] : [{ ruleId: 'no-rain', severity: 'warning', message }],
  )
  const findings = gathered.articles.flatMap((article) => article.findings)
  expect(findings.filter(({ ruleId }) => ruleId === 'no-rain')).toHaveLength(left)
  expect(findings.filter(({ ruleId }) => ruleId === 'another-rule')).toHaveLength(cases.length)
})

test('leaves everything as it is if no rule asks for gathering', () => {
  const run = articles(found, found, found, found)
  const { gather: _, ...head } = HEAD
  expect(gather(run, [head])).toEqual({ articles: run, runFindings: [] })
})
