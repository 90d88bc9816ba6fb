import type { Article, TextBlock } from '../../article/article.ts'
import { type CountryTag, countryTags, type TagStyle } from '../../facts/countries/country-tags.ts'
import { tagHabit } from '../../facts/countries/tag-edits.ts'
import { untaggedCountries } from '../../facts/countries/untagged-countries.ts'
import { closingNotices, wordsOf } from '../../facts/disclaimers/closing-notices.ts'
import { disclaimers } from '../../facts/disclaimers/disclaimers.ts'
import { placedParts } from '../../facts/sources/label-patterns.ts'
import { printedLabels } from '../../facts/sources/source-labels.ts'
import type { TagLanguage } from '../../geography/tag-names.ts'
import { labelReader } from '../../languages/index.ts'
import { contains } from '../../text/span.ts'
import { words } from '../../text/words.ts'

/** What one article shows of its house style. */
export interface HouseHabits {
  readonly path: string
  readonly tagKeys: readonly string[]
  readonly tagStyles: readonly TagStyle[]
  /** Whether it tags no country although it is about one. */
  readonly lacksTags: boolean
  /** The language of its tags, unless that is English. */
  readonly tagLanguage: TagLanguage | undefined
  readonly hasDisclaimer: boolean
  /** Notices near its end that may be the house's, the last first. */
  readonly notices: readonly ClosingNotice[]
  readonly labels: readonly LabelHabit[]
  /** The single values of the front matter and those in its lists. */
  readonly properties: readonly Property[]
  /** What a front matter would say; undefined if the article has one. */
  readonly missingHead: MissingHead | undefined
}

/** A notice without its heading. */
export interface ClosingNotice {
  /** Its words alone: equal for notices that differ only in typography and markup. */
  readonly words: string
  /** As markdown. */
  readonly text: string
  readonly heading: string | undefined
}

export interface LabelHabit {
  readonly text: string
  /** Equal for labels of one source that differ only in form. */
  readonly key: string
  /** Whether it stands with a quotation, where the house pattern applies. */
  readonly isPrinted: boolean
  /** What it says where, such as `{role}, {country}`; undefined if it has no role. */
  readonly parts: string | undefined
}

export interface Property {
  readonly key: string
  readonly value: string | number | boolean
}

export interface MissingHead {
  readonly title: string | undefined
  readonly standfirst: string | undefined
  /** The names of the countries that the article is about. */
  readonly countries: readonly string[]
}

export function houseHabits(article: Article): HouseHabits {
  const tags = countryTags(article).filter((tag) => tag.code)
  const reader = labelReader(article.language)
  return {
    path: article.file.path,
    tagKeys: distinct(tags, ({ key }) => key),
    tagStyles: distinct(tags, ({ style }) => style),
    lacksTags: tags.length === 0 && untaggedCountries(article, 'about').length > 0,
    tagLanguage: tagHabit(article)?.language,
    hasDisclaimer: disclaimers(article).length > 0,
    notices: houseNotices(article),
    labels: printedLabels(article).map(({ key, label, place, text }) => ({
      text: text.trim(),
      key,
      isPrinted: place !== 'front-matter',
      parts: placedParts(label, reader),
    })),
    properties: propertiesOf(article),
    missingHead: article.frontMatter.format === 'none' ? missingHead(article) : undefined,
  }
}

function distinct<T>(tags: readonly CountryTag[], of: (tag: CountryTag) => T): readonly T[] {
  return [...new Set(tags.map(of))]
}

/** The last disclaimer, and closing paragraphs that say at least a part of what disclaimers say. */
function houseNotices(article: Article): readonly ClosingNotice[] {
  const last = disclaimers(article).at(-1)
  const recognised = last ? article.blocks.filter(({ span }) => contains(last.span, span)) : []
  const doubtful = closingNotices(article).filter((block) => !recognised.includes(block))
  return [recognised, ...doubtful.map((block) => [block])].flatMap((blocks) => {
    const notice = blocks.length > 0 ? noticeOf(article, blocks) : undefined
    return notice ? [notice] : []
  })
}

function noticeOf({ file }: Article, blocks: readonly TextBlock[]): ClosingNotice | undefined {
  const [first] = blocks
  const heading = first?.kind === 'heading' ? first.prose.text.trim() : undefined
  const body = blocks.filter(({ kind }) => kind !== 'heading')
  const written = body.map(({ span }) => file.text.slice(span.start, span.end)).join('\n\n')
  const prose = body.map((block) => block.prose.text).join('\n\n')
  const label = heading === undefined ? labelLine(prose) : undefined
  const rest = (text: string) => (label === undefined ? text : text.slice(text.indexOf('\n') + 1)).trim()
  const text = rest(written).replaceAll('\r\n', '\n')
  if (text === '' || !isPlain(text) || isPartOfQuote(file.text, body)) return undefined
  return { words: wordsOf(rest(prose)), text, heading: heading ?? label }
}

/** Whether a text has nothing that would be otherwise in another article: notes, template tags, marks of a callout. */
function isPlain(text: string): boolean {
  return !/\[[\^!]|\{[{%<]|^>/mu.test(text)
}

/** Whether a notice shares its `>` block with other words, so that it is only a part of what the block says. */
function isPartOfQuote(text: string, blocks: readonly TextBlock[]): boolean {
  const start = blocks[0]?.span.start ?? 0
  const isQuoteLine = (line: string) => /^[ \t]*>/u.test(line)
  const before = text.slice(0, start).split('\n')
  const after = text.slice(start).split('\n')
  if (!isQuoteLine(before.at(-1) ?? '')) return false
  const first = before.findLastIndex((line) => !isQuoteLine(line)) + 1
  const end = after.findIndex((line, index) => index > 0 && !isQuoteLine(line))
  const quote = [before.slice(first).join('\n') + after[0], ...after.slice(1, end === -1 ? undefined : end)]
  return wordsOf(quote.join('\n')) !== wordsOf(blocks.map(({ prose }) => prose.text).join('\n'))
}

const LONGEST_LABEL = { characters: 60, words: 6 }

/** A first line of a few words that does not end like a sentence, such as *Important notice*. */
function labelLine(text: string): string | undefined {
  const line = text.slice(0, Math.max(0, text.indexOf('\n'))).trim()
  const isShort = line.length <= LONGEST_LABEL.characters && words(line).length <= LONGEST_LABEL.words
  return line !== '' && isShort && /[\p{L}:]$/u.test(line) ? line.replace(/:$/u, '') : undefined
}

function propertiesOf({ frontMatter }: Article): readonly Property[] {
  return frontMatter.entries.flatMap(({ key, value }) => {
    const values = value.kind === 'list' ? value.items : [value]
    return values.flatMap((one) =>
      one.kind === 'scalar' && one.value !== null ? [{ key, value: one.value }] : [],
    )
  })
}

function missingHead(article: Article): MissingHead {
  return {
    title: article.headline?.prose.text.trim(),
    standfirst: article.standfirst?.prose.text.trim(),
    countries: untaggedCountries(article, 'about').map(({ name }) => name),
  }
}
