import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { RuleFailure } from '../engine/check-article.ts'
import { displayPath, isWithin } from '../files/paths.ts'
import type { Failure } from '../text/failure.ts'

/** Rules that failed, as failures of a run; for a plug-in's rule with its file and, if known, the line in it. */
export function ruleFailures(
  failures: readonly RuleFailure[],
  fileOfRule: ReadonlyMap<string, string>,
  cwd: string,
): readonly Failure[] {
  return failures.map(({ message, path, ruleId, stack }) => {
    const file = fileOfRule.get(ruleId)
    const place = file === undefined ? '' : ` (${placeInStack(stack, file, cwd) ?? displayPath(cwd, file)})`
    return { path, message: `the rule '${ruleId}' failed: ${message}${place}` }
  })
}

const FRAME = /^\s+at .*?\(?((?:file:\/\/|\/|[a-z]:[\\/]).*):(\d+):(\d+)\)?$/gim

/** `our-desk.js:12:5`: the innermost frame of a stack that is in the plug-in's file, else in its folder. */
function placeInStack(stack: string | undefined, plugIn: string, cwd: string): string | undefined {
  const frames = [...(stack ?? '').matchAll(FRAME)].map(([, address = '', line, column]) => ({
    file: fileOf(address),
    position: `${line}:${column}`,
  }))
  const folder = dirname(plugIn)
  const frame =
    frames.find(({ file }) => file === plugIn) ??
    frames.find(({ file }) => isWithin(file, folder) && !file.slice(folder.length).includes('node_modules'))
  return frame && `${displayPath(cwd, frame.file)}:${frame.position}`
}

/** An address may be anything that a plug-in has written into its stack. */
function fileOf(address: string): string {
  try {
    return address.startsWith('file:') ? fileURLToPath(address) : address
  } catch {
    return ''
  }
}
