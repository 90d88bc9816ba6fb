// Imports modules of src/ and rules/ from a separate build, because the internals that scripts and benchmarks need are
// not part of the package, and Node 20 does not read TypeScript.
import { mkdtempSync, rmSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'rolldown'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')

/** What a bundle of geolint's source code resolves differently from Node. */
export const RESOLVE = {
  // jsonc-parser's main file is a UMD module that bundlers cannot analyse.
  mainFields: ['module', 'main'],
  // The code that reads articles and formats reports does not use Node, so its packages must not either: merely
  // importing node:process opens standard input and output.
  alias: {
    '#minpath': join(root, 'node_modules/vfile/lib/minpath.browser.js'),
    '#minproc': join(root, 'node_modules/vfile/lib/minproc.browser.js'),
    '#minurl': join(root, 'node_modules/vfile/lib/minurl.browser.js'),
    '#supports-color': join(root, 'node_modules/chalk/source/vendor/supports-color/browser.js'),
  },
}

/** Packages that are not bundled, but imported from where geolint is installed. */
export const EXTERNAL = ['satteri']

/** The named exports of some modules in one object; their paths are relative to the project's folder. */
export async function importSources(...files) {
  const cache = join(root, 'node_modules/.cache')
  await mkdir(cache, { recursive: true })
  const dir = mkdtempSync(join(cache, 'geolint-sources-'))
  process.on('exit', () => rmSync(dir, { recursive: true, force: true }))
  const { output } = await build({
    cwd: root,
    input: files,
    platform: 'node',
    external: EXTERNAL,
    resolve: RESOLVE,
    logLevel: 'warn',
    checks: { ineffectiveDynamicImport: false },
    output: { dir, format: 'esm', entryFileNames: '[name]-[hash].mjs', chunkFileNames: '[name]-[hash].mjs' },
  })
  const entries = output.filter(({ isEntry }) => isEntry)
  const modules = await Promise.all(
    entries.map(({ fileName }) => import(pathToFileURL(join(dir, fileName)).href)),
  )
  return Object.assign({}, ...modules)
}
