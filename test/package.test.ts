import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
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

  it('tests a rule of a plug-in', () => {
    writeFileSync(
      join(folder, 'rule.js'),
      `import { defineRule } from 'geolint'
       import { testRule } from 'geolint/testing'
       const rule = defineRule({
         id: 'no-very', category: 'sources', summary: 'The word very.', severity: 'warning',
         messages: { very: "'{word}' says nothing" },
         *check({ source }) {
           for (const { 0: word, index } of source.text.matchAll(/very/g)) {
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
