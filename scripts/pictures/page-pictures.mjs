// Takes the pictures of the page of findings in README.md, after a build. It needs Chromium, so `npm run generate` does not.
//   node scripts/pictures/page-pictures.mjs
import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { PAGE_DIGEST, pageDigest, picturedPage, PICTURES } from './run-pictures.mjs'

/** In pixels. */
const VIEWPORT = { width: 1280, height: 640 }

const page = picturedPage()
mkdirSync(PICTURES, { recursive: true })
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
})
for (const colorScheme of ['light', 'dark']) {
  const tab = await browser.newPage({ colorScheme, viewport: VIEWPORT })
  await tab.setContent(page)
  await tab
    .locator('article')
    .first()
    .evaluate((article) => article.scrollIntoView())
  await tab.screenshot({ path: fileURLToPath(new URL(`page-${colorScheme}.png`, PICTURES)) })
}
await browser.close()
writeFileSync(PAGE_DIGEST, pageDigest(page))
