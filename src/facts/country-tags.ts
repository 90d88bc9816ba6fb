import type { Article } from '../article/article.ts'
import { fact } from '../article/fact.ts'
import type { FrontMatterEntry, FrontMatterScalar, FrontMatterValue } from '../article/front-matter.ts'
import { isRegion } from '../geography/regions.ts'
import { resolveCountryCode, resolveCountryName, resolveCountryPrefix } from '../geography/resolve-country.ts'
import type { Excerpt } from '../text/span.ts'

/** One value of the front matter that can name a country. */
export interface CountryTag extends Excerpt {
  /** The front-matter key, dotted where it is nested. */
  readonly key: string
  readonly code: string | undefined
  /** Whether it names a region or the whole world. */
  readonly region: boolean
  /** Whether the key holds countries and nothing else. */
  readonly countryKey: boolean
  readonly style: TagStyle
}

export type TagStyle = 'name' | 'alpha-2' | 'alpha-3' | 'slug' | 'prefix' | 'path'

/** Keys that hold countries, in any case, `-` and `_` alike. */
const COUNTRY_KEYS = new Set([
  'countries',
  'country',
  'country_code',
  'country_codes',
  'iso_code',
  'iso_codes',
  'pais',
  'pays',
  'países',
])

/** Keys that may hold countries among other things. */
const TOPIC_KEYS = new Set([
  'categories',
  'category',
  'keywords',
  'location',
  'locations',
  'places',
  'region',
  'regions',
  'tags',
  'topics',
])

const DEEPEST_KEY = 3

/** The values of the front matter that name countries, or would have to. */
export const countryTags = fact((article: Article): readonly CountryTag[] => {
  const houseKeys = new Set(article.house.countryTags.keys.map(foldKey))
  const tags: CountryTag[] = []
  const visit = (entries: readonly FrontMatterEntry[], prefix: string, depth: number) => {
    for (const { key, value } of entries) {
      const countryKey = COUNTRY_KEYS.has(foldKey(key)) || houseKeys.has(foldKey(`${prefix}${key}`))
      if (countryKey || TOPIC_KEYS.has(foldKey(key))) {
        for (const part of valueParts(article, value)) tags.push(readTag(part, `${prefix}${key}`, countryKey))
      } else if (value.kind === 'map' && depth < DEEPEST_KEY)
        visit(value.entries, `${prefix}${key}.`, depth + 1)
    }
  }
  visit(article.frontMatter.entries, '', 1)
  return tags
})

function foldKey(key: string): string {
  return key.toLowerCase().replaceAll('-', '_').normalize('NFC')
}

function valueParts(article: Article, value: FrontMatterValue): readonly Excerpt[] {
  if (value.kind === 'list')
    return value.items.flatMap((item) => (item.kind === 'scalar' ? scalarParts(article, item, false) : []))
  return value.kind === 'scalar' ? scalarParts(article, value, true) : []
}

/** The comma-separated parts of a string, each with its place. */
function scalarParts(article: Article, scalar: FrontMatterScalar, split: boolean): readonly Excerpt[] {
  if (typeof scalar.value !== 'string') return []
  const { text } = article.source
  const literal = text.slice(scalar.span.start, scalar.span.end)
  if (!split || !scalar.value.includes(',') || resolveCountryName(scalar.value))
    return scalar.value.trim() === '' ? [] : [{ span: scalar.span, text: scalar.value.trim() }]
  let from = 0
  return scalar.value.split(',').flatMap((part) => {
    const words = part.trim()
    const at = words === '' ? -1 : literal.indexOf(words, from)
    if (at === -1) return words === '' ? [] : [{ span: scalar.span, text: words }]
    from = at + words.length
    return [{ span: { start: scalar.span.start + at, end: scalar.span.start + from }, text: words }]
  })
}

function readTag(part: Excerpt, key: string, countryKey: boolean): CountryTag {
  const read = readValue(part.text, countryKey)
  return { ...part, key, countryKey, ...read, region: read.code === undefined && isRegion(part.text) }
}

function readValue(text: string, countryKey: boolean): Pick<CountryTag, 'code' | 'style'> {
  const path = /(?:^|\/)([^/]+)\.mdx?$/.exec(text)?.[1]
  if (path !== undefined) return { code: resolveCountryName(path), style: 'path' }
  const prefixed = resolveCountryPrefix(text)
  if (prefixed) return { code: prefixed, style: 'prefix' }
  const byName = resolveCountryName(text)
  if (byName) return { code: byName, style: nameStyle(text) }
  const byCode = countryKey ? resolveCountryCode(text) : undefined
  return { code: byCode, style: text.length === 2 ? 'alpha-2' : 'alpha-3' }
}

function nameStyle(text: string): TagStyle {
  return text === text.toLowerCase() ? 'slug' : 'name'
}
