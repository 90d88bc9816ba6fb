import type { Article } from '../../article/article.ts'
import type { FrontMatterEntry, FrontMatterValue } from '../../article/front-matter/front-matter.ts'
import { isObject } from '../../article/schema/plain-object.ts'
import type { SchemaFault } from '../../article/schema/schema-faults.ts'
import type { Span } from '../../text/span.ts'
import { nearestName } from '../../text/nearest-name.ts'
import { faultText } from './fault-text.ts'

/** Where the front matter is not what the house asks for. */
export type FrontMatterFault =
  | { readonly kind: 'missing'; readonly keys: readonly string[]; readonly of: string; readonly span: Span }
  | { readonly kind: 'too-large'; readonly span: Span }
  | {
      readonly kind: 'unexpected'
      readonly key: string
      readonly nearest: string | undefined
      readonly span: Span
    }
  /** `fault` says what is wrong, to follow the key. */
  | { readonly kind: 'wrong'; readonly key: string; readonly fault: string; readonly span: Span }

export function frontMatterFaults({ file, frontMatter, house }: Article): readonly FrontMatterFault[] {
  const { entries, format, problems, span } = frontMatter
  if (!house.frontMatterFaults || format === 'unread' || problems.length > 0) return []
  const start = { start: span.start, end: firstLineEnd(file.text, span) }
  const faults = house.frontMatterFaults(objectOf(entries))
  if (faults === 'too-large') return [{ kind: 'too-large', span: start }]
  return faults.map((fault) => {
    const { entry, siblings, value } = find(entries, fault.path)
    const key = keyText(fault.path)
    if (fault.keyword === 'required' || fault.keyword === 'dependentRequired')
      return {
        kind: 'missing',
        keys: missingKeys(fault, value, entries),
        of: key,
        span: entry?.keySpan ?? start,
      }
    const last = fault.path.at(-1) ?? ''
    if (fault.keyword === 'unexpected' && entry?.key === last)
      return {
        kind: 'unexpected',
        key,
        nearest: nearestName(last, known(house.frontMatter, fault.path, siblings)),
        span: entry.keySpan,
      }
    const at = value?.span ?? start
    return {
      kind: 'wrong',
      key,
      fault: faultText(fault, value),
      span: at.start === at.end ? (entry?.keySpan ?? start) : at,
    }
  })
}

/** The opening line of front matter; empty, at the start of the text, if there is none. */
function firstLineEnd(text: string, { end, start }: Span): number {
  const line = text.indexOf('\n', start)
  return line === -1 || line > end ? end : line
}

/** As plain data, without lone surrogates, which no address of a place can hold. */
function objectOf(entries: readonly FrontMatterEntry[]): object {
  return Object.fromEntries(entries.map(({ key, value }) => [wellFormed(key), plainOf(value)]))
}

function plainOf(value: FrontMatterValue): unknown {
  switch (value.kind) {
    case 'list':
      return value.items.map(plainOf)
    case 'map':
      return objectOf(value.entries)
    case 'scalar':
      return value.value
  }
}

function wellFormed(key: string): string {
  return key.replace(/\p{Surrogate}/gu, '\uFFFD')
}

interface Found {
  /** The last entry on the way. */
  readonly entry: FrontMatterEntry | undefined
  readonly siblings: readonly FrontMatterEntry[]
  readonly value: FrontMatterValue | undefined
}

/** What is at a path; a missing value is that of the last entry on the way. */
function find(entries: readonly FrontMatterEntry[], path: readonly string[]): Found {
  let found: Found = { entry: undefined, siblings: entries, value: undefined }
  let inside: readonly FrontMatterEntry[] = entries
  for (const part of path) {
    const { value } = found
    if (value?.kind === 'list') {
      const item = value.items[Number(part)]
      found = { ...found, value: item }
      inside = item?.kind === 'map' ? item.entries : []
      continue
    }
    const entry = inside.find(
      ({ key }) => key === part || (part.includes('\uFFFD') && wellFormed(key) === part),
    )
    if (!entry) return found
    found = { entry, siblings: inside, value: entry.value }
    inside = entry.value.kind === 'map' ? entry.value.entries : []
  }
  return found
}

function keyText(path: readonly string[]): string {
  return path.reduce((text, part) => {
    if (text !== '' && /^\d+$/.test(part)) return `${text}[${part}]`
    return text === '' ? part : `${text}.${part}`
  }, '')
}

function missingKeys(
  { keyword, path, wanted }: SchemaFault,
  value: FrontMatterValue | undefined,
  entries: readonly FrontMatterEntry[],
): readonly string[] {
  const given = path.length === 0 ? entries : value?.kind === 'map' ? value.entries : []
  const keys = new Set(given.map(({ key }) => key))
  const groups: readonly unknown[] =
    keyword === 'required'
      ? [wanted]
      : Object.entries(wanted ?? {}).flatMap(([key, group]) => (keys.has(key) ? [group] : []))
  const all = groups.flatMap((group): readonly unknown[] => (Array.isArray(group) ? group : []))
  return [...new Set(all.filter((key) => typeof key === 'string'))].filter((key) => !keys.has(key))
}

/** The keys that the schema names at its top level and the front matter lacks: what a misspelt key may have meant. */
function known(
  top: unknown,
  path: readonly string[],
  siblings: readonly FrontMatterEntry[],
): readonly string[] {
  const properties = path.length === 1 && isObject(top) ? top['properties'] : undefined
  const given = new Set(siblings.map(({ key }) => key))
  return isObject(properties) ? Object.keys(properties).filter((key) => !given.has(key)) : []
}
