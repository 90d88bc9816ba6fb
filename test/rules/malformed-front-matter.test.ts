import { it } from 'vitest'
import rule from '../../rules/malformed-front-matter.ts'
import { testRule } from '../../src/testing/test-rule.ts'

it.each(
  testRule(rule, [
    { name: 'YAML', article: '---\ntitle: Talks\n---\n\nText.\n' },
    { name: 'none', article: 'Text.\n\n---\n\nMore text.\n' },
    {
      name: 'a key appears twice',
      article: '---\ntitle: Talks\n⟦title⟧: Talks\n---\n\nText.\n',
      messages: ["The front matter cannot be read: the key 'title' appears twice (first on line 2)"],
    },
    { name: 'an unclosed fence', article: '⟦---⟧\ntitle: Talks\n\nText.\n' },
  ]),
)('$name', ({ run }) => run())
