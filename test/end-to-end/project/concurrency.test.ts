import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { lint } from '../../../src/project/public-project.ts'
import { findingsOf, geolint, newFolder, newRepository } from '../cli/run-geolint.ts'

/** Articles of many lengths, with findings of their own and findings from comparison. */
const ARTICLES = Object.fromEntries(
  Array.from({ length: 40 }, (_, index) => [
    `${index}.md`,
    `---\ntitle: Chile votes again\ncountries: [${index % 2 === 0 ? 'Chile' : 'Peru'}]\n---\n\n${'Chile votes on Sunday, and Chile waits.\n\n'.repeat(1 + ((index * 7) % 40))}“We count every vote that is cast in ${index} districts,” said a former diplomat.\n\n> “We count all of it by hand.”\n>\n> — ${index % 5 === 0 ? 'Ex-diplomat' : 'Former diplomat'}, Chile\n`,
  ]),
)

/** This many articles of 100 KB each. */
const largeArticles = (count: number) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `${index}.md`,
      `${'Peru votes on Sunday, and waits for a count that may take until the end of the week. '.repeat(6)}\n\n`.repeat(
        200,
      ),
    ]),
  )

/** A plug-in whose rule does something to the first article. */
const plugIn = (what: string) => ({
  '.geolintrc.json': '{ "plugins": ["./ours.js"], "rules": { "ours/rule": "error" } }',
  'package.json': '{ "type": "module" }',
  'ours.js': `const rule = {
    id: 'ours/rule', category: 'tests', summary: 'A rule.', severity: { recommended: 'error', strict: 'error' }, messages: { here: 'here' },
    *check(article) { if (article.file.path === '7.md') ${what} },
  }
  export default { name: 'ours', rules: [rule] }`,
})

describe('--concurrency', () => {
  it('gives the same report with any number of threads, from the cache and without it', () => {
    const folder = newRepository({ ...ARTICLES, 'bad.md': new Uint8Array([0xff, 0xfe]) })
    const report = (...args: string[]) => geolint(folder, ['--format', 'json', ...args])
    const one = report('--no-cache', '--concurrency', '1')
    expect(one.stdout).toContain('inconsistent-source-labels')
    expect(one.stdout).toContain('is not UTF-8')
    expect(report('--no-cache', '--concurrency', '2')).toEqual(one)
    expect(report('--no-cache', '--concurrency', '4')).toEqual(one)
    expect(report('--concurrency', '3')).toEqual(one)
    expect(report('--concurrency', '2')).toEqual(one)
    expect(report()).toEqual(one)
  })

  it('makes the same fixes', () => {
    const folders = [newFolder(ARTICLES), newFolder(ARTICLES)]
    const [one, two] = folders.map((folder, index) =>
      geolint(folder, ['--fix', '--concurrency', String(index + 1)]),
    )
    expect(two).toEqual(one)
    const texts = folders.map((folder) => readFileSync(join(folder, '3.md'), 'utf8'))
    expect(texts[0]).toContain('Chile]')
    expect(texts[1]).toBe(texts[0])
  })

  it('names a rule that throws in a thread, and lints the rest', () => {
    const folder = newFolder({ ...ARTICLES, ...plugIn("throw new Error('no such desk')") })
    const { status, stderr, stdout } = geolint(folder, ['--concurrency', '2'])
    expect(status).toBe(2)
    expect(stderr + stdout).toContain("7.md: the rule 'ours/rule' failed: no such desk (ours.js:3:")
    expect(stdout).toContain('9.md')
  })

  it.each([
    ['ends its thread', 'process.exit(0)', 'a thread stopped'],
    ['throws later', "queueMicrotask(() => { throw new Error('too late') })", 'too late'],
  ])('says in one line that a plug-in %s', (_, what, message) => {
    const folder = newFolder({ ...ARTICLES, ...plugIn(what) })
    const { status, stderr } = geolint(folder, ['--concurrency', '2'])
    expect(status).toBe(2)
    expect(stderr).toMatch(new RegExp(`^geolint: failed: .*${message}.*\n$`))
  })

  it('opens threads by itself for a large run, and reports the same', () => {
    const folder = newFolder(largeArticles(85))
    const run = (...args: string[]) => geolint(folder, ['--format', 'json', ...args])
    expect(run()).toEqual(run('--concurrency', '1'))
  })

  it('ends if all threads have stopped and more articles are waiting to be read', () => {
    const folder = newFolder({ ...largeArticles(90), ...plugIn('process.exit(0)') })
    const { status, stderr } = geolint(folder, ['--concurrency', '2'])
    expect(status).toBe(2)
    expect(stderr).toMatch(
      /^geolint: failed: a thread stopped; a configuration or plug-in may have ended the thread\n$/,
    )
  })

  it('gives compare the same in threads as without, and names a rule that collects something other than JSON', () => {
    const collects = (value: string) => ({
      '.geolintrc.json': '{ "plugins": ["./ours.js"], "rules": { "ours/rule": "error" } }',
      'package.json': '{ "type": "module" }',
      'ours.js': `const rule = {
        id: 'ours/rule', category: 'tests', summary: 'A rule.', severity: { recommended: 'error', strict: 'error' }, messages: { got: '{it}' },
        collect: () => (${value}),
        compare: (all) => all.map(({ path, collected }) => (
          { path, span: { start: 0, end: 1 }, message: 'got', data: { it: JSON.stringify(collected) + typeof collected.when } })),
      }
      export default { name: 'ours', rules: [rule] }`,
    })
    const both = (value: string) =>
      ['1', '2'].map((threads) =>
        geolint(newFolder({ 'a.md': 'Peru votes.\n', ...collects(value) }), ['--concurrency', threads]),
      )
    const [one, two] = both('{ when: new Date(0), how: NaN, who: undefined }')
    expect(one?.stdout).toContain('{"when":"1970-01-01T00:00:00.000Z","how":null}string')
    expect(two).toEqual(one)
    for (const { status, stderr, stdout } of [...both('() => 1'), ...both('10n')]) {
      expect(status).toBe(2)
      expect(stdout + stderr).toContain("the rule 'ours/rule' failed")
      expect(stdout).toContain('missing-disclaimer')
    }
  })

  it('accepts a span that is not a plain object, and ignores its other properties', () => {
    const place = 'class Place { get start() { return 0 } get end() { return 4 } oops = 1n }'
    const reports = ['1', '2'].map((threads) =>
      geolint(
        newFolder({
          '7.md': 'Peru votes.\n',
          ...plugIn(`{ ${place} yield { message: 'here', span: new Place() } }`),
        }),
        ['--concurrency', threads],
      ),
    )
    expect(reports[0]?.stdout).toMatch(/1:1 +error +here/)
    expect(reports[1]).toEqual(reports[0])
  })

  it('fails if a plug-in fails outside the run', () => {
    const folder = newFolder({ ...ARTICLES, ...plugIn("Promise.reject(new Error('beside'))") })
    const { status, stderr } = geolint(folder, ['--concurrency', '1'])
    expect(stderr).toContain('geolint: failed: beside')
    expect(status).toBe(2)
  })

  it.each([0, -1, 1.5, NaN])('rejects %d in the library', async (concurrency) => {
    await expect(lint({ text: 'Peru votes.', path: 'a.md' }, { config: false, concurrency })).rejects.toThrow(
      "the option 'concurrency' must be 'auto' or a whole number of at least 1",
    )
  })

  it.each(['0', '-1', 'many'])('rejects %s', (value) => {
    const { status, stderr } = geolint(newFolder(), [`--concurrency=${value}`])
    expect(status).toBe(2)
    expect(stderr).toBe(
      `geolint: --concurrency must be 'auto' or a whole number of at least 1, not '${value}'\n`,
    )
  })

  it('gives threads the settings of each article, and the rules of a plug-in in a configuration', () => {
    const folder = newFolder({
      'geolint.config.mjs': `const rule = {
          id: 'ours/start', category: 'tests', summary: 'A rule.', severity: { recommended: 'error', strict: 'error' }, messages: { start: '{word}' }, options: {},
          *check({ file }) { yield { message: 'start', data: { word: file.text.slice(0, 4) }, span: { start: 0, end: 4 } } },
        }
        export default {
          plugins: [{ name: 'ours', rules: [rule] }],
          rules: { 'ours/start': 'warning', 'missing-disclaimer': 'off' },
          overrides: [{ files: ['opinion/**'], rules: { 'ours/start': 'error', 'missing-disclaimer': 'warning' } }],
        }`,
      'a.md': 'Rain fell.\n',
      'b.md': 'Snow fell.\n',
      'opinion/c.md': 'Hail fell.\n',
    })
    const run = (threads: string) => geolint(folder, ['--format', 'compact', '--concurrency', threads])
    expect(run('2')).toEqual(run('1'))
    expect(findingsOf(run('2'))).toEqual([
      'a.md:1 ours/start',
      'b.md:1 ours/start',
      'opinion/c.md:1 ours/start',
      'opinion/c.md:1 missing-disclaimer',
    ])
  })
})
