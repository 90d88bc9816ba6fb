import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { heads } from '../../rules/heads.ts'
import { rules } from '../../rules/index.ts'
import { DEFAULT_HOUSE_STYLE, type HouseStyle } from '../../src/article/house-style.ts'
import { applyExceptions } from '../../src/engine/apply-exceptions.ts'
import { checkExceptions } from '../../src/engine/check-exceptions.ts'
import { compareArticles } from '../../src/engine/compare-articles.ts'
import { lintArticle } from '../../src/engine/lint-article.ts'
import { defaultsOf } from '../../src/rule/option.ts'
import { pageHead, pageOptions } from '../../src/rule/page.ts'
import { ruleHead, usualSeverity } from '../../src/rule/head.ts'
import { readEvidence } from '../../src/testing/read-evidence.ts'
import { testMoment } from '../../src/testing/test-moment.ts'
import { textFile } from '../../src/text/text-file.ts'

const folder = new URL('../../rules/', import.meta.url)

const HEADINGS = ['What it finds', 'Why', 'How to fix it', 'When not to use it', 'Options', 'Sources']

interface Example {
  readonly kind: 'bad' | 'good'
  readonly house: Partial<HouseStyle>
  /** Texts by path. */
  readonly evidence: Readonly<Record<string, string>>
  readonly text: string
}

/**
 * The examples in the fences of a page. A `yaml house` fence applies to the examples after it, and so does evidence, in a
 * fence with a path: `text transcripts/ruiz.txt`.
 */
function readExamples(page: string): readonly Example[] {
  const examples: Example[] = []
  let house: Partial<HouseStyle> = {}
  let evidence: Example['evidence'] = {}
  for (const [, info = '', path, text = ''] of page.matchAll(
    /^```(yaml house|markdown bad|markdown good|(?:text|vtt) (\S+\.\w+))\n([\s\S]*?)^```$/gm,
  )) {
    if (path !== undefined) evidence = { ...evidence, [path]: text }
    else if (info === 'yaml house') house = parse(text)
    else examples.push({ kind: info === 'markdown bad' ? 'bad' : 'good', house, evidence, text })
  }
  return examples
}

/** All rules run, because an example may have an exception for another rule. */
async function idsFoundIn({ evidence, house, text }: Example): Promise<readonly string[]> {
  const settings = {
    house: { ...DEFAULT_HOUSE_STYLE, ...house },
    parser: 'remark',
    rules: rules.map((rule) => ({ rule, severity: usualSeverity(rule), options: defaultsOf(rule.options) })),
  } as const
  const byId = new Map(rules.map((rule) => [rule.id, rule]))
  const file = textFile('example.md', text)
  const linted = await lintArticle(file, settings, byId, {
    moment: testMoment(),
    evidence: await readEvidence(file, evidence),
  })
  const compared = await compareArticles([linted], byId)
  const known = new Set(byId.keys())
  const run = [{ original: linted.file, fixes: [], linted }]
  const judged = applyExceptions(run, compared.findings, { today: '2026-01-01', known })
  return checkExceptions(judged, byId).flatMap(({ findings }) => findings.map(({ ruleId }) => ruleId))
}

describe('the catalogue', () => {
  it('has the head of every rule as data, written by npm run generate', () => {
    expect(heads).toEqual(rules.map(ruleHead))
  })

  it('is sorted and has code, a page, a test and an entry for every rule', () => {
    const ids = rules.map((rule) => rule.id)
    const files = readdirSync(folder)
    expect(ids).toEqual([...ids].toSorted())
    expect(
      files.filter((file) => file.endsWith('.ts') && file !== 'index.ts' && file !== 'heads.ts').toSorted(),
    ).toEqual(ids.map((id) => `${id}.ts`))
    expect(files.filter((file) => file.endsWith('.md')).toSorted()).toEqual(ids.map((id) => `${id}.md`))
    expect(ids.filter((id) => !existsSync(new URL(`${id}.test.ts`, import.meta.url)))).toEqual([])
  })
})

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const page = readFileSync(new URL(`${id}.md`, folder), 'utf8')

  it('has a page with its summary, severity and options', () => {
    expect(page).toContain(pageHead(rule))
    expect(page).toContain(pageOptions(rule))
  })

  it('has the headings that every page has', () => {
    expect(
      [...page.replace(/^```[\s\S]*?^```$/gm, '').matchAll(/^## (.*)$/gm)].map(([, heading]) => heading),
    ).toEqual(HEADINGS)
  })

  it('has examples that do what the page says', async () => {
    const examples = readExamples(page)
    expect(new Set(examples.map(({ kind }) => kind))).toEqual(new Set(['bad', 'good']))
    for (const example of examples) {
      const found = (await idsFoundIn(example)).includes(id)
      expect(found, `${example.kind}:\n${example.text}`).toBe(example.kind === 'bad')
    }
  })
})
