/** A glob: its fixed beginning, and a test for the paths below that. */
export interface Glob {
  readonly base: string
  readonly matches: (path: string) => boolean
}

/** A pattern as a glob; undefined if it is a plain path. */
export async function globOf(pattern: string): Promise<Glob | undefined> {
  if (!/[*?[{(]/.test(pattern)) return undefined
  const { default: picomatch } = await import('picomatch')
  const options = { dot: true, nonegate: true }
  const { base, glob } = picomatch.scan(pattern, options)
  return glob === '' ? undefined : { base, matches: picomatch(glob, options) }
}
