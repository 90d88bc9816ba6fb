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

/** What an editor gives to the main script of an extension, in a browser too. */
const GIVEN_BY_EDITORS = { module: 'vscode', names: new Set(['exports', 'module', 'require']) }

/**
 * One script for a browser with everything in it, or the main script of an extension that an editor runs in one. Rejects
 * with an error if any Node API is left in it.
 */
export async function browserBundle(input, { isExtension = false } = {}) {
  const { output } = await build({
    cwd: root,
    input,
    platform: 'browser',
    external: isExtension ? [GIVEN_BY_EDITORS.module] : [],
    // A worker has no document, which some packages use in a browser.
    resolve: { ...RESOLVE, conditionNames: ['worker', 'browser', 'import', 'default'] },
    // Some packages ask; what they would do with one is left out.
    transform: { define: { 'typeof process': '"undefined"' } },
    plugins: [browserOnly],
    logLevel: 'warn',
    checks: { ineffectiveDynamicImport: false },
    write: false,
    output: { format: isExtension ? 'cjs' : 'iife', minify: true, codeSplitting: false },
  })
  const [{ code, imports, moduleIds }] = output
  const given = isExtension ? GIVEN_BY_EDITORS.names : new Set()
  const remains = [
    ...nodeRemains(code).filter((name) => !given.has(name)),
    ...imports.filter((name) => name !== GIVEN_BY_EDITORS.module),
  ]
  if (remains.length > 0) throw new Error(`${input} uses what a browser does not have: ${remains.join(', ')}`)
  return { code, moduleIds }
}
