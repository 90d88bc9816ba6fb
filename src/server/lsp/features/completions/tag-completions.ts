import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver-types'
import type { Article } from '../../../../article/article.ts'
import {
  type CountryTag,
  countryTags,
  readTags,
  tagKeyKind,
} from '../../../../facts/countries/country-tags.ts'
import { habitOf, type TagHabit, tagText } from '../../../../facts/countries/tag-edits.ts'
import type { ArticleRecord } from '../../../../facts/inspection.ts'
import { COUNTRIES } from '../../../../geography/countries.ts'
import { countryByCode } from '../../../../geography/resolve-country.ts'
import { withoutAccents } from '../../../../geography/without-accents.ts'
import type { Excerpt } from '../../../../text/span.ts'
import { rangeOf } from '../../places.ts'
import type { Reading } from '../../reading.ts'
import { unquoted } from './scan-flow.ts'
import { frontMatterText } from './front-matter-lines.ts'
import { frontMatterKeyPaths } from './key-paths.ts'
import { completionItems, type Suggestion } from './suggestions.ts'
import type { TypedValue } from './typed-value.ts'
import { openingMark, valueWriter } from './value-writer.ts'

/** The countries that are not tagged yet, written as the article writes its tags. */
export function tagCompletions(reading: Reading, typed: TypedValue): CompletionItem[] {
  const { article, document, record } = reading
  const { keyPath, span } = typed
  const tags = otherTags(article, typed)
  const isKept = keepsCountries(article, keyPath, tags)
  if (isKept === undefined) return []
  const style = styleUnder(article, typed, tags)
  const write = valueWriter(article, typed)
  const mark = openingMark(article, typed)
  const tagged = new Set(tags.map(({ code }) => code))
  const suggestions = codesInOrder(record, isKept).flatMap((code): readonly Suggestion[] => {
    const value = tagText(code, style)
    const written = tagged.has(code) ? undefined : write(value)
    if (written === undefined) return []
    const name = countryByCode(code)?.name ?? code
    const sought = value === name ? value : `${value} ${name}`
    return [{ label: value, written, sought: mark + sought, detail: detailOf(record, code, value) }]
  })
  return completionItems(suggestions, rangeOf(document, span), CompletionItemKind.Value)
}

/** The article's tags, except for the value being typed; those under its key as far as its lines can be read. */
function otherTags(
  article: Article,
  { keyPath, others, span: { end, start } }: TypedValue,
): readonly CountryTag[] {
  const parsed = countryTags(article).filter(({ span }) => span.end < start || span.start > end)
  return [...parsed, ...readTags(article, keyPath, others.map(bare))]
}

function bare({ span, text }: Excerpt): Excerpt {
  return { span, text: unquoted(text) }
}

/**
 * Whether a key is for countries; false if it is for topics of any kind and countries are tagged under no other key;
 * undefined if no countries belong under it.
 */
function keepsCountries(
  article: Article,
  keyPath: readonly string[],
  tags: readonly CountryTag[],
): boolean | undefined {
  const kind = tagKeyKind(article, keyPath)
  if (!kind) return undefined
  const tagging = tags.filter(({ code }) => code !== undefined)
  if (kind.countryKey || kind.ofHouse || tagging.some((tag) => isSameKey(tag, keyPath))) return true
  const lines = frontMatterText(article.file.text, article.frontMatter)
  const isElsewhere =
    tagging.length > 0 || frontMatterKeyPaths(lines).some((path) => tagKeyKind(article, path)?.countryKey)
  return isElsewhere ? undefined : false
}

function isSameKey(tag: CountryTag, keyPath: readonly string[]): boolean {
  return tag.keyPath.length === keyPath.length && tag.keyPath.every((key, at) => key === keyPath[at])
}

/** So many show the style; comparing more would only slow an editor down. */
const MOST_TAGS = 100

type Style = Pick<TagHabit, 'language' | 'model' | 'style'>

/** The style of the other tags under the key, else of those under other keys, else what the house or the key asks for. */
function styleUnder(article: Article, { keyPath, others }: TypedValue, tags: readonly CountryTag[]): Style {
  const { language } = article
  const ofKey = tags.filter((tag) => isSameKey(tag, keyPath))
  const shown = habitOf(ofKey.slice(0, MOST_TAGS), language) ?? habitOf(tags.slice(0, MOST_TAGS), language)
  if (shown) return shown
  const { style } = article.house.countryTags
  if (style !== undefined) return { style }
  if (/code|iso/i.test(keyPath.at(-1) ?? '')) return { style: 'alpha-2' }
  const topics = others.map((one) => bare(one).text)
  const model = topics.find((topic) => /[ _-]/.test(topic)) ?? topics[0]
  return model !== undefined && topics.every((topic) => topic === topic.toLowerCase())
    ? { style: 'slug', model }
    : { style: 'name' }
}

/** The countries that the article is about, those that it only names and, if they are wanted, all others. */
function codesInOrder({ countries }: ArticleRecord, withOthers: boolean): readonly string[] {
  const named = countries.toSorted((a, b) => Number(b.about) - Number(a.about)).map(({ code }) => code)
  if (!withOthers) return named
  const isNamed = new Set(named)
  return [...named, ...ALL_BY_NAME.filter((code) => !isNamed.has(code))]
}

const ALL_BY_NAME = COUNTRIES.toSorted((a, b) =>
  withoutAccents(a.name) < withoutAccents(b.name) ? -1 : 1,
).map(({ code }) => code)

function detailOf({ countries }: ArticleRecord, code: string, value: string): string {
  const name = countryByCode(code)?.name ?? code
  const country = countries.find((one) => one.code === code)
  const parts = [
    ...(name === value ? [] : [name]),
    ...(country ? [`${country.about ? 'the article is about it' : 'only named'}: ${country.why}`] : []),
  ]
  return parts.join(', ')
}
