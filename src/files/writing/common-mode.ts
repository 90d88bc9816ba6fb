import { statSync } from '../built-ins.ts'

/**
 * The mode of a new file that quotes others: nobody may read or write it who may not do so to all of these. Its owner
 * may.
 */
export function commonMode(files: Iterable<string>): number {
  let mode = 0o666
  for (const file of files) mode &= statSync(file, { throwIfNoEntry: false })?.mode ?? mode
  return mode | 0o600
}
