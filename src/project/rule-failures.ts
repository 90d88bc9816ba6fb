import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { RuleFailure } from '../engine/check-article.ts'
import { displayPath, isWithin } from '../files/paths.ts'
import type { Failure } from '../text/failure.ts'

/** geolint's own code, as it is installed. */
const OWN_FOLDER = dirname(fileURLToPath(import.meta.url))

/** Rules that failed as failures of a run; for a plug-in's rule with the file and, if known, the line in it. */
export function ruleFailures(
  failures: readonly RuleFailure[],
  fileOfRule: ReadonlyMap<string, string>,
  cwd: string,
): readonly Failure[] {
  return failures.map(({ message, path, ruleId, stack }) => {
    const file = fileOfRule.get(ruleId)
    const place = file === undefined ? undefined : (placeInStack(stack, cwd) ?? displayPath(cwd, file))
    return {
      path,
      message: `the rule '${ruleId}' failed: ${message}${place === undefined ? '' : ` (${place})`}`,
    }
  })
}

const FRAME = /^\s+at .*?\(?((?:file:\/\/|\/|[a-z]:[\\/]).*):(\d+):(\d+)\)?$/gim

/** `our-desk.js:12:5`: the innermost frame of a stack that is neither Node's nor geolint's. */
function placeInStack(stack: string | undefined, cwd: string): string | undefined {
  for (const [, address = '', line, column] of (stack ?? '').matchAll(FRAME)) {
    const file = address.startsWith('file:') ? fileURLToPath(address) : address
    if (!isWithin(file, OWN_FOLDER)) return `${displayPath(cwd, file)}:${line}:${column}`
  }
  return undefined
}
