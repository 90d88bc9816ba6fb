import { byteLength } from './byte-length.ts'
import { conflictLine } from './text-file.ts'

/** What is wrong with a text as a whole and what to do, to follow its name; undefined if nothing is. */
export function textProblem(content: string): string | undefined {
  const nul = content.indexOf('\0')
  if (nul !== -1) {
    const before = content.slice(0, nul)
    const place = `offset ${byteLength(before)}, line ${before.split('\n').length}`
    return `has a NUL byte at ${place}; check that it is a text file, and save it as UTF-8`
  }
  const line = conflictLine(content)
  return line === undefined ? undefined : `has an unresolved merge conflict at line ${line}; resolve it`
}
