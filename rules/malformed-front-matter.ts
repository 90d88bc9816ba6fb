import { defineRule } from '../src/rule-api.ts'

export default defineRule({
  id: 'malformed-front-matter',
  category: 'engine',
  summary: 'Front matter that cannot be read as what it is.',
  severity: 'error',
  messages: { malformed: 'The front matter cannot be read: {reason}' },
  *check({ frontMatter }) {
    const [problem] = frontMatter.problems
    if (problem) yield { message: 'malformed', data: { reason: problem.reason }, span: problem.span }
  },
})
