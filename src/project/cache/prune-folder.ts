import { join } from 'node:path'
import { lstatSync, readdirSync, rmSync } from '../../files/built-ins.ts'

/** In bytes, together. */
const MOST_BYTES = 200_000_000

/** In milliseconds: how long a file is kept that nobody uses, and one of another build. */
const DAY = 86_400_000
const LONGEST_UNUSED = 30 * DAY
const LONGEST_OF_OTHERS = DAY

/** `<build>-<id>`; no other file is removed. */
const NAME = /^([\da-f]{8})-[\da-f]{64}$/

/** Removes files of a cache that have not been used for long and, once there is too much, those used longest ago. */
export function pruneFolder(folder: string, build: string): void {
  let room = MOST_BYTES
  for (const { age, isOther, path, size } of filesIn(folder, build)) {
    room -= size
    if (room < 0 || age > (isOther ? LONGEST_OF_OTHERS : LONGEST_UNUSED)) remove(path)
  }
}

interface CachedFile {
  readonly path: string
  readonly size: number
  /** Since it was last used. */
  readonly age: number
  /** Whether it is of another build. */
  readonly isOther: boolean
}

/** The files of a cache, the one used last first. */
function filesIn(folder: string, build: string): readonly CachedFile[] {
  const now = Date.now()
  const files = readdirSync(folder).flatMap((name): readonly CachedFile[] => {
    const of = NAME.exec(name)?.[1]
    const path = join(folder, name)
    const stats = of === undefined ? undefined : lstatSync(path, { throwIfNoEntry: false })
    if (!stats || stats.isDirectory()) return []
    return [{ path, size: stats.size, age: now - stats.mtimeMs, isOther: of !== build }]
  })
  return files.toSorted((a, b) => a.age - b.age)
}

function remove(path: string): void {
  try {
    rmSync(path, { force: true })
  } catch {
    // It may belong to somebody else.
  }
}
