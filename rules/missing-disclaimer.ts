import {
  appendSection,
  defineRule,
  disclaimers,
  dueDisclaimer,
  hasOwnProse,
  isSatisfiedElsewhere,
  textEnd,
} from '../src/rule-api.ts'

export default defineRule({
  id: 'missing-disclaimer',
  category: 'disclaimers',
  summary: 'An article without the disclaimer that it needs.',
  severity: { recommended: 'error', strict: 'error' },
  fixable: true,
  messages: {
    missing: 'The article has no disclaimer. Add one',
    missingHouse: "The house disclaimer '{id}' is missing. Add it",
  },
  *check(article) {
    if (!hasOwnProse(article)) return
    const found = disclaimers(article)
    const span = textEnd(article)
    if (article.house.disclaimers.length === 0) {
      if (found.length === 0) yield { message: 'missing', span, subject: '' }
      return
    }
    const due = dueDisclaimer(article)
    if (!due || found.some(({ house }) => house?.id === due.id) || isSatisfiedElsewhere(article, due)) return
    yield {
      message: 'missingHouse',
      data: { id: due.id },
      span,
      subject: due.id,
      related: found.map((other) => ({ span: other.span, message: 'another disclaimer is here' })),
      fix: {
        title: `Append the disclaimer '${due.id}'`,
        safety: 'safe',
        edits: [appendSection(article, due.heading, due.text)],
      },
    }
  },
})
