// Adds two countries to the tags of every article in a folder, as a fix would, and checks the result with other
// parsers: it must have the old data plus the tags, everything else unchanged, and nothing to fix the second time.
// It writes nothing.
//   node bench/tag-fixes.mjs <folder of articles>
import { readFileSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import { getStaticTOMLValue, parseTOML } from 'toml-eslint-parser'
import { parseDocument } from 'yaml'
import { importSources } from '../scripts/import-sources.mjs'
import { markdownFiles } from './articles.mjs'

const { countryTags, DEFAULT_HOUSE, openArticle, tagAs, taggableHead, textFile, wantedHabit } =
  await importSources(
    'src/article/house.ts',
    'src/facts/countries/country-tags.ts',
    'src/facts/countries/tag-edits.ts',
    'src/languages/open-article.ts',
    'src/text/text-file.ts',
  )

const ADDED = ['KG', 'CI']
const HOUSE = { ...DEFAULT_HOUSE, countryTags: { keys: ['countries'], style: 'name' } }
const counts = {}
const wrong = []

for (const path of markdownFiles(process.argv[2])) {
  const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '')
  const article = await openArticle(textFile(path, text), HOUSE)
  const { format } = article.frontMatter
  const fix = tagFix(article)
  const outcome = fix ? `${format}, ${fix.safety}` : `${format}, no fix`
  counts[outcome] = (counts[outcome] ?? 0) + 1
  if (!fix) continue
  const fixed = apply(text, fix.edits)
  const again = await openArticle(textFile(path, fixed), HOUSE)
  const [before, after] = [dataOf(article), dataOf(again)]
  if (before === undefined) counts['not compared'] = (counts['not compared'] ?? 0) + 1
  const reasons = [
    before !== undefined && !isGrown(before, after) && 'the data differ',
    fixed.slice(again.frontMatter.span.end) !== text.slice(article.frontMatter.span.end) &&
      'the body differs',
    ADDED.some((code) => !countryTags(again).some((tag) => tag.code === code)) && 'a tag is missing',
    tagFix(again) !== undefined && 'there is a second fix',
  ].filter(Boolean)
  if (reasons.length > 0) wrong.push(`${path}: ${reasons.join(', ')}`)
}
console.table(counts)
console.log(wrong.length === 0 ? 'All fixes keep the data' : wrong.join('\n'))
process.exitCode = wrong.length === 0 ? 0 : 1

/** Undefined if no key takes the tags. */
function tagFix(article) {
  const habit = wantedHabit(article)
  return habit && tagAs(taggableHead(article), habit, ADDED)
}

/** The front matter as another parser reads it; undefined if its format has no other, or that one rejects it. */
function dataOf({ file: { text }, frontMatter: { format, span } }) {
  const data = text.slice(span.start, span.end)
  const inside = data.replace(/^.*\r?\n/, '').replace(/(?:---|\+\+\+)[ \t]*(?:\r?\n)?$/, '')
  if (format === 'yaml') {
    const document = parseDocument(inside, { uniqueKeys: false })
    return document.errors.length === 0 ? (document.toJS() ?? {}) : undefined
  }
  if (format === 'toml') return getStaticTOMLValue(parseTOML(inside))
  return format === 'json' ? JSON.parse(data) : undefined
}

/** Whether two values differ only in what was added to one list, or to one string with commas. */
function isGrown(before, after) {
  if (isDeepStrictEqual(before, after)) return true
  if (before === null || before === '' || before === undefined) return Array.isArray(after)
  if (Array.isArray(after)) {
    const old = Array.isArray(before) ? before : [before]
    const kept = after.filter((item) => old.some((one) => isDeepStrictEqual(one, item)))
    return isDeepStrictEqual(kept, old) && after.length <= old.length + ADDED.length
  }
  if (typeof before === 'string') return typeof after === 'string' && after.startsWith(before.trimEnd())
  return (
    isDeepStrictEqual(
      Object.keys(before),
      Object.keys(after).filter((key) => key in before),
    ) && Object.keys(after).every((key) => isGrown(before[key], after[key]))
  )
}

function apply(text, edits) {
  return edits
    .toSorted((a, b) => b.span.start - a.span.start)
    .reduce(
      (whole, { span, text: words }) => whole.slice(0, span.start) + words + whole.slice(span.end),
      text,
    )
}
