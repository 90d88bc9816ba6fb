import type { BrowserContextOptions, Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { countryCoverage } from '../../src/facts/countries/country-coverage.ts'
import { coveragePage } from '../../src/report/formats/html/countries/coverage-page.ts'
import { ledgerPage } from '../../src/report/formats/html/sources/ledger-page.ts'
import { articleAbout, incompleteCoverage, placeIn } from '../report/coverage-of.ts'
import { contestedLedger, ledgerOf, said } from '../report/ledger-of.ts'
import { whole } from '../report/report-of.ts'
import { violationsOf } from './axe.ts'
import { FAINT_TEXTS, hasNoBrowser } from './browser.ts'
import { pagesInBrowser } from './pages-in-browser.ts'

const EVIL = `</script></style></title><img src=x onerror="alert(1)"><script>alert(2)</script>`
/** In CSS pixels: what is left of an A4 page between margins of 15 mm. */
const A4_WIDTH = 680

const coverage = () => whole(coveragePage(incompleteCoverage(), []))
const ledger = async () => whole(ledgerPage(await contestedLedger(), []))

/** A page of countries with these numbers of articles about them, in this order. */
function countsOf(counts: Readonly<Record<string, number>>): string {
  const articles = Object.entries(counts).flatMap(([code, count]) =>
    Array.from({ length: count }, (_, index) => articleAbout(`${code}-${index}.md`, { about: [code] })),
  )
  return whole(coveragePage(countryCoverage(articles), []))
}

describe.skipIf(hasNoBrowser)('pages of surveys in a browser', () => {
  const { complaints, open, requests } = pagesInBrowser()

  const names = (page: Page) =>
    page.evaluate(
      `[...document.querySelectorAll('tbody tr:not([hidden]) th')].map((one) => (one.querySelector('.name') ?? one).textContent)`,
    )

  describe.each([
    ['countries', coverage],
    ['sources', ledger],
  ])('%s', (_, page) => {
    const opened = async (options?: BrowserContextOptions) => open(await page(), options)

    it('loads nothing, and logs no errors', async () => {
      const shown = await opened()
      expect(await shown.title()).toMatch(/^geolint: 4 /)
      expect(complaints).toEqual([])
      expect(requests).toHaveLength(1)
      await shown.close()
    })

    it.each([360, 700, 800, 1000, 1280])(
      'has nothing to scroll to at the side at %d pixels',
      async (width) => {
        const shown = await opened({ viewport: { width, height: 800 } })
        expect(await shown.evaluate('document.documentElement.scrollWidth')).toBe(width)
        await shown.close()
      },
    )

    it.each(['light', 'dark'] as const)('can be read by everybody, %s', async (colorScheme) => {
      const shown = await opened({ colorScheme })
      expect(await shown.evaluate(FAINT_TEXTS)).toEqual([])
      expect(await violationsOf(shown)).toEqual([])
      await shown.setViewportSize({ width: 360, height: 800 })
      expect(await shown.evaluate(FAINT_TEXTS)).toEqual([])
      expect(await violationsOf(shown)).toEqual([])
      await shown.close()
    })

    it('leads from a count to its places, and back to the row', async () => {
      const shown = await opened()
      const link = shown.locator('td.open a').first()
      await link.click()
      const place = shown.locator('.places:target')
      expect(await place.locator('mark').first().isVisible()).toBe(true)
      expect(await isInView(place.locator('h3'))).toBe(true)
      await place.getByRole('link', { name: 'back to the table' }).click()
      expect(await isInView(shown.locator('tr:target'))).toBe(true)
      await shown.close()
    })

    it('is complete without scripts', async () => {
      const shown = await opened({ javaScriptEnabled: false })
      expect(await shown.locator('tbody tr').count()).toBe(4)
      expect(await shown.locator('button, input').count()).toBe(0)
      await shown.close()
    })

    it('fits on paper, without what only works on a screen', async () => {
      const shown = await opened()
      await shown.setViewportSize({ width: A4_WIDTH, height: 1000 })
      await shown.emulateMedia({ media: 'print' })
      expect(await shown.evaluate('document.documentElement.scrollWidth')).toBe(A4_WIDTH)
      expect(await shown.getByRole('searchbox').isVisible()).toBe(false)
      expect(
        await shown.evaluate(
          `getComputedStyle(document.querySelector('td.count'), '::before').printColorAdjust`,
        ),
      ).toBe('exact')
      await shown.close()
    })
  })

  it('sorts by a count or a name, with the mouse or the keyboard, and keeps the order of equals', async () => {
    const page = await open(countsOf({ CL: 2, PE: 12, AX: 2, BO: 1 }))
    const order = () => page.locator('[aria-sort]').evaluateAll((all) => all.map((one) => one.outerHTML))
    expect(await names(page)).toEqual(['Peru', 'Åland Islands', 'Chile', 'Bolivia'])
    expect(await order()).toEqual([expect.stringMatching(/aria-sort="descending".*about/)])

    await page.getByRole('button', { name: 'country' }).click()
    expect(await names(page)).toEqual(['Åland Islands', 'Bolivia', 'Chile', 'Peru'])
    await page.keyboard.press('Enter')
    expect(await names(page)).toEqual(['Peru', 'Chile', 'Bolivia', 'Åland Islands'])
    expect(await order()).toEqual([expect.stringMatching(/aria-sort="descending".*country/)])

    await page.getByRole('button', { name: 'about' }).focus()
    await page.keyboard.press('Space')
    expect(await names(page)).toEqual(['Peru', 'Chile', 'Åland Islands', 'Bolivia'])
    await page.keyboard.press('Space')
    expect(await names(page)).toEqual(['Bolivia', 'Chile', 'Åland Islands', 'Peru'])
    expect(await order()).toEqual([expect.stringMatching(/aria-sort="ascending".*about/)])
    await page.close()
  })

  it('sorts sources by their labels alone, and puts those without a date last either way', async () => {
    const page = await open(
      whole(
        ledgerPage(
          await ledgerOf({
            '2024-05-01-a.md': said('Ana Quispe', 'Quispe'),
            '2024-03-01-b.md': said('Bill Holt'),
            'c.md': said('Carla Ruiz', 'Carla Ruiz', 'Carla Ruiz'),
          }),
          [],
        ),
      ),
    )
    await page.getByRole('button', { name: 'source' }).click()
    expect(await names(page)).toEqual(['Ana Quispe', 'Bill Holt', 'Carla Ruiz'])
    await page.getByRole('button', { name: 'first' }).click()
    expect(await names(page)).toEqual(['Bill Holt', 'Ana Quispe', 'Carla Ruiz'])
    await page.getByRole('button', { name: 'first' }).click()
    expect(await names(page)).toEqual(['Ana Quispe', 'Bill Holt', 'Carla Ruiz'])
    await page.close()
  })

  it('filters by name, without regard to accents and case, and says how many are shown', async () => {
    const page = await open(countsOf({ CL: 1, PE: 1, AX: 1 }))
    const box = page.getByRole('searchbox', { name: 'Find a country' })
    await box.fill('ALAND')
    expect(await names(page)).toEqual(['Åland Islands'])
    expect(await page.getByRole('status').innerText()).toBe('1 of 3')
    await box.fill('')
    expect(await names(page)).toHaveLength(3)
    expect(await page.getByRole('status').innerText()).toBe('')
    await page.close()
  })

  it('draws bars as long as their share of the greatest', async () => {
    const page = await open(countsOf({ CL: 8, PE: 4, BO: 1 }))
    const widths = await page.evaluate<readonly number[]>(
      `[...document.querySelectorAll('td.count:nth-child(2)')].map((one) => parseFloat(getComputedStyle(one, '::before').width))`,
    )
    const [longest = 0] = widths
    expect(longest).toBeGreaterThan(20)
    expect(widths.map((width) => Math.round((100 * width) / longest))).toEqual([100, 50, 13])
    await page.close()
  })

  it.each([1280, 750])('keeps bars clear of long numbers at %d pixels', async (width) => {
    const { countries, ...rest } = incompleteCoverage()
    const many = countries.map((country) => ({ ...country, about: 1_234_567, named: 89_012 }))
    const page = await open(whole(coveragePage({ ...rest, countries: many }, [])), {
      viewport: { width, height: 800 },
    })
    const gaps = await page.evaluate<
      readonly number[]
    >(`[...document.querySelectorAll('td.s100')].map((cell) => {
      const number = document.createRange()
      number.selectNodeContents(cell)
      const { left, width } = getComputedStyle(cell, '::before')
      return number.getBoundingClientRect().left - cell.getBoundingClientRect().left - parseFloat(left) - parseFloat(width)
    })`)
    expect(gaps.length).toBeGreaterThan(4)
    expect(gaps.filter((gap) => gap < 1)).toEqual([])
    await page.close()
  })

  it('runs no code from an article', async () => {
    const place = { path: EVIL, headline: EVIL, before: EVIL, words: EVIL, after: EVIL, counts: EVIL }
    const countries = countryCoverage([
      articleAbout(EVIL, {
        about: ['CL'],
        tagged: [EVIL],
        untagged: new Map([['CL', placeIn(EVIL, 'CL', place)]]),
      }),
    ])
    const { sources, ...rest } = await contestedLedger()
    const forged = sources.map((source) => ({
      ...source,
      label: EVIL,
      labels: [{ text: `${EVIL} too`, count: 1 }],
      conflicts: [{ message: EVIL, at: { ...place, line: 1 }, against: undefined }],
    }))
    const pages = [
      whole(coveragePage(countries, [{ path: EVIL, message: EVIL }])),
      whole(ledgerPage({ ...rest, sources: forged }, [{ path: EVIL, message: EVIL }])),
    ]
    for (const content of pages) {
      const page = await open(content)
      expect(await page.locator('mark').first().innerText()).toBe(EVIL)
      await page.getByRole('searchbox').fill('</script><img src=x onerror=alert(3)>')
      await page.locator('thead button').first().click()
      expect(await page.locator('img').count()).toBe(0)
      expect(await page.locator('script').count()).toBe(1)
      await page.close()
    }
    expect(complaints).toEqual([])
    expect(requests).toHaveLength(2)
  })
})

/** Whether it is between the upper and the lower edge of the window. */
async function isInView(element: Locator): Promise<boolean> {
  const box = await element.boundingBox()
  const height = element.page().viewportSize()?.height ?? 0
  return box !== null && box.y >= 0 && box.y + box.height <= height
}
