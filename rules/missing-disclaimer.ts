import {
  appendDisclaimer,
  closingWords,
  defineCorpusRule,
  disclaimers,
  dueDisclaimer,
  hasOwnProse,
  isSatisfiedElsewhere,
  repeatedClosings,
  textEnd,
} from '../src/rule-api.ts'

/** From this many others without a disclaimer on, it looks like the habit of the house. */
const MANY = 10

export default defineCorpusRule({
  id: 'missing-disclaimer',
  category: 'disclaimers',
  summary: 'An article without the disclaimer that it needs.',
  severity: { recommended: 'error', strict: 'error' },
  fixable: true,
  messages: {
    missing: 'The article has no disclaimer. Add one',
    missingFirst:
      "The article has no disclaimer. Add one under a heading such as 'Disclaimer', set house.disclaimers so that --fix adds yours, or switch the rule off",
    missingInAll:
      'The article has no disclaimer. None of the other {others} articles has one: set house.disclaimers, or switch the rule off',
    missingInMost:
      '{found} of {judged} articles have no disclaimer. Set house.disclaimers, or switch missing-disclaimer off (geolint init writes whichever fits)',
    missingHouse: "The house disclaimer '{id}' is missing. Add it",
  },
  gather: [{ of: ['missing', 'missingFirst', 'missingInAll'], message: 'missingInMost', share: 0.5 }],
  /** Whether the house disclaimer is there can be seen in the article alone. */
  *check(article) {
    const due = hasOwnProse(article) && dueDisclaimer(article)
    if (!due) return
    const found = disclaimers(article)
    if (found.some(({ house }) => house?.id === due.id) || isSatisfiedElsewhere(article, due)) return
    const edit = appendDisclaimer(article, due)
    yield {
      message: 'missingHouse',
      data: { id: due.id },
      span: textEnd(article),
      subject: due.id,
      related: found.map((other) => ({ span: other.span, message: 'another disclaimer is here' })),
      ...(edit && { fix: { title: `Append the disclaimer '${due.id}'`, safety: 'safe', edits: [edit] } }),
    }
  },
  /** Without a house text, what is missing depends on what the other articles have. */
  collect(article) {
    if (!hasOwnProse(article) || article.house.disclaimers.length > 0) return undefined
    return disclaimers(article).length > 0
      ? { closing: [] }
      : { closing: closingWords(article), missingAt: textEnd(article) }
  },
  *compare(all) {
    const others = all.length - 1
    const repeated = repeatedClosings(all.map(({ collected }) => collected.closing))
    const isNotice = (closing: string) => repeated.has(closing)
    const isHabit = all.some(({ collected }) => !collected.missingAt || collected.closing.some(isNotice))
    for (const { collected, path } of all) {
      if (!collected.missingAt || collected.closing.some(isNotice)) continue
      const place = { path, span: collected.missingAt, subject: '' }
      if (isHabit) yield { ...place, message: 'missing' }
      else if (others < MANY) yield { ...place, message: 'missingFirst' }
      else yield { ...place, message: 'missingInAll', data: { others } }
    }
  },
})
