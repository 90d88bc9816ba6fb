import type { BrowserContextOptions, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import type { QuotationSheet } from '../../src/facts/evidence/quotation-sheet.ts'
import { quotationsPage } from '../../src/report/formats/html/quotations/quotations-page.ts'
import { whole } from '../report/report-of.ts'
import { articleOf, EVERY_STATE, placeOf, rowOf, sheetOf } from '../report/sheet-of.ts'
import { FAINT_TEXTS, hasNoBrowser } from './browser.ts'
import { pagesInBrowser } from './pages-in-browser.ts'

const sheet = sheetOf([
  articleOf(EVERY_STATE, {
    unreadable: [{ path: 'tapes', problem: 'is a folder; name its files', line: 4 }],
  }),
  articleOf(
    Array.from({ length: 30 }, () => rowOf({ text: 'Nobody sails. '.repeat(20), place: placeOf() })),
    { path: 'b.md', headline: undefined },
  ),
])

/** In CSS pixels: what is left of an A4 page between margins of 15 mm. */
const A4_WIDTH = 680

describe.skipIf(hasNoBrowser)('the sheet of quotations in a browser', () => {
  const { complaints, open: openPage, requests } = pagesInBrowser()

  function open(shown: QuotationSheet, options?: BrowserContextOptions): Promise<Page> {
    return openPage(whole(quotationsPage(shown)), options)
  }

  /** Where the first quotation and its passage are: beside or below one another. */
  const layout = (page: Page) =>
    page.evaluate(`(() => {
      const [quoted, said] = ['.quoted', '.said'].map((one) => document.querySelector(one).getBoundingClientRect())
      return said.left >= quoted.right ? 'beside' : said.top >= quoted.bottom ? 'below' : 'over'
    })()`)

  it('loads nothing, and logs no errors', async () => {
    const page = await open(sheet)
    expect(await page.title()).toBe('geolint: 4 of 39 quotations are open, 1 evidence file cannot be read')
    expect(complaints).toEqual([])
    expect(requests).toHaveLength(1)
    await page.close()
  })

  it('shows a passage beside its quotation, below it on a narrow screen, and beside it on paper', async () => {
    const page = await open(sheet)
    expect(await layout(page)).toBe('beside')
    await page.setViewportSize({ width: 400, height: 800 })
    expect(await layout(page)).toBe('below')
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(400)
    await page.setViewportSize({ width: A4_WIDTH, height: 1000 })
    await page.emulateMedia({ media: 'print' })
    expect(await layout(page)).toBe('beside')
    await page.close()
  })

  it('marks what differs in both texts, and tells states apart without colours', async () => {
    const page = await open(sheet)
    expect(await page.locator('mark.differs:not(.gap)').allInnerTexts()).toEqual([
      'That',
      'the',
      'last',
      'not',
    ])
    const looks = await page.evaluate(`[...document.querySelectorAll('caption + tbody .state')].map((one) => {
      const { backgroundColor, borderTopStyle } = getComputedStyle(one)
      return (backgroundColor === 'rgba(0, 0, 0, 0)' ? 'outlined' : 'filled') + ' ' + borderTopStyle
    })`)
    const open3 = ['filled solid', 'filled solid', 'filled solid']
    expect(looks).toEqual([
      ...open3,
      'outlined dashed',
      'outlined dotted',
      'outlined dotted',
      'outlined solid',
      'outlined solid',
    ])
    await page.close()
  })

  it('cuts no row between two printed pages', async () => {
    const page = await open(sheet)
    await page.emulateMedia({ media: 'print' })
    const rows = await page.evaluate(
      `[...document.querySelectorAll('article > ol > li')].map((one) => getComputedStyle(one).breakInside)`,
    )
    expect(rows).toEqual(Array.from({ length: 39 }, () => 'avoid'))
    await page.close()
  })

  it.each(['light', 'dark'] as const)('has text that stands out from its ground, %s', async (colorScheme) => {
    const page = await open(sheet, { colorScheme })
    expect(await page.evaluate(FAINT_TEXTS)).toEqual([])
    await page.close()
  })

  it('has headings in order and landmarks with names', async () => {
    const page = await open(sheet)
    expect(await page.getByRole('navigation', { name: 'Articles' }).count()).toBe(1)
    expect(await page.getByRole('article', { name: 'The ferry stays' }).count()).toBe(1)
    expect(await page.getByRole('heading', { level: 2 }).allInnerTexts()).toEqual([
      'Articles',
      'The ferry stays',
      'b.md',
    ])
    await page.getByRole('link', { name: 'b.md' }).click()
    expect(await page.evaluate('location.hash')).toBe('#article-2')
    await page.close()
  })

  it('runs no code from an article or its evidence', async () => {
    const evil = `</style></title><script>alert(1)</script>"><img src=x onerror="alert(2)">`
    const row = rowOf({
      text: evil,
      speaker: evil,
      place: placeOf({ path: evil, text: evil, speaker: evil }),
    })
    const page = await open(sheetOf([articleOf([row], { path: evil, headline: evil })]))
    expect(await page.locator('blockquote').allInnerTexts()).toEqual([evil, evil])
    expect(await page.locator('script, img').count()).toBe(0)
    expect(complaints).toEqual([])
    expect(requests).toHaveLength(1)
    await page.close()
  })
})
