import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const TYPED = `import { type Finding, lint, openProject, type Project, type Reporter, type Rule, defineRule } from 'geolint'

const { articles, failures, notes } = await lint(['articles'], { since: 'main', rules: ['missing-disclaimer: off'] })
export const messages: string[] = articles.flatMap(({ findings }) => findings.map(({ message }) => message))
export const lines: readonly string[] = [...failures.map(({ path }) => path), ...notes]
export const reasons = articles.flatMap(({ withheld }) => withheld.map(({ reason }): string | undefined => reason))
export const text = await lint({ path: 'a.md', text: 'Rain fell.' }, { config: false, cache: false, baseline: false })
export const first: Finding | undefined = text.articles[0]?.findings[0]
const project: Project = await openProject({ cwd: '/site', cache: 'kept', concurrency: 'auto' })
export const { notes: remarks, runFindings } = await project.lint(['articles'], { staged: true, fix: true })
export const counts: Reporter = function* ({ articles, textOf }, { version }) {
  for (const { path, findings } of articles) yield path + findings.length + (textOf(path)?.text ?? '') + version
}
export const rule: Rule = defineRule({
  id: 'x', category: 'sources', summary: 'X.', severity: 'error',
  messages: { bad: '{word} is bad' },
  *check({ file }) {
    yield { message: 'bad', data: { word: file.path }, span: { start: 0, end: 0 } }
  },
})
defineRule({
  id: 'y', category: 'sources', summary: 'Y.', severity: 'error',
  messages: { bad: '{word} is bad' },
  // @ts-expect-error A placeholder without its value.
  *check() {
    yield { message: 'bad', data: {}, span: { start: 0, end: 0 } }
  },
})
// @ts-expect-error There is no such option.
await lint('.', { fixx: true })
// @ts-expect-error What geolint itself does with a project.
project.survey
// @ts-expect-error A text needs a path.
await lint({ text: 'Rain fell.' })
`

const root = fileURLToPath(new URL('../..', import.meta.url))
let folder = ''

function run(command: string, ...args: readonly string[]): string {
  return execFileSync(command, args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'geolint-package-'))
  execFileSync('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], {
    cwd: root,
    stdio: 'ignore',
  })
  const filename = readdirSync(folder).find((file) => file.endsWith('.tgz')) ?? ''
  writeFileSync(join(folder, 'package.json'), '{ "type": "module", "private": true }')
  run('npm', 'install', '--no-audit', '--no-fund', '--offline', join(folder, filename))
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('the packed tarball in an empty project', () => {
  it('has a command that lints', () => {
    cpSync(join(root, 'fixtures/articles/clean-repository.md'), join(folder, 'article.md'))
    expect(run('npx', '--no-install', 'geolint', 'article.md')).toContain('1 article checked, no problems')
    expect(run('npx', '--no-install', 'geolint', 'explain', 'missing-disclaimer')).toContain(
      '# missing-disclaimer',
    )
  })

  it('has a library with the same results', () => {
    writeFileSync(
      join(folder, 'lint.js'),
      `import { lint } from 'geolint'
       const run = await lint({ path: 'a.md', text: 'The talks go on.' })
       console.log(run.articles[0].findings.map((finding) => finding.ruleId).join())`,
    )
    expect(run('node', 'lint.js')).toBe('missing-disclaimer\n')
  })

  it('has projects that stay open', () => {
    writeFileSync(
      join(folder, 'project.js'),
      `import { openProject } from 'geolint'
       const project = await openProject()
       for (const text of ['The talks go on.', 'The views expressed are the author’s own.']) {
         const { articles } = await project.lint({ path: 'a.md', text })
         console.log(articles[0].findings.map((finding) => finding.ruleId).join())
       }
       const { results } = await project.inspect({ path: 'a.md', text: '# Chile votes' })
       for await (const { headline } of results) console.log(headline.text)
       await project.close()`,
    )
    expect(run('node', 'project.js')).toBe('missing-disclaimer\n\nChile votes\n')
  })

  it('tests a rule of a plug-in', () => {
    writeFileSync(
      join(folder, 'rule.js'),
      `import { defineRule } from 'geolint'
       import { testRule } from 'geolint/testing'
       const rule = defineRule({
         id: 'no-very', category: 'sources', summary: 'The word very.', severity: 'warning',
         messages: { very: "'{word}' says nothing" },
         *check({ file }) {
           for (const { 0: word, index } of file.text.matchAll(/very/g)) {
             yield { message: 'very', data: { word }, span: { start: index, end: index + word.length } }
           }
         },
       })
       for (const { name, run } of testRule(rule, [{ name: 'very', article: 'A ⟦very⟧ long day.', messages: ["'very' says nothing"] }])) {
         await run()
         console.log(name)
       }`,
    )
    expect(run('node', 'rule.js')).toBe('very\nan empty article\n')
  })

  it('runs the rule of a plug-in', () => {
    cpSync(join(root, 'fixtures/projects/plug-in'), join(folder, 'desk'), { recursive: true })
    const found = run(
      'npx',
      '--no-install',
      'geolint',
      'desk',
      '--config',
      'desk/.geolintrc.yaml',
      '--format',
      'compact',
    )
    expect(found).toBe('desk/ferry.md:10:55: warning: The quotation has 35 words (our-desk/long-quotation)\n')
    expect(run('npx', '--no-install', 'geolint', 'explain', 'missing-disclaimer')).toContain(
      '# missing-disclaimer',
    )
  })

  it('has types that allow what is right and nothing else', () => {
    writeFileSync(join(folder, 'types.ts'), TYPED)
    const compiler = join(root, 'node_modules/typescript/bin/tsc')
    const options = ['--noEmit', '--strict', '--target', 'es2023', '--module', 'nodenext', '--types', '']
    run('node', compiler, ...options, 'types.ts')
    writeFileSync(join(folder, 'types.ts'), `${TYPED}\nexport const wrong: number = await lint('.')\n`)
    expect(() => run('node', compiler, ...options, 'types.ts')).toThrow()
  })

  it('has the schema of a configuration', () => {
    const schema: unknown = JSON.parse(
      readFileSync(join(folder, 'node_modules/geolint/dist/schema.json'), 'utf8'),
    )
    expect(schema).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      properties: { rules: { properties: { 'untagged-countries': {} } } },
    })
  })
})
