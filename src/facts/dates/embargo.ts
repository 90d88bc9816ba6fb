import type { Article } from '../../article/article.ts'
import type { FrontMatterScalar, FrontMatterValue } from '../../article/front-matter/front-matter.ts'
import type { Span } from '../../text/span.ts'
import { realDate } from './publication-date.ts'

/** A time before which the article must not be published. */
export interface Embargo {
  readonly span: Span
  /** As it is written. */
  readonly until: string
  /** The times that it may mean; none if it cannot be read. */
  readonly readings: readonly TimeReading[]
}

/** A date and time as ISO writes them, with a zone unless it is local. */
export interface TimeReading {
  readonly iso: string
  readonly isLocal: boolean
}

/** The embargoes that an article which is not a draft has under these front-matter keys. */
export function embargoes(article: Article, keys: readonly string[]): readonly Embargo[] {
  const wanted = new Set(keys.map((key) => key.toLowerCase()))
  const { entries } = article.frontMatter
  const written = entries.flatMap(({ key, value }) => (wanted.has(key.toLowerCase()) ? scalarsOf(value) : []))
  if (written.length === 0 || isDraft(article)) return []
  return written.flatMap(({ span, value }) => {
    const until = typeof value === 'number' ? String(value) : value
    if (typeof until !== 'string' || !/\d/.test(until)) return []
    return [{ span, until: until.trim(), readings: readingsOf(until.trim()) }]
  })
}

function scalarsOf(value: FrontMatterValue): readonly FrontMatterScalar[] {
  return value.kind === 'scalar' ? [value] : []
}

/** Whether the front matter says that the article is not to be published: `draft: true`, `published: false`. */
function isDraft({ frontMatter: { entries } }: Article): boolean {
  return entries.some(({ key, value }) => {
    const said = value.kind === 'scalar' ? String(value.value).trim().toLowerCase() : ''
    switch (key.toLowerCase()) {
      case 'draft':
        return said === 'true'
      case 'published':
        return said === 'false'
      case 'status':
        return said === 'draft'
      default:
        return false
    }
  })
}

/** `2026-12-01`, `01/12/2026`, `1.12.2026`, then perhaps `09:00` or `T09:00:00` and a zone. */
const WRITTEN =
  /^(?:(?<first>\d{4})(?<sign>[-/.])(?<second>\d{1,2})\k<sign>(?<third>\d{1,2})|(?<one>\d{1,2})(?<mark>[-/.])(?<two>\d{1,2})\k<mark>(?<year>\d{4}))(?:(?:T|,? +)(?<hour>\d{1,2}):(?<minute>\d\d)(?::(?<seconds>\d\d)(?:\.\d{1,9})?)?(?: ?(?<zone>Z|UTC|GMT|[+-](?:0\d|1[0-4]):?[0-5]\d))?)?$/i

function readingsOf(until: string): readonly TimeReading[] {
  const groups = WRITTEN.exec(until)?.groups
  if (!groups) return []
  const { first, hour = '0', minute = '00', one, second, seconds = '00', third, two, year, zone } = groups
  if (Number(hour) > 23 || Number(minute) > 59 || Number(seconds) > 59) return []
  const dates =
    first === undefined
      ? [realDate(Number(year), Number(two), Number(one)), realDate(Number(year), Number(one), Number(two))]
      : [realDate(Number(first), Number(second), Number(third))]
  const time = `T${hour.padStart(2, '0')}:${minute}:${seconds}${zoneOf(zone)}`
  return dates.flatMap((date) =>
    date === undefined ? [] : [{ iso: `${date}${time}`, isLocal: zone === undefined }],
  )
}

function zoneOf(zone = ''): string {
  if (/^[a-z]/i.test(zone)) return 'Z'
  return zone.replace(/^(...)(\d\d)$/, '$1:$2')
}
