import { defineRule } from '../src/rule-api.ts'

/** Where it finds something, the article has not been parsed, and no other rule looks at its text. */
export default defineRule({
  id: 'too-complex',
  category: 'engine',
  summary: 'Markup that would take the parser too long, so that the article is not checked.',
  severity: 'error',
  messages: {
    tangled:
      'Nothing in this article is checked: {count} {marks} in one block would take the parser too long; escape them or part them by blank lines',
  },
  *check({ tangle }) {
    if (tangle)
      yield { message: 'tangled', data: { count: tangle.count, marks: tangle.marks }, span: tangle.span }
  },
})
