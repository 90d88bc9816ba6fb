import type { Article } from '../../article/article.ts'
import { fact } from '../../article/fact.ts'
import type {
  FrontMatterEntry,
  FrontMatterMap,
  FrontMatterScalar,
  FrontMatterValue,
} from '../../article/front-matter/front-matter.ts'
import type { House } from '../../article/house.ts'
import { isRegion } from '../../geography/regions.ts'
import {
  resolveCountryCode,
  resolveCountryName,
  resolveCountryPrefix,
  resolveEnglishName,
} from '../../geography/resolve-country.ts'
import { withoutAccents } from '../../geography/without-accents.ts'
import type { Excerpt, Span } from '../../text/span.ts'
import { mentionedCountries } from './country-mentions.ts'
import { type StrayMark, strayMark } from './stray-mark.ts'

/** A value in the front matter that can name a country. */
export interface CountryTag extends Excerpt {
  /** The front-matter key, dotted if it is nested. */
  readonly key: string
  /** The key and those above it, the outermost first. */
  readonly keyPath: readonly string[]
  readonly code: string | undefined
  /** Whether it names a region or the whole world. */
  readonly region: boolean
  /** Whether the key is for countries and nothing else. */
  readonly countryKey: boolean
  readonly style: TagStyle
  /** Given if the value of the key has a bracket or quotation mark too many at an end of this one. */
  readonly stray: StrayMark | undefined
}

export type TagStyle = 'name' | 'alpha-2' | 'alpha-3' | 'slug' | 'prefix' | 'path'

/** Keys for countries, in any case, with or without accents, `-` and `_` alike. */
const COUNTRY_KEYS = new Set([
  'countries',
  'country',
  'country_code',
  'country_codes',
  'iso_code',
  'iso_codes',
  'pais',
  'pays',
  'paises',
])

/** Keys that may list countries among other things. */
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

/** Keys in one country's data, the ones that best identify it first. */
const COUNTRY_FIELDS = ['name', 'title', 'label', 'code', 'iso', 'iso2', 'iso3', 'slug', 'id']

/** Keys that may contain an article's own data; others, such as `author`, contain the data of something else. */
const CONTAINERS = new Set([
  'classification',
  'data',
  'details',
  'extra',
  'geo',
  'geography',
  'meta',
  'metadata',
  'params',
  'taxonomies',
  'taxonomy',
])

/** A key under which an article's countries are read. */
interface TagKey extends TagKeyKind {
  /** The key and those above it, the outermost first. */
  readonly keyPath: readonly string[]
  readonly value: FrontMatterValue
}

interface TagKeyKind {
  /** Whether it is for countries and nothing else. */
  readonly countryKey: boolean
  /** Whether the house names it. */
  readonly ofHouse: boolean
}

export const tagKeys = fact((article: Article): readonly TagKey[] => {
  const kindOf = keyKinds(article.house)
  const found: TagKey[] = []
  const visit = (entries: readonly FrontMatterEntry[], outer: readonly string[]) => {
    for (const { key, value } of entries) {
      const keyPath = [...outer, key]
      const kind = kindOf(keyPath)
      if (typeof kind === 'object') found.push({ keyPath, value, ...kind })
      else if (kind === 'container' && value.kind === 'map') visit(value.entries, keyPath)
    }
  }
  visit(article.frontMatter.entries, [])
  return found
})

/** What a key is that country tags may be under, whatever its value; undefined if none may be. */
export function tagKeyKind(
  { house }: Pick<Article, 'house'>,
  keyPath: readonly string[],
): TagKeyKind | undefined {
  const kindOf = keyKinds(house)
  const isReached = keyPath.every(
    (_, at) => at === keyPath.length - 1 || kindOf(keyPath.slice(0, at + 1)) === 'container',
  )
  const kind = isReached && keyPath.length > 0 ? kindOf(keyPath) : undefined
  return typeof kind === 'object' ? kind : undefined
}

const keyKinds = fact((house: House) => {
  const houseKeys = new Set(house.countryTags.keys.map(foldKey))
  return (keyPath: readonly string[]): TagKeyKind | 'container' | undefined => {
    const folded = foldKey(keyPath.at(-1) ?? '')
    const place = keyPath.length === 1 ? folded : foldKey(keyPath.join('.'))
    const isTopic = TOPIC_KEYS.has(folded)
    const ofHouse = houseKeys.has(place)
    const countryKey = COUNTRY_KEYS.has(folded) || (ofHouse && !isTopic)
    if (countryKey || isTopic) return { countryKey, ofHouse }
    return CONTAINERS.has(folded) || leadsTo(place, houseKeys) ? 'container' : undefined
  }
})

/** The values in the front matter that name countries, or are meant to. */
export const countryTags = fact((article: Article): readonly CountryTag[] =>
  tagKeys(article).flatMap(({ keyPath, value, ...kind }) => {
    const parts =
      value.kind === 'scalar' && isWordList(keyPath.at(-1) ?? '', value.value)
        ? wordRuns(article.file.text, value.span)
        : valueParts(article, value, kind.countryKey)
    return readParts(article, keyPath, kind, parts)
  }),
)

/** Values as tags under a key; for a front matter that cannot be read, such as one in which somebody is typing. */
export function readTags(
  article: Article,
  keyPath: readonly string[],
  values: readonly Excerpt[],
): readonly CountryTag[] {
  const kind = tagKeyKind(article, keyPath)
  return kind ? readParts(article, keyPath, kind, values) : []
}

function readParts(
  article: Article,
  keyPath: readonly string[],
  { countryKey, ofHouse }: TagKeyKind,
  parts: readonly Part[],
): readonly CountryTag[] {
  const { style } = article.house.countryTags
  const codes = countryKey || (ofHouse && (style === 'alpha-2' || style === 'alpha-3'))
  return parts.map((part) => readTag(part, keyPath, { article, codes, countryKey }))
}

/** Whether one of the dotted keys is below this one. */
function leadsTo(place: string, keys: ReadonlySet<string>): boolean {
  return [...keys].some((key) => key.startsWith(`${place}.`))
}

function foldKey(key: string): string {
  return withoutAccents(key).toLowerCase().replaceAll('-', '_')
}

/** The values under a key; a country's data (`{ name: Bolivia, code: BO }`) only under a country key. */
function valueParts(article: Article, value: FrontMatterValue, countryKey: boolean): readonly Part[] {
  if (value.kind === 'scalar') return scalarParts(article, value, true)
  if (value.kind === 'map') return countryKey ? fieldParts(article, value) : []
  return value.items.flatMap((item) => {
    if (item.kind === 'scalar') return scalarParts(article, item, false)
    return countryKey && item.kind === 'map' ? fieldParts(article, item) : []
  })
}

function fieldParts(article: Article, value: FrontMatterMap): readonly Part[] {
  for (const field of COUNTRY_FIELDS) {
    const entry = value.entries.find(({ key }) => key.toLowerCase() === field)
    if (entry?.value.kind === 'scalar') return scalarParts(article, entry.value, false)
  }
  return []
}

/** A value of a key, or a part of one. */
interface Part extends Excerpt {
  /** Given for a part of a value: whether an end of the value has a mark too many. */
  readonly isInStray?: boolean
}

/** The parts of a string separated by commas, semicolons or bars, each with its place. */
function scalarParts(article: Article, scalar: FrontMatterScalar, split: boolean): readonly Part[] {
  if (typeof scalar.value !== 'string') return []
  const { text } = article.file
  const literal = text.slice(scalar.span.start, scalar.span.end)
  if (!split || !SEPARATOR.test(scalar.value) || resolveCountryName(scalar.value))
    return scalar.value.trim() === '' ? [] : [{ span: scalar.span, text: scalar.value.trim() }]
  let from = 0
  const isInStray = strayMark(scalar.value.trim()) !== undefined
  return scalar.value.split(SEPARATOR).flatMap((part) => {
    const words = part.trim()
    const at = words === '' ? -1 : literal.indexOf(words, from)
    if (at === -1) return words === '' ? [] : [{ span: scalar.span, text: words, isInStray }]
    from = at + words.length
    return [
      { span: { start: scalar.span.start + at, end: scalar.span.start + from }, text: words, isInStray },
    ]
  })
}

const SEPARATOR = /[,;|]/

/** Jekyll splits the strings under these keys at their spaces. */
const WORD_LIST_KEYS = new Set(['categories', 'tags'])

/** Whether a value is several words without commas, `politics peru lithium`, as Jekyll writes a list. */
export function isWordList(key: string, value: FrontMatterScalar['value']): boolean {
  if (typeof value !== 'string' || !WORD_LIST_KEYS.has(key)) return false
  const words = value.trim()
  return /\s/u.test(words) && !SEPARATOR.test(words) && !resolveCountryName(words)
}

/** No country's name has more words than this. */
const LONGEST_NAME = 6

/** The words of a list, except that words that name a country together are one value: `peru south korea`. */
function wordRuns(text: string, span: Span): readonly Excerpt[] {
  const words = Array.from(text.slice(span.start, span.end).matchAll(/[^\s"']+/gu), (match) => ({
    start: span.start + match.index,
    end: span.start + match.index + match[0].length,
  }))
  const runs: Excerpt[] = []
  for (let at = 0; at < words.length;) {
    const first = words[at]
    const rest = words.slice(at, at + LONGEST_NAME)
    const last = rest.findLastIndex(({ end }) => first && resolveCountryName(text.slice(first.start, end)))
    const end = rest[Math.max(0, last)]?.end
    if (first && end !== undefined)
      runs.push({ span: { start: first.start, end }, text: text.slice(first.start, end) })
    at += Math.max(0, last) + 1
  }
  return runs
}

interface TagReading {
  readonly countryKey: boolean
  /** Whether a value may be a code. */
  readonly codes: boolean
  readonly article: Article
}

function readTag(part: Part, keyPath: readonly string[], reading: TagReading): CountryTag {
  const { span, text } = part
  // A list in brackets that is read as a string has a mark too many at each end, but none that is stray.
  const stray = part.isInStray === false ? undefined : strayMark(text)
  const value = stray?.rest ?? text
  const read = readValue(value, keyPath.at(-1) ?? '', reading)
  const region = read.code === undefined && isRegion(value)
  const { countryKey } = reading
  return { span, text, key: keyPath.join('.'), keyPath, countryKey, ...read, region, stray }
}

/** A key under which 'USA' and 'UK' are codes, not names. */
const CODE_KEY = /code|iso/iu

function readValue(
  text: string,
  key: string,
  { article, codes, countryKey }: TagReading,
): Pick<CountryTag, 'code' | 'style'> {
  const path = PATH.exec(text)?.slice(1).find(Boolean)
  if (path !== undefined) return { code: resolveCountryName(path), style: 'path' }
  const prefixed = resolveCountryPrefix(text)
  if (prefixed) return { code: prefixed, style: 'prefix' }
  const byCode = codes ? resolveCountryCode(text) : undefined
  const byName = countryKey ? resolveCountryName(text) : resolveTopic(article, text)
  const isCode = byCode !== undefined && (byName === undefined || CODE_KEY.test(key))
  if (isCode) return { code: byCode, style: text.length === 2 ? 'alpha-2' : 'alpha-3' }
  return { code: byName, style: nameStyle(text) }
}

/**
 * The country that a topic names. In an English article 'maurice' and 'grenade' are countries only if the text names
 * Mauritius and Grenada.
 */
function resolveTopic(article: Article, text: string): string | undefined {
  if (article.language !== 'en') return resolveCountryName(text)
  const english = resolveEnglishName(text)
  const foreign = english === undefined ? resolveCountryName(text) : undefined
  const isNamed = foreign !== undefined && mentionedCountries(article).some(({ code }) => code === foreign)
  return isNamed ? foreign : english
}

/** A path such as `_keywords/china.md` or `/countries/peru/`, and its last part. */
const PATH = /^[^\s]*\/([^/\s]+?)(?:\.mdx?)?\/?$|^([^/\s]+)\.mdx?$/

function nameStyle(text: string): TagStyle {
  return text === text.toLowerCase() ? 'slug' : 'name'
}
