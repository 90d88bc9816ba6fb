import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll } from 'vitest'
import { launchBrowser } from './browser.ts'

/** Opens pages from files, for the tests of the suite that it is called in. */
export interface PagesInBrowser {
  readonly open: (content: string, options?: BrowserContextOptions) => Promise<Page>
  /** What the pages of a test have logged, thrown or shown in dialogs. */
  readonly complaints: readonly string[]
  /** The addresses that they have asked for, their own included. */
  readonly requests: readonly string[]
}

export function pagesInBrowser(): PagesInBrowser {
  let browser: Browser
  let folder: string
  const complaints: string[] = []
  const requests: string[] = []

  beforeAll(async () => {
    browser = await launchBrowser()
    folder = await mkdtemp(join(tmpdir(), 'geolint-page-'))
  })
  afterEach(() => {
    complaints.length = 0
    requests.length = 0
  })
  afterAll(async () => {
    await browser.close()
    await rm(folder, { recursive: true })
  })

  return {
    complaints,
    requests,
    async open(content, options = {}) {
      const file = join(folder, 'page.html')
      await writeFile(file, content)
      const page = await browser.newPage(options)
      page.setDefaultTimeout(0)
      page.on('console', (message) => complaints.push(message.text()))
      page.on('pageerror', (error) => complaints.push(error.message))
      page.on('dialog', (dialog) => {
        complaints.push(dialog.message())
        void dialog.dismiss()
      })
      page.on('request', (request) => requests.push(request.url()))
      await page.goto(pathToFileURL(file).href)
      return page
    },
  }
}
