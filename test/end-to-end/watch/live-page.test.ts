import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { request } from 'node:http'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { violationsOf } from '../axe.ts'
import { hasNoBrowser, launchBrowser } from '../browser.ts'
import { newFolder, writeFiles } from '../cli/run-geolint.ts'
import { watchIn, type Watched } from './watched-process.ts'

const ARTICLE = `---
countries: [Latvai]
---

# Latvia waits

Latvia waits for its port. Latvia has no money for it. TK
`
const FIXED = ARTICLE.replace('Latvai', 'Latvia')

describe('--watch --format html', () => {
  function addressIn(watched: Watched): string {
    return /^The page: (\S+)$/m.exec(watched.last().lines.join('\n'))?.[1] ?? ''
  }

  it('tells a browser that its page is old, and not one that says nothing', async () => {
    const cwd = newFolder({ 'riga.md': ARTICLE })
    const address = addressIn(await watchIn(cwd, ['--format', 'html']))
    const heard = async (shown: string, headers = {}) => {
      const sent = request(`${address}changes${shown}`, { headers }).end()
      const [response] = await once(sent, 'response')
      const [first] = await once(response.setEncoding('utf8'), 'data')
      response.destroy()
      return first
    }
    const old = randomUUID()
    expect(await heard(`?${old}`)).toBe('data: changed\n\n')
    expect(await heard('?', { 'last-event-id': old })).toBe('data: changed\n\n')
    expect(await heard('?')).toMatch(/^retry: 500\nid: [\da-f-]{36}\n\n$/)
  })

  it('takes no address from its surroundings', async () => {
    const cwd = newFolder({ 'riga.md': ARTICLE })
    const wanted = 'http://127.0.0.1:45555/'
    const watched = await watchIn(cwd, ['--format', 'html'], {
      env: { GEOLINT_PAGE: wanted, GEOLINT_RESTARTED: '1' },
    })
    expect(addressIn(watched)).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/[\da-f-]{36}\/$/)
  })

  it('serves its page to nobody but who knows the address', async () => {
    const cwd = newFolder({ 'riga.md': ARTICLE })
    const address = addressIn(await watchIn(cwd, ['--format', 'html']))
    const { origin, port } = new URL(address)
    const statusOf = async (
      url: string,
      options: { readonly host?: string; readonly method?: string } = {},
    ) => {
      const { host = `127.0.0.1:${port}`, method = 'GET' } = options
      const sent = request(url, { headers: { host }, method }).end()
      const [response] = await once(sent, 'response')
      response.resume()
      return response.statusCode
    }
    expect(await statusOf(address)).toBe(200)
    expect(await statusOf(`${origin}/`)).toBe(404)
    expect(await statusOf(`${address}riga.md`)).toBe(404)
    expect(await statusOf(address, { host: 'evil.example' })).toBe(403)
    expect(await statusOf(address, { method: 'POST' })).toBe(403)
  })

  describe.skipIf(hasNoBrowser)('in a browser', () => {
    let browser: Browser
    beforeAll(async () => {
      browser = await launchBrowser()
    })
    afterAll(() => browser.close())

    async function open(
      watched: Watched,
    ): Promise<{ readonly page: Page; readonly complaints: readonly string[] }> {
      const page = await browser.newPage()
      await page.context().addCookies([{ name: 'other', value: 'server', domain: '127.0.0.1', path: '/' }])
      onTestFinished(() => page.close())
      const complaints: string[] = []
      page.on('console', (message) => complaints.push(message.text()))
      page.on('pageerror', (error) => complaints.push(error.message))
      await page.goto(addressIn(watched))
      return { page, complaints }
    }

    it('loads itself again after every change, and keeps what is hidden', async () => {
      const cwd = newFolder({ 'riga.md': ARTICLE })
      const watched = await watchIn(cwd, ['--format', 'html'])
      const { complaints, page } = await open(watched)
      const tags = page.getByRole('checkbox', { name: 'unknown-country-tag' })
      const placeholders = page.getByRole('checkbox', { name: 'placeholder' })
      await placeholders.uncheck()
      writeFiles(cwd, { 'riga.md': FIXED })
      await tags.waitFor({ state: 'detached' })
      expect(await placeholders.isChecked()).toBe(false)
      expect(await page.getByText(/^\d\d:\d\d:\d\d riga\.md changed: 2 findings gone$/).count()).toBe(1)
      writeFiles(cwd, { 'riga.md': ARTICLE })
      await tags.waitFor()
      expect([await tags.isChecked(), await placeholders.isChecked()]).toEqual([true, false])
      writeFiles(cwd, { '.geolintrc.yaml': 'rules: [' })
      await page.getByText(/^Nothing can be linted until this is fixed:\s\.geolintrc\.yaml:1:/).waitFor()
      expect(await tags.isVisible()).toBe(true)
      expect(await violationsOf(page)).toEqual([])
      writeFiles(cwd, { '.geolintrc.yaml': 'rules: { placeholder: off }\n' })
      await placeholders.waitFor({ state: 'detached' })
      expect(await page.getByText('Nothing can be linted').count()).toBe(0)
      expect(complaints).toEqual([])
    })

    it('shows every change in two tabs, and says when geolint has stopped', async () => {
      const cwd = newFolder({ 'riga.md': ARTICLE })
      const watched = await watchIn(cwd, ['--format', 'html'])
      const context = await browser.newContext()
      onTestFinished(() => context.close())
      const tabs = [await context.newPage(), await context.newPage()]
      for (const tab of tabs) await tab.goto(addressIn(watched))
      writeFiles(cwd, { 'riga.md': FIXED })
      for (const tab of tabs)
        await tab.getByRole('checkbox', { name: 'unknown-country-tag' }).waitFor({ state: 'detached' })
      await watched.stop('SIGINT')
      for (const tab of tabs) await tab.getByText('geolint is not running any more').waitFor()
      expect(await violationsOf(tabs[0] ?? (await context.newPage()))).toEqual([])
    })

    it('stays at its address when code makes geolint start again', async () => {
      const config = (setting: string) =>
        `export default { rules: { 'unknown-country-tag': '${setting}' } }\n`
      const cwd = newFolder({ 'riga.md': ARTICLE, 'geolint.config.mjs': config('error') })
      const watched = await watchIn(cwd, ['--format', 'html'])
      const { page } = await open(watched)
      const tags = page.getByRole('checkbox', { name: 'unknown-country-tag' })
      for (const setting of ['off', 'error', 'off']) {
        writeFiles(cwd, { 'geolint.config.mjs': config(setting) })
        await tags.waitFor({ state: setting === 'off' ? 'detached' : 'visible' })
      }
      writeFiles(cwd, { 'geolint.config.mjs': 'export default {' })
      await page.getByText('Nothing can be linted until this is fixed').waitFor()
      expect(await violationsOf(page)).toEqual([])
    })
  })
})
