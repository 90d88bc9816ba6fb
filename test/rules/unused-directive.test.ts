import { it } from 'vitest'
import rule from '../../rules/unused-directive.ts'
import { testRule } from '../../src/testing/test-rule.ts'

const comment = (words: string) => `Text.\n\n⟦<!-- geolint-${words} -->⟧\n\nMore text.\n`

it.each(
  testRule(rule, [
    {
      name: 'no rule',
      article: comment('disable-next-line'),
      messages: ['The exception names no rule, so nothing is silenced'],
    },
    {
      name: 'an unknown rule',
      article: comment('disable no-such-rule -- why'),
      messages: ["There is no rule 'no-such-rule', so nothing is silenced"],
    },
    {
      name: 'no reason',
      article: comment('disable unknown-country-tag'),
      messages: ["The exception for 'unknown-country-tag' gives no reason, so nothing is silenced"],
    },
    {
      name: 'past its day',
      article:
        '---\ngeolint:\n  disable:\n    - ⟦{ rule: unknown-country-tag, reason: a joke, until: 2025-12-31 }⟧\n---\n\nText.\n',
      messages: ["The exception for 'unknown-country-tag' ended on 2025-12-31"],
    },
    { name: 'an ordinary comment', article: 'Text.\n\n<!-- geolint is quiet here -->\n' },
  ]),
)('$name', ({ run }) => run())
