import { sep } from 'node:path'

/** A path as it is shown and kept: with `/`, whatever the machine parts folders with. */
export function slashed(path: string): string {
  return path.replaceAll(sep, '/')
}
