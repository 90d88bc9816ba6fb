import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { installedPackage, ROOT } from './installed-package.ts'

const { folder, geolint, run, write } = installedPackage()

describe('a plug-in where the packed tarball is installed', () => {
  it('brings a rule that is set, run and explained', () => {
    cpSync(join(ROOT, 'fixtures/projects/plug-in'), join(folder(), 'desk'), { recursive: true })
    const found = geolint('desk', '--config', 'desk/.geolintrc.yaml', '--format', 'compact')
    expect(found).toBe(
      'desk/ferry.md:10:55: warning: The quotation is 35 words long (our-desk/long-quotation)\n',
    )
  })

  it('has its rule tested', () => {
    write({
      'rule.mjs': `import { defineRule } from 'geolint/rule'
       import { testRule } from 'geolint/testing'
       const rule = defineRule({
         id: 'desk/no-very', category: 'style', summary: 'The word very.', severity: { recommended: 'warning', strict: 'error' },
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
    })
    expect(run('node', 'rule.mjs')).toBe('very\nan empty article\n')
  })

  it.each([
    ["page: 'Short is better.\\n\\n## Why\\n\\nReaders leave.',", '\n## Why\n\nReaders leave.\n'],
    ["page: 'https://example.org/very',", '\nSee https://example.org/very\n'],
    ['', '\nstyle · warning in `recommended` · error in `strict`\n'],
  ])('is explained by its page or its address: %s', (page, end) => {
    write({
      'explained/package.json': '{ "type": "module" }',
      'explained/.geolintrc.json': '{ "plugins": ["./desk.js"] }',
      'explained/desk.js': `export default { name: 'desk', rules: [{ id: 'desk/very', category: 'style', summary: 'Very.', ${page}
        severity: { recommended: 'warning', strict: 'error' }, messages: {}, check: () => [] }] }`,
    })
    const shown = run(
      'node',
      '--input-type=module',
      '-e',
      `process.chdir('explained'); process.argv = ['node', 'geolint', 'explain', 'desk/very']; await import('${folder()}/node_modules/geolint/bin/geolint.js')`,
    )
    expect(shown).toMatch(/^# desk\/very\n\n\*\*Very\.\*\*\n/)
    expect(shown.endsWith(end)).toBe(true)
  })
})
