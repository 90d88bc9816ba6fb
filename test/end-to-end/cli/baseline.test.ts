import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findingsOf, geolint, newFolder, newRepository, commit, git, writeFiles } from './run-geolint.ts'

const QUOTE = 'The harbour will be dredged before the monsoon or it will not be dredged at all.'

/** An article without a disclaimer, with a tag that is not a country, and with a pull-quote next to its passage. */
const FAULTY = `---
title: The harbour and the monsoon
countries:
  - Sri Lankka
---

The ministry has put off the works in Colombo for a second year, and the pilots have begun to complain.

“${QUOTE}”

— Harbour pilot, Sri Lanka

Asked about it, a pilot said: “${QUOTE}” The ministry did not answer.

The dredgers lie idle, and the sand comes in with every tide of the season.
`
const RULES = ['missing-disclaimer', 'unknown-country-tag', 'duplicated-pull-quotes']

function project(): string {
  const folder = newFolder({
    '.geolintrc.yaml': 'rules: {untagged-countries: off}\n',
    'a.md': FAULTY,
    'b.md': OTHER,
  })
  expect(geolint(folder, ['baseline']).status).toBe(0)
  return folder
}

const OTHER =
  'The talks in the capital go on, and nobody expects that they will end before the winter comes.\n'

function lint(folder: string, ...args: readonly string[]): readonly string[] {
  return findingsOf(geolint(folder, ['--format', 'compact', ...args]))
}

function rewrite(folder: string, change: (text: string) => string, path = 'a.md'): void {
  const before = readFileSync(join(folder, path), 'utf8')
  const after = change(before)
  expect(after).not.toBe(before)
  writeFileSync(join(folder, path), after)
}

describe('after geolint baseline', () => {
  it('reports everything without the baseline, and nothing with it', () => {
    const folder = project()
    expect(
      lint(folder, '--no-baseline')
        .map((line) => line.split(' ')[1] ?? '')
        .toSorted(),
    ).toEqual([...RULES, 'missing-disclaimer'].toSorted())
    const { status, stdout } = geolint(folder, [])
    expect([status, stdout]).toEqual([0, '✔ 2 articles checked, nothing found · 4 already in the baseline\n'])
  })

  it.each<[string, (text: string) => string, readonly string[]]>([
    [
      'a paragraph above',
      (text) => text.replace('\n\nThe ministry', '\n\nRain fell early.\n\nThe ministry'),
      [],
    ],
    ['a paragraph below', (text) => `${text}\nNobody has said who will pay for it.\n`, []],
    ['another title', (text) => text.replace('The harbour and', 'A harbour and'), []],
    ['another tag', (text) => text.replace('  - Sri', '  - South Asia\n  - Sri'), []],
    ['other line endings', (text) => text.replaceAll('\n', '\r\n'), []],
    ['a byte-order mark', (text) => `\uFEFF${text}`, []],
    ['a fault fixed', (text) => text.replace('Lankka', 'Lanka'), []],
    [
      'the words of a finding changed',
      (text) => text.replaceAll('dredged at all', 'dredged this year'),
      ['a.md:9 duplicated-pull-quotes'],
    ],
    [
      'a new fault of the same rule',
      (text) => text.replace('Lankka\n', 'Lankka\n  - Perru\n'),
      ['a.md:5 unknown-country-tag'],
    ],
    [
      'the same fault a second time',
      (text) => text.replace('  - Sri Lankka\n', '  - Sri Lankka\n  - Sri Lankka\n'),
      ['a.md:5 unknown-country-tag'],
    ],
  ])('%s', (_, change, expected) => {
    const folder = project()
    rewrite(folder, change)
    expect(lint(folder)).toEqual(expected)
  })

  it('recognises a file that was moved, and edited below its beginning', () => {
    const folder = project()
    renameSync(join(folder, 'a.md'), join(folder, 'c.md'))
    rewrite(folder, (text) => `${text}\nThe season ends in May.\n`, 'c.md')
    expect(lint(folder)).toEqual([])
  })

  it('reports everything in a copy, since its original is still there', () => {
    const folder = project()
    writeFiles(folder, { 'c.md': FAULTY })
    expect(
      lint(folder)
        .map((line) => line.replace(/:\d+/, ''))
        .toSorted(),
    ).toEqual(RULES.map((rule) => `c.md ${rule}`).toSorted())
  })

  it('reports an article without a disclaimer that takes the place of a fixed one', () => {
    const folder = project()
    writeFiles(folder, {
      'a.md': `${FAULTY}\n## Disclaimer\n\nThe views expressed are the author’s own.\n`,
      'd.md': FAULTY,
    })
    expect(lint(folder).map((line) => line.replace(/:\d+/, ''))).toContain('d.md missing-disclaimer')
  })

  it.each([
    ['a repository', newRepository],
    ['a package', newFolder],
  ])('counts known findings in a subfolder of %s too', (_, make) => {
    const folder = make({ 'news/a.md': FAULTY, 'package.json': '{}' })
    geolint(folder, ['baseline'])
    expect(geolint(join(folder, 'news'), ['a.md']).stdout).toContain('3 already in the baseline')
  })

  it('does not fix known findings', () => {
    const folder = newFolder({
      'a.md':
        '---\ntitle: Chile votes\ncountries: [Peru]\n---\n\nChile votes on Sunday, and Chile waits.\n\nThe Chilean polls close at six.\n',
    })
    geolint(folder, ['baseline'])
    geolint(folder, ['--fix'])
    expect(readFileSync(join(folder, 'a.md'), 'utf8')).toContain('countries: [Peru]')
  })
})

describe('geolint baseline', () => {
  it('writes a line for each finding, in order, and reports how many', () => {
    const folder = project()
    const written = readFileSync(join(folder, '.geolint-baseline.json'), 'utf8')
    expect(written.match(/^ {4}\{"path":"[ab]\.md".*\},?$/gm)).toHaveLength(4)
    const { stdout } = geolint(folder, ['baseline'])
    expect(stdout).toContain(
      'Wrote .geolint-baseline.json: 4 findings in 2 articles will not be reported again.\n',
    )
    expect(readFileSync(join(folder, '.geolint-baseline.json'), 'utf8')).toBe(written)
  })

  it('prunes fixed findings and reports their share', () => {
    const folder = project()
    rewrite(folder, (text) => text.replace('Lankka', 'Lanka'))
    const { stdout } = geolint(folder, ['baseline', '--prune'])
    expect(stdout).toBe(
      'Removed 1 of 4 findings (25%) from .geolint-baseline.json, because they have been fixed; 3 left.\n',
    )
    rewrite(folder, (text) => text.replace('Lanka\n---', 'Lankka\n---'))
    expect(lint(folder)).toEqual(['a.md:4 unknown-country-tag'])
  })

  it('keeps the entries of other articles, and adds no new findings when it prunes', () => {
    const folder = project()
    writeFiles(folder, { 'c.md': OTHER })
    expect(geolint(folder, ['baseline', '--prune']).stdout).toContain('Removed 0 of 4 findings')
    expect(lint(folder)).toEqual(['c.md:1 missing-disclaimer'])
    expect(geolint(folder, ['baseline', 'c.md']).stdout).toContain('5 findings in 3 articles')
    expect(lint(folder)).toEqual([])
  })

  it('keeps the entries of a rule that is off or fails, and of a file that was moved', () => {
    const folder = project()
    const prune = ['baseline', '--prune', '--rule']
    expect(geolint(folder, [...prune, 'missing-disclaimer: off']).stdout).toContain('Removed 0 of 4 findings')
    writeFiles(folder, {
      'broken.mjs':
        "export default { name: 'x', rules: [{ id: 'x/y', summary: 'x', severity: { recommended: 'error', strict: 'error' }, category: 'sources', options: {}, messages: {}, *check() { throw new Error('boom') } }] }",
      'with-broken.yaml': 'plugins: [./broken.mjs]\nrules: {x/y: error, untagged-countries: off}\n',
    })
    expect(geolint(folder, ['baseline', '--config', 'with-broken.yaml'])).toMatchObject({ status: 2 })
    expect(lint(folder)).toEqual([])
    renameSync(join(folder, 'a.md'), join(folder, 'c.md'))
    geolint(folder, ['baseline', 'b.md'])
    geolint(folder, ['baseline', '--prune', 'b.md'])
    expect(lint(folder)).toEqual([])
    geolint(folder, ['baseline'])
    expect(readFileSync(join(folder, '.geolint-baseline.json'), 'utf8')).not.toContain('"a.md"')
    expect(lint(folder)).toEqual([])
  })

  it('merges in git if two branches prune different articles', () => {
    const folder = newRepository({
      'a.md': OTHER,
      'b.md': OTHER,
      'c.md': OTHER,
      'd.md': OTHER,
      'e.md': OTHER,
    })
    geolint(folder, ['baseline'])
    commit(folder, 'Baseline')
    git(folder, 'checkout', '--quiet', '-b', 'other')
    const mended = `${OTHER}\n## Disclaimer\n\nThe views expressed are the author’s own.\n`
    writeFiles(folder, { 'b.md': mended })
    geolint(folder, ['baseline', '--prune'])
    commit(folder, 'Mend b')
    git(folder, 'checkout', '--quiet', 'main')
    writeFiles(folder, { 'd.md': mended })
    geolint(folder, ['baseline', '--prune'])
    commit(folder, 'Mend d')
    git(folder, 'merge', '--quiet', '--no-edit', 'other')
    expect(geolint(folder, ['baseline', '--prune']).stdout).toContain('Removed 0 of 3 findings')
  })

  it.each([
    [
      'invalid JSON',
      '{',
      /^geolint: \.geolint-baseline\.json: is not valid JSON \(.*\); delete it and run 'geolint baseline' to write a new one\n$/,
    ],
    ['something else', '[]', /: is not a baseline; delete it and run 'geolint baseline'/],
    [
      'a newer one',
      '{"version": 2, "findings": []}',
      /: has version 2, which this geolint cannot read; update/,
    ],
    [
      'a broken entry',
      '{"version": 1, "findings": [{}]}',
      /: findings\[0\] is not a baseline entry; delete it and run 'geolint baseline'/,
    ],
    [
      'a merge conflict',
      '<<<<<<< HEAD\n=======\n>>>>>>> b\n',
      /: has an unresolved merge conflict; resolve the conflict, or delete the file and run/,
    ],
  ])('%s is reported in one line', (_, content, line) => {
    const { status, stderr } = geolint(newFolder({ 'a.md': OTHER, '.geolint-baseline.json': content }), [])
    expect(stderr).toMatch(line)
    expect([status, stderr.split('\n').length]).toEqual([2, 2])
  })

  it('has nothing to prune if there is no baseline', () => {
    const { status, stderr } = geolint(newFolder({ 'a.md': OTHER }), ['baseline', '--prune'])
    expect([status, stderr]).toEqual([
      2,
      "geolint: there is no .geolint-baseline.json to prune; create it with 'geolint baseline'\n",
    ])
  })
})
