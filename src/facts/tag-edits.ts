import type { Article } from '../article/article.ts'
import type { FrontMatterEntry, FrontMatterValue } from '../article/front-matter.ts'
import { addListValues, replaceScalar } from '../article/front-matter-edit.ts'
import { countryByCode, resolveCountryName } from '../geography/resolve-country.ts'
import { namesOf } from '../geography/country.ts'
import { languageOfNames, TAG_NAMES, type TagLanguage } from '../geography/tag-names.ts'
import type { Fix } from '../text/edit.ts'
import { type CountryTag, countryTags, isCountryKey, type TagStyle } from './country-tags.ts'

/**
 * Adds countries to the front matter in the style and language of its other tags; undefined where no key is theirs.
 * A suggestion where one value must become a list, or where a tag is the path of a file.
 */
export function tagFix(article: Article, codes: readonly string[]): Fix | undefined {
  const { frontMatter, house, source } = article
  const tags = countryTags(article).filter((tag) => tag.code && !ONE_VALUE_KEYS.has(tag.key.toLowerCase()))
  const ofCountryKeys = tags.filter((tag) => tag.countryKey)
  const emptyKey = ofCountryKeys.length > 0 ? undefined : emptyCountryKey(article)
  const model = modelOf(ofCountryKeys.length > 0 ? ofCountryKeys : tags)
  const keyPath = emptyKey ?? model?.keyPath ?? houseKey(article)
  if (!keyPath) return undefined
  const style = model?.style ?? house.countryTags.style
  const language = languageOfTags(tags, article.language)
  const values = codes.map((code) => tagText(code, { style, language, model }))
  const lone = loneValue(frontMatter.entries, keyPath)
  if (lone !== undefined && SEPARATOR.test(lone)) return undefined
  const edits = addListValues(source.text, source.lineEnding, frontMatter, keyPath, values)
  if (!edits || edits.length === 0) return undefined
  // What reads one value may not take a list, and a path must lead to a file.
  const isDoubtful = style === 'path' || lone !== undefined
  return {
    title: `Tag ${values.join(', ')} under '${keyPath.join('.')}'`,
    safety: isDoubtful ? 'suggested' : 'safe',
    edits,
  }
}

/** Keys of one topic or place: 'Paris, France' under them is one, and no list of countries. */
const ONE_VALUE_KEYS: ReadonlySet<string> = new Set(['category', 'location', 'region'])

/** The first tag in the style that most of them have; beside 'GB', 'US' is a code as well. */
function modelOf(tags: readonly CountryTag[]): CountryTag | undefined {
  const count = ({ style }: CountryTag) => tags.filter((tag) => tag.style === style).length
  const isCode = ({ style }: CountryTag) => Number(!NAMING.has(style))
  return tags.toSorted((a, b) => count(b) - count(a) || isCode(b) - isCode(a))[0]
}

const SEPARATOR = /[,;|]/

/** The value of a key that has one, and no list of them; 'Korea, Republic of' is one as well. */
function loneValue(
  entries: readonly FrontMatterEntry[],
  [key, ...inner]: readonly string[],
): string | undefined {
  const value = entries.find((entry) => entry.key === key)?.value
  if (value?.kind === 'map') return loneValue(value.entries, inner)
  if (value?.kind !== 'scalar' || value.value === null || value.value === '') return undefined
  const text = String(value.value)
  return SEPARATOR.test(text) && resolveCountryName(text) === undefined ? undefined : text
}

/** A country key without a value. */
function emptyCountryKey(article: Article): readonly string[] | undefined {
  const isEmpty = (value: FrontMatterValue) =>
    value.kind === 'list'
      ? value.items.length === 0
      : value.kind === 'scalar' && (value.value === null || value.value === '')
  const house = article.house.countryTags.keys
  const find = (
    entries: readonly FrontMatterEntry[],
    outer: readonly string[],
  ): readonly string[] | undefined => {
    for (const { key, value } of entries) {
      const keyPath = [...outer, key]
      const isKey = isCountryKey(key) || house.includes(keyPath.join('.'))
      if (isKey && isEmpty(value)) return keyPath
      const inner = value.kind === 'map' && outer.length === 0 ? find(value.entries, keyPath) : undefined
      if (inner) return inner
    }
    return undefined
  }
  return find(article.frontMatter.entries, [])
}

function houseKey(article: Article): readonly string[] | undefined {
  return article.house.countryTags.keys.find((key) => key.trim() !== '')?.split('.')
}

/** The language of the names among the tags, which the article's own is preferred for; undefined for English. */
function languageOfTags(tags: readonly CountryTag[], ofArticle: string): TagLanguage | undefined {
  return languageOfNames(
    tags.flatMap(({ code, style, text }) => {
      const country = countryByCode(code ?? '')
      if (!country || !NAMING.has(style)) return []
      const english = [...namesOf(country), ...(country.abbreviations ?? [])]
      return [{ code: country.code, name: text.replaceAll(/[-_]/g, ' '), english }]
    }),
    ofArticle,
  )
}

const NAMING: ReadonlySet<TagStyle> = new Set(['name', 'slug'])

/** Longer than any abbreviation. */
const SHOUTED = /^[^\p{Ll}]*\p{Lu}{4,}[^\p{Ll}]*$/u

interface TagForm {
  readonly style: TagStyle
  readonly language: TagLanguage | undefined
  /** A tag of the file, which the new one is written like. */
  readonly model: CountryTag | undefined
}

function tagText(code: string, { style, language, model }: TagForm): string {
  const name = (language && TAG_NAMES[language][code]?.[0]) ?? countryByCode(code)?.name ?? code
  const isLower = model !== undefined && model.text === model.text.toLowerCase()
  const cased = (text: string) => (isLower ? text.toLowerCase() : text)
  switch (style) {
    case 'alpha-2':
      return cased(code)
    case 'alpha-3':
      return cased(countryByCode(code)?.alpha3 ?? code)
    case 'slug':
      return model?.text.includes(' ')
        ? name.toLowerCase()
        : slugOf(name, model?.text.includes('_') ? '_' : '-')
    case 'prefix':
      return prefixed(code, name, model?.text ?? '')
    case 'path':
      return (model?.text ?? '').replace(/[^/]+(?=\.mdx?$)/, slugOf(name))
    default:
      return model && SHOUTED.test(model.text) ? name.toUpperCase() : name
  }
}

/** As the model is: 'country-bo', 'country:BOL', 'Country/bolivia'. */
function prefixed(code: string, name: string, model: string): string {
  const [, prefix = 'country-', rest = 'xx'] = /^(\p{L}+\s?[-_:/]\s?)(.+)$/u.exec(model) ?? []
  const isLower = rest === rest.toLowerCase()
  const cased = (text: string) => (isLower ? text.toLowerCase() : text)
  if (rest.length === 2) return prefix + cased(code)
  if (rest.length === 3) return prefix + cased(countryByCode(code)?.alpha3 ?? code)
  return prefix + (isLower ? slugOf(name) : name)
}

function slugOf(name: string, joint = '-'): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .replaceAll(' ', joint)
}

/** Puts another name in a tag's place, in the style of the tag; for an editor to choose. */
export function replaceTag(article: Article, tag: CountryTag, name: string): readonly Fix[] {
  const { text } = article.source
  // A part of a string that is written with escapes has no place of its own.
  if (!text.slice(tag.span.start, tag.span.end).includes(tag.text)) return []
  const value = tag.text === tag.text.toLowerCase() ? slugOf(name) : name
  const bare = text.slice(tag.span.start, tag.span.end) === tag.text && /^[\p{L}\p{M} -]+$/u.test(value)
  const edit = bare
    ? { span: tag.span, text: value }
    : replaceScalar(text, { kind: 'scalar', value: tag.text, span: tag.span }, value)
  return edit ? [{ title: `Tag ${value}`, safety: 'suggested', edits: [edit] }] : []
}
