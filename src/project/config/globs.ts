import { relative } from 'node:path'
import picomatch from 'picomatch'
import { slashed } from '../../files/paths.ts'

/**
 * Tests whether an absolute path matches one of the globs and none of those that begin with `!`. They are relative to
 * `folder`; a glob without a slash matches the name of a file at any depth.
 */
export function globMatcher(globs: readonly string[], folder: string): (path: string) => boolean {
  const matcherOf = (some: readonly string[]) => picomatch(some.map(anywhere), { dot: true, nonegate: true })
  const wanted = matcherOf(globs.filter((glob) => !glob.startsWith('!')))
  const excluded = matcherOf(globs.filter((glob) => glob.startsWith('!')).map((glob) => glob.slice(1)))
  return (path) => {
    const inFolder = slashed(relative(folder, path))
    return !inFolder.startsWith('../') && wanted(inFolder) && !excluded(inFolder)
  }
}

function anywhere(glob: string): string {
  return glob.includes('/') ? glob.replace(/^\.\//, '') : `**/${glob}`
}
