import { defineRule } from '../src/rule-api.ts'

export default defineRule({
  id: 'malformed-front-matter',
  category: 'engine',
  summary: 'Front matter that cannot be read.',
  severity: { recommended: 'error', strict: 'error' },
  messages: { malformed: 'The front matter cannot be read: {reason}' },
  *check({ frontMatter }) {
    const [problem] = frontMatter.problems
    if (problem) yield { message: 'malformed', data: { reason: problem.reason }, span: problem.span }
  },
})
