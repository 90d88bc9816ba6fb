import { describe, expect, it } from 'vitest'
import type { SourceLedger } from '../../../../../src/facts/sources/source-ledger.ts'
import { ledgerPage } from '../../../../../src/report/formats/html/sources/ledger-page.ts'
import { contestedLedger, forgedLedger, ledgerOf, quoting, said } from '../../../ledger-of.ts'
import { harmfulLines } from '../../../payloads.ts'
import { whole } from '../../../report-of.ts'
import { hasOwnPolicy } from '../policy-of.ts'
import { textOf } from '../text-of.ts'

const page = (ledger: SourceLedger) => whole(ledgerPage(ledger, []))

function textOfPage(ledger: SourceLedger): string {
  return textOf(page(ledger).replace(/^[^]*<body>/, '')).replaceAll(/\s+/g, ' ')
}

describe('ledgerPage', () => {
  it('says first who is quoted most, and what to look at', async () => {
    expect(textOfPage(await contestedLedger())).toContain(
      'Who is quoted 4 sources in 3 articles ' +
        'Most quoted: Ana Quispe, a former minister 3; officials 1; Peruvian farmer 1 2 conflicts to check ' +
        '3 articles · 4 sources (1 person, 3 unnamed) ' +
        '5 quotations · 2 from unnamed people (40%) · 0 without a known speaker ' +
        'Articles by month at most 1 in one month · 1 article without a date',
    )
  })

  it('says how much the articles lean on a few', async () => {
    const names = 'tax port rail road farm fuel coal grain steel water trade'.split(' ')
    const offices = names.map((name) => `the ${name} office`)
    const text = textOfPage(await ledgerOf({ 'a.md': said(...offices, ...offices.slice(0, 9)) }))
    expect(text).toContain(' The 10 most quoted give 95% of all quotations ')
  })

  it('has a row for each source, with its other labels, its months and a link to its conflicts', async () => {
    const rows = page(await contestedLedger()).split('\n')
    expect(rows.find((row) => row.startsWith('<tr id="source-1">'))).toBe(
      '<tr id="source-1"><th scope="row"><span class="name" lang="" dir="auto">Ana Quispe, a former minister</span> <span class="note" lang="" dir="auto">Ana Quispe ×3</span></th><td class="text">person</td><td class="count s100">3</td><td class="count s0">0</td><td class="count s100">2</td><td class="open s100"><a href="#conflicts-1">1</a></td><td class="text">2024-03-01</td><td class="text">2024-05-01</td><td class="picture"><svg viewBox="0 0 3 20" preserveAspectRatio="none" role="img"><title>most in 2024-03: 1 article; 2024-03 to 2024-05</title><path d="M0 20v-20h0.8v20zM2 20v-20h0.8v20z"/></svg></td></tr>',
    )
  })

  it('shows the place of each conflict, and the place that contradicts it', async () => {
    expect(page(await contestedLedger())).toContain(`<li>
<p class="message" lang="" dir="auto">labelled &#39;Diplomat, Peru&#39;, but spoken by &#39;a Peruvian farmer&#39; in the text (different roles)</p>
<div class="place">
<p><span class="note">c.md:8</span></p>
<p class="words" lang="" dir="auto">— <mark>Diplomat, Peru</mark></p>
</div>
<div class="place">
<p><span class="note">c.md:1</span></p>
<p class="words" lang="" dir="auto">“The port is full and nobody pays,” said <mark>a Peruvian farmer</mark>.</p>
</div>
</li>
`)
  })

  it('leads nowhere that is not on the page', async () => {
    const html = page(await contestedLedger())
    const targets = [...html.matchAll(/href="#([^"]*)"/g)].map(([, id]) => id)
    expect(targets.length).toBeGreaterThan(4)
    expect(targets.filter((id) => !html.includes(`id="${id}"`))).toEqual([])
  })

  it('proposes labels for the configuration', async () => {
    const ledger = await ledgerOf({ 'a.md': quoting('Andes Post', 'Andes Post', 'The Andes Post') })
    expect(page(ledger)).toContain(
      '<pre>house:\n  sourceLabels:\n    known:\n      - label: Andes Post\n        aliases: [The Andes Post]</pre>',
    )
  })

  it.each<[string, Readonly<Record<string, string>>, string, boolean]>([
    ['no articles', {}, 'Who is quoted No articles were read', false],
    ['no sources', { 'a.md': 'Rain fell.\n' }, 'Who is quoted No sources in 1 article', false],
    ['no dates', { 'a.md': said('Ana Quispe') }, 'Who is quoted 1 source in 1 article', true],
  ])('copes with %s', async (_, articles, text, hasTable) => {
    const ledger = await ledgerOf(articles)
    expect(textOfPage(ledger)).toContain(text)
    expect(page(ledger).includes('<table')).toBe(hasTable)
    expect(page(ledger)).not.toMatch(/<figure>|class="picture"|>first</)
  })

  it('lists what could not be read', async () => {
    const html = whole(ledgerPage(await ledgerOf({}), [{ path: 'e.md', message: 'is not UTF-8' }]))
    expect(textOf(html)).toContain('e.md: is not UTF-8')
  })

  it('allows only its own style and script', async () => {
    expect(hasOwnPolicy(page(await contestedLedger()))).toBe(true)
  })

  it('writes nothing harmful', async () => {
    const html = page(await forgedLedger())
    expect(harmfulLines(html)).toEqual([])
    expect(html.match(/<script|<img|javascript:forged"/g)).toEqual(['<script'])
    expect(html.endsWith('</html>\n')).toBe(true)
  })
})
