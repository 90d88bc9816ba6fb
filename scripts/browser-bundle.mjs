import { isBuiltin } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'rolldown'
import { RESOLVE } from './import-sources.mjs'
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

/** One script for a browser with everything in it. Rejects with an error if any Node API is left in it. */
export async function browserBundle(input) {
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
