import { statSync } from '../built-ins.ts'

/** The mode of a new file that quotes these: only its owner and those who may read or write all of them may do so. */
export function strictestMode(files: Iterable<string>): number {
  let mode = 0o666
  for (const file of files) mode &= statSync(file, { throwIfNoEntry: false })?.mode ?? mode
  return mode | 0o600
}
