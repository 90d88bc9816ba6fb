import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'

/** The build's own version; the build puts it in, so that it is missing where geolint runs from its sources. */
declare const GEOLINT_BUILD: string | undefined

/**
 * Names the code that lints: geolint's build, Node, and the modules of plug-ins and configurations with all that they
 * import by path. Undefined where it cannot be named, as when geolint runs from its sources.
 */
export function codeVersion(modules: readonly string[]): string | undefined {
  if (typeof GEOLINT_BUILD === 'undefined') return undefined
  const hash = createHash('sha256').update(`${GEOLINT_BUILD}\n${process.version}\n`)
  const seen = new Set<string>()
  const waiting = [...modules]
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (seen.has(file)) continue
    seen.add(file)
    const code = contentOf(file)
    hash.update(`${file}\n${code}\n`)
    const folder = dirname(file)
    for (const { 1: path = '' } of code.matchAll(PATH)) waiting.push(resolve(folder, path))
  }
  return hash.digest('hex')
}

/** What an import or require may name, in quotation marks; that some are no files does no harm. */
const PATH = /["'`](\.{1,2}\/[^"'`\s]{1,300})["'`]/g

function contentOf(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
