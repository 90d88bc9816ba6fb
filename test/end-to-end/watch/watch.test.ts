import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { describe, expect, it } from 'vitest'
import { choices } from '../../../bench/fuzz/random.mjs'
import { geolintInTerminal, hasNoTerminal } from '../cli/in-terminal.ts'
import { commit, geolint, git, newFolder, newRepository, writeFiles } from '../cli/run-geolint.ts'
import { watchIn, type Watched } from './watched-process.ts'

const COMPACT = ['--format', 'compact']

function article(title: string, countries: readonly string[], words: string): string {
  return `---
countries: [${countries.join(', ')}]
---

# ${title}

${words}

> “The port is ours, and we will keep it.”
> — Former minister, Bolivia
`
}

const LISBON = article('Portugal waits', ['Portugal'], 'Portugal waits for its port. Portugal will not pay.')
const RIGA = article('Latvia waits', ['Latvai'], 'Latvia waits for its port. Latvia has no money for it.')

/** What a fresh run says, line by line in order of the alphabet. */
function fresh(cwd: string, args: readonly string[] = COMPACT): readonly string[] {
  const { stderr, stdout } = geolint(cwd, ['--no-cache', ...args])
  return `${stdout}${stderr}`
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('geolint: exit '))
    .toSorted()
}

async function settled(watched: Watched, cwd: string): Promise<void> {
  let wanted = ''
  let seen = ''
  await watched.until(({ lines }) => {
    wanted = fresh(cwd).join('\n')
    seen = lines
      .filter((line) => !line.startsWith('new: '))
      .toSorted()
      .join('\n')
    return seen === wanted
  })
  expect(seen).toBe(wanted)
}

/** A plug-in with a rule that says this of every article, unless `messages.mjs` beside it says something else. */
const plugIn = (message: string) => `import { messages } from './messages.mjs'
const rule = {
  id: 'house/word', category: 'tests', summary: 'A word.', options: {},
  severity: { recommended: 'error', strict: 'error' },
  messages: { word: '${message}', ...messages },
  *check() { yield { message: 'word', span: { start: 0, end: 1 } } },
}
export default { name: 'house', rules: [rule] }
`

describe('--watch', () => {
  it('lints again what is saved, and says what that has changed', async () => {
    const cwd = newFolder({ 'lisbon.md': LISBON, 'riga.md': RIGA })
    const watched = await watchIn(cwd, ['--only', 'unknown-country-tag', ...COMPACT])
    expect(watched.last()).toEqual({
      lines: [expect.stringMatching(/^riga\.md:2:\d+: error: 'Latvai' is not a country/)],
      closing: 'watching 2 articles',
    })
    writeFiles(cwd, { 'riga.md': RIGA.replace('Latvai', 'Latvia') })
    expect(await watched.next()).toEqual({ lines: [], closing: 'riga.md changed: 1 finding gone' })
    writeFiles(cwd, { 'lisbon.md': LISBON.replace('[Portugal]', '[Portugl]') })
    expect(await watched.next()).toEqual({
      lines: [
        expect.stringMatching(/^lisbon\.md:2:13: error: 'Portugl' is not a country/),
        "new: lisbon.md:2:13  'Portugl' is not a country. Did you mean 'Portugal'?",
      ],
      closing: 'lisbon.md changed: 1 new finding',
    })
    writeFiles(cwd, { 'lisbon.md': LISBON.replace('[Portugal]', '[Portugla]') })
    expect((await watched.next()).closing).toBe('lisbon.md changed: no new findings')
  })

  it('shows what a fresh run would, after 200 changes of every kind', async () => {
    const cwd = newRepository({ 'lisbon.md': LISBON, 'riga.md': RIGA, 'deep/down/oslo.md': RIGA })
    git(cwd, 'checkout', '--quiet', '-b', 'other')
    writeFiles(cwd, { 'riga.md': LISBON, 'other.md': RIGA })
    rmSync(join(cwd, 'deep'), { recursive: true })
    commit(cwd, 'Second')
    git(cwd, 'checkout', '--quiet', 'main')
    const watched = await watchIn(cwd, COMPACT)
    const { pick, below } = choices('watch')
    const articles = () =>
      readdirSync(cwd, { recursive: true, encoding: 'utf8' }).filter(
        (path) => path.endsWith('.md') && !path.startsWith('.'),
      )
    const newPath = () =>
      `${pick(['', 'deep/', 'deep/down/', 'up/'])}${pick(['a', 'b', 'c', 'd'])}${below(9)}.md`
    const text = () => pick([LISBON, RIGA, '', 'TK\n', RIGA.replace('Latvai', pick(['Latvia', 'Lattvia']))])
    const changes: readonly (() => void)[] = [
      () => writeFiles(cwd, { [newPath()]: text() }),
      () => writeFiles(cwd, { [pick(articles())]: text() }),
      () => writeFiles(cwd, { [pick(articles())]: text() }),
      function saveAsEditorsDo() {
        const path = join(cwd, pick(articles()))
        writeFileSync(`${path}~`, `${readFileSync(path, 'utf8')}\nOne more line.\n`)
        renameSync(`${path}~`, path)
      },
      function rename() {
        const to = join(cwd, newPath())
        mkdirSync(dirname(to), { recursive: true })
        renameSync(join(cwd, pick(articles())), to)
      },
      () => rmSync(join(cwd, pick(articles().slice(1))), { force: true }),
      () => rmSync(join(cwd, 'deep'), { recursive: true, force: true }),
      () => utimesSync(join(cwd, pick(articles())), 1, below(1000)),
      () => writeFiles(cwd, { '.geolintignore': pick(['', 'a*.md\n', 'deep\n']) }),
    ]
    for (let saves = 0; saves < 200; saves += 10) {
      for (let at = 0; at < 10; at += 1) {
        writeFiles(cwd, { 'kept.md': text() })
        pick(changes)()
      }
      await settled(watched, cwd)
    }
    git(cwd, 'stash', '--quiet', '--include-untracked')
    await settled(watched, cwd)
    git(cwd, 'checkout', '--quiet', 'other')
    await settled(watched, cwd)
    git(cwd, 'checkout', '--quiet', 'main')
    await settled(watched, cwd)
  })

  it.each([
    ['.geolintrc.yaml', 'rules:\n  unknown-country-tag: off\n', 'rules:\n  unknown-country-tag: of\n'],
    [
      'geolint.config.mjs',
      "export default { rules: { 'unknown-country-tag': 'off' } }\n",
      "export default { rules: { 'unknown-country-tag': 'off' }\n",
    ],
  ])('follows a configuration that comes, breaks and heals: %s', async (name, sound, broken) => {
    const cwd = newFolder({ 'riga.md': RIGA })
    const watched = await watchIn(cwd, COMPACT)
    for (const content of [sound, broken, sound, sound.replace('off', 'warning'), broken, sound]) {
      writeFiles(cwd, { [name]: content })
      await settled(watched, cwd)
      if (content === broken) expect(watched.last().closing).toBe('waiting for this to be fixed')
    }
    rmSync(join(cwd, name))
    await settled(watched, cwd)
  })

  it('loads the code of a plug-in and of what it imports anew', async () => {
    const cwd = newFolder({
      'riga.md': RIGA,
      'rules/house.mjs': plugIn('first'),
      'rules/messages.mjs': 'export const messages = {}\n',
      '.geolintrc.json': '{ "plugins": ["./rules/house.mjs"], "rules": { "house/word": "error" } }',
    })
    const watched = await watchIn(cwd, COMPACT)
    await settled(watched, cwd)
    for (const files of [
      { 'rules/house.mjs': plugIn('second') },
      { 'rules/messages.mjs': "export const messages = { word: 'third' }\n" },
      { 'rules/house.mjs': 'export default {' },
      { 'rules/house.mjs': plugIn('fourth'), 'rules/messages.mjs': 'export const messages = {}\n' },
    ]) {
      writeFiles(cwd, files)
      await settled(watched, cwd)
    }
    expect(watched.last().lines.join('\n')).toContain('fourth')
  })

  it('takes account of evidence, baseline and what is above its folder', async () => {
    const cwd = newRepository({
      'articles/riga.md': RIGA.replace('countries:', 'evidence: ../evidence/minister.txt\ncountries:'),
      'evidence/minister.txt': 'MINISTER: The port is ours, and we will sell it.\n',
    })
    const folder = join(cwd, 'articles')
    const watched = await watchIn(folder, COMPACT)
    await settled(watched, folder)
    writeFiles(cwd, { 'evidence/minister.txt': 'MINISTER: The port is ours, and we will keep it.\n' })
    await settled(watched, folder)
    writeFiles(cwd, { '.geolintrc.yaml': 'rules:\n  unknown-country-tag: off\n' })
    await settled(watched, folder)
    geolint(folder, ['baseline'])
    await settled(watched, folder)
    expect(watched.last().lines).toEqual([])
  })

  it('notices what a configuration lacked once it is there, wherever that is', async () => {
    const cwd = newFolder({ 'riga.md': RIGA, 'package.json': '{}' })
    const watched = await watchIn(cwd, COMPACT)
    writeFiles(cwd, { '.geolintrc.yaml': 'extends: house-style\n' })
    await watched.until(({ closing }) => closing.startsWith('waiting'))
    writeFiles(cwd, {
      'node_modules/house-style/main.json': '{ "rules": { "unknown-country-tag": "off" } }',
      'node_modules/house-style/package.json': '{ "name": "house-style", "main": "main.json" }',
    })
    await settled(watched, cwd)
    expect(watched.reports).toHaveLength(3)
  })

  it('follows the commit that changes are counted from', async () => {
    const cwd = newRepository({ 'riga.md': LISBON })
    writeFiles(cwd, { 'riga.md': RIGA })
    const since = [...COMPACT, '--since', 'HEAD']
    const watched = await watchIn(cwd, since)
    expect(watched.last().lines.join('\n')).toContain("'Latvai' is not a country")
    commit(cwd, 'Second')
    await watched.until(({ lines }) => !lines.join('\n').includes('Latvai'))
  })

  it('ends when its folder is gone, and says so', async () => {
    const parent = newFolder({ 'drafts/riga.md': RIGA })
    const cwd = join(parent, 'drafts')
    const watched = await watchIn(cwd, COMPACT)
    renameSync(cwd, join(parent, 'moved'))
    await expect(watched.next()).rejects.toThrow(
      `${cwd}: this folder has been moved or deleted; run geolint again where it is now`,
    )
  })

  it('writes reports as a fresh run does, and is not woken by them', async () => {
    const cwd = newFolder({ 'lisbon.md': LISBON, 'riga.md': RIGA })
    const files = ['--format', 'json:out.json', '--format', 'html:out.html']
    const watched = await watchIn(cwd, [...COMPACT, ...files], { log: 'log.md.txt' })
    writeFiles(cwd, { 'lisbon.md': `${LISBON}\nTK\n` })
    await watched.next()
    writeFiles(cwd, { 'riga.md': LISBON })
    await watched.next()
    for (const name of ['json', 'html']) {
      const { stdout } = geolint(cwd, ['--format', name])
      expect(readFileSync(join(cwd, `out.${name}`), 'utf8')).toBe(stdout)
    }
    expect(watched.reports.map(({ closing }) => closing.replace(/:.*/, ''))).toEqual([
      'watching 2 articles',
      'lisbon.md changed',
      'riga.md changed',
    ])
  })

  it('is not woken by what does not matter', async () => {
    const cwd = newFolder({
      'drafts/riga.md': RIGA,
      'drafts/.gitignore': 'old\n',
      '.geolintrc.json': '{ "plugins": ["./house.mjs"] }',
      'house.mjs': plugIn('A word.'),
      'messages.mjs': 'export const messages = {}\n',
    })
    const watched = await watchIn(cwd, [...COMPACT, 'drafts'])
    for (const path of [
      'a.png',
      'drafts/log.txt',
      'site/data.json',
      'site/index.js',
      'b.md',
      'drafts/old/c.md',
    ])
      writeFiles(cwd, { [path]: 'Anything.\n' })
    writeFiles(cwd, { 'drafts/riga.md': RIGA.replace('Latvai', 'Latvia') })
    await watched.until(({ closing }) => closing.includes('gone'))
    expect(watched.reports.map(({ closing }) => closing)).toEqual([
      'watching 1 article',
      'drafts/riga.md changed: 2 findings gone',
    ])
  })

  it.each([
    [['--only', 'nosuchrule'], /^geolint: there is no rule 'nosuchrule'/],
    [['--rule', 'nonsense'], /nonsense/],
    [['--now', '12'], /^geolint: /],
    [['--since', 'main'], /^geolint: /],
    [['--format', 'json:riga.md'], /^geolint: cannot write the report to riga\.md/],
    [['--config', 'none.yaml'], /^geolint: none\.yaml/],
  ])('ends at once if the command line is wrong: %s', (args, message) => {
    const { status, stderr } = geolint(newFolder({ 'riga.md': RIGA }), ['--watch', ...args])
    expect(status).toBe(2)
    expect(stderr).toMatch(message)
  })

  it.skipIf(hasNoTerminal)('redraws a terminal, with what has just been saved at the end', async () => {
    const cwd = newFolder({ 'lisbon.md': LISBON.replace('[Portugal]', '[Portugl]'), 'riga.md': RIGA })
    const changes: readonly (() => void)[] = [
      () => writeFiles(cwd, { 'lisbon.md': LISBON.replace('[Portugal]', '[Portugla]') }),
      () => writeFiles(cwd, { '.geolintrc.yaml': 'rules: [' }),
      () => rmSync(join(cwd, '.geolintrc.yaml')),
    ]
    const { screen } = await geolintInTerminal(cwd, ['--watch', '--only', 'unknown-country-tag'], {
      prompt: 'press Ctrl-C to stop',
      answers: ['', '', '', '\u0003'],
      beforeAnswer: (index) => changes[index]?.(),
    })
    const screens = screen.split('\u001B[H\u001B[2J\u001B[3J').slice(1).map(stripVTControlCharacters)
    expect(screens.map((one) => [...one.matchAll(/^(?:lisbon|riga)\.md$/gm)].map(String))).toEqual([
      ['lisbon.md', 'riga.md'],
      ['riga.md', 'lisbon.md'],
      [],
      ['lisbon.md', 'riga.md'],
    ])
    expect(
      screens.flatMap((one) =>
        [...one.matchAll(/^[\d:]{8} {2}(.*); press Ctrl-C/gm)].map(([, line]) => line),
      ),
    ).toEqual([
      'watching 2 articles',
      'lisbon.md changed: no new findings',
      'waiting for this to be fixed',
      '.geolintrc.yaml changed: no new findings',
    ])
  })

  it('cannot be combined with what changes files or is not in files', () => {
    const cwd = newFolder({ 'riga.md': RIGA })
    const others = ['--fix-dry-run', '--fix-suggestions', '--statistics', '--timing', '--max-warnings=1']
    for (const option of ['--fix', '--diff', '--stdin', '--staged', ...others]) {
      const { status, stderr } = geolint(cwd, ['--watch', option])
      expect({ status, stderr }).toEqual({
        status: 2,
        stderr: expect.stringContaining(`cannot be used with option '${option.replace(/=.*/, '')}`),
      })
    }
  })
})
