// Builds docs/try/index.html: the page to paste an article into, in one file that works from disk. The build fails if
// anything of Node is left in it, which proves that the tiers up to report/ run in a browser.
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'rolldown'
import { importSources, RESOLVE } from './import-sources.mjs'
import { licences } from './licences.mjs'
import { nodeRemains } from './node-remains.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')

/** Takes the place of the optional parser, which no article in the page asks for. */
const NO_SATTERI = "export function markdownToMdast() { throw new Error('satteri is not in this page') }"

const browserOnly = {
  name: 'browser-only',
  resolveId(id, importer) {
    if (id === 'satteri') return '\0satteri'
    if (isBuiltin(id)) throw new Error(`${importer} imports ${id}, which a browser does not have`)
    return undefined
  },
  load: (id) => (id === '\0satteri' ? NO_SATTERI : undefined),
}

/** Builds the page, and writes it unless another file is named. */
export async function buildPage(target = join(root, 'docs/try/index.html')) {
  const scripts = await Promise.all(['src/try/page.ts', 'src/try/check-worker.ts'].map(bundle))
  const [page, worker] = scripts.map(({ code }) => inlined(code))
  const { BASE_STYLE } = await importSources('src/report/formats/html/base-style.ts')
  const style = BASE_STYLE + source('style.css')
  const policy = [
    "default-src 'none'",
    `script-src ${hashOf(page)}`,
    `style-src ${hashOf(style)}`,
    'worker-src blob:',
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
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
  mkdirSync(dirname(target), { recursive: true })
  writeFileSync(target, html)
}

/** One script with everything in it. */
async function bundle(input) {
  const { output } = await build({
    cwd: root,
    input,
    platform: 'browser',
    // A worker has no document, which some packages use in a browser.
    resolve: { ...RESOLVE, conditionNames: ['worker', 'browser', 'import', 'default'] },
    plugins: [browserOnly],
    logLevel: 'warn',
    checks: { ineffectiveDynamicImport: false },
    write: false,
    output: { format: 'iife', minify: true, codeSplitting: false },
  })
  const [{ code, moduleIds }] = output
  const remains = nodeRemains(code)
  if (remains.length > 0) throw new Error(`${input} uses what a browser does not have: ${remains.join(', ')}`)
  return { code, moduleIds }
}

function source(file) {
  return readFileSync(join(root, 'src/try', file), 'utf8')
}

/** A script with nothing that ends its element; in strings and regular expressions the escapes mean the same. */
function inlined(code) {
  return code.replace(/<(?=!--|\/?script)/gi, '\\x3C')
}

function hashOf(content) {
  return `'sha256-${createHash('sha256').update(content).digest('base64')}'`
}

function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
