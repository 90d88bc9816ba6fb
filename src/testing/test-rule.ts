import { DEFAULT_HOUSE_STYLE, type HouseStyle } from '../article/house-style.ts'
import { applyFixes } from '../engine/fixing/apply-edits.ts'
import { applyExceptions } from '../engine/apply-exceptions.ts'
import type { ArticleSettings, Rules } from '../engine/article-settings.ts'
import { checkExceptions } from '../engine/check-exceptions.ts'
import { compareArticles } from '../engine/compare-articles.ts'
import { safeFix } from '../engine/fixing/finding-fixes.ts'
import { fixArticles } from '../engine/fixing/fix-articles.ts'
import { type LintedArticle, lintArticle } from '../engine/lint-article.ts'
import { quotedSpans } from '../facts/quoted-spans.ts'
import { openArticle } from '../languages/open-article.ts'
import type { Finding } from '../rule/finding.ts'
import { usualSeverity } from '../rule/head.ts'
import { defaultsOf } from '../rule/option.ts'
import type { Rule } from '../rule/rule.ts'
import { nameHint } from '../text/nearest-name.ts'
import { type TextFile, textFile } from '../text/text-file.ts'
import { overlaps, type Span } from '../text/span.ts'
import { readEvidence } from './read-evidence.ts'
import { testMoment } from './test-moment.ts'

/** One case in a rule's table. In the texts, `⟦` and `⟧` mark every place that the rule must find. */
export interface RuleCase {
  readonly name: string
  /** One article, or several by path for a rule that compares articles. */
  readonly article: string | Readonly<Record<string, string>>
  readonly house?: Partial<HouseStyle>
  /** Transcripts by path, for every article; one that an article names covers what the article says that it covers. */
  readonly evidence?: Readonly<Record<string, string>>
  readonly options?: Readonly<Record<string, unknown>>
  /** The time for a rule that needs the day, as `2026-01-01T09:00Z`, which is the default. */
  readonly now?: string
  /** The exact messages in order of place, article by article. */
  readonly messages?: readonly string[]
  /** The article after its safe fixes, if there is only one. */
  readonly fixed?: string
}

/** A case as a test framework runs it: `it.each(testRule(rule, cases))('$name', ({ run }) => run())`. */
export interface RuleTest {
  readonly name: string
  readonly run: () => Promise<void>
}

/**
 * Makes the tests of a rule. Each also checks that spans are inside the text, and that safe fixes come to an end,
 * remove findings and leave quoted words alone. One more test runs the rule on an empty article.
 */
export function testRule(rule: Rule, cases: readonly RuleCase[]): readonly RuleTest[] {
  return [
    ...cases.map((one) => ({ name: one.name, run: () => runCase(rule, one) })),
    { name: 'an empty article', run: () => runCase(rule, { name: 'empty', article: '' }) },
  ]
}

/** Plain JavaScript has no compiler to check this. */
const CASE_KEYS: readonly string[] = [
  'name',
  'article',
  'house',
  'evidence',
  'options',
  'now',
  'messages',
  'fixed',
]

async function runCase(rule: Rule, one: RuleCase): Promise<void> {
  const unknown = Object.keys(one).find((key) => !CASE_KEYS.includes(key))
  if (unknown !== undefined) throw new Error(`a case has no '${unknown}'; ${nameHint(unknown, CASE_KEYS)}`)
  if (one.fixed !== undefined && typeof one.article !== 'string')
    throw new Error("'fixed' is for a case with one article")
  const settings: ArticleSettings = {
    house: { ...DEFAULT_HOUSE_STYLE, ...one.house },
    parser: 'remark',
    rules: [
      { rule, severity: usualSeverity(rule), options: { ...defaultsOf(rule.options), ...one.options } },
    ],
  }
  const rules = new Map([[rule.id, rule]])
  const texts = typeof one.article === 'string' ? { 'article.md': one.article } : one.article
  const marked = Object.entries(texts).map(([path, text]) => ({ path, ...readMarks(text) }))
  const lint = (file: TextFile) => lintAt(file, settings, rules, one)
  const findings = await lintAll(marked, lint, rules)
  const foundText = marked.map(({ path, text }) => mark(text, findings.get(path) ?? []))
  expectEqual('found places', foundText.join('\n'), Object.values(texts).join('\n'))
  const all = [...findings.values()].flat()
  if (one.messages)
    expectEqual('messages', all.map(({ message }) => message).join('\n'), one.messages.join('\n'))
  const [only] = marked
  if (only && marked.length === 1)
    await checkFixes(only, all, { fixed: one.fixed, house: settings.house, lint, rules })
}

type Lint = (file: TextFile) => Promise<LintedArticle>

async function lintAt(
  file: TextFile,
  settings: ArticleSettings,
  rules: Rules,
  { evidence: transcripts, now }: RuleCase,
): Promise<LintedArticle> {
  const evidence = transcripts && (await readEvidence(file, transcripts))
  return lintArticle(file, settings, rules, { moment: testMoment(now), ...(evidence && { evidence }) })
}

async function lintAll(
  articles: readonly { readonly path: string; readonly text: string }[],
  lint: Lint,
  rules: Rules,
): Promise<ReadonlyMap<string, readonly Finding[]>> {
  const linted: LintedArticle[] = []
  for (const { path, text } of articles) linted.push(await lint(textFile(path, text)))
  const compared = await compareArticles(linted, rules)
  const failure = [...linted.flatMap((article) => article.failures), ...compared.failures][0]
  if (failure) throw new Error(`the rule failed: ${failure.message}`)
  return new Map(
    linted.map((article) => {
      const own = compared.findings.filter((finding) => finding.path === article.file.path)
      return [article.file.path, findingsOf(article, own, rules)]
    }),
  )
}

/** An article's findings that are not excepted, with those about the exceptions themselves. */
function findingsOf(linted: LintedArticle, compared: readonly Finding[], rules: Rules): readonly Finding[] {
  const known = new Set([...rules.keys(), 'unknown-country-tag'])
  const run = [{ original: linted.file, fixes: [], linted }]
  const judged = applyExceptions(run, compared, { today: '2026-01-01', known })
  return checkExceptions(judged, rules).flatMap(({ findings }) => findings)
}

interface FixChecks {
  readonly fixed: string | undefined
  readonly house: HouseStyle
  readonly lint: Lint
  readonly rules: Rules
}

async function checkFixes(
  { path, text }: { readonly path: string; readonly text: string },
  findings: readonly Finding[],
  { fixed, house, lint, rules }: FixChecks,
): Promise<void> {
  const file = textFile(path, text)
  const article = await openArticle(file, house)
  const safe = findings.flatMap((finding) => safeFix(finding) ?? [])
  for (const { span } of safe.flatMap((fix) => fix.edits)) {
    const quoted = quotedSpans(article).find((words) => overlaps(words, span))
    if (quoted) throw new Error(`a safe fix changes quoted words: ${text.slice(quoted.start, quoted.end)}`)
  }
  const [fixedArticle] = await fixArticles([await lint(file)], {
    lint: (files) => Promise.all(files.map(lint)),
    findingsOf: async (articles) => {
      const compared = await compareArticles(articles, rules)
      return articles.map((one) => {
        const found = findingsOf(one, compared.findings, rules)
        return { all: found, reported: found }
      })
    },
  })
  const result = fixedArticle?.article.file ?? file
  if (fixed !== undefined) expectEqual('fixed text', result.text, fixed)
  const { applied } = applyFixes(text, safe)
  if (applied.length === 0) return
  const left = (await lintAll([result], lint, rules)).get(path) ?? []
  if (left.some(safeFix)) throw new Error('a safe fix is left after all safe fixes were made')
  if (left.length >= findings.length) throw new Error('the fixes remove no finding')
}

function readMarks(marked: string): { readonly text: string } {
  return { text: marked.replace(/[⟦⟧]/g, '') }
}

/** Marks every place that was found; several findings at one place share one pair of marks. */
function mark(text: string, findings: readonly Finding[]): string {
  const spans = new Map<string, Span>()
  for (const { span } of findings) {
    if (span.start < 0 || span.end > text.length)
      throw new Error(`a span is outside the text: ${span.start}–${span.end}`)
    spans.set(`${span.start}–${span.end}`, span)
  }
  const marks = [...spans.values()].flatMap(({ start, end }) => [
    { at: start, sign: '⟦', rank: start === end ? 1 : 2 },
    { at: end, sign: '⟧', rank: start === end ? 1 : 0 },
  ])
  let result = ''
  let from = 0
  for (const { at, sign } of marks.toSorted((a, b) => a.at - b.at || a.rank - b.rank)) {
    result += text.slice(from, at) + sign
    from = at
  }
  return result + text.slice(from)
}

function expectEqual(what: string, actual: string, expected: string): void {
  if (actual !== expected) throw new Error(`${what}\n--- expected\n${expected}\n--- actual\n${actual}\n---`)
}
