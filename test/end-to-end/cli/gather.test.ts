import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { geolint, git, newFolder, newRepository, writeFiles } from './run-geolint.ts'

const FAULTY = '# Port strike\n\nThe talks go on.\n\nThe port is closed.\n'
const NOTICE = '\n## Disclaimer\n\nThe views expressed are the author’s own.\n'
const GATHERED =
  '11 of 12 articles have no disclaimer. Set house.disclaimers, or switch missing-disclaimer off (geolint init writes whichever fits)'

/** Twelve articles, the last of which has a disclaimer, and a few more files. */
function archive(more: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> {
  const articles = Array.from({ length: 12 }, (_, at) => [`${at}.md`, at === 11 ? FAULTY + NOTICE : FAULTY])
  return { ...Object.fromEntries(articles), ...more }
}

describe('what most articles of a folder have in common', () => {
  it('is one finding of the run, and a warning', () => {
    const { status, stdout } = geolint(newFolder(archive()), [])
    expect(stdout.replace(/\s+/g, ' ')).toContain(
      `Most articles of this run warning ${GATHERED} missing-disclaimer`,
    )
    expect(stdout).toContain('⚠ 1 finding (1 warning) about the 12 articles as a whole')
    expect(status).toBe(0)
  })

  it('counts once for --max-warnings, and --quiet hides it', () => {
    const folder = newFolder(archive())
    expect(geolint(folder, ['--max-warnings', '0']).status).toBe(1)
    expect(geolint(folder, ['--max-warnings', '1']).status).toBe(0)
    expect(geolint(folder, ['--quiet']).stdout).toBe(
      '✔ 12 articles checked, no errors · 1 warning not shown\n',
    )
  })

  it.each(['checkstyle', 'gitlab', 'rdjson'])('goes to standard error with %s', (format) => {
    const folder = newFolder(archive())
    expect(geolint(folder, ['--format', format]).stderr).toBe(
      `geolint: warning: ${GATHERED} (missing-disclaimer)\n`,
    )
    expect(geolint(folder, ['--format', format, '--quiet']).stderr).toBe('')
    expect(geolint(folder, ['--format', 'compact', '--format', `${format}:out`]).stderr).toBe('')
  })

  it('is told article by article if articles are named, staged or changed', () => {
    const folder = newRepository(archive())
    const missing = 'error: The article has no disclaimer. Add one (missing-disclaimer)\n'
    writeFiles(folder, { '3.md': `${FAULTY}\nMore of it.\n` })
    expect(geolint(folder, ['--format', 'compact']).stdout).toBe(
      `.: warning: ${GATHERED} (missing-disclaimer)\n`,
    )
    expect(geolint(folder, ['3.md', '4.md', '--format', 'compact']).stdout).toBe(
      `3.md:7:12: ${missing}4.md:5:20: ${missing}`,
    )
    expect(geolint(folder, ['--since', 'HEAD', '--format', 'compact']).stdout).toBe(`3.md:7:12: ${missing}`)
    git(folder, 'add', '3.md')
    expect(geolint(folder, ['--staged', '--format', 'compact']).stdout).toBe(`3.md:7:12: ${missing}`)
  })

  it('is told article by article if a glob matches them', () => {
    const { stdout } = geolint(newFolder(archive()), ['*.md', '--format', 'compact'])
    expect(stdout).not.toContain(GATHERED)
    expect(stdout).toContain('0.md:5:20: error: The article has no disclaimer')
  })

  it('is told with what the other articles have if none has a disclaimer', () => {
    const folder = newRepository(archive({ '11.md': FAULTY }))
    geolint(folder, [])
    const { status, stdout } = geolint(folder, ['3.md', '--format', 'compact'])
    expect(stdout).toContain('no disclaimer. None of the other 11 articles has one: set house.disclaimers')
    expect(status).toBe(1)
  })

  it('is in a baseline article by article, and then nothing is said', () => {
    const folder = newFolder(archive())
    expect(geolint(folder, ['baseline']).stdout).toContain('11 findings in 11 articles')
    const { findings } = JSON.parse(readFileSync(join(folder, '.geolint-baseline.json'), 'utf8'))
    expect(Object.keys(findings)).toHaveLength(11)
    expect(geolint(folder, []).stdout).toContain('✔ 12 articles checked, nothing found')
    writeFiles(folder, { 'new.md': FAULTY })
    expect(geolint(folder, ['--format', 'compact']).stdout).toContain('12 of 13 articles')
  })

  it('is counted article by article by audit', () => {
    const { stdout } = geolint(newFolder(archive()), ['audit'])
    expect(stdout).toMatch(/^missing-disclaimer +11 +11 +92% .* on$/m)
  })

  it('is gathered the same in threads', () => {
    const folder = newFolder(archive())
    const runs = ['1', '2'].map(
      (threads) => geolint(folder, ['--concurrency', threads, '--format', 'json']).stdout,
    )
    expect(runs[0]).toBe(runs[1])
    expect(runs[0]).toContain(GATHERED)
  })
})

describe('a country that a house leaves out', () => {
  const atHome = (tags: string, text = '') =>
    `---\ntitle: Chile and Peru wait\ncountries: ${tags}\n---\n\nThe Chilean ships wait, and Chile waits.\n\nChile is calm, and Peru waits with the Peruvian ships for Peru.\n${text}${NOTICE}`
  const house = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, at) => [`${at}.md`, atHome('[Peru]')]))

  it('is one finding of the run, and --fix adds its tag nowhere', () => {
    const folder = newFolder(house(12))
    expect(geolint(folder, ['--fix', '--format', 'compact']).stdout).toBe(
      ".: warning: Chile is not tagged in 12 of the 12 articles about it. If your house leaves it out, list it under 'except' of untagged-countries (untagged-countries)\n",
    )
    expect(readFileSync(join(folder, '3.md'), 'utf8')).toBe(atHome('[Peru]'))
  })

  it('is not added to an article that is fixed alone either', () => {
    const folder = newRepository(house(12))
    geolint(folder, [])
    const { stdout } = geolint(folder, ['--fix', '3.md', '--format', 'compact'])
    expect(stdout).toContain('3.md:2:8: warning: Chile is not tagged')
    expect(stdout).toContain('No other article tags it')
    expect(readFileSync(join(folder, '3.md'), 'utf8')).toBe(atHome('[Peru]'))
  })

  it('is fixed in a folder that shows no such habit', () => {
    const folder = newFolder(house(2))
    expect(geolint(folder, ['--fix']).stdout).toContain('✔ 2 changes made in 2 articles')
    expect(readFileSync(join(folder, '1.md'), 'utf8')).toBe(atHome('[Peru, Chile]'))
  })

  it('is not mentioned if the configuration leaves it out, too', () => {
    const folder = newFolder({
      ...house(12),
      '.geolintrc.yaml': 'rules: { untagged-countries: [error, { except: [Chile] }] }\n',
    })
    expect(geolint(folder, []).stdout).toContain('✔ 12 articles checked, nothing found')
  })
})
