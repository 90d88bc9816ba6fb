import picomatch from 'picomatch/posix.js'

/**
 * Tests whether a path, relative to the folder of the globs and with slashes, matches one of them and none of those that
 * begin with `!`. A glob without a slash matches the name of a file at any depth.
 */
export function globMatcher(globs: readonly string[]): (path: string) => boolean {
  const matcherOf = (some: readonly string[]) => picomatch(some.map(anywhere), { dot: true, nonegate: true })
  const wanted = matcherOf(globs.filter((glob) => !glob.startsWith('!')))
  const excluded = matcherOf(globs.filter((glob) => glob.startsWith('!')).map((glob) => glob.slice(1)))
  return (path) => !path.startsWith('../') && wanted(path) && !excluded(path)
}

function anywhere(glob: string): string {
  return glob.includes('/') ? glob.replace(/^\.\//, '') : `**/${glob}`
}
