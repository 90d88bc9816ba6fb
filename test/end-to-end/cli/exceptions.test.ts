import { describe, expect, it } from 'vitest'
import { commit, geolint, git, newFolder, newRepository, writeFiles } from './run-geolint.ts'

const ARTICLE = `---
title: Rain
country: Perru
geolint:
  disable:
    - { rule: missing-disclaimer, reason: under review, until: 2199-01-31 }
    - { rule: missing-disclaimer, reason: was under review, until: 2019-01-31 }
    - { rule: unused-rule, reason: a slip }
---

Rain fell.

<!-- geolint-disable duplicated-pull-quotes -- the echo is meant -->

Snow fell.
`

describe('geolint exceptions', () => {
  it('lists the rule, reason, author, date and effect of each', () => {
    const folder = newRepository({ 'a.md': ARTICLE, 'b.md': '# Snow\n\nSnow fell.\n' })
    writeFiles(folder, {
      'a.md': ARTICLE.replace('Snow fell.', '<!-- geolint-disable misquoted-pull-quote -- new -->'),
    })
    const day = git(folder, 'log', '-1', '--format=%ad', '--date=format-local:%Y-%m-%d').trim()
    const { status, stdout } = geolint(folder, ['exceptions'], { env: { TZ: 'UTC' } })
    expect(status).toBe(0)
    expect(stdout).toBe(`a.md:6:7  missing-disclaimer  covers 1 finding
    under review · until 2199-01-31 · Ada Reyes, ${day}

a.md:7:7  missing-disclaimer  The exception for 'missing-disclaimer' expired on 2019-01-31.
    Remove it, or give it a later date
    was under review · until 2019-01-31 · Ada Reyes, ${day}

a.md:8:7  unused-rule  The exception has no effect: there is no rule 'unused-rule'. Run 'geolint
    rules' for a list
    a slip · Ada Reyes, ${day}

a.md:13:1  duplicated-pull-quotes  The exception for 'duplicated-pull-quotes' is not needed: the
    rule finds nothing here. Remove it
    the echo is meant · Ada Reyes, ${day}

a.md:15:1  misquoted-pull-quote  The exception for 'misquoted-pull-quote' is not needed: the
    rule finds nothing here. Remove it
    new

5 exceptions in 2 articles · 4 without effect
`)
  })

  it('prints json', () => {
    const folder = newFolder({ 'a.md': ARTICLE })
    const { stdout } = geolint(folder, [
      'exceptions',
      '--format',
      'json',
      '--rule',
      'duplicated-pull-quotes: off',
    ])
    expect(JSON.parse(stdout)).toMatchObject([
      {
        path: 'a.md',
        line: 6,
        rule: 'missing-disclaimer',
        reason: 'under review',
        until: '2199-01-31',
        excepted: 1,
        problem: null,
      },
      { line: 7, excepted: 0 },
      { line: 8 },
      { line: 13, excepted: 0, problem: null },
    ])
  })

  it('works on a file that git does not know, and on one without exceptions', () => {
    const folder = newRepository({ 'b.md': 'Snow.\n' })
    writeFiles(folder, { 'a.md': ARTICLE })
    expect(geolint(folder, ['exceptions', 'a.md']).stdout).not.toContain('Ada')
    commit(folder, 'Add')
    expect(geolint(folder, ['exceptions', 'a.md']).stdout).toContain('Ada')
    expect(geolint(folder, ['exceptions', 'b.md']).stdout).toBe('0 exceptions in 1 article\n')
  })
})

describe('geolint audit', () => {
  it('counts what each rule finds, whether on or off, and shows examples', () => {
    const folder = newFolder({
      ...Object.fromEntries(
        Array.from({ length: 8 }, (_, at) => [`${at}.md`, '# Rain\n\nRain fell on all of us.\n']),
      ),
      '8.md':
        '---\ncountry: Perru\n---\n\n# Rain\n\nRain fell.\n\nNo liability is accepted for errors or omissions in this article.\n',
      '.geolintrc.yaml': 'rules: {missing-disclaimer: off}\n',
    })
    const { status, stdout } = geolint(folder, ['audit', '--sample', '2'])
    expect(status).toBe(0)
    expect(stdout).toContain(`rule                 findings  articles  share  fixable  set to
missing-disclaimer          8         8    89%        0     off
unknown-country-tag         1         1    11%        0      on

missing-disclaimer  2 of 8
`)
    expect(stdout).toContain(
      "  8.md:2:10  'Perru' is not a country. Did you mean 'Peru'?\n    │ country: Perru\n",
    )
    expect(stdout).toMatch(/\nNothing found by ai-residue, altered-disclaimer, [^.]*\.\n\n9 articles\. /)
  })

  it('audits a single rule, and suggests the nearest for an unknown one', () => {
    const folder = newFolder({ 'a.md': '# Rain\n\nRain fell.\n' })
    const { stdout } = geolint(folder, ['audit', '--rule', 'untagged-countries'])
    expect(stdout).toContain('Nothing found by untagged-countries.\n\n1 article.')
    const { status, stderr } = geolint(folder, ['audit', '--rule', 'untaged-countries'])
    expect([status, stderr]).toEqual([
      2,
      "geolint: there is no rule 'untaged-countries'; did you mean 'untagged-countries'?\n",
    ])
  })

  it('ignores a baseline', () => {
    const folder = newFolder({ 'a.md': '# Rain\n\nRain fell.\n' })
    geolint(folder, ['baseline'])
    expect(geolint(folder, ['audit']).stdout).toMatch(/^missing-disclaimer +1 /m)
  })
})
