import { choice, integer, type OptionSchemas } from '../../src/rule/option.ts'
import { defineRule } from '../../src/rule/define-rule.ts'
import type { Severity } from '../../src/rule/finding.ts'
import type { Rule } from '../../src/rule/rule.ts'

function rule(id: string, recommended: Severity, options: OptionSchemas = {}): Rule {
  const summary = `The summary of ${id}.`
  return defineRule({
    id,
    category: 'sources',
    summary,
    severity: { recommended, strict: 'error' },
    messages: {},
    options,
    check: () => [],
  })
}

/** Rules for the tests to configure. */
export const rules: readonly Rule[] = [
  rule('duplicated-pull-quotes', 'error', {
    minDistance: integer({ default: 1, minimum: 0, description: 'How far apart.' }),
  }),
  rule('missing-disclaimer', 'error'),
  rule('untagged-countries', 'warning', {
    mentions: choice(['about', 'named'], { default: 'about', description: 'Which countries.' }),
    most: integer({ default: 5, minimum: 1, maximum: 9 }),
  }),
]
