import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { findingsOf, geolint, newFolder } from './run-geolint.ts'

const NOTICE = 'The views expressed are the author’s own.'

function article(index: number, end = `## Disclaimer\n\n${NOTICE}\n`): string {
  return `---\ntitle: Talks ${index}\nnations: [PE]\ntags: [Peru]\n---\n\nThe talks in Peru go on.\n\n${end}`
}

function archive(ends: readonly (string | undefined)[]): string {
  return newFolder(Object.fromEntries(ends.map((end, at) => [`articles/${at}.md`, article(at, end)])))
}

function configuration(folder: string): string {
  return readFileSync(join(folder, '.geolintrc.yaml'), 'utf8')
}

it('writes a configuration that fits the articles, once', () => {
  const folder = archive([undefined, undefined, undefined, ''])
  const { status, stdout } = geolint(folder, ['init'])
  expect([status, stdout]).toEqual([
    0,
    `Wrote .geolintrc.yaml after reading 4 articles. Read it, and change what does not fit.
With this configuration, geolint reports 1 finding in 1 of 4 articles:
  geolint           shows them
`,
  ])
  expect(configuration(folder)).toContain(`
  disclaimers:
    - id: legal # the closing words of 3 of 4 articles
      heading: Disclaimer
      text: |
        ${NOTICE}
`)
  expect(geolint(folder, ['--fix']).status).toBe(0)
  expect(readFileSync(join(folder, 'articles/3.md'), 'utf8')).toContain(`\n## Disclaimer\n\n${NOTICE}\n`)
  expect(geolint(folder, ['init'])).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('already configures geolint'),
  })
})

it('exits with 2 if it could not read an article', () => {
  const folder = archive([undefined, undefined, undefined])
  writeFileSync(join(folder, 'articles/b.md'), Buffer.from([0xff, 0xfe, 0xfd]))
  const { status, stderr } = geolint(folder, ['init'])
  expect([status, stderr.includes('b.md')]).toEqual([2, true])
  expect(configuration(folder)).toContain(NOTICE)
})

it('switches off what nobody does, so that the first run reports what editors can settle', () => {
  const folder = archive(Array.from({ length: 12 }, () => ''))
  expect(geolint(folder, ['init']).stdout).toContain('With this configuration, geolint finds nothing.\n')
  expect(configuration(folder)).toContain(
    '\nrules:\n  missing-disclaimer: off # none of the 12 articles has a disclaimer\n',
  )
  expect(geolint(folder, []).status).toBe(0)
})

it('names the baseline as the next step where much is found, and writes it on request', () => {
  const ends = Array.from({ length: 60 }, (_, at) => (at < 36 ? undefined : ''))
  const asked = archive(ends)
  expect(geolint(asked, ['init']).stdout).toContain(
    '24 findings in 24 of 60 articles:\n  geolint           shows them\n  geolint baseline  records them',
  )
  expect(existsSync(join(asked, '.geolint-baseline.json'))).toBe(false)

  const folder = archive(ends)
  expect(geolint(folder, ['init', '--baseline']).stdout).toBe(
    `Wrote .geolintrc.yaml after reading 60 articles. Read it, and change what does not fit.
Wrote .geolint-baseline.json: 24 findings in 24 articles will not be reported again.
  24  missing-disclaimer
Commit this file. As findings are fixed, 'geolint baseline --prune' removes them from it.
`,
  )
  expect(findingsOf(geolint(folder, ['--format', 'compact']))).toEqual([])
})

it('excepts the country that the house leaves out, and counts what the next run reports', () => {
  const body =
    'Chile votes on Sunday. The Chilean government waits, and Chile waits.\n\nIn Chile, Peru is far away.\n'
  const texts = Array.from({ length: 12 }, (_, at) => [
    `${at}.md`,
    `---\ntitle: Talks ${at}\ncountries: [${at === 0 ? 'Paru' : 'Peru'}]\n---\n\n${body}`,
  ])
  const folder = newFolder(Object.fromEntries(texts))
  expect(geolint(folder, ['init']).stdout).toContain('geolint reports 1 finding in 1 of 12 articles:\n')
  expect(configuration(folder)).toContain(`
  untagged-countries:
    - error
    - except:
        - Chile # not tagged in 12 of the 12 articles about it
`)
  expect(geolint(folder, []).stdout).toContain('1 finding (1 error) in 1 of 12 articles')
})

it('makes the most of one pasted article', () => {
  const pasted = `Peru votes again

A third election in two years.

Peru votes on Sunday, and Peru has been here before. The Peruvian government hopes for rain.

“Nobody in this country expects the rain to come in time.”

Former judge, Peru

Peruvian voters are tired. “Nobody in this country expects the rain to come in time,” a former judge said.

Important notice
${NOTICE}
`
  const folder = newFolder({ 'my article.md': pasted })
  expect(geolint(folder, ['init']).stdout)
    .toBe(`Wrote .geolintrc.yaml after reading 1 article. Read it, and change what does not fit.
To tag the countries of my article.md, paste this above its first line:
  ---
  title: Peru votes again
  standfirst: A third election in two years.
  countries: [Peru]
  ---
With this configuration, geolint reports 2 findings in 1 article:
  geolint           shows them
`)
  const written = configuration(folder)
  expect(written.slice(written.indexOf('house:'), written.indexOf('\n\n# off'))).toBe(`house:
  countryTags:
    keys: [countries]
    style: name
    # my article.md has no front matter. This one would tag its countries:
    # ---
    # title: Peru votes again
    # standfirst: A third election in two years.
    # countries: [Peru]
    # ---
  disclaimers:
    - id: legal # the closing words of the one article
      heading: Important notice
      text: |
        ${NOTICE}
  sourceLabels:
    pattern: '{role}, {country}' # the one label`)
})
