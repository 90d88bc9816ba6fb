import { defineRule, quotationProblems } from '../src/rule-api.ts'

export default defineRule({
  id: 'misquotation',
  category: 'evidence',
  summary: 'A quotation that differs in substance from what was said.',
  severity: { recommended: 'error', strict: 'error' },
  messages: {
    added:
      "'{quoted}' is quoted but is not in the passage ({place}){more}. Quote what was said, or paraphrase it",
    changed:
      "'{quoted}' is quoted, but '{said}' was said ({place}){more}. Quote what was said, or paraphrase it",
    hidden: "The ellipsis hides '{said}', which changes the meaning ({place}){more}. Restore it",
    joined:
      "'{quoted}' was said elsewhere ({elsewhere}) than the rest ({place}){more}. Quote the two separately",
    negated: "'{said}' was said but is left out, which reverses the meaning ({place}){more}. Restore it",
    lost: "'{said}' was said but is left out ({place}){more}. Restore it, or write […] if the sense stays the same",
  },
  *check(article) {
    for (const { elsewhere, isHidden, isNegated, problem } of quotationProblems(article, 'substantive')) {
      if (isHidden) yield { ...problem, message: 'hidden' }
      else if (isNegated) yield { ...problem, message: 'negated' }
      else if (elsewhere === undefined) yield problem
      else yield { ...problem, message: 'joined', data: { ...problem.data, elsewhere } }
    }
  },
})
