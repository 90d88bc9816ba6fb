import { defineRule } from '../src/rule-api.ts'

/** Exceptions can only be judged when all other rules have run: the engine reports under this name. */
export default defineRule({
  id: 'unused-directive',
  category: 'engine',
  summary: 'An exception that silences nothing, has expired, or gives no rule or reason.',
  severity: 'warning',
  messages: {},
  check: () => [],
})
