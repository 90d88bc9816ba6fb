import { isBuiltin } from 'node:module'
import { dirname, extname, resolve } from 'node:path'
import { nodeCrypto } from '../../files/built-ins.ts'
import { readTextFile } from '../../files/read-text-file.ts'
import { BUILD } from './build-id.ts'

/**
 * Identifies the code that lints: geolint's build, Node, and the modules of plug-ins and configurations with everything
 * that they import by path. Undefined if they import other packages, or geolint runs from its sources.
 */
export function codeVersion(modules: readonly string[]): string | undefined {
  if (BUILD === undefined) return undefined
  const hash = nodeCrypto().createHash('sha256').update(`${BUILD}\n${process.version}\n`)
  for (const [file, code] of codeOf(modules)) {
    if (extname(file) !== '.json' && importsPackages(code)) return undefined
    hash.update(`${file}\n${code}\n`)
  }
  return hash.digest('hex')
}

/** The text of modules and of everything that they import by path, by its file. */
export function codeOf(modules: readonly string[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  const seen = new Set<string>()
  const waiting = [...modules]
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (seen.has(file)) continue
    seen.add(file)
    const code = contentOf(file)
    if (code === undefined) continue
    found.set(file, code)
    if (extname(file) === '.json') continue
    const folder = dirname(file)
    for (const { 1: path = '' } of code.matchAll(PATH))
      waiting.push(...ENDINGS.map((ending) => resolve(folder, path + ending)))
  }
  return found
}

/** What an import or require may name, in quotation marks; it does no harm if some of these are not files. */
const PATH = /["'`](\.{1,2}\/[^"'`\s]{1,300})["'`]/g

/** The endings that Node tries for a path, starting with none. */
const ENDINGS = ['', '.js', '.cjs', '.mjs', '.json', '/index.js']

const IMPORT = /\b(?:from|import|require)\s?\(?\s?["']([^"'.\s/][^"'\s]{0,200})["']/g

function importsPackages(code: string): boolean {
  return [...code.matchAll(IMPORT)].some(
    ({ 1: name = '' }) => !/^geolint(?:\/|$)/.test(name) && !isBuiltin(name),
  )
}

function contentOf(file: string): string | undefined {
  try {
    return readTextFile(file)
  } catch {
    return undefined
  }
}
