import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { plainLine } from '../../src/report/text/plain-text.ts'
import { violationsOf } from './axe.ts'
import { FAINT_TEXTS, hasNoBrowser } from './browser.ts'
import { geolint, newFolder } from './cli/run-geolint.ts'
import { pagesInBrowser } from './pages-in-browser.ts'

const FIXTURES = 'fixtures/articles'
const EXAMPLE = readFileSync('src/try/example.md', 'utf8')

const EXCEPTED = `# Peru and Chile talk

<!-- geolint-disable-next-line placeholder -- the minister's own mark -->
The sum is TK.

The other sum is TK. <!-- geolint-disable-line placeholder -->
`

const HOSTILE = `---
title: "<img src=x onerror=alert(1)>"
countries: ["<script>alert(2)</script>", Perou\u202E]
---

</textarea><script>alert(3)</script><svg onload=alert(4)> \u202Enrut ‘’ “<b onclick=alert(5)>never closed

> “{{policy}} $& $1 <iframe src=javascript:alert(6)>”
>
> — <a href="javascript:alert(7)">Minister</a>, Chile
`

const EMBARGOED = '---\ntitle: Peru waits\nembargo: 2999-01-01\n---\n\nPeru waits.\n'

interface Shown {
  readonly severity: string
  readonly place: string
  readonly message: string
  readonly rule: string
  readonly fixes: readonly string[]
}

interface Reported {
  readonly ruleId: string
  readonly severity: 1 | 2
  readonly line: number
  readonly column: number
  readonly message: string
  readonly fix?: unknown
  readonly suggestions?: readonly { readonly desc: string }[]
}

describe.skipIf(hasNoBrowser)('the page to paste an article into', () => {
  const { complaints, open: openPage, requests } = pagesInBrowser()

  function open(options?: BrowserContextOptions): Promise<Page> {
    return openPage(readFileSync('docs/try/index.html', 'utf8'), options)
  }

  async function check(page: Page, text: string): Promise<readonly Shown[]> {
    await page.locator('#text').fill(text)
    return shown(page)
  }

  /** The findings once the page has checked what is in it. */
  async function shown(page: Page): Promise<readonly Shown[]> {
    await page.locator('#results[aria-busy=false]').waitFor()
    return page.evaluate(`[...document.querySelectorAll('.findings > li')].map((item) => {
      const text = (selector) => item.querySelector(selector).textContent
      return {
        severity: text('.severity'),
        place: text('.place'),
        message: text('.message'),
        rule: text('.rule'),
        fixes: [...item.querySelectorAll('.fixes li')].map((one) => one.textContent),
      }
    })`)
  }

  it('asks nobody for anything, and logs nothing', async () => {
    const page = await open()
    expect(await check(page, EXAMPLE)).not.toEqual([])
    expect(complaints).toEqual([])
    expect(requests.filter((address) => !address.startsWith('blob:'))).toHaveLength(1)
    const refused = `fetch('https://example.org/').then(() => 'sent', ({ name }) => name)`
    expect(await page.evaluate(refused)).toBe('TypeError')
    expect(complaints.join('\n')).toContain("connect-src 'none'")
    await page.close()
  })

  /** What the command line says of a text; its fixes have no titles in JSON. */
  function reported(text: string, flags: readonly string[], files = {}): readonly Shown[] {
    const { stdout } = geolint(newFolder(files), [...flags, '--format', 'json', '--stdin'], { input: text })
    const [{ messages }]: readonly [{ readonly messages: readonly Reported[] }] = JSON.parse(stdout)
    return messages.map(({ column, fix, line, message, ruleId, severity, suggestions = [] }) => ({
      severity: severity === 2 ? 'error' : 'warning',
      place: `${line}:${column}`,
      message: plainLine(message),
      rule: ruleId,
      fixes: [...(fix ? ['Fix'] : []), ...suggestions.map(({ desc }) => `Suggestion: ${plainLine(desc)}`)],
    }))
  }

  function untitled(all: readonly Shown[]): readonly Shown[] {
    return all.map((one) => ({ ...one, fixes: one.fixes.map((fix) => fix.replace(/^Fix: .*/, 'Fix')) }))
  }

  it('says the same as the command line without a configuration', async () => {
    const fixtures = readdirSync(FIXTURES).filter((name) => name.endsWith('.md'))
    const texts = [
      EXAMPLE,
      EXCEPTED,
      EMBARGOED,
      HOSTILE,
      '\n',
      '# Ohne Bundesländer\n\n„Peru wartet“, sagt der Minister. Chile wartet nicht auf Peru.\n',
      ...fixtures.map((name) => readFileSync(join(FIXTURES, name), 'utf8')),
    ]
    const page = await open()
    for (const text of texts) {
      const found = untitled(await check(page, text))
      expect(found).toEqual(text.trim() === '' ? [] : reported(text, ['--no-config']))
    }
    expect(complaints).toEqual([])
    await page.getByLabel('Rules').selectOption('strict')
    const strict = { 'geolint.yaml': 'extends: strict\n' }
    for (const text of texts.slice(0, 3))
      expect(untitled(await check(page, text))).toEqual(reported(text, ['--config', 'geolint.yaml'], strict))
    await page.close()
  })

  it('shows what geolint sees', async () => {
    const page = await open()
    await page.getByRole('button', { name: 'Try an example' }).click()
    await shown(page)
    expect(await page.locator('#text').inputValue()).toBe(EXAMPLE)
    expect(await page.locator('#record').innerText()).toMatchSnapshot()
    await page.close()
  })

  it('leads from a finding to its words and back, by keyboard alone', async () => {
    const page = await open({ viewport: { width: 1280, height: 500 } })
    await check(
      page,
      `${EXAMPLE}\n${'Peru waits, and Chile waits too. \n\n'.repeat(300)}The last sum is TK.\n`,
    )
    const last = page.locator('.findings .go').last()
    await last.focus()
    await page.keyboard.press('Enter')
    const state = await page.evaluate(`(() => {
      const { scrollHeight, scrollTop, selectionEnd, selectionStart, value, clientHeight } = document.activeElement
      return { words: value.slice(selectionStart, selectionEnd), atEnd: scrollTop + clientHeight > scrollHeight - 30 }
    })()`)
    expect(state).toEqual({ words: 'TK', atEnd: true })
    await page.keyboard.press('Escape')
    expect(await last.evaluate((button) => button.matches(':focus'))).toBe(true)
    await page.getByRole('button', { name: 'Haulier, Moldova' }).first().click()
    expect(await page.evaluate('getSelection().toString()')).toMatch(/haulier/i)
    await page.close()
  })

  it('applies safe fixes, and undoes them', async () => {
    const page = await open()
    await check(page, EXAMPLE)
    await page.getByRole('button', { name: 'Apply the safe fix' }).click()
    await page.getByRole('button', { name: 'Undo the fix' }).waitFor()
    expect((await shown(page)).map(({ rule }) => rule)).not.toContain('untagged-countries')
    expect(await page.locator('#text').inputValue()).toBe(
      EXAMPLE.replace('  - Ukrane', '  - Ukrane\n  - Romania'),
    )
    await page.getByRole('button', { name: 'Undo the fix' }).click()
    expect(await page.locator('#text').inputValue()).toBe(EXAMPLE)
    expect((await shown(page)).map(({ rule }) => rule)).toContain('untagged-countries')
    await page.close()
  })

  it('gives back what it replaced, even after the reader has typed on', async () => {
    const page = await open()
    const box = page.locator('#text')
    const button = (name: string) => page.getByRole('button', { name })
    await box.fill('My article.')
    await button('Try an example').click()
    await button('Try an example').click()
    await box.press('End')
    await box.pressSequentially('!')
    const typed = await box.inputValue()
    await button('Undo').click()
    expect(await box.inputValue()).toBe('My article.')
    await button('Redo').click()
    expect(await box.inputValue()).toBe(typed)
    await box.fill('')
    await button('Try an example').click()
    await button('Undo').click()
    expect(await box.inputValue()).toBe('My article.')
    await page.close()
  })

  it('leads to the right words after a byte-order mark', async () => {
    const page = await open()
    await check(page, '\uFEFF# Peru waits\n\nThe sum is TK.\n')
    await page.locator('.findings .go', { hasText: 'TK' }).click()
    expect(await page.evaluate('getSelection().toString()')).toBe('TK')
    await page.close()
  })

  it('announces a failure without saying first that there is nothing', async () => {
    const failing = `addEventListener('message', () => postMessage({ kind: 'failure', message: 'No luck' }))`
    const html = readFileSync('docs/try/index.html', 'utf8')
    const page = await openPage(
      html.replace(/(?<=<script[^>]* id="worker">)[^]*?(?=<\/script>)/, () => failing),
    )
    await page.evaluate(`(() => {
      window.said = []
      const summary = document.querySelector('#summary')
      new MutationObserver(() => said.push(summary.textContent)).observe(summary, { childList: true })
    })()`)
    await check(page, 'Peru waits.')
    expect(await page.evaluate('said')).toEqual(['geolint failed: No luck'])
    await page.close()
  })

  it('opens a file, or says why it cannot', async () => {
    const page = await open()
    const file = page.locator('#file')
    const buffer = (content: string | readonly number[]) =>
      typeof content === 'string' ? Buffer.from(content) : Buffer.from(content)
    const give = (content: string | readonly number[]) =>
      file.setInputFiles({ name: 'a.md', mimeType: 'text/markdown', buffer: buffer(content) })
    const summary = page.locator('#summary')
    await give('\uFEFF# Peru waits\r\n\r\nThe sum is TK.\r\n')
    await summary.getByText('1 warning').waitFor()
    expect(await page.locator('#text').inputValue()).toBe('# Peru waits\n\nThe sum is TK.\n')
    await give([0x50, 0xe9, 0x72, 0x6f, 0x75])
    await summary.getByText("'a.md' is not UTF-8. Save it as UTF-8 and open it again.").waitFor()
    await give('a\0b')
    await summary.getByText("'a.md' has a NUL byte").waitFor()
    await page.evaluate(`(() => {
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(new File(['Dropped.'], 'b.md'))
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
    })()`)
    await page.waitForFunction(`document.querySelector('#text').value === 'Dropped.'`)
    await page.close()
  })

  it('answers for the newest text, however long an older one takes', async () => {
    const page = await open()
    const paste = (text: string) =>
      page.evaluate(`(() => {
        const clipboardData = new DataTransfer()
        clipboardData.setData('text/plain', ${JSON.stringify(text)})
        document.querySelector('#text').dispatchEvent(new ClipboardEvent('paste', { clipboardData }))
      })()`)
    const slow = '“[*_<!-- '.repeat(100_000)
    await paste(slow)
    expect(await page.evaluate(`document.querySelector('#text').value`)).toBe(slow)
    await page.getByRole('button', { name: 'Try an example' }).click()
    expect(await shown(page)).toHaveLength(7)
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByRole('button', { name: 'Try an example' }).click()
    expect(await shown(page)).toHaveLength(7)
    expect(await check(page, '')).toEqual([])
    expect(await page.locator('#summary').textContent()).toBe('Nothing to check yet.')
    await page.close()
  })

  it.each([360, 800, 1280])('is accessible and fits a window of %i pixels', async (width) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await open({ colorScheme, viewport: { width, height: 800 } })
      expect(await violationsOf(page)).toEqual([])
      await check(page, EXAMPLE)
      await page.locator('.findings .go').first().click()
      await page.locator('.findings summary').first().click()
      expect(await violationsOf(page)).toEqual([])
      expect(await page.evaluate(FAINT_TEXTS)).toEqual([])
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width)
      await page.close()
    }
  })

  it('prints the whole article', async () => {
    const page = await open({ viewport: { width: 680, height: 900 } })
    await check(page, EXAMPLE)
    await page.emulateMedia({ media: 'print' })
    await page.evaluate(`dispatchEvent(new Event('beforeprint'))`)
    expect(await page.locator('#printed').innerText()).toBe(EXAMPLE)
    expect(await page.locator('#text').isVisible()).toBe(false)
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(680)
    await page.close()
  })
})
