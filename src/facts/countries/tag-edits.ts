import type { Article } from '../../article/article.ts'
import { addListValues, replaceScalar } from '../../article/front-matter/edit.ts'
import type {
  FrontMatter,
  FrontMatterEntry,
  FrontMatterValue,
} from '../../article/front-matter/front-matter.ts'
import { namesOf } from '../../geography/country.ts'
import { countryByCode, resolveCountryName } from '../../geography/resolve-country.ts'
import { languageOfNames, TAG_NAMES, type TagLanguage } from '../../geography/tag-names.ts'
import { writeScalar, writeScalars } from '../../article/front-matter/scalar.ts'
import type { Fix } from '../../text/edit.ts'
import { groupBy } from '../../text/groups.ts'
import { type CountryTag, countryTags, isWordList, tagKeys, type TagStyle } from './country-tags.ts'
import { strayMark } from './stray-mark.ts'

/** Where and how countries are tagged. Plain JSON. */
export interface TagHabit {
  readonly keyPath: readonly string[]
  readonly style: TagStyle
  /** Undefined for English. */
  readonly language?: TagLanguage | undefined
  /** A tag whose form new ones take. */
  readonly model?: string | undefined
  /** Whether nothing shows the style. */
  readonly isGuess?: boolean | undefined
}

/** Where countries are to be tagged, and how if the article or its house shows it. Plain JSON. */
export type WantedHabit = Omit<TagHabit, 'isGuess' | 'style'> & {
  readonly style?: TagStyle | undefined
  /** Whether the article has a key without a value that is for names of countries. */
  readonly asksForNames: boolean
}

/** What is needed to add tags to an article's front matter. Plain JSON. */
export interface TaggableHead {
  readonly text: string
  readonly lineEnding: '\n' | '\r\n'
  readonly frontMatter: FrontMatter
}

export function taggableHead({ frontMatter, file }: Article): TaggableHead {
  return { text: file.text.slice(0, frontMatter.span.end), lineEnding: file.lineEnding, frontMatter }
}

/** How the article tags countries; undefined if it tags none. */
export function tagHabit(article: Article): TagHabit | undefined {
  return habitOf(
    countryTags(article).filter(({ keyPath }) => !isOneValueKey(keyPath)),
    article.language,
  )
}

/** What some of an article's tags show of how it tags countries. */
export function habitOf(all: readonly CountryTag[], ofArticle: string): TagHabit | undefined {
  const tags = all.filter(({ code }) => code)
  const ofCountryKeys = tags.filter((tag) => tag.countryKey)
  const model = modelOf(ofCountryKeys.length > 0 ? ofCountryKeys : tags)
  if (!model) return undefined
  const { keyPath, style, text } = model
  return { keyPath, style, language: languageOfTags(tags, ofArticle), model: text }
}

/** Where and how the article or its house wants countries tagged; undefined if nothing shows where. */
export function wantedHabit(article: Article): WantedHabit | undefined {
  const { countryTags: house } = article.house
  const habit = tagHabit(article)
  const isOfCountries = countryTags(article).some((tag) => tag.code && tag.countryKey)
  const emptyKey = isOfCountries ? undefined : emptyCountryKey(article)
  const keyPath = emptyKey ?? habit?.keyPath ?? houseKey(article)
  const asksForNames = emptyKey !== undefined && NAME_KEY.test(emptyKey.at(-1) ?? '')
  return keyPath && { style: house.style, ...habit, keyPath, asksForNames }
}

/** Under 'country_code' a name would be wrong, and what a key of the house takes is not known. */
const NAME_KEY = /^(?:countr(?:y|ies)|pa[ií]s(?:es)?|pays)$/iu

/**
 * Adds countries to a front matter according to a habit. It is only a suggestion if a single value must become a list,
 * which whatever reads the key may not accept, if a tag is the path of a file, which must exist, if nothing shows how the
 * tags are written, or if there is no front matter yet, for which the first habit will do.
 */
export function tagAs(
  head: TaggableHead,
  habit: TagHabit | undefined,
  codes: readonly string[],
): Fix | undefined {
  const { frontMatter, lineEnding, text } = head
  if (frontMatter.format === 'none') return newHead(head, habit ?? FIRST_HABIT, codes)
  if (!habit) return undefined
  const { isGuess = false, keyPath, style } = habit
  const values = codes.map((code) => tagText(code, habit))
  const words = wordsUnder(frontMatter.entries, keyPath)
  const isLone = words !== undefined && (!SEPARATOR.test(words) || resolveCountryName(words) !== undefined)
  const lone = isLone ? words : undefined
  // What follows a stray mark would be read with it.
  if (words !== undefined && strayMark(words.trim())) return undefined
  if (lone !== undefined && (SEPARATOR.test(lone) || isWordList(keyPath.at(-1) ?? '', lone))) return undefined
  const edits = addListValues(text, lineEnding, frontMatter, keyPath, values)
  if (!edits || edits.length === 0) return undefined
  const isDoubtful = isGuess || style === 'path' || lone !== undefined
  return {
    title: `Tag ${values.join(', ')} under '${keyPath.join('.')}'`,
    safety: isDoubtful ? 'suggested' : 'safe',
    edits,
  }
}

const FIRST_HABIT: TagHabit = { keyPath: ['countries'], style: 'name' }

/** A front matter with nothing but tags, for an article that has none. */
function newHead(
  { frontMatter, lineEnding }: TaggableHead,
  habit: TagHabit,
  codes: readonly string[],
): Fix | undefined {
  const values = codes.map((code) => tagText(code, habit))
  const tags = writeScalars(values, 'yaml', 'plain', 'flow')
  if (!tags || frontMatter.problems.length > 0) return undefined
  const keys = habit.keyPath.map((key) => writeScalar(key, 'yaml', 'plain', 'block'))
  const lines = keys.map((key, depth) => `${'  '.repeat(depth)}${key}:`)
  const block = ['---', ...lines.slice(0, -1), `${lines.at(-1)} [${tags.join(', ')}]`, '---', '', '']
  return {
    title: `Add front matter that tags ${values.join(', ')} under '${habit.keyPath.join('.')}'`,
    safety: 'suggested',
    edits: [{ span: { start: 0, end: 0 }, text: block.join(lineEnding) }],
  }
}

/** Keys of one topic or place: 'Paris, France' under them is one value, not a list of countries. */
const ONE_VALUE_KEYS: ReadonlySet<string> = new Set(['category', 'location', 'region'])

function isOneValueKey(keyPath: readonly string[]): boolean {
  return ONE_VALUE_KEYS.has(keyPath.at(-1)?.toLowerCase() ?? '')
}

/** The first tag in the most common style; next to 'GB', 'US' is a code as well. */
function modelOf(tags: readonly CountryTag[]): CountryTag | undefined {
  const count = ({ style }: CountryTag) => tags.filter((tag) => tag.style === style).length
  const isCode = ({ style }: CountryTag) => Number(!NAMING.has(style))
  return tags.toSorted((a, b) => count(b) - count(a) || isCode(b) - isCode(a))[0]
}

const SEPARATOR = /[,;|]/

/** The value of a key that is not a list; 'Korea, Republic of' is a single value, 'Korea, Peru' is two. */
function wordsUnder(
  entries: readonly FrontMatterEntry[],
  [key, ...inner]: readonly string[],
): string | undefined {
  const value = entries.find((entry) => entry.key === key)?.value
  if (value?.kind === 'map') return wordsUnder(value.entries, inner)
  if (value?.kind !== 'scalar' || value.value === null || value.value === '') return undefined
  return String(value.value)
}

/** A key for countries, without a value, where they are read. */
function emptyCountryKey(article: Article): readonly string[] | undefined {
  const isEmpty = (value: FrontMatterValue) =>
    value.kind === 'list'
      ? value.items.length === 0
      : value.kind === 'scalar' && (value.value === null || value.value === '')
  return tagKeys(article).find(({ countryKey, ofHouse, value }) => (countryKey || ofHouse) && isEmpty(value))
    ?.keyPath
}

/** The key of the house as the article spells it, if it has it. */
function houseKey(article: Article): readonly string[] | undefined {
  return (
    tagKeys(article).find(({ ofHouse }) => ofHouse)?.keyPath ??
    article.house.countryTags.keys.find((key) => key.trim() !== '')?.split('.')
  )
}

/** The language of the names among the tags, preferably the article's own; undefined for English. */
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

/** In a path, the file name without its extension. */
const LAST_OF_PATH = /[^/]+?(?=(?:\.mdx?|\/)?$)/

/** All capitals, and longer than any abbreviation. */
const SHOUTED = /^[^\p{Ll}]*\p{Lu}{4,}[^\p{Ll}]*$/u

/** A country as a habit writes it. */
export function tagText(
  code: string,
  { style, language, model = '' }: Pick<TagHabit, 'language' | 'model' | 'style'>,
): string {
  const name = (language && TAG_NAMES[language][code]?.[0]) ?? countryByCode(code)?.name ?? code
  const isLower = model !== '' && model === model.toLowerCase()
  const cased = (text: string) => (isLower ? text.toLowerCase() : text)
  switch (style) {
    case 'alpha-2':
      return cased(code)
    case 'alpha-3':
      return cased(countryByCode(code)?.alpha3 ?? code)
    case 'slug':
      return model.includes(' ') ? name.toLowerCase() : slugOf(name, model.includes('_') ? '_' : '-')
    case 'prefix':
      return prefixed(code, name, model)
    case 'path':
      return model.replace(LAST_OF_PATH, slugOf(name))
    default:
      return SHOUTED.test(model) ? name.toUpperCase() : name
  }
}

/** In the form of the model: 'country-bo', 'country:BOL', 'Country/bolivia'. */
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

/** Suggests another name for a tag, in the tag's style. */
export function replaceTag(article: Article, tag: CountryTag, name: string): readonly Fix[] {
  return rewriteTag(article, tag, tag.text === tag.text.toLowerCase() ? slugOf(name) : name)
}

/** Suggests another value for a tag. */
export function rewriteTag(article: Article, tag: CountryTag, value: string): readonly Fix[] {
  const { text } = article.file
  // Part of a string that is written with escapes has no place of its own.
  if (!text.slice(tag.span.start, tag.span.end).includes(tag.text)) return []
  const bare = text.slice(tag.span.start, tag.span.end) === tag.text && /^[\p{L}\p{M} -]+$/u.test(value)
  const edit = bare
    ? { span: tag.span, text: value }
    : replaceScalar(text, article.frontMatter, { kind: 'scalar', value: tag.text, span: tag.span }, value)
  return edit ? [{ title: `Tag ${value}`, safety: 'suggested', edits: [edit] }] : []
}

const FEWEST_ARTICLES = 3

/** How most of the articles that tag countries do it; undefined unless at least three, and more than half, agree. */
function commonHabit(habits: readonly TagHabit[]): TagHabit | undefined {
  const groups = groupBy(habits, ({ keyPath, language, style }) => JSON.stringify([keyPath, style, language]))
  const [most] = [...groups.values()].toSorted((a, b) => b.length - a.length)
  return most && most.length >= FEWEST_ARTICLES && 2 * most.length > habits.length ? most[0] : undefined
}

/**
 * How an article is to tag countries in an archive with these habits. What the article and its house do not show is as
 * in most other articles that tag countries, under the same key if that is known.
 */
export function habitIn(
  habits: readonly TagHabit[],
): (wanted: WantedHabit | undefined) => TagHabit | undefined {
  const common = commonHabit(habits)
  const byKey = new Map([...groupBy(habits, keyOf)].map(([key, ofKey]) => [key, commonHabit(ofKey)] as const))
  return (wanted) => {
    if (!wanted) return common
    const { asksForNames, keyPath, style } = wanted
    if (style !== undefined) return { ...wanted, style }
    return byKey.get(keyOf(wanted)) ?? { keyPath, style: 'name', isGuess: !asksForNames }
  }
}

function keyOf({ keyPath }: Pick<TagHabit, 'keyPath'>): string {
  return keyPath.join('.')
}
