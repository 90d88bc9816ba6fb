import { defineRule } from '../src/rule-api.ts'

/** If it finds something, the article was not parsed and no other rule checks its text. */
export default defineRule({
  id: 'too-complex',
  category: 'engine',
  summary: 'Markup that would take too long to parse, so the article is not checked.',
  severity: { recommended: 'error', strict: 'error' },
  messages: {
    tangled:
      'Nothing in this article was checked: {count} {marks} in one block would take too long to parse. Escape them, or separate them with blank lines',
  },
  *check({ tangle }) {
    if (tangle)
      yield { message: 'tangled', data: { count: tangle.count, marks: tangle.marks }, span: tangle.span }
  },
})
