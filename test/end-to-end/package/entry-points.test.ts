import { cpSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkTypes, installedPackage, ROOT } from './installed-package.ts'

const installed = installedPackage()
const { folder, geolint, run, write } = installed

const LIBRARY = `import { applyFixes, type ArticleRecord, type Config, defineConfig, type Finding, lint, type LintResult, makeReport,
  openProject, positionAt, type Project, type Reporter, type Severity, UserError, watch, type WatchedRun } from 'geolint'

const { articles, failures, notes } = await lint(['articles'], { since: 'main', rules: ['missing-disclaimer: off'] })
export const messages: string[] = articles.flatMap(({ findings }) => findings.map(({ message }) => message))
export const lines: readonly string[] = [...failures.map(({ path }) => path), ...notes]
export const reasons = articles.flatMap(({ withheld }) => withheld.map(({ reason }): string | undefined => reason))
export const problems = articles.flatMap(({ exceptions }) => exceptions.map(({ problem }): string | undefined => problem))
export const text: LintResult = await lint({ path: 'a.md', text: 'Rain fell.' }, { config: false, cache: false, baseline: false })
await lint([{ path: 'a.md', text: 'Rain fell.' }, { path: 'b.md', text: 'Snow fell.' }])
export const first: Finding | undefined = text.articles[0]?.findings[0]
export const line: number = positionAt(text.articles[0]!.file, 0).line
const project: Project = await openProject({ cwd: '/site', cache: 'kept', concurrency: 'auto' })
export const { rules } = await project.lint(['articles'], { staged: true, fix: true })
for await (const record of (await project.inspect('.')).results) {
  const one: ArticleRecord = record
  console.log(one.headline?.text)
}
for await (const run of watch(['articles'], { since: 'main', safe: true })) {
  const one: WatchedRun = run
  console.log(one.changed, one.problem ? one.problem.lines : one.result.articles.length)
}
export const counts: Reporter = function* ({ articles, textOf }, { version }) {
  for (const { path, findings } of articles) yield path + findings.length + (textOf(path)?.text ?? '') + version
}
export const report: string = await makeReport(text, counts) + await makeReport(text, 'sarif', { cwd: '.', colour: false })
export const fixed: string = applyFixes('Rain', first?.fix ? [first.fix] : []).text
export const config: Config = defineConfig({ extends: 'strict', rules: { 'our-desk/x': ['warning', { most: 1 }] } })
export const severity: Severity = 'error'
export const thrown: readonly string[] = new UserError('x').lines
// @ts-expect-error There is no such option.
await lint('.', { fixx: true })
// @ts-expect-error What geolint itself does with a project.
project.survey
// @ts-expect-error What geolint itself knows about a run.
text.unchecked
// @ts-expect-error A text needs a path.
await lint({ text: 'Rain fell.' })
// @ts-expect-error A severity is off, warning or error.
defineConfig({ rules: { 'missing-disclaimer': 'loud' } })
`

const RULE = `import { type Article, choice, countryTags, type CountryTag, defineCorpusRule, defineRule, excerpt, fact, fileSpan, flag, integer, list,
  mapping, mentionedCountries, number, object, optional, pair, type PlugIn, printedLabels, type Problem, type Prose, pullQuotes,
  quotations, sources, spokenQuotations, text, union } from 'geolint/rule'
import { type RuleCase, type RuleTest, testRule } from 'geolint/testing'

const prose = (article: Article): Prose | undefined => article.blocks[0]?.prose
export const place = (article: Article) => { const first = prose(article); return first && fileSpan(first, 0, 1) }
const lengths = fact((article: Article) => article.blocks.map(({ prose }) => prose.text.length))
const severity = { recommended: 'off', strict: 'warning' } as const
const rule = defineRule({
  id: 'our-desk/x', category: 'our own', summary: 'X.', severity, page: 'https://example.org/x', fixable: true,
  options: {
    count: integer({ default: 1 }), share: number({ default: 0.5 }), on: flag({ default: true }), word: text({ default: '' }),
    one: choice(['a', 'b'], { default: 'a' }), many: list(text({}), { default: [] }), named: mapping(number({}), { default: {} }),
    both: optional(pair(text({}), number({}), {})), either: optional(union([text({}), number({})], {})),
    all: object({ inner: flag({ default: false }) }, {}),
  },
  messages: { bad: '{word} is bad', plain: 'Bad' },
  *check(article, { all, both, count, either, many, named, on, one, share, word }): Iterable<Problem & { message: 'bad', data: { word: string } } | Problem & { message: 'plain', data?: undefined }> {
    const options: readonly [boolean, number, boolean, 'a' | 'b', readonly string[], number, string] =
      [all.inner, count, on, one, many, share, word]
    const more: readonly unknown[] = [both?.[0], either, named['x'], options, lengths(article)]
    const tag: CountryTag | undefined = countryTags(article)[0]
    const facts = [mentionedCountries(article), printedLabels(article), pullQuotes(article), quotations(article), sources(article), spokenQuotations(article)]
    yield { message: 'bad', data: { word: excerpt(article.file, { start: 0, end: 1 }).text + more.length + facts.length + tag?.text }, span: { start: 0, end: 0 } }
    yield { message: 'plain', span: { start: 0, end: 0 }, fix: { title: 'Fix', safety: 'safe', edits: [] } }
  },
})
const corpus = defineCorpusRule({
  id: 'our-desk/y', category: 'our own', summary: 'Y.', severity, messages: { same: 'The same as {path}' },
  collect: ({ file }) => file.text.slice(0, 10),
  *compare(all) {
    for (const { collected, path } of all)
      if (collected.startsWith('A')) yield { message: 'same', data: { path }, path, span: { start: 0, end: 1 } }
  },
})
const plugIn: PlugIn = { name: 'our-desk', rules: [rule, corpus] }
export default plugIn
const cases: readonly RuleCase[] = [{ name: 'a', article: { 'a.md': '⟦A⟧', 'b.md': 'B' } }]
export const tests: readonly RuleTest[] = testRule(corpus, cases)
defineRule({
  id: 'our-desk/z', category: 'sources', summary: 'Z.', severity, messages: { bad: '{word} is bad' },
  // @ts-expect-error A placeholder without its value.
  *check() {
    yield { message: 'bad', data: {}, span: { start: 0, end: 0 } }
  },
})
// @ts-expect-error A severity for each preset is needed.
defineRule({ id: 'our-desk/s', category: 'x', summary: 'S.', severity: 'error', messages: {}, check: () => [] })
`

describe('the packed tarball in an empty project', () => {
  it('has a command that lints', () => {
    cpSync(join(ROOT, 'fixtures/articles/clean-repository.md'), join(folder(), 'article.md'))
    expect(geolint('article.md')).toContain('1 article checked, nothing found')
    expect(geolint('explain', 'missing-disclaimer')).toContain('# missing-disclaimer')
  })

  it('lints texts and paths, and compares what it lints', () => {
    write({
      'lint.mjs': `import { lint, makeReport } from 'geolint'
        const pull = (words) => words + '\\n\\n:::pullquote\\nThe port is full and nobody pays the men who wait there\\n:::\\n'
        const run = await lint({ path: 'a.md', text: 'The talks go on.' })
        console.log(run.articles[0].findings.map((finding) => finding.ruleId).join())
        const two = await lint([{ path: 'a.md', text: pull('Ships wait in the bay, and the crews are not paid.') }, { path: 'b.md', text: pull('The minister spoke of a new quay and of better years.') }])
        console.log(two.articles.map(({ file, findings }) => file.path + ' ' + findings.map(({ ruleId }) => ruleId)).join('; '))
        console.log(Object.keys(run).sort().join())
        console.log((await makeReport(run, 'compact')).trim())`,
    })
    expect(run('node', 'lint.mjs').split('\n')).toEqual([
      'missing-disclaimer',
      'a.md missing-disclaimer; b.md duplicated-pull-quotes,missing-disclaimer',
      'articles,failures,notes,others,rules,runFindings,unchangedLines',
      expect.stringMatching(/^a\.md:1:17: error: The article has no disclaimer\. .* \(missing-disclaimer\)$/),
      '',
    ])
  })

  it('gathers what most articles of a folder share', () => {
    const articles = Array.from({ length: 10 }, (_, at) => [`bare/${at}.md`, 'The talks go on.\n'] as const)
    write({
      ...Object.fromEntries(articles),
      'gather.mjs': `import { lint, makeReport } from 'geolint'
        const run = await lint('bare', { cache: false })
        console.log(run.runFindings.map(({ messageId, ruleId, severity }) => [messageId, ruleId, severity].join()).join())
        console.log(run.articles.flatMap(({ findings }) => findings).length)
        console.log((await makeReport(run, 'compact')).trim())`,
    })
    expect(run('node', 'gather.mjs').split('\n')).toEqual([
      'missingInMost,missing-disclaimer,warning',
      '0',
      expect.stringMatching(/^\.: warning: 10 of 10 articles have no disclaimer\. /),
      '',
    ])
  })

  it.each<[string, string]>([
    [
      "lint([{ text: 'Rain', path: 'a.md' }, 'b.md'])",
      'paths and texts cannot be combined; lint them in separate calls',
    ],
    [
      "lint([{ text: 'Rain', path: 'a.md' }, { text: 'Snow', path: './a.md' }])",
      "two texts have the path 'a.md'; give each its own",
    ],
    ['lint(1)', 'the input must be a path, { path, text }, or a list of one or the other'],
    ["lint('.', { fixx: true })", "there is no option 'fixx'; did you mean 'fix'?"],
    ["lint('.', null)", 'the options must be an object'],
    ["lint('.', { config: true })", "the option 'config' must be a path or false"],
    ["lint('.', { rules: [5] })", "the option 'rules' must be a list of strings"],
    ["lint('.', { only: ['place-holder'] })", "there is no rule 'place-holder'; did you mean 'placeholder'?"],
    ["lint('.', { only: 'placeholder' })", "the option 'only' must be a list of rule ids"],
    ["openProject({ cwdd: '.' })", "there is no option 'cwdd'; did you mean 'cwd'?"],
    ["makeReport({ articles: [] }, 'prety')", "there is no format 'prety'; did you mean 'pretty'?"],
  ])('says what is wrong with %s', (call, message) => {
    write({
      'wrong.mjs': `import { lint, makeReport, openProject, UserError } from 'geolint'
        await ${call}.catch((error) => console.log(error instanceof UserError, error.message))`,
    })
    expect(run('node', 'wrong.mjs')).toBe(`true ${message}\n`)
  })

  it('has projects that stay open', () => {
    write({
      'project.mjs': `import { openProject } from 'geolint'
        const project = await openProject()
        for (const text of ['The talks go on.', 'The views expressed are the author’s own.']) {
          const { articles } = await project.lint({ path: 'a.md', text })
          console.log(articles[0].findings.map((finding) => finding.ruleId).join())
        }
        const { results } = await project.inspect({ path: 'a.md', text: '# Chile votes' })
        for await (const { headline } of results) console.log(headline.text)
        await project.close()`,
    })
    expect(run('node', 'project.mjs')).toBe('missing-disclaimer\n\nChile votes\n')
  })

  it('has types that allow what is right and nothing else', () => {
    write({ 'library.ts': LIBRARY, 'rule.ts': RULE })
    checkTypes(installed, 'library.ts', 'rule.ts')
    write({ 'library.ts': `${LIBRARY}\nexport const wrong: number = await lint('.')\n` })
    expect(() => checkTypes(installed, 'library.ts')).toThrow()
  })

  it.each(['index', 'geolint-rule', 'testing/test-rule'])('documents all that %s.d.ts publishes', (face) => {
    const types = join(folder(), 'node_modules/geolint/dist/types/src')
    const declarations = readdirSync(types, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.d.ts'))
      .map((file) => readFileSync(join(types, file), 'utf8'))
      .join('\n')
    const names = [
      ...readFileSync(join(types, `${face}.d.ts`), 'utf8').matchAll(/^export (?:type )?\{([^}]*)\}/gm),
    ]
      .flatMap(([, list = '']) => list.split(','))
      .map((name) => name.trim().replace(/^type /, ''))
      .filter((name) => name !== '')
    const undocumented = names.filter((name) => {
      const declared = new RegExp(
        `^export (?:declare )?(?:function|const|class|interface|type) ${name}\\b`,
        'm',
      )
      const at = declared.exec(declarations)?.index ?? 0
      return !declarations.slice(0, at).trimEnd().endsWith('*/')
    })
    expect(undocumented).toEqual([])
  })

  it('publishes what is documented, and nothing else', () => {
    write({
      'names.mjs': `for (const name of ['geolint', 'geolint/rule', 'geolint/testing'])
        console.log(name, Object.keys(await import(name)).sort().join(' '))`,
    })
    expect(run('node', 'names.mjs')).toBe(
      [
        'geolint UserError applyFixes defineConfig lint makeReport openProject positionAt watch',
        'geolint/rule choice countryTags defineCorpusRule defineRule excerpt fact fileSpan flag integer list mapping' +
          ' mentionedCountries number object optional pair printedLabels pullQuotes quotations sources' +
          ' spokenQuotations text union',
        'geolint/testing testRule',
        '',
      ].join('\n'),
    )
  })
})
