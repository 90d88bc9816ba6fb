import { askGit, type Repository } from './run-git.ts'

/** Who last changed a line, and on which day (`YYYY-MM-DD`). */
export interface LineOrigin {
  readonly author: string
  readonly day: string
}

/**
 * Who last changed these lines of a file (from 1). Lines that are not committed are left out, and so are all lines if
 * git does not know the file, given by its absolute path.
 */
export async function blameLines(
  repository: Repository,
  file: string,
  lines: readonly number[],
): Promise<ReadonlyMap<number, LineOrigin>> {
  const ranges = lines.flatMap((line) => ['-L', `${line},${line}`])
  const { status, output } = await askGit(repository, ['blame', '--line-porcelain', ...ranges, '--', file])
  return status === 0 ? readBlame(output.toString('utf8')) : new Map()
}

/** `<commit> <old line> <line> [<count>]`, then lines such as `author Ada`, then a tab and the line itself. */
function readBlame(output: string): ReadonlyMap<number, LineOrigin> {
  const origins = new Map<number, LineOrigin>()
  let line = 0
  let author = ''
  let seconds = 0
  for (const text of output.split('\n')) {
    const header = /^([0-9a-f]{40,64}) \d+ (\d+)/.exec(text)
    if (header) line = /^0+$/.test(header[1] ?? '') ? 0 : Number(header[2])
    else if (text.startsWith('author ')) author = text.slice('author '.length)
    else if (text.startsWith('author-time ')) seconds = Number(text.slice('author-time '.length))
    else if (text.startsWith('author-tz ') && line > 0) {
      const day = dayOf(seconds, text.slice('author-tz '.length))
      if (day !== undefined) origins.set(line, { author, day })
    }
  }
  return origins
}

/** The day where the author was, at an offset such as `+0530`; undefined if no calendar has such a time. */
function dayOf(seconds: number, zone: string): string | undefined {
  const [, sign = '+', hours = '0', minutes = '0'] = /^([+-])(\d\d)(\d\d)$/.exec(zone) ?? []
  const offset = (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -60 : 60)
  const date = new Date((seconds + offset) * 1000)
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString().slice(0, 10)
}
