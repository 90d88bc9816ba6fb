import type { Article } from '../../article/article.ts'
import { fact } from '../../article/fact.ts'
import { formIndex } from '../../geography/form-index.ts'
import { SHARED_NAMES } from '../../geography/names-of-two.ts'
import { countryByCode } from '../../geography/resolve-country.ts'
import { scanForms } from '../../geography/scan.ts'
import { TERRITORIES } from '../../geography/territories.ts'
import { openedLanguage } from '../../languages/index.ts'
import { ownWords } from '../own-prose.ts'
import { mentionedCountries } from './country-mentions.ts'
import { type CountryTag, countryTags, type TagStyle } from './country-tags.ts'

/** Styles of tags that are words; codes can look like other words ('in', 'no'). */
const WORDED: ReadonlySet<TagStyle> = new Set(['name', 'slug', 'path'])

/** A text that has fewer words and names no country cannot be expected to name one. */
const FEWEST_WORDS = 100

/** The first tag of each country that the article does not mention in any way. */
export const unmentionedTags = fact(
  (article: Article): readonly (CountryTag & { readonly code: string })[] => {
    const tags = countryTags(article).filter(({ code }) => code !== undefined)
    const implied = tags.length === 0 ? undefined : impliedCountries(article)
    if (!implied || (mentionedCountries(article).length === 0 && ownWords(article) < FEWEST_WORDS)) return []
    const seen = new Set(implied)
    return tags.flatMap((tag) => {
      const { code, text } = tag
      if (!code || seen.has(code)) return []
      seen.add(code)
      const words = [...(WORDED.has(tag.style) ? [text] : []), countryByCode(code)?.name ?? text]
      return words.some((each) => saysAnywhere(article, each)) ? [] : [{ ...tag, code }]
    })
  },
)

/**
 * The countries that an article mentions in any way: by name, adjective, seat, city, territory or region, in its prose,
 * notices, links or picture texts, with every country that the words may mean.
 * Undefined if geolint does not read the article's language.
 */
const impliedCountries = fact((article: Article): ReadonlySet<string> | undefined => {
  const { countries: lexicon } = openedLanguage(article.language)
  if (!lexicon) return undefined
  const codes = new Set<string>()
  for (const { form } of scanForms(proseAndMore(article), formIndex(lexicon))) {
    if (form.code !== '') codes.add(form.code)
    if (form.kind === 'state') codes.add('US')
    for (const { forms, usual, other } of SHARED_NAMES) {
      if (forms.includes(form.text)) codes.add(usual).add(other)
    }
  }
  const related = Object.entries(TERRITORIES).flatMap(([state, territories]) => [
    ...(territories.some((code) => codes.has(code)) ? [state] : []),
    ...(codes.has(state) ? territories : []),
  ])
  return new Set([...codes, ...related])
})

/** Whether the words appear anywhere below the front matter, in any case, accented or not, links included. */
function saysAnywhere(article: Article, words: string): boolean {
  return foldedBody(article).includes(` ${fold(words)} `)
}

const foldedBody = fact((article: Article) => ` ${fold(proseAndMore(article))} `)

function bodyOf({ file, frontMatter }: Article): string {
  return file.text.slice(frontMatter.span.end)
}

/** The headline, the standfirst and the text below the front matter. */
function proseAndMore(article: Article): string {
  const { headline, standfirst } = article
  return [headline?.prose.text, standfirst?.prose.text, bodyOf(article)].join('\n\n')
}

function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
