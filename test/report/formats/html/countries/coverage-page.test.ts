import { describe, expect, it } from 'vitest'
import type { CountryCoverage } from '../../../../../src/facts/countries/country-coverage.ts'
import { countryCoverage } from '../../../../../src/facts/countries/country-coverage.ts'
import { coveragePage } from '../../../../../src/report/formats/html/countries/coverage-page.ts'
import { articleAbout, forgedCoverage, incompleteCoverage, placesIn } from '../../../coverage-of.ts'
import { harmfulLines } from '../../../payloads.ts'
import { whole } from '../../../report-of.ts'
import { hasOwnPolicy } from '../policy-of.ts'
import { textOf } from '../text-of.ts'

const page = (coverage: CountryCoverage) => whole(coveragePage(coverage, []))

function textOfPage(coverage: CountryCoverage): string {
  return textOf(page(coverage).replace(/^[^]*<body>/, '')).replaceAll(/\s+/g, ' ')
}

describe('coveragePage', () => {
  it('says first what is covered and what is missing', () => {
    expect(textOfPage(incompleteCoverage())).toContain(
      'Country coverage 4 countries in 4 articles Covered most: Chile 3 ' +
        '1 missing tag: Chile 1 1 unmentioned tag: Bolivia 1 1 without a country tag ' +
        'Articles by month at most 2 in one month · 1 article without a date',
    )
  })

  it('has a row for each country, with its months and with links to what is missing', () => {
    const html = page(incompleteCoverage())
    expect(html.split('\n').filter((line) => line.startsWith('<tr id='))).toEqual([
      '<tr id="country-CL"><th scope="row">Chile</th><td class="count s100">3</td><td class="count s100">3</td><td class="count s100">2</td><td class="open s100"><a href="#untagged-CL">1</a></td><td class="open s0">0</td><td class="picture"><svg viewBox="0 0 3 20" preserveAspectRatio="none" role="img"><title>most in 2024-05: 2 articles; 2024-03 to 2024-05</title><path d="M0 20v-10h0.8v10zM2 20v-20h0.8v20z"/></svg></td></tr>',
      '<tr id="country-AR"><th scope="row">Argentina</th><td class="count s0">0</td><td class="count s33">1</td><td class="count s0">0</td><td class="open s0">0</td><td class="open s0">0</td><td class="picture"></td></tr>',
      '<tr id="country-PE"><th scope="row">Peru</th><td class="count s0">0</td><td class="count s33">1</td><td class="count s0">0</td><td class="open s0">0</td><td class="open s0">0</td><td class="picture"></td></tr>',
      '<tr id="country-BO"><th scope="row">Bolivia</th><td class="count s0">0</td><td class="count s0">0</td><td class="count s50">1</td><td class="open s0">0</td><td class="open s100"><a href="#unmentioned-BO">1</a></td><td class="picture"></td></tr>',
    ])
  })

  it('shows the place of each missing tag and of each tag that is not mentioned', () => {
    const html = page(incompleteCoverage())
    expect(html).toContain(`<div class="places" id="untagged-CL">
<h3>Chile <span class="count">1</span> <a class="note" href="#country-CL">back to the table</a></h3>
<ol role="list">
<li><p><span class="headline" lang="" dir="auto">Chile votes</span> <span class="note">news/<wbr>a.md:3 · 3 mentions, in the headline</span></p>
<p class="words" lang="" dir="auto">In <mark>CL</mark> it rains.</p>
</li>
</ol>
</div>
`)
    expect(html).toContain('<div class="places" id="unmentioned-BO">')
    expect(textOfPage(incompleteCoverage())).toContain('Bolivia 1 back to the table d.md:3 In BO it rains.')
  })

  it('leads nowhere that is not on the page', () => {
    const html = page(incompleteCoverage())
    const targets = [...html.matchAll(/href="#([^"]*)"/g)].map(([, id]) => id)
    expect(targets.length).toBeGreaterThan(4)
    expect(targets.filter((id) => !html.includes(`id="${id}"`))).toEqual([])
  })

  it('counts the places that are too many to show', () => {
    const many = Array.from({ length: 512 }, (_, index) =>
      articleAbout(`${index}.md`, { about: ['CL'], untagged: placesIn(`${index}.md`, 'CL') }),
    )
    const text = textOfPage(countryCoverage(many))
    expect(text).toContain('512 missing tags: Chile 512')
    expect(text).toContain(' 499.md:3 · 3 mentions In CL it rains. and 12 more; --format json lists all')
  })

  it.each<[string, CountryCoverage, string, boolean]>([
    ['no articles', countryCoverage([]), 'Country coverage No articles were read', false],
    [
      'no countries',
      countryCoverage([articleAbout('a.md')]),
      'Country coverage No countries named or tagged in 1 article',
      false,
    ],
    [
      'no dates',
      countryCoverage([articleAbout('a.md', { named: ['CL'] })]),
      'Country coverage 1 country in 1 article 1 without a country tag Countries',
      true,
    ],
  ])('copes with %s', (_, coverage, text, hasTable) => {
    expect(textOfPage(coverage)).toContain(text)
    expect(page(coverage).includes('<table')).toBe(hasTable)
    expect(page(coverage)).not.toMatch(/<figure>|class="picture"/)
  })

  it('lists what could not be read', () => {
    const html = whole(coveragePage(incompleteCoverage(), [{ path: 'e.md', message: 'is not UTF-8' }]))
    expect(textOf(html)).toContain('e.md: is not UTF-8')
  })

  it('allows only its own style and script', () => {
    expect(hasOwnPolicy(page(incompleteCoverage()))).toBe(true)
    expect(page(incompleteCoverage()).match(/<script/g)).toHaveLength(1)
  })

  it('writes nothing harmful', () => {
    const html = page(forgedCoverage())
    expect(harmfulLines(html)).toEqual([])
    expect(html.match(/<script|<img|javascript:forged"/g)).toEqual(['<script'])
    expect(html.endsWith('</html>\n')).toBe(true)
  })
})
