import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { geolint, git, newFolder, newRepository, writeFiles } from '../cli/run-geolint.ts'

const NOTICE = '\n## Disclaimer\n\nThe views expressed are the author’s own.\n'
const QUOTE = 'The harbour will be dredged before the monsoon or it will not be dredged at all.'
const article = (label: string) =>
  `# The harbour\n\nRain fell on the harbour.\n\nNobody works. A pilot says: “${QUOTE}”\n\nThe season ends.\n\nThe sand comes in.\n\n> “${QUOTE}”\n> — ${label}\n${NOTICE}`
const ARTICLES = {
  'a.md': article('Former harbour pilot, Peru'),
  'b.md': article('Former harbour pilot, Peru'),
  'c.md': '# Rain\n\nRain fell.\n',
  'sub/d.md': article('Ex-harbour pilot, Peru'),
}

const inCache = (folder: string) => join(folder, 'node_modules/.cache/geolint')

function cacheFile(folder: string): string {
  const [name = ''] = readdirSync(inCache(folder))
  return join(inCache(folder), name)
}

/** The files of geolint that Node loads in a run, according to its coverage records. */
function loadedBy(folder: string): readonly string[] {
  const records = newFolder()
  geolint(folder, [], { env: { NODE_V8_COVERAGE: records } })
  return readdirSync(records).flatMap((name) =>
    [...readFileSync(join(records, name), 'utf8').matchAll(/\/dist\/([\w-]+\.js)"/g)].map(
      ([, file = '']) => file,
    ),
  )
}

/** The whole output of a run, which is the same with the cache and without. */
function lintBothWays(folder: string, ...args: readonly string[]) {
  const cached = geolint(folder, args)
  expect(cached).toEqual(geolint(folder, [...args, '--no-cache']))
  return cached
}

describe('the cache', () => {
  it('is in the node_modules of a git repository, and does not change the output', () => {
    const folder = newRepository(ARTICLES)
    const cold = lintBothWays(folder)
    expect(existsSync(inCache(folder))).toBe(true)
    const written = readFileSync(cacheFile(folder), 'utf8')
    expect(lintBothWays(folder)).toEqual(cold)
    expect(readFileSync(cacheFile(folder), 'utf8')).toBe(written)
    expect(git(folder, 'status', '--porcelain')).toBe('')
  })

  it.each<[string, Readonly<Record<string, string>>]>([
    ['a changed article', { 'a.md': article('Harbour pilot, Chile') }],
    ['an added article', { 'e.md': article('Ex-pilot of the harbour, Peru') }],
    ['a setting of a rule', { '.geolintrc.yaml': 'rules: {missing-disclaimer: warning}\n' }],
    ['an option', { '.geolintrc.yaml': 'rules: {duplicated-pull-quotes: [error, {minDistance: 9}]}\n' }],
    [
      'the house style',
      { '.geolintrc.yaml': "house: {sourceLabels: {known: [{label: 'Ex-harbour pilot, Peru'}]}}\n" },
    ],
    [
      'a file of the house style',
      { '.geolintrc.yaml': 'house: {disclaimers: [{id: x, file: n.txt}]}\n', 'n.txt': 'No liability.' },
    ],
  ])('notices %s', (_, files) => {
    const folder = newRepository(ARTICLES)
    const before = lintBothWays(folder)
    writeFiles(folder, files)
    expect(lintBothWays(folder)).not.toEqual(before)
  })

  it('notices a changed file of the house style, and changed code of a plug-in', () => {
    const rule = (
      word: string,
    ) => `export default { id: 'house/word', summary: 'x', severity: { recommended: 'error', strict: 'error' }, category: 'sources',
      messages: { found: 'A word' }, options: {},
      *check({ file }) { const start = file.text.indexOf('${word}'); if (start >= 0) yield { message: 'found', span: { start, end: start + 4 } } } }`
    const folder = newRepository({
      ...ARTICLES,
      '.geolintrc.yaml':
        'house: {disclaimers: [{id: x, file: n.txt}]}\nplugins: [./plug-in.mjs]\nrules: {house/word: error}\n',
      'n.txt': 'No liability is taken.',
      'plug-in.mjs': "import rule from './lib/rule.mjs'\nexport default { name: 'house', rules: [rule] }\n",
      'lib/rule.mjs': rule('Rain'),
    })
    const before = lintBothWays(folder)
    expect(before.stdout).toContain('house/word')
    writeFiles(folder, { 'n.txt': 'The views expressed are the author’s own.' })
    const house = lintBothWays(folder)
    expect(house).not.toEqual(before)
    writeFiles(folder, { 'lib/rule.mjs': rule('Snow') })
    expect(lintBothWays(folder).stdout).not.toContain('house/word')
  })

  it('keeps the results of different parsers apart', () => {
    const folder = newRepository(ARTICLES)
    const entries = () =>
      [...readFileSync(cacheFile(folder), 'utf8').matchAll(/^\[".*\.md".*\]/gm)].map(([entry]) => entry)
    const read = lintBothWays(folder)
    const byRemark = entries()
    writeFiles(folder, { '.geolintrc.yaml': 'parser: satteri\n' })
    expect(lintBothWays(folder)).toEqual(read)
    const bySatteri = entries()
    expect(bySatteri).toHaveLength(Object.keys(ARTICLES).length)
    expect(bySatteri.filter((entry) => byRemark.includes(entry))).toEqual([])
    expect(lintBothWays(folder)).toEqual(read)
    expect(entries()).toEqual(bySatteri)
  })

  it('lets a run that remembers everything skip the code that reads and compares articles', () => {
    const folder = newRepository(ARTICLES)
    expect(loadedBy(folder)).toContainEqual(expect.stringMatching(/^core-/))
    const again = loadedBy(folder)
    expect(again).toContainEqual(expect.stringMatching(/^run-/))
    expect(again).not.toContainEqual(expect.stringMatching(/^core-/))
  })

  it('forgets deleted articles, and serves a run in a subfolder', () => {
    const folder = newRepository(ARTICLES)
    geolint(folder, [])
    git(folder, 'rm', '--quiet', 'c.md')
    writeFiles(folder, { 'a.md': article('Pilot, Chile') })
    lintBothWays(folder)
    expect(readFileSync(cacheFile(folder), 'utf8')).not.toContain('c.md')
    const written = readFileSync(cacheFile(folder), 'utf8')
    expect(lintBothWays(join(folder, 'sub'), '--format', 'json').stdout).toContain('"filePath":"d.md"')
    expect(readFileSync(cacheFile(folder), 'utf8')).toBe(written)
  })

  it.each([
    ['broken', '[{'],
    ['empty', ''],
    ['foreign', '{"a": [1, 2]}'],
    ['newer', '["geolint cache 99", {"b": 1}]'],
    ['full of odd entries', '["geolint cache 1", 7, [1], ["a.md", "x", "y", 1], ["b.md", 3, null]]'],
  ])('is ignored if it is %s', (_, content) => {
    const folder = newRepository(ARTICLES)
    lintBothWays(folder)
    const good = readFileSync(cacheFile(folder), 'utf8')
    writeFileSync(cacheFile(folder), content)
    lintBothWays(folder)
    expect(readFileSync(cacheFile(folder), 'utf8')).toBe(good)
  })

  it('is ignored if its bytes were altered', () => {
    const folder = newRepository(ARTICLES)
    lintBothWays(folder)
    const good = readFileSync(cacheFile(folder), 'utf8')
    writeFileSync(cacheFile(folder), good.replace(/"[\w+/]{8}([\w+/=]{60,}",1\])/g, '"AAAAAAAA$1'))
    expect(readFileSync(cacheFile(folder), 'utf8')).not.toBe(good)
    lintBothWays(folder)
    expect(readFileSync(cacheFile(folder), 'utf8')).toBe(good)
  })

  it('contains no text of an article, not even what findings quote', () => {
    const folder = newRepository(ARTICLES)
    const { stdout } = geolint(folder, [])
    expect(stdout).toContain('Ex-harbour pilot')
    const written = readFileSync(cacheFile(folder), 'utf8')
    for (const word of ['harbour', 'pilot', 'Peru', 'monsoon', 'dredged']) expect(written).not.toContain(word)
  })

  it('encrypts copies of one text with different keys', () => {
    const folder = newRepository({ 'a.md': ARTICLES['a.md'], 'copy.md': ARTICLES['a.md'] })
    lintBothWays(folder)
    const [, ...entries]: [string, ...[string, string][]] = JSON.parse(
      readFileSync(cacheFile(folder), 'utf8'),
    )
    expect(new Set(entries.map(([, id]) => id)).size).toBe(2)
  })

  it('is not used if a plug-in imports other packages, and notices a file imported without its extension', () => {
    const rule = (word: string) =>
      `module.exports = { id: 'desk/x', summary: 'x', severity: { recommended: 'error', strict: 'error' }, category: 'sources', options: {}, messages: { m: '${word}' }, *check() { yield { message: 'm', span: { start: 0, end: 1 } } } }`
    const folder = newRepository({
      'a.md': ARTICLES['a.md'],
      '.geolintrc.yaml': 'plugins: [./desk.cjs]\nrules: {desk/x: error}\n',
      'desk.cjs': "const rule = require('./lib/rule')\nmodule.exports = { name: 'desk', rules: [rule] }\n",
      'lib/rule.js': rule('First'),
    })
    expect(lintBothWays(folder).stdout).toContain('First')
    writeFiles(folder, { 'lib/rule.js': rule('Second') })
    expect(lintBothWays(folder).stdout).toContain('Second')
    const written = readFileSync(cacheFile(folder), 'utf8')
    writeFiles(folder, {
      'lib/rule.js': `require('yaml')\n${rule('Third')}`,
      'node_modules/yaml/index.js': '',
    })
    expect(lintBothWays(folder).stdout).toContain('Third')
    expect(readFileSync(cacheFile(folder), 'utf8')).toBe(written)
  })

  it('is kept outside repositories if asked for', () => {
    const folder = newFolder(ARTICLES)
    geolint(folder, ['--cache'], { env: { XDG_CACHE_HOME: join(folder, 'home') } })
    expect(readdirSync(join(folder, 'home/geolint'))).not.toEqual([])
  })

  it('goes to the folder that is named, and reports if it cannot', () => {
    const folder = newFolder({ ...ARTICLES, 'file.txt': '' })
    geolint(folder, ['--cache-location', 'store'])
    expect(readdirSync(join(folder, 'store'))).not.toEqual([])
    const { status, stderr } = geolint(folder, ['--cache-location', 'file.txt'])
    expect(stderr).toMatch(/^geolint: cannot write the cache: /)
    expect(status).toBe(1)
  })

  it.runIf(existsSync('/proc/self'))('does not hang if the system cannot make a folder', () => {
    const { status, stderr } = geolint(newFolder(ARTICLES), ['--cache-location', '/proc/geolint/store'])
    expect(stderr).toMatch(/^geolint: cannot write the cache: /)
    expect(status).toBe(1)
  })

  it('is in the user’s folder if there is no node_modules, and is not kept outside repositories', () => {
    const folder = newFolder(ARTICLES)
    const env = { XDG_CACHE_HOME: join(folder, 'home') }
    geolint(folder, [], { env })
    expect(existsSync(join(folder, 'home'))).toBe(false)
    git(folder, 'init', '--quiet')
    geolint(folder, [], { env })
    expect(readdirSync(join(folder, 'home/geolint'))).not.toEqual([])
  })
})

describe('comparing an article with the archive', () => {
  it('works once geolint has linted the whole folder, and says so until then', () => {
    const folder = newRepository(ARTICLES)
    const alone = geolint(folder, ['sub/d.md'])
    expect(alone.stderr).toBe(
      "geolint: the article was not compared with any others; run 'geolint' on the whole folder to compare all its articles\n",
    )
    expect(alone.stdout).not.toContain('inconsistent-source-labels')
    geolint(folder, [])
    const known = geolint(folder, ['sub/d.md'])
    expect(known.stderr).toBe('')
    expect(known.stdout).toContain(
      "This source is labelled 'Ex-harbour pilot, Peru', but 'Former harbour pilot, Peru'",
    )
    expect(known.stdout).toContain('see a.md:12:5  labelled this way here\n')
  })

  it('reports the article, not the archive, whichever comes first', () => {
    const folder = newRepository({ 'b.md': ARTICLES['b.md'] })
    geolint(folder, [])
    const other = `# Budgets\n\nThe treasury counts.\n\nA clerk repeats: “${QUOTE}”\n\nNobody pays.\n\nThe bills pile up.\n\n> “${QUOTE}”\n> — Clerk\n${NOTICE}`
    writeFiles(folder, { 'a.md': other })
    git(folder, 'add', 'a.md')
    for (const args of [['a.md'], ['--staged'], ['--since', 'HEAD']]) {
      expect(geolint(folder, args).stdout).toContain('The pull-quote has the same words as one in b.md')
    }
  })

  it('uses the archive as it is now', () => {
    const folder = newRepository(ARTICLES)
    geolint(folder, [])
    writeFiles(folder, {
      'a.md': article('Ex-harbour pilot, Peru'),
      'b.md': article('Ex-harbour pilot, Peru'),
    })
    expect(geolint(folder, ['sub/d.md']).stdout).not.toContain('inconsistent-source-labels')
    git(folder, 'rm', '--quiet', '--force', 'a.md', 'b.md')
    writeFiles(folder, { 'a.md': article('Former harbour pilot, Peru') })
    expect(geolint(folder, ['sub/d.md']).stdout).toContain('inconsistent-source-labels')
  })

  it('works for standard input, and does not change the cache', () => {
    const folder = newRepository(ARTICLES)
    geolint(folder, [])
    const written = readFileSync(cacheFile(folder), 'utf8')
    const options = { input: article('The former harbour pilot, Peru') }
    expect(
      geolint(folder, ['--stdin', '--stdin-filename', 'new.md', '--format', 'compact'], options).stdout,
    ).toContain("but 'Former harbour pilot, Peru' twice elsewhere")
    expect(readFileSync(cacheFile(folder), 'utf8')).toBe(written)
  })

  it('never compares a text with its own file, however its path is written', () => {
    const folder = newRepository(ARTICLES)
    geolint(folder, [])
    const texts = ['b.md', './b.md', join(folder, 'b.md'), 'sub/../b.md'].map((path) => {
      const args = ['--stdin', '--stdin-filename', path, '--format', 'compact']
      return geolint(folder, args, { input: ARTICLES['b.md'] }).stdout
    })
    expect(new Set(texts).size).toBe(1)
  })

  it('does not happen with --no-cache, which a note says', () => {
    const folder = newRepository(ARTICLES)
    geolint(folder, [])
    expect(geolint(folder, ['--no-cache', 'a.md', 'b.md']).stderr).toBe(
      "geolint: the 2 articles were compared only with each other, because nothing else is in the cache; run 'geolint' on the whole folder to compare all its articles\n",
    )
  })
})

describe('the cache of a project that stays open', () => {
  const rule = (word: string) => `export default { name: 'house', rules: [{ id: 'house/word', summary: 'x',
    severity: { recommended: 'error', strict: 'error' }, category: 'sources', messages: { found: 'A word' }, options: {},
    *check({ file }) { const start = file.text.indexOf('${word}'); if (start >= 0) yield { message: 'found', span: { start, end: start + 4 } } } }] }`

  /** Opens a project with the built library in its own process, and takes some steps with it. */
  function withProject(folder: string, steps: string): void {
    const library = pathToFileURL(resolve('dist/index.js')).href
    const program = `import { writeFileSync } from 'node:fs'
      import { openProject } from ${JSON.stringify(library)}
      const project = await openProject()
      ${steps}
      await project.close()`
    execFileSync(process.execPath, ['--input-type=module', '--eval', program], { cwd: folder })
  }

  it('keeps no results of code that changed after the project was opened', () => {
    const folder = newRepository({
      'package.json': '{ "type": "module" }',
      'ours.js': rule('Rain'),
      '.geolintrc.yaml': 'plugins: [./ours.js]\nrules: { house/word: error, missing-disclaimer: off }\n',
      'a.md': 'Rain fell and Snow fell.\n',
    })
    withProject(
      folder,
      `writeFileSync('ours.js', ${JSON.stringify(rule('Snow'))})
      await project.lint('.')`,
    )
    expect(existsSync(inCache(folder))).toBe(true)
    expect(geolint(folder, ['--format', 'compact']).stdout).toContain('a.md:1:15: error')
  })

  it('keeps an article that was linted as a text before it was saved', () => {
    const folder = newRepository({ 'a.md': article('Former harbour pilot, Peru') })
    const text = JSON.stringify(article('Former harbour pilot, Peru'))
    withProject(
      folder,
      `await project.lint('.')
      await project.lint({ path: 'b.md', text: ${text} })
      writeFileSync('b.md', ${text})
      await project.lint('.')`,
    )
    const [name = ''] = readdirSync(inCache(folder)).filter((file) => !file.includes('comparison'))
    expect(readFileSync(join(inCache(folder), name), 'utf8')).toContain('"b.md"')
  })
})
