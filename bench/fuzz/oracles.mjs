// What must be true of every input, whatever it is. The functions of geolint are handed in, so that a test can use its own.
import { isDeepStrictEqual } from 'node:util'
import { headData, isGrown } from './head-data.mjs'

/** The modules whose exports `oracles` takes. */
export const SOURCES = [
  'rules/index.ts',
  'src/article/house-style.ts',
  'src/engine/fixing/apply-edits.ts',
  'src/engine/apply-exceptions.ts',
  'src/engine/check-exceptions.ts',
  'src/engine/compare-articles.ts',
  'src/engine/fixing/fix-articles.ts',
  'src/engine/lint-article.ts',
  'src/facts/inspection.ts',
  'src/facts/quoted-spans.ts',
  'src/languages/open-article.ts',
  'src/rule/option.ts',
  'src/testing/test-moment.ts',
  'src/text/text-file.ts',
]

/** A function that checks one input and returns what is wrong, each as the oracle and the detail, with counts of fixes. */
export function oracles(geolint) {
  const { rules } = geolint
  const byId = new Map(rules.map((rule) => [rule.id, rule]))
  const known = new Set(byId.keys())

  return async ({ house, parser, text }) => {
    const settings = {
      house: { ...geolint.DEFAULT_HOUSE_STYLE, ...house },
      parser,
      rules: rules.map((rule) => ({ rule, severity: 'error', options: geolint.defaultsOf(rule.options) })),
    }
    const wrong = []
    const say = (oracle, detail) => wrong.push({ oracle, detail })
    const file = geolint.textFile('article.md', text.replace(/^\uFEFF/, ''))
    const lint = (one) => geolint.lintArticle(one, settings, byId, { moment: geolint.testMoment() })
    const findingsOf = async (articles) => {
      const compared = await geolint.compareArticles(articles, byId)
      return articles.map((linted) => {
        for (const failure of [...linted.failures, ...compared.failures])
          say('failure', failure.stack ?? failure.message)
        const run = [{ original: linted.file, fixes: [], linted }]
        const judged = geolint.applyExceptions(run, compared.findings, { today: '2026-01-01', known })
        const [{ findings }] = geolint.checkExceptions(judged, byId)
        return { all: [...linted.findings, ...compared.findings], reported: findings }
      })
    }
    try {
      const linted = await lint(file)
      const [found] = await findingsOf([linted])
      const article = await geolint.openArticle(file, settings.house, parser)
      const record = geolint.inspectArticle(article)
      for (const outside of spansOutside([found, linted.exceptions, record], file.text.length))
        say('span outside the text', outside)
      const again = await findingsOf([await lint({ ...file })])
      if (!isDeepStrictEqual(again[0], found)) say('another result the second time', '')
      const fixes = await checkFixes(article, found, linted)
      return { wrong, fixes, findings: found.reported.length }
    } catch (error) {
      say('throws', error.stack ?? String(error))
      return { wrong, fixes: { offered: 0, made: 0 }, findings: 0 }
    }

    async function checkFixes(article, found, linted) {
      const offered = found.reported.filter(({ fix }) => fix?.safety === 'safe')
      if (offered.length === 0) return { offered: 0, made: 0 }
      for (const finding of offered) {
        const { fix } = finding
        const fixed = apply(file.text, fix.edits)
        if (fixed !== geolint.applyFixes(file.text, [fix]).text)
          say('a byte changed outside the edits', fix.title)
        await checkFixed(article, fixed, fix)
      }
      const [{ article: last, fixes }] = await geolint.fixArticles([linted], {
        lint: (files) => Promise.all(files.map(lint)),
        findingsOf,
      })
      const [left] = await findingsOf([last])
      for (const change of notHolding(offered, found.all, left.all)) say('fixes that do not hold', change)
      const due = left.reported.filter(({ fix }) => fix?.safety === 'safe')
      for (const { fix } of due) say('offered, but not made', fix.title)
      const [twice] = await geolint.fixArticles([await lint(geolint.textFile(file.path, last.file.text))], {
        lint: (files) => Promise.all(files.map(lint)),
        findingsOf,
      })
      if (twice.article.file.text !== last.file.text) say('fixed once more', twice.fixes.join())
      return { offered: offered.length, made: fixes.length }
    }

    async function checkFixed(article, fixed, fix) {
      const quoted = geolint.quotedSpans(article)
      for (const { span } of fix.edits) {
        if (quoted.some((one) => one.start < span.end && span.start < one.end))
          say('quoted words are edited', fix.title)
      }
      const after = await geolint.openArticle(
        geolint.textFile(article.file.path, fixed),
        settings.house,
        parser,
      )
      const [was, is] = [article, after].map((one) => quotedWords(one, geolint.quotedSpans(one)))
      if (was.some((words) => !is.includes(words)) || is.some((words) => !was.includes(words)))
        say('quoted words are others', `${fix.title}: ${difference(was, is)}`)
      const [before, now] = [article, after].map((one) => headData(one.file.text, one.frontMatter))
      if (before !== undefined && !isGrown(before, now))
        say('other data in the head', `${fix.title}: ${JSON.stringify(before)} → ${JSON.stringify(now)}`)
    }
  }
}

function quotedWords({ file }, spans) {
  return spans.map(({ end, start }) => file.text.slice(start, end))
}

function difference(was, is) {
  return JSON.stringify([
    was.filter((one) => !is.includes(one)),
    is.filter((one) => !was.includes(one)),
  ]).slice(0, 400)
}

/** Every span anywhere in a value that is not inside a text of this length. */
function spansOutside(value, length) {
  if (typeof value !== 'object' || value === null) return []
  const { start, end } = value
  const isSpan = start !== undefined && end !== undefined
  const isSound = Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start <= end
  // The scope of an exception reaches beyond the last character, where a finding may be.
  const own = isSpan && !(isSound && end <= length + 1) ? [`${start}–${end}`] : []
  return [...own, ...Object.values(value).flatMap((one) => spansOutside(one, length))]
}

const keyOf = ({ messageId, message, ruleId, subject }) =>
  subject === undefined ? `${ruleId} ${messageId} ${message}` : `${ruleId} ${subject}`

/** What is not as it must be after all fixes: a finding of theirs is there, or another one is. */
function notHolding(fixed, before, after) {
  const counts = new Map()
  const count = (finding, by) => counts.set(keyOf(finding), (counts.get(keyOf(finding)) ?? 0) + by)
  for (const one of before) count(one, 1)
  for (const one of fixed) count(one, -1)
  for (const one of after) count(one, -1)
  return [...counts].flatMap(([key, left]) => (left < 0 ? [key] : []))
}

function apply(text, edits) {
  return edits
    .toSorted((a, b) => b.span.start - a.span.start || b.span.end - a.span.end)
    .reduce(
      (whole, { span, text: words }) => whole.slice(0, span.start) + words + whole.slice(span.end),
      text,
    )
}
