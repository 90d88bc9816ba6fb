import { readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, onTestFailed } from 'vitest'
import { hasNoBrowser, launchBrowser } from '../browser.ts'
import { hasNoExtensionTools, packExtension, type PackedExtension } from './pack-extension.ts'
import { serveWorkbench, type Workbench } from './workbench.ts'

const EXAMPLE = readFileSync('src/try/example.md', 'utf8')
const ARTICLE = 'articles/bridge.md'
const CONFIGURED = { '.geolintrc.yaml': 'extends: recommended\n', [ARTICLE]: EXAMPLE }

/** Only a hang takes this long. */
const TEN_MINUTES = 600_000

describe.skipIf(hasNoBrowser || hasNoExtensionTools)('the extension in the workbench of VS Code', () => {
  let browser: Browser
  let packed: PackedExtension

  beforeAll(async () => {
    packed = await packExtension()
    browser = await launchBrowser()
  })
  afterAll(async () => {
    await browser.close()
    await rm(packed.folder, { recursive: true })
  })

  /** The workbench with the article of a folder open in front; closed after `use`. */
  async function inWorkbench(
    files: Readonly<Record<string, string>>,
    use: (editor: Editor) => Promise<void>,
  ): Promise<void> {
    const workbench = await serveWorkbench({
      files,
      open: ARTICLE,
      extensions: { geolint: packed.extension },
    })
    const page = await browser.newPage({ viewport: { width: 1280, height: 1000 } })
    page.setDefaultTimeout(0)
    sayWhatFailed(page)
    try {
      await page.goto(workbench.address)
      await use(editorOf(page, workbench))
    } finally {
      await page.close()
      await workbench.close()
    }
  }

  it('shows findings and their rules, and says what checks the article', async () => {
    await inWorkbench(CONFIGURED, async ({ page, problem, saysInStatusBar, screenshot }) => {
      await problem('Romania is not tagged').waitFor()
      await problem("'TK' is a placeholder for something missing").waitFor()
      await saysInStatusBar(/\d+ rules from \.geolintrc\.yaml; without other articles and evidence/)
      expect(await page.locator('.squiggly-error').count()).toBeGreaterThan(0)
      await screenshot('findings')
    })
  })

  it('applies a quick fix', async () => {
    await inWorkbench(CONFIGURED, async ({ goTo, problem, quickFix, saved, screenshot }) => {
      await problem("'Ukrane' is not a country").waitFor()
      await goTo(8, 6)
      await quickFix(/Ukraine/, () => screenshot('quick-fix'))
      await problem("'Ukrane' is not a country").waitFor({ state: 'detached' })
      expect(await saved()).toBe(EXAMPLE.replace('Ukrane', 'Ukraine'))
    })
  })

  it('writes an exception, with the cursor where its reason goes', async () => {
    await inWorkbench(CONFIGURED, async ({ goTo, page, problem, quickFix, saved, screenshot }) => {
      await problem("'TK' is a placeholder").waitFor()
      await goTo(25, 278)
      await quickFix(/Make an exception for 'placeholder' here/)
      await problem(/exception.*reason/i).waitFor()
      const column = '<!-- geolint-disable-next-line placeholder -- '.length + 1
      await page.getByText(`Ln 25, Col ${column}`, { exact: true }).waitFor()
      await page.keyboard.type("the minister's own mark")
      await problem(/exception.*reason/i).waitFor({ state: 'detached' })
      await screenshot('exception')
      expect(await problem("'TK' is a placeholder").count()).toBe(0)
      expect(await saved()).toContain(" placeholder -- the minister's own mark -->")
    })
  })

  it('applies all safe fixes', async () => {
    await inWorkbench(CONFIGURED, async ({ command, problem, saved }) => {
      await problem('Romania is not tagged').waitFor()
      await command('geolint: Apply All Safe Fixes')
      await problem('Romania is not tagged').waitFor({ state: 'detached' })
      expect(await saved()).toBe(EXAMPLE.replace('  - Ukrane', '  - Ukrane\n  - Romania'))
    })
  })

  it('explains a rule', async () => {
    await inWorkbench(CONFIGURED, async ({ command, page, problem, screenshot }) => {
      await problem("'TK' is a placeholder").waitFor()
      await command('geolint: Explain a Rule')
      await page.locator('.quick-input-list .monaco-list-row', { hasText: 'placeholder' }).first().click()
      const preview = page.frameLocator('iframe.webview.ready').frameLocator('#active-frame')
      await preview.getByRole('heading', { name: 'How to fix it' }).waitFor()
      await screenshot('explain')
    })
  })

  it('outlines the article, and says what is known of the words under the mouse', async () => {
    await inWorkbench(CONFIGURED, async ({ goTo, page, problem, screenshot }) => {
      await problem('Romania is not tagged').waitFor()
      await goTo(7, 6)
      await page.keyboard.press('Control+K')
      await page.keyboard.press('Control+I')
      await page.locator('.monaco-hover').getByText('Moldova').first().waitFor()
      await screenshot('hover')
      await page.keyboard.press('Escape')
      await page.keyboard.press('Control+Shift+O')
      await page.locator('.quick-input-list .monaco-list-row').first().waitFor()
      await screenshot('symbols')
    })
  })

  it('is quiet in a folder without a configuration, until one is created', async () => {
    await inWorkbench({ [ARTICLE]: EXAMPLE }, async (editor) => {
      const { command, page, problem, saysInStatusBar, screenshot, workbench } = editor
      await saysInStatusBar(/quiet: this folder has no configuration; create one with/)
      await screenshot('quiet')
      expect(await page.locator('.squiggly-error, .squiggly-warning, .notification-toast').count()).toBe(0)
      await command('geolint: Create a Configuration')
      await expect
        .poll(() => workbench.written('.geolintrc.yaml'), { timeout: TEN_MINUTES })
        .toContain('extends: recommended')
      await problem('Romania is not tagged').waitFor()
    })
  })

  it('says what is wrong with a configuration', async () => {
    const files = { ...CONFIGURED, '.geolintrc.yaml': 'rules:\n  placeholders: off\n' }
    await inWorkbench(files, async ({ saysInStatusBar, screenshot }) => {
      await saysInStatusBar(/\.geolintrc\.yaml:2:3: rules\.placeholders: .* did you mean 'placeholder'/i)
      await screenshot('wrong-configuration')
    })
  })
})

/** Prints what the browser could not load if the test fails, which may be the cause. */
function sayWhatFailed(page: Page): void {
  const failed: string[] = []
  page.on('requestfailed', (request) => {
    failed.push(`${request.url()}: ${request.failure()?.errorText ?? ''}`)
  })
  onTestFailed(() => console.error(failed.join('\n')))
}

/** What a reader does in the workbench. */
interface Editor {
  readonly page: Page
  readonly workbench: Workbench
  /** A finding in the list of problems. */
  readonly problem: (message: RegExp | string) => Locator
  readonly saysInStatusBar: (message: RegExp) => Promise<void>
  /** Puts the cursor at a line and a column, both from 1. */
  readonly goTo: (line: number, column: number) => Promise<void>
  readonly quickFix: (title: RegExp, onMenu?: () => Promise<void>) => Promise<void>
  /** Runs a command of the palette. */
  readonly command: (title: string) => Promise<void>
  /** Saves the article, and gives its text. */
  readonly saved: () => Promise<string | undefined>
  /** Takes a picture if SCREENSHOTS names a folder for them. */
  readonly screenshot: (name: string) => Promise<void>
}

function editorOf(page: Page, workbench: Workbench): Editor {
  const input = page.locator('.quick-input-widget input[type=text]')
  const folder = process.env['SCREENSHOTS']
  return {
    page,
    workbench,
    problem: (message) => page.locator('.markers-panel .monaco-list-row').getByText(message),
    async saysInStatusBar(message) {
      await page.locator('[id="geolint.geolint.geolint.status"]').getByLabel(message).first().waitFor()
    },
    async goTo(line, column) {
      await page.locator('.view-lines').first().click()
      await page.keyboard.press('Control+G')
      await input.fill(`:${line}:${column}`)
      await page.keyboard.press('Enter')
      await input.waitFor({ state: 'hidden' })
    },
    async quickFix(title, onMenu) {
      await page.keyboard.press('Control+.')
      const item = page.locator('.action-widget .monaco-list-row', { hasText: title }).first()
      await item.waitFor()
      await onMenu?.()
      // A click would meet the layer that closes the menu.
      const focused = page.locator('.action-widget .monaco-list-row.focused')
      const items = await page.locator('.action-widget .monaco-list-row.action').count()
      for (let at = 1; at < items && !title.test((await focused.textContent()) ?? ''); at += 1)
        await page.keyboard.press('ArrowDown')
      expect(await focused.textContent()).toMatch(title)
      await page.keyboard.press('Enter')
    },
    async command(title) {
      await page.keyboard.press('F1')
      await input.fill(`>${title}`)
      await page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first().click()
    },
    async saved() {
      await page.keyboard.press('Control+S')
      await expect.poll(() => workbench.written(ARTICLE), { timeout: TEN_MINUTES }).toBeDefined()
      return workbench.written(ARTICLE)
    },
    async screenshot(name) {
      if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png` })
    },
  }
}
