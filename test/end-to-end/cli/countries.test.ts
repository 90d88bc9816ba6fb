import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { geolint, newFolder } from './run-geolint.ts'

const CHILE = `---
title: Chile votes
countries: [Peru]
---

Chile votes on Sunday, and Chile waits.

The Chilean polls close at six.
`
const SPANISH = `---
title: Chile vota
countries: [Chile, Atlantida]
---

Chile vota el domingo y la región espera los resultados que se publican por la noche en las redes.
`
const files = { 'a.md': CHILE, 'b/c.md': SPANISH, 'd.md': '# Rain\n\nRain fell.\n' }

describe('geolint countries', () => {
  it('prints a table', () => {
    const { status, stderr, stdout } = geolint(newFolder(files), ['countries'])
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toBe(`\
country  about  named  tagged  untagged  unmentioned
Chile        1      1       1         1            0
Peru         0      0       1         0            1

3 articles · 1 without a country tag · 1 tag that is not a country ·
1 in a language that geolint does not read (only tags are counted)
  geolint countries --format json  lists the articles in the last two columns
`)
  })

  it('prints json with the paths of articles to fix', () => {
    const { status, stdout } = geolint(newFolder(files), ['countries', '--format', 'json'])
    expect([status, JSON.parse(stdout)]).toEqual([
      0,
      {
        articles: 3,
        withoutCountryTag: 1,
        unknownTags: 1,
        inOtherLanguages: 1,
        undated: 3,
        months: [],
        countries: [
          {
            code: 'CL',
            name: 'Chile',
            about: 1,
            named: 1,
            tagged: 1,
            untagged: ['a.md'],
            unmentioned: [],
            months: [],
          },
          {
            code: 'PE',
            name: 'Peru',
            about: 0,
            named: 0,
            tagged: 1,
            untagged: [],
            unmentioned: ['a.md'],
            months: [],
          },
        ],
      },
    ])
  })

  it('prints csv with the counts', () => {
    const { stdout } = geolint(newFolder(files), ['countries', 'a.md', '--format', 'csv'])
    expect(stdout).toBe(
      'code,name,about,named,tagged,untagged,unmentioned\r\nCL,Chile,1,1,0,1,0\r\nPE,Peru,0,0,1,0,1\r\n',
    )
  })

  it('prints a page with the places of articles to fix', () => {
    const folder = newFolder({ ...files, 'b.md': new Uint8Array([0xc3, 0x28, 0, 1]) })
    const { status, stdout } = geolint(folder, ['countries', '--format', 'html'])
    expect(status).toBe(2)
    expect(stdout).toContain('<title>geolint: 2 countries in 3 articles</title>')
    expect(stdout).toContain('title: <mark>Chile</mark> votes')
    expect(stdout).toContain('<li><b>b.md</b>: ')
    expect(stdout.endsWith('</html>\n')).toBe(true)
  })

  it('uses the configuration, or none', () => {
    const folder = newFolder({
      'a.md': CHILE.replace('countries: [Peru]', 'desk: [Chile]'),
      'drafts/b.md': CHILE,
      '.geolintrc.yaml': 'house: { countryTags: { keys: [desk] } }\nignore: [drafts/**]\n',
    })
    const csv = (...args: readonly string[]) => geolint(folder, ['countries', '--format', 'csv', ...args])
    expect(csv().stdout).toContain('\r\nCL,Chile,1,1,1,0,0\r\n')
    expect(csv('--no-config').stdout).toContain('\r\nCL,Chile,2,2,0,2,0\r\n')
    expect(csv('--config', 'none.yaml').status).toBe(2)
  })

  it('counts everything that can be read, and exits with 2 if something cannot', () => {
    const folder = newFolder({ 'a.md': CHILE, 'b.md': new Uint8Array([0xc3, 0x28, 0, 1]) })
    const { status, stderr, stdout } = geolint(folder, ['countries', '.', 'c\u001B[31m.md'])
    expect(status).toBe(2)
    expect(stdout).toContain('\n1 article · 0 without a country tag\n')
    expect(stderr.split('\n')).toEqual([
      'geolint: c␛[31m.md: does not exist; check the spelling',
      expect.stringMatching(/^geolint: b\.md: \S/),
      '',
    ])
  })

  it.each([
    ['an empty folder', {}, [], 0, 'No articles were read, so there are no countries to list.\n'],
    [
      'a path that does not exist',
      {},
      ['a.md'],
      2,
      'No articles were read, so there are no countries to list.\n',
    ],
    ['no country', { 'a.md': '# Rain\n\nRain fell.\n' }, [], 0, '1 article · no countries named or tagged\n'],
    ['json of nothing', {}, ['--format', 'json'], 0, expect.stringContaining('"countries":[]}\n')],
    ['csv of nothing', {}, ['--format', 'csv'], 0, 'code,name,about,named,tagged,untagged,unmentioned\r\n'],
  ])('%s', (_, content, args, status, text) => {
    const ran = geolint(newFolder(content), ['countries', ...args])
    expect([ran.status, ran.stdout]).toEqual([status, text])
  })

  it.each([
    [['--formt', 'json'], "geolint: unknown option '--formt' (Did you mean --format?)\n"],
    [
      ['--format', 'tabel'],
      "geolint: option '--format <format>' argument 'tabel' is invalid. Allowed choices are table, json, csv, html.\n",
    ],
  ])('exits with 2 for %s', (args, message) => {
    const { status, stderr, stdout } = geolint(newFolder(files), ['countries', ...args])
    expect([status, stdout, stderr]).toEqual([2, '', expect.stringContaining(message)])
  })

  it('uses colour if it is wanted', () => {
    const folder = newFolder(files)
    const coloured = (env: NodeJS.ProcessEnv) =>
      geolint(folder, ['countries'], { env }).stdout.includes('\u001B[')
    expect(coloured({ FORCE_COLOR: '1' })).toBe(true)
    expect(coloured({ FORCE_COLOR: '1', NO_COLOR: '1' })).toBe(false)
    expect(coloured({})).toBe(false)
  })

  it('is quiet if standard output is closed early', () => {
    const bin = fileURLToPath(new URL('../../../bin/geolint.js', import.meta.url))
    for (const format of ['table', 'json', 'csv', 'html']) {
      const command = `"${process.execPath}" "${bin}" countries --format ${format} | true; exit "\${PIPESTATUS[0]}"`
      const { status, stderr } = spawnSync('bash', ['-c', command], {
        cwd: newFolder(files),
        encoding: 'utf8',
      })
      expect([status, stderr]).toEqual([0, ''])
    }
  })
})
