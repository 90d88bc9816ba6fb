import { defineRule, quotationProblems } from '../src/rule-api.ts'

export default defineRule({
  id: 'loose-quotation',
  category: 'evidence',
  summary: 'A quotation that differs in small words from what was said.',
  severity: { recommended: 'off', strict: 'warning' },
  messages: {
    added: "'{quoted}' is quoted but is not in the passage ({place}){more}. Remove it, or put it in brackets",
    changed: "'{quoted}' is quoted, but '{said}' was said ({place}){more}. Quote what was said",
    lost: "'{said}' was said but is left out ({place}){more}. Restore it, or write […]",
  },
  check: (article) => quotationProblems(article, 'minor').map(({ problem }) => problem),
})
