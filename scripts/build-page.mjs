// Builds docs/try/index.html: the page for pasting an article into, in one file that works from disk. The build fails if
// any Node API is left in it, which proves that the tiers up to report/ run in a browser.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { browserBundle } from './browser-bundle.mjs'
import { importSources } from './import-sources.mjs'
import { licences } from './licences.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')

/** Builds the page and writes it. */
export async function buildPage() {
  const scripts = await Promise.all(['src/try/page.ts', 'src/try/check-worker.ts'].map(browserBundle))
  const [page, worker] = scripts.map(({ code }) => inlined(code))
  const { BASE_STYLE, contentPolicy } = await importSources(
    'src/report/formats/html/base-style.ts',
    'src/report/formats/html/content-policy.ts',
  )
  const style = BASE_STYLE + source('style.css')
  const policy = contentPolicy(style, page, ['worker-src blob:', "connect-src 'none'"])
  const parts = {
    policy,
    example: escaped(source('example.md')),
    licences: escaped(licences(scripts.flatMap(({ moduleIds }) => moduleIds))),
    style: `<style>${style}</style>`,
    worker: `<script type="text/plain" id="worker">${worker}</script>`,
    page: `<script>${page}</script>`,
  }
  const html = source('index.html').replace(
    /<!-- \{\{(\w+)\}\} -->|\{\{(\w+)\}\}/g,
    (_, element, text) => parts[element ?? text],
  )
  mkdirSync(join(root, 'docs/try'), { recursive: true })
  writeFileSync(join(root, 'docs/try/index.html'), html)
}

function source(file) {
  return readFileSync(join(root, 'src/try', file), 'utf8')
}

/** A script with nothing that ends its element; in strings and regular expressions the escapes mean the same. */
function inlined(code) {
  return code.replace(/<(?=!--|\/?script)/gi, '\\x3C')
}

function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
