/** What a glob says of the paths below its fixed beginning. */
export interface Glob {
  readonly base: string
  readonly matches: (path: string) => boolean
}

/** The glob that a pattern is; undefined where it is a plain path. */
export async function globOf(pattern: string): Promise<Glob | undefined> {
  if (!/[*?[{(]/.test(pattern)) return undefined
  const { default: picomatch } = await import('picomatch')
  const options = { dot: true, nonegate: true }
  const { base, glob } = picomatch.scan(pattern, options)
  return glob === '' ? undefined : { base, matches: picomatch(glob, options) }
}
