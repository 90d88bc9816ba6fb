import type { Article } from '../article/article.ts'
import type { FrontMatterValue } from '../article/front-matter.ts'
import { addListValues, replaceScalar } from '../article/front-matter-edit.ts'
import type { CountryTagStyle } from '../article/house-style.ts'
import { countryByCode } from '../geography/resolve-country.ts'
import type { Fix } from '../text/edit.ts'
import type { MentionedCountry } from './country-mentions.ts'
import { type CountryTag, countryTags, type TagStyle } from './country-tags.ts'

/** Adds countries to the front matter in the style of its other tags; undefined where no key is theirs. */
export function tagFix(article: Article, countries: readonly MentionedCountry[]): Fix | undefined {
  const tags = countryTags(article)
  const model = tags.find((tag) => tag.code && tag.countryKey) ?? tags.find((tag) => tag.code)
  const key = model?.key ?? emptyCountryKey(article) ?? article.house.countryTags.keys[0]
  if (key === undefined || key.includes('.')) return undefined
  const values = countries.map(({ code, name }) =>
    tagText(code, name, model, article.house.countryTags.style),
  )
  const edits = addListValues(
    article.source.text,
    article.source.lineEnding,
    article.frontMatter,
    key,
    values,
  )
  if (!edits || edits.length === 0) return undefined
  return { title: `Tag ${values.join(', ')} under '${key}'`, safety: 'safe', edits }
}

/** A country key without a value. */
function emptyCountryKey(article: Article): string | undefined {
  const isEmpty = (value: FrontMatterValue) =>
    value.kind === 'list'
      ? value.items.length === 0
      : value.kind === 'scalar' && (value.value === null || value.value === '')
  const names = ['countries', 'country', ...article.house.countryTags.keys]
  return article.frontMatter.entries.find(
    ({ key, value }) => names.includes(key.toLowerCase()) && isEmpty(value),
  )?.key
}

function tagText(
  code: string,
  name: string,
  model: CountryTag | undefined,
  houseStyle: CountryTagStyle['style'],
): string {
  const style: TagStyle = model?.style ?? houseStyle
  const lower = model !== undefined && model.text === model.text.toLowerCase()
  const slug = slugOf(name)
  switch (style) {
    case 'alpha-2':
      return lower ? code.toLowerCase() : code
    case 'alpha-3': {
      const alpha3 = countryByCode(code)?.alpha3 ?? code
      return lower ? alpha3.toLowerCase() : alpha3
    }
    case 'slug':
      return slug
    case 'prefix':
      return `country-${code.toLowerCase()}`
    case 'path':
      return (model?.text ?? '').replace(/[^/]+(?=\.mdx?$)/, slug)
    default:
      return name
  }
}

function slugOf(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}

/** Puts another name in a tag's place, in the style of the tag; for an editor to choose. */
export function replaceTag(article: Article, tag: CountryTag, name: string): readonly Fix[] {
  const { text } = article.source
  const value = tag.text === tag.text.toLowerCase() ? slugOf(name) : name
  const bare = text.slice(tag.span.start, tag.span.end) === tag.text && /^[\p{L}\p{M} -]+$/u.test(value)
  const edit = bare
    ? { span: tag.span, text: value }
    : replaceScalar(text, { kind: 'scalar', value: tag.text, span: tag.span }, value)
  return edit ? [{ title: `Tag ${value}`, safety: 'suggested', edits: [edit] }] : []
}
