import type { BrowserContextOptions, Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { html } from '../../src/report/formats/html/html.ts'
import type { RunReport } from '../../src/report/report.ts'
import { textFile } from '../../src/text/text-file.ts'
import { violationsOf } from './axe.ts'
import { FAINT_TEXTS, hasNoBrowser } from './browser.ts'
import { pagesInBrowser } from './pages-in-browser.ts'
import { type CheckedArticle, PLAIN, findingOn, runOf, spanOf, whole } from '../report/report-of.ts'

const words = 'Hauliers disagree, and they say so to whoever listens at the crossing. '
const paragraphs = Array.from({ length: 40 }, () => words.repeat(4)).join('\n\n')
const border = textFile(
  'articles/border.md',
  `Estonia and Latvia wait.\n\n${paragraphs}\n\nLithuania does not.\n`,
)
const riga = textFile('articles/riga.md', `Riga waits.\n\n${paragraphs}\n`)
const end = riga.text.length
const articles: readonly CheckedArticle[] = [
  {
    file: border,
    findings: [
      findingOn(border, 'Estonia and Latvia', {
        severity: 'error',
        related: [{ path: riga.path, span: spanOf(riga, 'Riga'), message: 'labelled so here' }],
      }),
      findingOn(border, 'Latvia wait', { ruleId: 'other-rule' }),
      findingOn(border, 'Lithuania'),
    ],
    withheld: [{ finding: findingOn(border, 'does'), by: 'exception', reason: 'the echo is meant' }],
  },
  { file: riga, findings: [{ ...findingOn(riga, 'waits'), span: { start: end, end } }] },
  { file: textFile('articles/clean.md', 'All is well.\n'), findings: [] },
]
const failures = [{ path: 'broken.md', message: 'not UTF-8' }]
const report = runOf(articles, failures)

/** Everything that an article can be made of. */
const rich = textFile(
  'articles/rich.md',
  `---
title: The long night
tags: [Latvia, Estonia]
seo:
  title:
---

### First *part*

[Riga](https://example.org/riga) waits,[^1] \`x\` ~~never~~ {{< ref "a.md" >}} ![A port](port.jpg) ![](a.jpg)

# Second part

> A quotation[.](/here)
>
> - Ana Ruiz

1. one
2. two

| a | |
|---|-:|
| b | c |

---

\`\`\`js
let a = 1
\`\`\`

<figure class="x">A *caption*</figure>

:::aside[Note]
Words.
:::

[^1]: By half.

##
`,
)
const richArticle: CheckedArticle = {
  file: rich,
  findings: ['Latvia', 'First *part*', '[Riga](https://example.org/riga)', 'A quotation', 'b | c', 'By'].map(
    (found) => findingOn(rich, found),
  ),
}

describe.skipIf(hasNoBrowser)('the page in a browser', () => {
  const { complaints, open: openPage, requests } = pagesInBrowser()

  function open(shown: RunReport, options?: BrowserContextOptions): Promise<Page> {
    return openPage(whole(html(shown, { ...PLAIN, ruleUrl: (id) => `https://example.org/${id}` })), options)
  }

  /** What a mark looks like: whether it is underlined and numbered. */
  async function look(page: Page, number: number): Promise<unknown> {
    return page.evaluate(`[
      getComputedStyle(document.querySelector('#mark-${number}')).textDecorationLine === 'underline',
      document.querySelector('.sign[href="#finding-${number}"]').checkVisibility(),
    ]`)
  }

  function box(page: Page, name: string): Locator {
    return page.getByRole('checkbox', { name })
  }

  const NORMAL = [true, true]
  const PLAIN_WORDS = [false, false]

  it('loads nothing and logs no errors', async () => {
    const page = await open(report)
    expect(await page.title()).toMatch(/^geolint: 4 findings \(1 error, 3 warnings\)/)
    expect(await page.evaluate('getComputedStyle(document.querySelector("ol")).listStyleType')).toBe('none')
    expect(complaints).toEqual([])
    expect(requests).toHaveLength(1)
    await page.close()
  })

  it('hides and shows findings, marks, articles and their names by rule and by severity', async () => {
    const page = await open(report)
    const visible = (selector: string) =>
      page.evaluate(`[...document.querySelectorAll('${selector}')].map((one) => one.checkVisibility())`)
    const shown = async () => ({
      findings: await visible('[id^=finding-]'),
      articles: await visible('article'),
      names: await visible('nav li'),
      nothing: await page.getByText('Every finding is hidden.').isVisible(),
    })
    const everything = {
      findings: [true, true, true, true],
      articles: [true, true],
      names: [true, true],
      nothing: false,
    }
    expect(await shown()).toEqual(everything)
    await box(page, 'other-rule').uncheck()
    expect(await shown()).toEqual({ ...everything, findings: [true, false, true, true] })
    expect([await look(page, 1), await look(page, 2)]).toEqual([NORMAL, PLAIN_WORDS])
    await box(page, 'warning').uncheck()
    expect(await shown()).toEqual({
      ...everything,
      findings: [true, false, false, false],
      articles: [true, false],
      names: [true, false],
    })
    await box(page, 'error').uncheck()
    expect(await shown()).toEqual({
      findings: [false, false, false, false],
      articles: [false, false],
      names: [false, false],
      nothing: true,
    })
    for (const name of ['other-rule', 'warning', 'error']) await box(page, name).check()
    expect(await shown()).toEqual(everything)
    expect([await look(page, 1), await look(page, 2)]).toEqual([NORMAL, NORMAL])
    await page.close()
  })

  it('jumps from finding to mark and back, and to related places, in hidden articles too', async () => {
    const page = await open(report)
    const inView = async (id: string) =>
      page.evaluate(`(() => {
        const { top, bottom } = document.querySelector('#${id}').getBoundingClientRect()
        return location.hash === '#${id}' && top >= 0 && bottom <= innerHeight
      })()`)
    await page.locator('#finding-3 a[href="#mark-3"]').click()
    expect(await inView('mark-3')).toBe(true)
    await page.getByRole('link', { name: 'Finding 3, warning' }).click()
    expect(await inView('finding-3')).toBe(true)
    await box(page, 'warning').uncheck()
    await page.getByRole('link', { name: 'riga.md:1:1' }).click()
    expect(await inView('place-1-1')).toBe(true)
    expect(await page.locator('article').nth(1).isVisible()).toBe(true)
    await page.getByRole('link', { name: 'A place that finding 1 refers to' }).click()
    expect(await inView('finding-1')).toBe(true)
    await page.close()
  })

  it('opens closed parts: withheld findings and clean articles', async () => {
    const page = await open(report)
    const reason = page.getByText('covered by an exception: the echo is meant')
    expect([await reason.isVisible(), await page.getByText('articles/clean.md').isVisible()]).toEqual([
      false,
      false,
    ])
    await page.getByText('Findings not reported').click()
    await page.getByText('Articles without findings').click()
    expect([await reason.isVisible(), await page.getByText('articles/clean.md').isVisible()]).toEqual([
      true,
      true,
    ])
    await page.close()
  })

  it('works without scripts', async () => {
    const page = await open(report, { javaScriptEnabled: false })
    expect(await page.locator('article').first().innerText()).toContain('Lithuania does not.')
    await box(page, 'error').uncheck()
    expect(await page.locator('#finding-1').isVisible()).toBe(false)
    expect(await page.locator('#finding-2').isVisible()).toBe(true)
    await page.close()
  })

  it('runs no code from an article', async () => {
    const evil = `</style></title><script>alert(1)</script>"><img src=x onerror="alert(2)"><iframe src="https://example.org">`
    const file = textFile(`a/${evil}.md`, `${evil}\n\n[a](javascript:alert(3))\n`)
    const finding = findingOn(file, evil, { ruleId: evil, message: evil })
    const silenced = { finding, by: 'exception', reason: evil } as const
    const evilRun = runOf(
      [{ file, findings: [finding], withheld: [silenced] }],
      [{ path: evil, message: evil }],
    )
    const page = await open(evilRun)
    expect((await page.locator('.words mark').allInnerTexts()).join('')).toBe(evil)
    expect(await page.locator('script, img, iframe').count()).toBe(0)
    expect(complaints).toEqual([])
    expect(requests).toHaveLength(1)
    await page.close()
  })

  it('fits a narrow screen', async () => {
    const wide = textFile(
      `articles/${'long-name/'.repeat(20)}a.md`,
      `${'w'.repeat(500)} | ${'-'.repeat(500)}\n`,
    )
    const findings = [findingOn(wide, 'www', { ruleId: 'r'.repeat(100), message: 'm'.repeat(300) })]
    const page = await open(runOf([...articles, { file: wide, findings }], failures), {
      viewport: { width: 360, height: 640 },
    })
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360)
    await page.close()
  })

  it.each(['light', 'dark'] as const)('has text that stands out from its ground, %s', async (colorScheme) => {
    const page = await open(report, { colorScheme })
    expect(await page.evaluate(FAINT_TEXTS)).toEqual([])
    await page.close()
  })

  it.each(['light', 'dark'] as const)('has nothing that axe objects to, %s', async (colorScheme) => {
    const page = await open(report, { colorScheme })
    expect(await violationsOf(page)).toEqual([])
    await page.close()
    const ofRich = await open(runOf([richArticle]), { colorScheme })
    expect(await violationsOf(ofRich)).toEqual([])
    expect(await ofRich.evaluate(FAINT_TEXTS)).toEqual([])
    await ofRich.close()
  })

  it('puts findings beside their blocks on a wide screen, and below them on a narrow one', async () => {
    for (const [width, isBeside] of [
      [1280, true],
      [800, false],
    ] as const) {
      const page = await open(runOf([richArticle]), { viewport: { width, height: 800 } })
      const places = await page.evaluate(`[...document.querySelectorAll('.findings')].map((findings) => {
        const list = findings.getBoundingClientRect()
        const block = findings.previousElementSibling.getBoundingClientRect()
        return list.left >= block.right ? list.top === block.top : list.top < block.bottom
      })`)
      expect(places).toEqual(Array.from({ length: 6 }, () => isBeside))
      await page.close()
    }
  })

  it('is used with the keyboard in the order in which it is read', async () => {
    const twoFound = { ...richArticle, findings: richArticle.findings.slice(1, 3) }
    const page = await open(runOf([twoFound, ...articles.slice(1, 2)]))
    const reached: unknown[] = []
    for (let stop = 0; stop < 12; stop += 1) {
      await page.keyboard.press('Tab')
      reached.push(
        await page.evaluate(`(({ ariaLabel, id, textContent }) => ariaLabel || id || textContent.trim())(
          document.activeElement
        )`),
      )
    }
    expect(reached).toEqual([
      'warning',
      'rule-1',
      'Articles with findings 2',
      'The long night',
      'articles/riga.md',
      'Finding 1, warning',
      '8:5',
      'a-rule',
      'Finding 2, warning',
      'Riga',
      '10:1',
      'a-rule',
    ])
    await page.close()
  })

  it('has headings in order and landmarks with names', async () => {
    const page = await open(report)
    expect(await page.locator('body').ariaSnapshot()).toMatch(
      /^- banner:\n {2}- heading "geolint report" \[level=1\]/,
    )
    const levels = await page.evaluate(
      `[...document.querySelectorAll('h1, h2, h3')].map((one) => one.tagName)`,
    )
    expect(levels).toEqual(['H1', ...Array.from({ length: 6 }, () => 'H2')])
    for (const name of ['Failures', 'Show']) expect(await page.getByRole('region', { name }).count()).toBe(1)
    expect(await page.getByRole('navigation', { name: 'Articles with findings' }).count()).toBe(1)
    expect(await page.getByRole('article', { name: 'border.md' }).count()).toBe(1)
    await page.close()
  })

  it('prints every article from beginning to end, without filters', async () => {
    const page = await open(report)
    await page.emulateMedia({ media: 'print' })
    expect(await page.getByText('Show', { exact: true }).isVisible()).toBe(false)
    expect(await page.locator('article').first().innerText()).toContain('Lithuania does not.')
    await page.close()
  })
})
