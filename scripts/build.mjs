// Builds dist/: the command line and the library as bundles with shared chunks, the types, the JSON Schema for
// configurations, and the licences of the bundled packages. Builds the page in docs/try/ and the extension too.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'rolldown'
import { buildExtension } from './build-extension.mjs'
import { buildPage } from './build-page.mjs'
import { EXTERNAL, importSources, RESOLVE } from './import-sources.mjs'
import { licences } from './licences.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const dist = join(root, 'dist')

/**
 * Few chunks, because each one adds a millisecond to every start. They go from what every run loads to what only some
 * need. Each contains everything its modules import that no earlier chunk has.
 */
const CHUNKS = [
  ['start', /src\/cli\/main\.ts$|rolldown.runtime/],
  [
    'run',
    /src\/(?:cli\/commands\/lint|files\/find-articles|report\/formats\/pretty)\.ts$|node_modules\/ignore\//,
  ],
  ['core', /src\/(?:engine\/lint-article|markdown\/parser)\.ts$|rules\/index\.ts$/],
].map(([name, test], at, { length }) => ({ name, test, priority: length - at }))

/** Identifies this build, so that no build uses the cache of another. */
function buildId() {
  const hash = createHash('sha256')
  const sources = ['src', 'rules'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true }).map((name) => join(folder, name)),
  )
  for (const file of ['package.json', 'package-lock.json', ...sources.toSorted()]) {
    if (/\.(?:json|ts)$/.test(file)) hash.update(`${file}\n${readFileSync(join(root, file), 'utf8')}\n`)
  }
  return hash.digest('hex')
}

const { output } = await build({
  cwd: root,
  input: {
    cli: 'src/cli/main.ts',
    index: 'src/index.ts',
    rule: 'src/geolint-rule.ts',
    testing: 'src/testing/test-rule.ts',
    'lint-thread': 'src/project/threads/lint-thread.ts',
  },
  platform: 'node',
  external: EXTERNAL,
  preserveEntrySignatures: 'allow-extension',
  transform: { define: { GEOLINT_BUILD: JSON.stringify(buildId()) } },
  resolve: RESOLVE,
  logLevel: 'warn',
  checks: { ineffectiveDynamicImport: false },
  output: { dir: dist, cleanDir: true, format: 'esm', minify: true, codeSplitting: { groups: CHUNKS } },
})

const { heads, publishedSchema } = await importSources('rules/heads.ts', 'src/config/schema.ts')
writeFileSync(join(dist, 'schema.json'), `${JSON.stringify(publishedSchema(heads), undefined, 2)}\n`)
writeFileSync(
  join(dist, 'THIRD-PARTY-LICENSES.txt'),
  licences(output.flatMap((chunk) => chunk.moduleIds ?? [])),
)
const compiler = join(root, 'node_modules/typescript/bin/tsc')
execFileSync(process.execPath, [compiler, '-p', 'tsconfig.build.json'], { cwd: root, stdio: 'inherit' })

await buildPage()
await buildExtension()
