import { defineRule } from '../src/rule-api.ts'

/** If it finds something, the article was not parsed and no other rule checks its text. */
export default defineRule({
  id: 'too-complex',
  category: 'engine',
  summary: 'Markup that would take too long to parse, so the article is not checked.',
  severity: { recommended: 'error', strict: 'error' },
  messages: {
    tangled:
      'The text of this article was not checked: {count} {marks} in one block would take too long to parse. Split the block with blank lines, or put a backslash before marks that are not markup',
  },
  *check({ tangle }) {
    if (tangle)
      yield { message: 'tangled', data: { count: tangle.count, marks: tangle.marks }, span: tangle.span }
  },
})
