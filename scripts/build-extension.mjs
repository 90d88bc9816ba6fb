// Builds editors/vscode/dist/, after dist/: the scripts of the extension for VS Code, the server for browsers, and geolint
// itself for projects that do not have it. Does nothing if the extension's packages are not installed.
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'rolldown'
import { browserBundle } from './browser-bundle.mjs'
import { licences } from './licences.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const extension = join(root, 'editors/vscode')
const dist = join(extension, 'dist')

/** What of geolint the extension contains, apart from the types. */
const GEOLINT = ['bin/geolint.js', 'dist', 'LICENSE', 'package.json']

/** Builds the extension, if its packages are installed. */
export async function buildExtension() {
  if (!existsSync(join(extension, 'node_modules/vscode-languageclient'))) return
  rmSync(dist, { recursive: true, force: true })
  mkdirSync(join(dist, 'server/rules'), { recursive: true })
  const scripts = {
    'desktop.js': await desktopBundle('editors/vscode/src/desktop.ts'),
    'web.js': await browserBundle('editors/vscode/src/web.ts', { isExtension: true }),
    'server-web.js': await browserBundle('editors/vscode/src/web-server/main.ts'),
  }
  for (const [name, { code }] of Object.entries(scripts)) writeFileSync(join(dist, name), code)
  const modules = Object.values(scripts).flatMap(({ moduleIds }) => moduleIds)
  writeFileSync(join(dist, 'THIRD-PARTY-LICENSES.txt'), licences(modules))
  copyGeolint()
  cpSync(join(root, 'dist/schema.json'), join(dist, 'schema.json'))
  cpSync(join(root, 'src/try/example.md'), join(dist, 'example.md'))
}

async function desktopBundle(input) {
  const { output } = await build({
    cwd: root,
    input,
    platform: 'node',
    external: ['vscode'],
    logLevel: 'warn',
    write: false,
    output: { format: 'cjs', minify: true, codeSplitting: false },
  })
  const [{ code, moduleIds }] = output
  return { code, moduleIds }
}

function copyGeolint() {
  const types = join(root, 'dist/types')
  const filter = (file) => relative(types, file).startsWith('..')
  for (const name of GEOLINT)
    cpSync(join(root, name), join(dist, 'server', name), { recursive: true, filter })
  for (const name of readdirSync(join(root, 'rules')).filter((one) => one.endsWith('.md')))
    cpSync(join(root, 'rules', name), join(dist, 'server/rules', name))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildExtension()
